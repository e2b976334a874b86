"""A part of two texts that is aligned by itself, more than once if need be."""

from collections.abc import Callable, Sequence
from math import log
from typing import NamedTuple

from hexapla.align.beads import BARE, KINDS, OMISSION, STEPS, Bead
from hexapla.align.margins import judge
from hexapla.align.parts import Part
from hexapla.align.reach import stripes_of
from hexapla.align.scores import Scorer, Stripe
from hexapla.align.search import NEVER, Filled, GetScores, Step, best_steps, fill
from hexapla.align.tables import Floats

KEPT = 1 << 24  # scores that are kept, and not made anew for each sweep: 64 MB
OMITTED = STEPS.index(OMISSION)


class Way(NamedTuple):
    """A way through a region: its beads, not judged yet, and what it takes to judge them."""

    bare: float
    filled: Sequence[Filled]
    beads: list[Bead]
    steps: Sequence[Step]


class Region:
    """A part of two texts, the stripes that lead through it, and their scores if they are few.

    ``tell`` is given the number of source segments that have been gone through, to find a way and
    again to judge it. ``lone`` are beads of one side whose segments no other bead may take.
    """

    def __init__(
        self, scorer: Scorer, part: Part, tell: Callable[[int], None], lone: Sequence[Bead] = ()
    ) -> None:
        self._scorer = scorer
        self._part = part
        self._tell = tell
        self._lone = lone
        self._kept: dict[Stripe, Floats] = {}
        self._stripes = stripes_of(scorer, *part) if all(part) else []
        sizes = (len(rows) * len(columns) for rows, columns in self._stripes)
        self._small = sum(sizes) * len(KINDS) < KEPT

    def way(self, share: float = BARE) -> Way:
        """The best way through it, if omissions and additions have this share each."""
        bare = log(share)
        filled = list(fill(self._stripes, self._getter(bare), bare)) if self._stripes else []
        steps = list(best_steps(filled))[::-1] if filled else []
        return Way(bare, filled, [step.bead for step in steps] or self._bare_beads(bare), steps)

    def judged(self, way: Way) -> list[Bead]:
        """The beads of a way, with their margins."""
        if not way.filled:
            self._tell(len(self._part.rows))
            return way.beads
        return judge(way.filled, way.steps, self._getter(way.bare), way.bare)

    def _bare_beads(self, bare: float) -> list[Bead]:
        """What there is where one of the sides is empty."""
        self._tell(len(self._part.rows))
        omitted = [Bead((i,), (), bare) for i in self._part.rows]
        return omitted + [Bead((), (j,), bare) for j in self._part.columns]

    def _getter(self, bare: float) -> GetScores:
        """What gives the scores of a stripe, with this one for every omission."""

        def scores(stripe: Stripe) -> Floats:
            found = self._scores(stripe)
            found[OMITTED] = bare
            return found

        return scores

    def _scores(self, stripe: Stripe) -> Floats:
        self._tell(len(stripe.rows))
        if stripe not in self._kept:
            found = self._scorer.scores(stripe, self._part.rows.start)
            self._keep_apart(found, stripe)
            if not self._small:
                return found
            self._kept[stripe] = found
        return self._kept[stripe]

    def _keep_apart(self, found: Floats, stripe: Stripe) -> None:
        """Forbid the steps that take a lone segment together with others."""
        for kind, (a, b, _) in enumerate(STEPS):
            for i in (i for bead in self._lone for i in bead.source if kind != OMITTED):
                found[kind, _ends(i - stripe.rows.start, a)] = NEVER
            for j in (j for bead in self._lone for j in bead.target):
                found[kind, :, _ends(j - stripe.columns.start + 1, b)] = NEVER


def _ends(segment: int, size: int) -> slice:
    """Where the steps of this size end that take a segment."""
    return slice(max(0, segment), max(0, segment + size))
