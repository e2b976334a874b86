"""A text in rows of cells, with numbered marks under the words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from hexapla.report.page import Page, Tint
from hexapla.text.offsets import cell_widths
from hexapla.text.rows import rows
from hexapla.text.span import Span
from hexapla.text.visible import visible

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A span to be marked, the number that it is known by below, and its tint."""

    number: int
    span: Span
    tint: Tint


def draw(text: str, marks: Sequence[Numbered], label: str, page: Page) -> Iterator[str]:
    r"""Lines: the rows of the text that hold a mark, each over its marks.

    ``label`` stands before the first; an ellipsis stands for rows left out. A text without a
    mark is shown by its first row.

    >>> mark = Numbered(1, Span(2, 4), Tint.ERROR)
    >>> print(*draw("发展汽车产业。", [mark], "zh  ", Page()), sep="\n")
    zh  发展汽车产业。
            1~~~
    """
    shown = visible(text)
    margin = " " * len(label)
    left_out = False
    for row in rows(shown, max(page.width - len(label), 8)):
        here = [mark for mark in marks if touches(mark.span, row, len(text))]
        if not here and (marks or row.start):
            left_out = True
            continue
        if left_out:
            yield page.tint(label + ELLIPSIS, Tint.FAINT)
            label, left_out = margin, False
        yield page.tint(label, Tint.FAINT) + row.of(shown).rstrip()
        label = margin
        yield from (margin + line for line in underlines(here, shown, row, page))
    if left_out:
        yield margin + page.tint(ELLIPSIS, Tint.FAINT)


def touches(span: Span, row: Span, size: int) -> bool:
    """Whether a row shows some of the span; a span without length is shown where it stands."""
    if len(span):
        return bool(span & row)
    return row.start <= span.start < row.end or row.end == span.start == size


def underlines(marks: Sequence[Numbered], text: str, row: Span, page: Page) -> Iterator[str]:
    """As many lines as it takes to draw the marks of one row without one over another."""
    waiting = sorted(marks, key=lambda mark: (mark.span.start, mark.number))
    cells = [0, *accumulate(cell_widths(row.of(text)))]
    while waiting:
        line, used, later = "", 0, list[Numbered]()
        for mark in waiting:
            start = cells[max(mark.span.start, row.start) - row.start]
            end = cells[min(mark.span.end, row.end) - row.start]
            if start < used:
                later.append(mark)
                continue
            sign = str(mark.number).ljust(end - start, "~")
            line += " " * (start - used) + page.tint(sign, mark.tint)
            used = start + len(sign)
        yield line
        waiting = later
