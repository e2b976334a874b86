"""A line of the sheet: gutter, rules, signs and the stretches of each cell."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from hexapla.app.layout import Column, Piece
from hexapla.app.paint import cells, cut, pad, resync, tint
from hexapla.app.sight import Sight
from hexapla.text.span import Span
from hexapla.text.visible import visible

RULE = "│"


class Canvas(NamedTuple):
    """A line to be painted: the ``line``-th of the row with this number, on the style ``base``."""

    columns: Sequence[Column]
    gutter: int
    number: int
    line: int
    base: str


class Painter:
    """Paints lines; ``style_of`` knows the styles of the theme by name."""

    def __init__(self, sight: Sight, style_of: Callable[[str], Style]) -> None:
        self._sight = sight
        self._style_of = style_of
        self.styles: dict[tuple[str, ...], Style] = {}

    def style(self, *names: str) -> Style:
        """The styles with these names, one upon the other."""
        found = self.styles.get(names)
        if found is None:
            found = Style.combine([self._style_of(name) for name in dict.fromkeys(("", *names))])
            self.styles[names] = found
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
        for column, owner in zip(canvas.columns, owners, strict=True):
            base = (canvas.base, "cell" if column.number == chosen else "")
            segments += self._lead(canvas, column, owner, base)
            segments += self._text(column, owner, base, asked)
        return segments

    def _lead(
        self, canvas: Canvas, column: Column, owner: Piece, base: tuple[str, str]
    ) -> Iterator[Segment]:
        """The rule before a cell, and in its first line the sign of what is known of it."""
        yield Segment(RULE, self.style(canvas.base, "rule"))
        sign, style = " ", ""
        if owner.skip == 0 and column.number:
            sign, style = self._sight.sign(owner.owner, column.number)
        yield Segment(sign, self.style(*base, style))

    def _text(
        self, column: Column, owner: Piece, base: tuple[str, str], asked: Sequence[int]
    ) -> Iterator[Segment]:
        lines = self._sight.lines(owner.owner, column.number, column.width)
        plain = self.style(*base, "")
        if owner.skip >= len(lines):
            yield Segment(" " * column.width, plain)
            return
        shown = self._sight.shown(owner.owner, column.number)
        line = lines[owner.skip]
        text = line.of(shown.text).rstrip("\n ")
        if cells(text) > column.width:
            text = cut(text, column.width)
        marks = () if shown.faint else self._sight.marks(owner.owner, column.number, asked)
        until = Span(line.start, line.start + len(text))
        for stretch, style in tint(shown.text, until, marks):
            yield Segment(stretch, self.style(*base, "faint" if shown.faint else style))
        yield from pad(text, column.width, plain)
        yield from resync(text, column.x + column.width)
