"""What a metric is, and its scores over units."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from hexapla.corpus.unit import Unit
from hexapla.scores.resample import resamples
from hexapla.scores.score import Groups, Score, Share

S = TypeVar("S", Share, Groups)
S_co = TypeVar("S_co", Share, Groups, covariant=True)


class Metric(Protocol[S_co]):
    """Measures units; what it measures adds up.

    ``signature`` says how its numbers are made, and is printed beside each.
    """

    @property
    def signature(self) -> str:
        """Name, options and version."""
        ...

    def zero(self) -> S_co:
        """The statistic of no unit."""
        ...

    def measure(self, unit: Unit) -> S_co:
        """The statistic of one unit."""
        ...


def total(metric: Metric[S], units: Iterable[Unit]) -> S:
    """The statistic of all units."""
    measures: list[S] = [metric.zero()]
    measures += map(metric.measure, units)
    return added(measures)


def added(measures: Sequence[S]) -> S:
    """The sum of at least one statistic, halves first: long tuples are not copied again and again.

    >>> added([Share(1, 2), Share(0, 1), Share(2, 2)]).score().good
    3
    """
    found = list(measures)
    while len(found) > 1:
        rest = found[len(found) & ~1 :]
        found = [one + other for one, other in zip(found[::2], found[1::2], strict=False)] + rest
    return found[0]


def score(metric: Metric[S], units: Iterable[Unit]) -> Score:
    """The score of all units."""
    return total(metric, units).score()


def interval(measures: Sequence[Share], times: int, seed: int) -> tuple[float, float] | None:
    """The middle 95% of the scores of ``times`` resamples of units, by percentiles.

    Only of shares: a unit that is drawn twice would agree with itself, so resampled groups score
    more than the text that they are drawn from.

    None without a resample that has anything to measure: no unit, ``times`` 0, n/a throughout.

    >>> interval([Share(1, 1), Share(1, 1)], times=9, seed=1), interval([Share()], times=9, seed=1)
    ((100.0, 100.0), None)
    """
    samples = resamples(len(measures), times, seed)
    scores = (added([measures[n] for n in sample]).score().value for sample in samples)
    values = sorted(value for value in scores if value is not None)
    if not values:
        return None
    last = len(values) - 1
    return values[round(0.025 * last)], values[round(0.975 * last)]
