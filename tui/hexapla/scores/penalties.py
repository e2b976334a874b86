"""Penalty points for so many words."""

from collections.abc import Sequence
from dataclasses import dataclass

from hexapla.scores.policy import Policy
from hexapla.scores.score import Counts, Lowering
from hexapla.scores.share import Part


@dataclass(frozen=True, slots=True)
class Penalties:
    """For each unit that was judged its penalty points and its words; ``critical`` faults.

    With NPT points in 1,000 words, the score is 100 - NPT * (100 - threshold) / acceptable
    (themqm.org, the linear calibrated scoring model), and not below 0.

    >>> found = Penalties(Policy(threshold=95, acceptable=10), ((109, 3077),))
    >>> round(found.worth(found.good, found.total), 1)
    82.3
    """

    policy: Policy
    parts: tuple[Part, ...] = ()
    lowering: tuple[Lowering, ...] = ()
    critical: int = 0

    @property
    def good(self) -> int:
        """The points: the fewer, the better."""
        return sum(points for points, _ in self.parts)

    @property
    def total(self) -> int:
        """The words."""
        return sum(words for _, words in self.parts)

    @property
    def flaws(self) -> int:
        """A point for each unit."""
        return len(self.parts)

    def with_all(self, others: Sequence["Penalties"]) -> "Penalties":
        """It and others."""
        both = (self, *others)
        parts = tuple([one for each in both for one in each.parts])
        lowering = tuple([one for each in both for one in each.lowering])
        return Penalties(self.policy, parts, lowering, sum(each.critical for each in both))

    def worth(self, good: float, total: float) -> float:
        """The score of so many points in so many words."""
        if not good:
            return 100  # however little is acceptable
        slope = (100 - self.policy.threshold) / self.policy.acceptable
        return max(100 - 1000 * good / total * slope, 0)

    def ordered(self) -> tuple[Lowering, ...]:
        """The faults, the gravest first."""
        return tuple(sorted(self.lowering, key=lambda place: -place.weight))

    def beside(self) -> Counts:
        """Points in 1,000 words, the score that is not calibrated, and critical faults."""
        rate = self.good / self.total if self.total else None
        raw = None if rate is None else max(100 - 100 * rate, 0)
        each = None if rate is None else 1000 * rate
        return ("per 1,000 words", each), ("uncalibrated", raw), ("critical", self.critical)
