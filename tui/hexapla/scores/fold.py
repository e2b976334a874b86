"""What a metric is, and its scores over units: all is one sum of what was measured."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, Self, TypeVar

from hexapla.corpus.unit import Unit
from hexapla.scores.resample import interval
from hexapla.scores.score import Counts, Lowering, Score
from hexapla.scores.share import Part


class Statistic(Protocol):
    """What was measured; statistics add up, in whatever order.

    ``parts`` are the clusters that vary by themselves (units, terms), as the two sums of a ratio;
    ``good`` and ``total`` the sums, and ``flaws`` what the first may be at most. ``worth`` is the
    score of such sums, the second not 0. ``ordered`` are the places that lower it, the heaviest
    first; ``beside`` other figures.
    """

    @property
    def parts(self) -> Sequence[Part]:
        """The clusters."""
        ...

    @property
    def good(self) -> int:
        """The first sum."""
        ...

    @property
    def total(self) -> int:
        """The second sum."""
        ...

    @property
    def flaws(self) -> int:
        """What the first sum may be at most."""
        ...

    def with_all(self, others: Sequence[Self]) -> Self:
        """The sum of it and others."""
        ...

    def worth(self, good: float, total: float) -> float:
        """The score of two sums."""
        ...

    def ordered(self) -> tuple[Lowering, ...]:
        """The places."""
        ...

    def beside(self) -> Counts:
        """Other figures."""
        ...


S = TypeVar("S", bound=Statistic)
S_co = TypeVar("S_co", bound=Statistic, covariant=True)


class Metric(Protocol[S_co]):
    """Measures units; what it measures adds up.

    ``signature`` says how its numbers are made, ``counted`` what the two sums count. Where a text
    is ``sampled`` it stands for others like it, and the score has an interval; else it is a count.
    """

    @property
    def signature(self) -> str:
        """Options and version."""
        ...

    @property
    def counted(self) -> tuple[str, str]:
        """What is good, and what there is."""
        ...

    @property
    def sampled(self) -> bool:
        """Whether the score has an interval."""
        ...

    def zero(self) -> S_co:
        """The statistic of no unit."""
        ...

    def measure(self, unit: Unit) -> S_co:
        """The statistic of one unit."""
        ...


class Draw(NamedTuple):
    """How intervals are made: so many resamples, from a seed."""

    times: int = 1000
    seed: int = 12345


def total(metric: Metric[S], units: Iterable[Unit]) -> S:
    """The statistic of all units."""
    zero = metric.zero()
    return zero.with_all([found for found in map(metric.measure, units) if found is not zero])


def added(measures: Sequence[S]) -> S:
    """The sum of at least one statistic.

    >>> from hexapla.scores.share import Share
    >>> added([Share(((1, 2),)), Share(((0, 1),)), Share(((2, 2),))]).good
    3
    """
    return measures[0].with_all(measures[1:])


def score(metric: Metric[S], found: S, draw: Draw | None = None) -> Score:
    """The score of what was measured; without a ``draw`` it has no interval."""
    name, parts, good, whole = type(metric).__name__.lower(), found.parts, found.good, found.total
    signature = f"{name}|{metric.signature}|n:{len(parts)}"
    drawn = draw if metric.sampled else None
    if drawn:
        signature += f"|bs:{drawn.times}|seed:{drawn.seed}"
    return Score(
        name,
        found.worth(good, whole) if whole else None,
        tuple(zip(metric.counted, (good, whole), strict=True)),
        found.ordered(),
        interval(parts, found.worth, *drawn, found.flaws) if drawn else None,
        signature,
        found.beside(),
    )
