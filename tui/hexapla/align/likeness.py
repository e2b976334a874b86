"""Whether one text renders the other at all.

Words answer each other in a rendering far oftener within beads than across them. Where both happen
equally often, the best alignment is still none.
"""

from collections.abc import Sequence
from typing import NamedTuple

from hexapla.align.beads import Bead
from hexapla.align.evidence import Known, tokens_of
from hexapla.align.tokens import NAME, SIGN

SAMPLE = 240  # beads that are looked at, from all over the text


class Likeness(NamedTuple):
    """Shares of the source's words that are answered, and what the beads are worth.

    ``answered`` by the other side of their bead, ``chance`` by that of a bead elsewhere.
    ``score`` is the mean of the beads' scores for each segment of the longer side.
    """

    answered: float
    chance: float
    score: float

    @property
    def gain(self) -> float:
        """How much oftener words are answered within beads than by chance."""
        return self.answered - self.chance


def likeness(beads: Sequence[Bead], known: Known) -> Likeness:
    """How much the beads of two texts look like those of a text and its rendering."""
    both = [bead for bead in beads if bead.source and bead.target]
    sample = both[:: 1 + len(both) // SAMPLE]
    sides = zip(*((_shown(bead, known, 0), _shown(bead, known, 1)) for bead in sample), strict=True)
    ours, theirs = list(sides) or [(), ()]
    elsewhere = [*theirs[len(theirs) // 2 :], *theirs[: len(theirs) // 2]]
    size = max(len(side.tokens) for side in known.sides)
    score = sum(bead.score for bead in beads if bead.margin < float("inf")) / max(1, size)
    return Likeness(_share(ours, theirs), _share(ours, elsewhere), score)


def _shown(bead: Bead, known: Known, side: int) -> list[frozenset[str]]:
    """The keys of each word and number of one side."""
    tokens = tokens_of(known.sides[side], (bead.source, bead.target)[side])
    return [frozenset(known.keys[side][one]) for one in tokens if one[0] not in SIGN + NAME]


def _share(
    ours: Sequence[Sequence[frozenset[str]]], theirs: Sequence[Sequence[frozenset[str]]]
) -> float:
    """How many of our words have a key in common with any of theirs in the same place."""
    answered = total = 0
    for words, others in zip(ours, theirs, strict=True):
        met = frozenset().union(*others)
        answered += sum(not met.isdisjoint(keys) for keys in words)
        total += len(words)
    return answered / max(1, total)
