"""Samples for a bootstrap (Efron 1979), made from a seed: the core draws no number by chance."""

from collections.abc import Iterator

MASK = (1 << 64) - 1


def mixed(number: int) -> int:
    """The output of SplitMix64 for a state (Steele, Lea, Flood, OOPSLA 2014): 64 bits."""
    number = (number + 0x9E3779B97F4A7C15) & MASK
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & MASK
    return number ^ (number >> 31)


def resamples(size: int, times: int, seed: int) -> Iterator[tuple[int, ...]]:
    """``times`` samples of ``size`` numbers below ``size``, with repetition; none of size 0.

    The number at a place depends on seed, sample and place alone, so any sample can be made again.

    >>> list(resamples(3, 2, seed=1)) == list(resamples(3, 2, seed=1))
    True
    """
    for sample in range(times if size > 0 else 0):
        start = mixed(mixed(seed & MASK) ^ sample)
        yield tuple(mixed(start ^ place) * size >> 64 for place in range(size))
