"""What is good of what there is, each unit by itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from hexapla.scores.score import Counts, Lowering

Part = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Share:
    """For each unit that has something to measure what is good in it, and what there is.

    >>> both = Share(((1, 2),)).with_all([Share(((2, 2),))])
    >>> both.worth(both.good, both.total)
    75.0
    """

    parts: tuple[Part, ...] = ()
    lowering: tuple[Lowering, ...] = ()

    @property
    def good(self) -> int:
        """What is good in all units."""
        return sum(good for good, _ in self.parts)

    @property
    def total(self) -> int:
        """What there is in all units."""
        return sum(total for _, total in self.parts)

    def with_all(self, others: Sequence["Share"]) -> "Share":
        """It and others, in their order."""
        both = (self, *others)
        parts = tuple([one for each in both for one in each.parts])
        return Share(parts, tuple([one for each in both for one in each.lowering]))

    @property
    def flaws(self) -> int:
        """All may be good."""
        return self.total

    def worth(self, good: float, total: float) -> float:
        """The score of so much good of so much."""
        return 100 * good / total

    def ordered(self) -> tuple[Lowering, ...]:
        """The places that lower the score, the heaviest first."""
        return tuple(sorted(self.lowering, key=lambda place: -place.weight))

    def beside(self) -> Counts:
        """Nothing else."""
        return ()


NOTHING = Share()
