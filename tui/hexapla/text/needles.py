"""Many strings found in one pass over a text."""

from collections.abc import Callable, Sequence

from hexapla.text.plain_needles import PlainNeedles

Find = Callable[[str], Sequence[tuple[int, int, int]]]
FEW = 500


class Needles:
    """A set of non-empty strings, found by the algorithm of Aho and Corasick (CACM 18:6, 1975).

    Where the library that has it is missing, dictionaries find the same, in the same order.

    >>> Needles(["新能源汽车", "能源"]).find("智能网联新能源汽车")
    [(1, 5, 7), (0, 4, 9)]
    """

    def __init__(self, needles: Sequence[str]) -> None:
        self._find = (_quick(needles) if needles else None) or PlainNeedles(needles).find

    def find(self, text: str) -> Sequence[tuple[int, int, int]]:
        """Every place of every needle: its index, and its start and end in code points.

        In the order in which they end; of those that end together, the longest first.
        """
        return self._find(text)

    def find_longest(self, text: str) -> list[tuple[int, int, int]]:
        """Those of them that lie in no other, in text order; they may overlap in part.

        Of several in the very same place, the first needle.

        >>> Needles(["新能源汽车", "能源", "汽车产业"]).find_longest("新能源汽车产业")
        [(0, 0, 5), (2, 3, 7)]
        """
        kept: list[tuple[int, int, int]] = []
        reached = 0
        for place in self._find(text):
            _, start, end = place
            if end > reached:  # else it ends where a longer one does
                while kept and kept[-1][1] >= start:
                    kept.pop()
                kept.append(place)
                reached = end
        return kept


def _quick(needles: Sequence[str]) -> Find | None:
    """The library's own search; None where it is not installed."""
    try:
        from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415 -- it may be missing
    except ImportError:
        return None
    machine = Implementation.DFA if len(needles) <= FEW else None  # faster, dearer to make
    find = AhoCorasick(needles, implementation=machine).find_matches_as_indexes
    return lambda text: find(text, overlapping=True)
