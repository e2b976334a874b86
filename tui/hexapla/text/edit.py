"""A change to a text, as a value."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from hexapla.text.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace ``span`` by ``text``; an empty span inserts, an empty text deletes."""

    span: Span
    text: str


def apply(edits: Iterable[Edit], text: str) -> str:
    """``text`` with all edits made at once; their spans are all spans of ``text``.

    Raises:
        ValueError: two edits overlap, or one lies beyond the end.

    >>> apply([Edit(Span(0, 2), "33"), Edit(Span(2, 3), "")], "33,618")
    '33618'
    """
    pieces: list[str] = []
    cursor = 0
    for edit in sorted(edits):
        if edit.span.start < cursor:
            raise ValueError(f"overlapping edit at {edit.span}")
        pieces += (text[cursor : edit.span.start], edit.text)
        cursor = edit.span.end
    if cursor > len(text):
        raise ValueError(f"edit beyond the end of the text: {cursor} > {len(text)}")
    return "".join((*pieces, text[cursor:]))


def without(spans: Sequence[Span], text: str) -> str:
    """The text with a space in the place of each span; they are in order, and may overlap.

    >>> without([Span(0, 2), Span(3, 9), Span(5, 7)], "约2300亿元以上")
    ' 3  '
    """
    starts = accumulate((span.end for span in spans), max, initial=0)
    ends = (*(span.start for span in spans), len(text))
    return " ".join(text[start:end] for start, end in zip(starts, ends, strict=True))
