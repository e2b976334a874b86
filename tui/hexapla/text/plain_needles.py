"""Many strings found in one pass over a text, with nothing but dictionaries."""

import re
from collections.abc import Iterator, Sequence
from itertools import compress

WIDTHS = (2, 4)  # bytes a letter


class PlainNeedles:
    """The same as ``Needles``: a needle is known by its last two letters, and then looked up.

    A pair of letters is read as one number, so that no letter of the text need become an object.
    """

    def __init__(self, needles: Sequence[str]) -> None:
        self._indices: dict[str, list[int]] = {}
        for index, needle in enumerate(needles):
            self._indices.setdefault(needle, []).append(index)
        lengths: dict[str, set[int]] = {}
        for needle in self._indices:
            lengths.setdefault(needle[-2:], set()).add(len(needle))
        self._lengths = {tail: sorted(found, reverse=True) for tail, found in lengths.items()}
        self._pairs = {width: self._numbers(width) for width in WIDTHS}
        letters = "".join(re.escape(tail) for tail in lengths if len(tail) == 1)
        self._letters = re.compile(f"[{letters}]") if letters else None

    def _numbers(self, width: int) -> frozenset[int]:
        """The pairs that needles end with, as the numbers they are in a text of this width."""
        pairs = [tail for tail in self._lengths if len(tail) == 2]
        views = (_view(pair, width, 0) for pair in pairs if _width(pair) <= width)
        return frozenset(number for view in views for number in view)

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Every place of every needle: its index, and its start and end in code points."""
        return list(self._places(text))

    def _places(self, text: str) -> Iterator[tuple[int, int, int]]:
        indices, lengths = self._indices, self._lengths
        single = lengths if self._letters else {}
        for end in self._ends(text):
            for length in lengths.get(text[max(end - 2, 0) : end], ()):
                start = end - length
                for index in indices.get(text[start:end], ()) if start >= 0 else ():
                    yield index, start, end
            if single and text[end - 1] in single and end > 1:
                for index in indices[text[end - 1]]:
                    yield index, end - 1, end

    def _ends(self, text: str) -> list[int]:
        """Where a needle may end, in order."""
        width = _width(text)
        known = self._pairs[width].__contains__
        ends = [
            end
            for first in (0, 1)
            for end in compress(
                range(first + 2, len(text) + 1, 2), map(known, _view(text, width, first))
            )
        ]
        if self._letters is None:
            return sorted(ends)
        return sorted({*ends, *(place.end() for place in self._letters.finditer(text))})


def _width(text: str) -> int:
    """How many bytes each letter of the text takes at least, 2 or 4."""
    return 2 if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text) else 4


def _view(text: str, width: int, first: int) -> memoryview:
    """The letters of a text two by two from the first, each pair as one number."""
    data = memoryview(text.encode(f"utf-{8 * width}", "surrogatepass"))[width * (first + 1) :]
    whole = data[: len(data) // (2 * width) * 2 * width]
    return whole.cast("I") if width == 2 else whole.cast("Q")
