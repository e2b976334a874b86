"""Code points against terminal cells: the only converter."""

from collections.abc import Iterator

from hexapla.text.span import Span


def cell_widths(text: str) -> list[int]:
    r"""How many cells each code point takes: 0, 1 or 2.

    Only for texts without controls (see ``visible``). Widths are those of Unicode as wcwidth
    has them.

    >>> cell_widths("a汽é"), cell_widths("e\u0301")
    ([1, 2, 1], [1, 0])
    """
    if text.isascii():
        return [1] * len(text)
    from wcwidth import wcwidth  # noqa: PLC0415 -- its tables take longer to load than a check

    return [max(wcwidth(letter), 0) for letter in text]


def rows(text: str, width: int) -> Iterator[Span]:
    """The text in rows of at most ``width`` cells, every code point in one row.

    A row ends behind a space where one stands in its second half, else where the cells end; a
    closing mark (，。”) never begins one unless the row holds nothing else. The space behind the
    last word may hang over.

    >>> [span.of("一二，三 four five") for span in rows("一二，三 four five", 8)]
    ['一二，三 ', 'four ', 'five']
    """
    widths = cell_widths(text)
    start = 0
    while start < len(text):
        end = _reach(widths, start, width)
        if end < len(text):
            end = _break(text, start, end)
        yield Span(start, end)
        start = end


CLOSING = frozenset("，。、；：？！”’）》」』】,.;:?!)]}%…")


def _reach(widths: list[int], start: int, width: int) -> int:
    """The end of what fits into ``width`` cells; at least one code point."""
    used, end = widths[start], start + 1
    while end < len(widths) and used + widths[end] <= width:
        used += widths[end]
        end += 1
    return end


def _break(text: str, start: int, end: int) -> int:
    """A better place to end the row, at or before ``end``."""
    if text[end] == " ":
        return end + 1
    space = text.rfind(" ", (start + end) // 2, end)
    latin = text[end - 1].isascii() and text[end].isascii()
    if space >= 0 and latin:
        return space + 1
    better = end
    while better > start + 1 and text[better] in CLOSING:
        better -= 1
    return end if text[better] in CLOSING else better
