"""A line of the sheet: gutter, rules, signs and the stretches of each cell."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache

from hexapla.app.layout import Column, Piece
from hexapla.app.paint import cells, cut, is_unsure, pad, resync, tint
from hexapla.app.sight import Sight
from hexapla.text.span import Span
from hexapla.text.visible import visible

RULE = "│"
BLANK = (" ", "")  # where there is no sign

Base = tuple[str, str]  # names of styles, the second upon the first
Lines = list[list[Segment]]


class Canvas(NamedTuple):
    """A line to be painted: the ``line``-th of the row with this number, on the style ``base``."""

    columns: Sequence[Column]
    gutter: int
    number: int
    line: int
    base: str


class Painter:
    """Paints lines; ``style_of`` knows styles of the theme by their names, one upon the other."""

    def __init__(self, sight: Sight, style_of: Callable[..., Style]) -> None:
        self._sight = sight
        self._style_of = style_of
        self._styles: dict[tuple[str, ...], Style] = {}
        self._cells: LRUCache[tuple[object, ...], Lines] = LRUCache(1024)

    def forget(self) -> None:
        """Paint every cell anew."""
        self._cells.clear()

    def restyle(self) -> None:
        """Ask for all styles anew."""
        self._styles.clear()
        self._cells.clear()

    def style(self, *names: str) -> Style:
        """The styles with these names, one upon the other."""
        found = self._styles.get(names)
        if found is None:
            found = self._styles[names] = self._style_of(*dict.fromkeys(filter(None, names)))
        return found

    def heads(self, columns: Sequence[Column], gutter: int, chosen: int) -> Iterator[Segment]:
        """The line above the columns: their tags."""
        yield Segment(" " * gutter, self.style("head"))
        for column in columns:
            source = self._sight.source_tag
            name = self._sight.tag(column.number) if column.number else source
            style = self.style("head", "cell" if column.number == chosen else "")
            text = cut(f"  {name}", column.width + 2)
            yield Segment(text, style)
            yield from pad(text, column.width + 2, style)

    def heading(self, document: str, width: int) -> list[Segment]:
        """The line above the first row of a document."""
        text = cut(f" {visible(document)} ", width)
        style = self.style("heading")
        return [Segment(text, style), *pad(text, width, style)]

    def line(
        self, canvas: Canvas, owners: Sequence[Piece], chosen: int, asked: Sequence[int]
    ) -> list[Segment]:
        """The segments of one line; ``owners`` are the numbers of the rows whose cells it shows.

        ``chosen`` is the column under the cursor, ``asked`` the renderings that mark the source.
        """
        number = f"{canvas.number + 1} ".rjust(canvas.gutter) if canvas.line == 0 else ""
        segments = [Segment(number or " " * canvas.gutter, self.style(canvas.base, "gutter"))]
        rule = Segment(RULE, self.style(canvas.base, "rule"))
        for column, owner in zip(canvas.columns, owners, strict=True):
            base = (canvas.base, "cell" if column.number == chosen else "")
            lines = self._lines(column, owner.owner, base, () if column.number else tuple(asked))
            blank = [Segment(" " * (column.width + 1), self.style(*base, ""))]
            segments += [rule, *(lines[owner.skip] if owner.skip < len(lines) else blank)]
        return segments

    def _lines(self, column: Column, number: int, base: Base, asked: tuple[int, ...]) -> Lines:
        """The lines of a cell, each with what stands between the rule and its text."""
        key = column, number, base, asked
        found = self._cells.get(key)
        if found is None:
            found = self._cells[key] = list(self._paint(column, number, base, asked))
        return found

    def _paint(
        self, column: Column, number: int, base: Base, asked: tuple[int, ...]
    ) -> Iterator[list[Segment]]:
        sight, index = self._sight, column.number
        shown = sight.shown(number, index)
        marks = () if shown.faint else sight.marks(number, index, asked)
        sign = sight.sign(number, index) if index else BLANK
        unsure = is_unsure(shown.text)
        for line in sight.lines(number, index, column.width):
            text = line.of(shown.text).rstrip("\n ")
            width = cells(text)
            if width > column.width:
                text = cut(text, column.width)
                width = cells(text)
            stretches = tint(shown.text, Span(line.start, line.start + len(text)), marks)
            tinted = [(part, "faint") if shown.faint else (part, name) for part, name in stretches]
            runs = [sign, *tinted, (" " * (column.width - width), "")]
            painted = [*self._segments(runs, base)]
            yield [*painted, *resync(text, column.x + column.width)] if unsure else painted
            sign = BLANK

    def _segments(self, runs: Iterable[tuple[str, str]], base: Base) -> Iterator[Segment]:
        """Texts with the names of their styles as segments, as few as can be."""
        for name, group in groupby(runs, itemgetter(1)):
            text = "".join(part for part, _ in group)
            if text:
                yield Segment(text, self.style(*base, name))
