"""A change to a text, as a value."""

from collections.abc import Iterable
from dataclasses import dataclass

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
