"""Rows of short texts in columns, one line each, with a cursor."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from hexapla.app.paint import cells, cut, pad, resync
from hexapla.app.scroll import reveal
from hexapla.app.widgets.ground import Ground
from hexapla.text.visible import visible

GAP = 1  # cells between columns
STYLES = "head row cell good error warning faint".split()


class Cell(NamedTuple):
    """A text, and the style it is in; numbers stand at the right."""

    text: str
    style: str = ""
    right: bool = False


class Rows(Ground):
    """Shows rows; the last of the columns, or the only one, takes the room that is left.

    ``column`` is that of the cursor, None where all of a row is chosen.
    """

    KIND = "rows"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"rows--{name}" for name in STYLES}

    class Picked(Message):
        """A person points at a row, and at a column of it."""

        def __init__(self, rows: "Rows", place: int, column: int) -> None:
            super().__init__()
            self.rows, self.place, self.column = rows, place, column

    def __init__(self, *, id: str) -> None:  # noqa: A002 -- the toolkit's word
        super().__init__(id=id)
        self.heads: Sequence[Cell] = ()
        self.rows: Sequence[Sequence[Cell]] = ()
        self.place = 0
        self.column: int | None = None
        self._widths: Sequence[int] = ()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def show(
        self, heads: Sequence[Cell], rows: Sequence[Sequence[Cell]], widths: Sequence[int]
    ) -> None:
        """Show these rows below their heads; all columns but the last have a width, in cells."""
        grown = len(rows) != len(self.rows)
        self.heads, self.rows, self._widths = heads, rows, widths
        self.look_again()
        if grown and self.styles.is_auto_height:
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines that all of it takes."""
        del container, viewport, width
        return self.count + 1

    def put(self, place: int, column: int | None = None) -> None:
        """Put the cursor there, or as near as may be."""
        self.place, self.column = max(0, min(place, self.count - 1)), column
        self._reveal()
        self.refresh()

    def paged(self, pages: int) -> int:
        """The row so many pages on."""
        return self.place + pages * max(self.room - 1, 1)

    def look_again(self) -> None:
        """Paint everything anew."""
        self._page.clear()
        self.refresh()

    def _height(self, place: int) -> int:
        del place
        return 1

    def _reveal(self) -> None:
        if self.rows and self.size.width:
            self._put_anchor(reveal(self._anchor, self.place, self.room, self._height))

    def on_click(self, event: events.Click) -> None:
        """Point at what is there."""
        view = self._view()
        if 1 <= event.y <= len(view):
            ends, edge = [], 0
            for width in self._widths:
                edge += width + GAP
                ends.append(edge)
            column = sum(event.x >= end for end in ends)
            self.post_message(self.Picked(self, view[event.y - 1].place, column))

    def render_line(self, y: int) -> Strip:
        """The heads, a row, or what is behind the last."""
        view = self._view()
        if y == 0:
            return self._strip(self.heads, "head", None)
        if y > len(view):
            return Strip.blank(self.size.width, self.rich_style)
        place = view[y - 1].place
        here = place == self.place and self.has_focus
        whole = here and self.column is None
        paper = "cell" if whole else "row" if place == self.place else ""
        return self._strip(self.rows[place], paper, self.column if here else None)

    def _strip(self, row: Sequence[Cell], paper: str, chosen: int | None) -> Strip:
        width = self.size.width
        segments = list(self._segments(row, paper, chosen))
        return Strip(segments).adjust_cell_length(width, self._style(*filter(None, [paper])))

    def _segments(self, row: Sequence[Cell], paper: str, chosen: int | None) -> Iterator[Segment]:
        x, base = 0, self._style(*filter(None, [paper]))
        for number, cell in enumerate(row):
            last = number >= len(self._widths) or len(row) == 1
            room = self.size.width - x if last else self._widths[number]
            text = cut(visible(cell.text), max(room, 0))
            names = [paper, "cell" if number == chosen else "", cell.style]
            style = self._style(*filter(None, names))
            fill = list(pad(text, room, style))
            yield from fill if cell.right else ()
            yield Segment(text, style)
            yield from resync(text, self.content_region.x + x + cells(text))
            yield from () if cell.right else fill
            yield Segment(" " * GAP, base)
            x += room + GAP
