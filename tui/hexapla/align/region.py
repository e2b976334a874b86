"""A part of two texts that is aligned by itself, more than once if need be."""

from collections.abc import Callable
from math import log

from hexapla.align.beads import BARE, KINDS, OMISSION, STEPS, Bead
from hexapla.align.margins import judge
from hexapla.align.parts import Part
from hexapla.align.reach import stripes_of
from hexapla.align.scores import Scorer, Stripe
from hexapla.align.search import best_steps, fill
from hexapla.align.tables import Floats

KEPT = 1 << 24  # scores that are kept, and not made anew for each sweep: 64 MB
OMITTED = STEPS.index(OMISSION)


class Region:
    """A part of two texts, the stripes that lead through it, and their scores if they are few.

    ``tell`` is given the number of source segments that a sweep has gone through; it takes two
    sweeps to align them.
    """

    def __init__(self, scorer: Scorer, part: Part, tell: Callable[[int], None]) -> None:
        self._scorer = scorer
        self._part = part
        self._tell = tell
        self._kept: dict[Stripe, Floats] = {}
        self._stripes = stripes_of(scorer, *part) if all(part) else []
        sizes = (len(rows) * len(columns) for rows, columns in self._stripes)
        self._small = sum(sizes) * len(KINDS) < KEPT

    def beads(self, share: float = BARE) -> list[Bead]:
        """The best beads, if omissions and additions have this share each."""
        bare = log(share)
        if not self._stripes:
            self._tell(2 * len(self._part.rows))
            omitted = [Bead((i,), (), bare) for i in self._part.rows]
            return omitted + [Bead((), (j,), bare) for j in self._part.columns]

        def scores(stripe: Stripe) -> Floats:
            found = self._scores(stripe)
            found[OMITTED] = bare
            return found

        filled = list(fill(self._stripes, scores, bare))
        return judge(filled, list(best_steps(filled))[::-1], scores, bare)

    def _scores(self, stripe: Stripe) -> Floats:
        self._tell(len(stripe.rows))
        if stripe not in self._kept:
            found = self._scorer.scores(stripe, self._part.rows.start)
            if not self._small:
                return found
            self._kept[stripe] = found
        return self._kept[stripe]
