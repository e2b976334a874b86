"""The source and its renderings side by side."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from hexapla.app.layout import (
    FARTHEST,
    LEAD,
    Block,
    Column,
    Piece,
    capacity,
    frame,
    is_tied,
    lay_out,
)
from hexapla.app.painter import Canvas, Painter
from hexapla.app.scroll import Anchor, jumped, reveal
from hexapla.app.sight import Sight
from hexapla.app.widgets.ground import Ground
from hexapla.corpus.columns import Row

STYLES = (
    "head heading gutter rule even odd row cell term error warning info found faint track thumb"
).split()


class Sheet(Ground):
    """Rows in step, one column for each rendering; only what is in view is ever laid out.

    ``order`` holds the numbers of the rows that are shown, ``wanted`` those of the renderings. A
    place is an index into ``order``.
    """

    KIND = "sheet"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"sheet--{name}" for name in STYLES}
    place: reactive[int] = reactive(0, init=False, repaint=False)
    column: reactive[int] = reactive(1, init=False, repaint=False)

    class Shown(Message):
        """The rows are others, or may be; the cursor has not moved."""

    class Chosen(Message):
        """A person wants to work on the cell under the cursor."""

    def __init__(self, sight: Sight) -> None:
        super().__init__(id="sheet")
        self.sight = sight
        self.order: Sequence[int] = range(0)
        self.wanted: tuple[int, ...] = ()
        self._first = 0
        self._last = 0  # the number of the row that was under the cursor
        self._steady = False  # while the page itself is turned
        self._frame: tuple[Column, ...] = ()
        self._blocks: LRUCache[int, Block] = LRUCache(2048)
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(2048)
        self._painter = Painter(sight, self._style)

    # What is shown

    def show(self, order: Sequence[int], wanted: Sequence[int]) -> None:
        """Show these rows and renderings; the cursor stays on its row, or goes to the next one."""
        if self.number is not None:
            self._last = self.number
        self.order, self.wanted = order, tuple(wanted)
        self.look_again()
        self.go(self._last, self.column)

    def look_again(self) -> None:
        """Lay out and paint everything anew."""
        self._frame = ()
        self._blocks.clear()
        self._strips.clear()
        self._painter.forget()
        self._page.clear()
        self.refresh()

    @property
    def number(self) -> int | None:
        """The number of the row under the cursor; None where nothing is shown."""
        return self.order[self.place] if self.place < len(self.order) else None

    def go(self, number: int, column: int | None = None) -> None:
        """Put the cursor on the row with this number, or the next one that is shown."""
        place = min(self._place_of(number), max(len(self.order) - 1, 0))
        column = self.column if column is None else max(0, min(column, self._last_column()))
        if place != self.place and column != self.column:  # one step, for whoever watches
            self.set_reactive(Sheet.column, column)
            self._reframe()
        if (place, column) == (self.place, self.column):
            self._reveal()
            self.post_message(self.Shown())
        elif place != self.place and self.order and self.size.width:
            count = len(self.order)
            self._put_anchor(jumped(self._anchor, place, self.room, count, self._height))
        self.place, self.column = place, column

    def _place_of(self, number: int) -> int:
        low, high = 0, len(self.order)
        while low < high:
            middle = (low + high) // 2
            if self.order[middle] < number:
                low = middle + 1
            else:
                high = middle
        return low

    def _last_column(self) -> int:
        return max(self.wanted, default=0)

    # Where it stands

    @property
    def count(self) -> int:
        """How many rows are shown."""
        return len(self.order)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns on the screen."""
        if not self._frame:
            self._frame = self._framed()
        return self._frame

    def _framed(self) -> tuple[Column, ...]:
        width, gutter = self.size.width - 1, self._gutter()
        indices = self.wanted
        beside = capacity(width, gutter)
        all_columns = (0, *indices)
        at = all_columns.index(self.column) if self.column in all_columns else 0
        if beside == 0:
            return frame(width, gutter, indices, at)
        last = max(len(indices) - beside, 0)
        lowest, highest = max(at - beside, 0), min(max(at - 1, 0), last) if at else last
        self._first = max(lowest, min(self._first, highest))
        return frame(width, gutter, indices, self._first)

    def _gutter(self) -> int:
        return len(str(len(self.sight.pager))) + 1

    def _row(self, place: int) -> Row | None:
        return self.sight.pager.row(self.order[place]) if place < len(self.order) else None

    def _block(self, place: int) -> Block:
        """The block that a place belongs to."""
        found = self._blocks.get(place)
        if found is None:
            found = self._laid_out(place)
            for at in range(found.start, found.start + len(found.heights)):
                self._blocks[at] = found
        return found

    def _laid_out(self, place: int) -> Block:
        start, stop = place, place + 1
        while start > max(place - FARTHEST, 0) and self._is_tied(start):
            start -= 1
        while stop < min(len(self.order), place + FARTHEST) and self._is_tied(stop):
            stop += 1
        rows = [row for at in range(start, stop) if (row := self._row(at))]
        if len(rows) < stop - start:
            return Block(place, (1,), ())
        widths = {column.number: column.width for column in self.columns}
        return lay_out(
            start,
            rows,
            self.columns,
            lambda at, index: self.sight.lines(self.order[at], index, widths[index]),
        )

    def _is_tied(self, place: int) -> bool:
        row = self._row(place)
        return row is not None and is_tied(row, self.columns)

    def _height(self, place: int) -> int:
        block, row = self._block(place), self._row(place)
        return block.heights[place - block.start] + bool(row and row.first)

    def _reveal(self) -> None:
        if self.order and self.size.width:
            self._put_anchor(reveal(self._anchor, self.place, self.room, self._height))

    # Moves

    def watch_place(self, old: int, new: int) -> None:
        """Show the cursor in its new place."""
        anchor = self._anchor
        if not self._steady:
            self._reveal()
        if self._anchor == anchor:
            self._refresh_places(old, new)

    def watch_column(self) -> None:
        """Show the column of the cursor."""
        self._reframe()

    def _reframe(self) -> None:
        """See to it that the column of the cursor is on the screen."""
        before, self._frame = self._frame, ()
        if self.size.width and self.columns != before:
            self.look_again()
            self._reveal()
        else:
            self.refresh(Region(0, 0, self.size.width, 1))
            self._refresh_places(self.place)

    def move(self, rows: int) -> None:
        """So many rows down, or up."""
        self.place = max(0, min(self.place + rows, len(self.order) - 1))

    def turn(self, pages: int) -> None:
        """So many pages down, or up; a line of the old page is on the new one.

        The cursor goes to the first row that begins there; where no page is left, to the end.
        """
        if not self.count:
            return
        place = self._page_on(pages)
        if place is None:
            self.move(pages * self.count)
            return
        self._steady = True
        self.place = place
        self._steady = False

    def step(self, columns: int) -> None:
        """So many columns to the right, or to the left."""
        every = (0, *self.wanted)
        at = every.index(self.column) if self.column in every else 0
        self.column = every[max(0, min(at + columns, len(every) - 1))]

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the cell; a click on the bar goes to that part, two open the cell."""
        if event.x == self.size.width - 1 and self.order:
            self.place = min(event.y * len(self.order) // max(self.room, 1), len(self.order) - 1)
            return
        view = self._view()
        if 1 <= event.y <= len(view):
            for column in self.columns:
                if column.x - LEAD <= event.x < column.x + column.width:
                    self.column = column.number
            self.place = view[event.y - 1].place
            if event.chain == 2:
                self.post_message(self.Chosen())

    # Paint

    def notify_style_update(self) -> None:
        """The theme is another one."""
        super().notify_style_update()
        self._painter.restyle()
        self._strips.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of the screen; those that have not changed are as they were painted.

        The toolkit's own way looks for a border, padding and links in each: there are none.
        """
        thumb = self._thumb
        strips = [self._strip(y, thumb) for y in crop.line_range]
        if crop.column_span == (0, self.size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def _strip(self, y: int, thumb: int) -> Strip:
        """One line of the screen: the heads, a line of a row, or what is behind the last."""
        view = self._view()
        at = view[y - 1] if 0 < y <= len(view) else None
        chosen = self.column if y == 0 or (at and at.place == self.place) else -1
        key = at, chosen, y == thumb
        found = self._strips.get(key)
        if found is None:
            bar = Segment(" ", self._painter.style("thumb" if y == thumb else "track"))
            found = self._strips[key] = self._painted(at, chosen, bar)
        return found

    def _painted(self, at: Anchor | None, chosen: int, bar: Segment) -> Strip:
        width, brush = self.size.width, self._painter
        if at:
            return Strip([*self._line(at), bar], width)
        if chosen < 0:
            return Strip([Segment(" " * (width - 1), brush.style()), bar], width)
        heads = brush.heads(self.columns, self._gutter(), chosen)
        return Strip(heads).adjust_cell_length(width, brush.style("head"))

    def _line(self, at: Anchor) -> list[Segment]:
        block, number = self._block(at.place), self.order[at.place]
        row = self._row(at.place)
        base = "row" if at.place == self.place else ("even", "odd")[number % 2]
        if row is None or not block.pieces:
            return [Segment(" " * (self.size.width - 1), self._painter.style(base))]
        line = at.line - row.first
        if line < 0:
            return self._painter.heading(row.document, self.size.width - 1)
        owners = [
            Piece(self.order[piece.owner], piece.skip + line)
            for piece in block.pieces[at.place - block.start]
        ]
        canvas = Canvas(self.columns, self._gutter(), number, line, base)
        chosen = self.column if at.place == self.place else -1
        every = [column.number for column in self.columns if column.number]
        return self._painter.line(canvas, owners, chosen, [chosen] if chosen > 0 else every)

    @property
    def _thumb(self) -> int:
        """The line of the scroll bar that tells where the view is among all rows."""
        return 1 + self._anchor.place * (self.room - 1) // max(len(self.order) - 1, 1)
