"""A line of a text as segments, each in the style of what stands there."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from rich.segment import ControlType, Segment
from rich.style import Style

from hexapla.text.offsets import cell_widths
from hexapla.text.span import Span

# Scripts of which terminals do not agree how wide a text is: what is next is told its column.
UNSURE = re.compile(
    "[\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u200d\ufe0f\U0001f1e6-\U0001f1ff]"
)


class Tinted(NamedTuple):
    """A span in a style; of several in one place the last is seen."""

    span: Span
    style: str


def tint(text: str, line: Span, tinted: Iterable[Tinted]) -> Iterator[tuple[str, str]]:
    """The line in stretches, each with the name of its style; empty where it has none.

    >>> tinted = [Tinted(Span(2, 6), "term"), Tinted(Span(4, 6), "error")]
    >>> list(tint("发展汽车产业", Span(0, 5), tinted))
    [('发展', ''), ('汽车', 'term'), ('产', 'error')]
    """
    near = [
        (span, style) for span, style in tinted if span.start < line.end > line.start < span.end
    ]
    if not near:
        yield from [(line.of(text), "")] * bool(len(line))
        return
    styles = [""] * len(line)
    for span, style in near:
        for at in range(max(span.start, line.start), min(span.end, line.end)):
            styles[at - line.start] = style
    at = line.start
    for style, stretch in groupby(styles):
        end = at + sum(1 for _ in stretch)
        yield text[at:end], style
        at = end


def cells(text: str) -> int:
    """How many cells a text takes."""
    return len(text) if text.isascii() else sum(cell_widths(text))


def cut(text: str, width: int) -> str:
    """As much of a text as fits into ``width`` cells.

    >>> cut("汽车ab", 5)
    '汽车a'
    """
    used = 0
    for at, cell in enumerate(cell_widths(text)):
        used += cell
        if used > width:
            return text[:at]
    return text


def pad(text: str, width: int, style: Style) -> Iterator[Segment]:
    """What fills a column behind a text, and holds the next one in its place."""
    lacking = width - cells(text)
    if lacking > 0:
        yield Segment(" " * lacking, style)


def is_unsure(text: str) -> bool:
    """Whether terminals may not agree how wide a text is."""
    return not text.isascii() and UNSURE.search(text) is not None


def resync(text: str, x: int) -> Iterator[Segment]:
    """Tell the terminal the column, from 0, of what comes next, where it may have lost count."""
    if is_unsure(text):
        style = Style.null()  # filters of the toolkit expect one
        yield Segment(f"\x1b[{x + 1}G", style, [(ControlType.CURSOR_MOVE_TO_COLUMN, x)])
