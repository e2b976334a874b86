"""Intervals by the bootstrap (Efron 1979), from a seed: the core draws no number by chance."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from hexapla.scores.score import Interval

MOST = 400  # clusters in a sample, fewer than 2^16; of more, as many groups are made
FEW = 4  # clusters for each number that they may be, and it is sooner done by numbers
TAIL = 0.025
SHIFT = 1 << 40  # a pair of sums as one number: the greater ones are of whole texts, in letters

Worth = Callable[[float, float], float]
Parts = Sequence[tuple[int, int]]


def interval(parts: Parts, worth: Worth, times: int, seed: int, flaws: int) -> Interval | None:
    """The middle 95% of what ``times`` resamples of clusters are worth, by percentiles.

    ``parts`` are the two sums of a ratio, for each cluster; ``worth`` makes a score of such sums.
    Where nothing lowers the score, or nothing is good, all resamples would be the same. Then the
    farther end is where so many clusters would still look like that once in forty times (Clopper,
    Pearson 1934); ``flaws`` is what the first sum may be at most.

    None of fewer than two clusters, which say nothing of how they differ, and of no resample.

    >>> low, high = interval([(1, 1)] * 30, lambda a, b: 100 * a / b, times=9, seed=1, flaws=30)
    >>> round(low, 1), high
    (88.4, 100.0)
    """
    if len(parts) < 2 or times < 1:
        return None
    good, total = map(sum, zip(*parts, strict=True))
    chance = TAIL ** (1 / len(parts))
    if all(one == whole for one, whole in parts):
        return worth(good * chance, total), worth(good, total)
    if not good:
        ends = worth(0, total), worth(flaws * (1 - chance), total)
        return min(ends), max(ends)
    values = sorted(worth(*sums) for sums in resampled(parts, times, seed))
    return values[round(TAIL * (times - 1))], values[round((1 - TAIL) * (times - 1))]


def resampled(parts: Parts, times: int, seed: int) -> Iterator[tuple[int, int]]:
    """The two sums of each of ``times`` samples of clusters, as many as there are.

    The order of the clusters makes no difference. Of many thousands, groups are sampled, which
    are made by chance (random groups: Wolter, Introduction to Variance Estimation, 2007).
    """
    packed = _grouped(sorted(one * SHIFT + whole for one, whole in parts), seed)
    ordered = len(parts) <= MOST
    sums = (ordered and _stepwise(packed, times, seed)) or [
        sum([packed[at] for at in drawn]) for drawn in samples(len(packed), times, seed)
    ]
    for one in sums:
        yield divmod(one, SHIFT)


def _stepwise(packed: Sequence[int], times: int, seed: int) -> Sequence[int]:
    """The sums of samples of numbers in order that are few, though each may come often; else none.

    A sum is so many times the least, and each further step as often as one at or above was drawn.
    """
    size = len(packed)
    first = {number: at for at, number in reversed(tuple(enumerate(packed)))}
    if len(first) * FEW > size:
        return ()
    (least, _), *rest = sorted(first.items())
    sums = [size * least] * times
    for number, at in rest:
        step, least = number - least, number
        above = drawn_from(size, times, seed, at)
        sums = [one + step * count for one, count in zip(sums, above, strict=True)]
    return sums


def _grouped(packed: list[int], seed: int) -> list[int]:
    """At most ``MOST`` numbers: the sums of groups."""
    if len(packed) <= MOST:
        return packed
    groups = [0] * MOST
    order = sorted(range(len(packed)), key=words(len(packed), seed).__getitem__)
    for place, number in enumerate(order):
        groups[place % MOST] += packed[number]
    return groups


@lru_cache(maxsize=64)
def samples(size: int, times: int, seed: int) -> Sequence[Sequence[int]]:
    """``times`` samples of places below ``size``, as many, with repetition; each in order.

    >>> [list(one) for one in samples(3, 2, seed=1)]
    [[0, 0, 2], [0, 2, 2]]
    """
    drawn = [word * size >> 32 for word in words(size * times, seed)]
    return [array("H", sorted(drawn[at : at + size])) for at in range(0, len(drawn), size)]


@lru_cache(maxsize=1024)
def drawn_from(size: int, times: int, seed: int, at: int) -> Sequence[int]:
    """How many of each sample are at this place, or behind it.

    >>> drawn_from(3, 2, seed=1, at=2)
    [1, 2]
    """
    return [size - bisect_left(one, at) for one in samples(size, times, seed)]


def words(count: int, seed: int) -> Sequence[int]:
    """So many numbers below 2^32: the output of SHAKE-128 (FIPS 202), little end first.

    >>> list(words(2, seed=1)) == list(words(3, seed=1))[:2]
    True
    """
    from hashlib import shake_128  # noqa: PLC0415 -- few commands need it, and it loads OpenSSL
    from struct import unpack  # noqa: PLC0415 -- with it

    return unpack(f"<{count}I", shake_128(str(seed).encode()).digest(4 * count))
