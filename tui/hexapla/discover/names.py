"""Which renderings are written as names."""

from collections.abc import Mapping

from hexapla.discover.evidence import Texts
from hexapla.discover.phrases import Range
from hexapla.discover.words import Line


def is_name(places: Mapping[int, Range], texts: Texts) -> bool:
    """Whether what stands at these places mostly has a capital letter, though no clause begins."""
    within = [
        texts.targets[line][start:end]
        for line, (start, end) in places.items()
        if start > 0 and not texts.targets[line][start].apart
    ]
    return bool(within) and 2 * sum(map(has_capital, within)) > len(within)


def has_capital(words: Line) -> bool:
    """Whether one of these words begins with a capital letter."""
    return any(word.capital for word in words)
