"""The beads of a rendering, drawn across two columns; only what is in view is ever laid out."""

from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from hexapla.app.scroll import Anchor, ending, in_view, reveal, scrolled
from hexapla.app.yoke import BAR, Frame, Line, frame, lay_out
from hexapla.app.yoke_painter import Look, Spot, YokePainter
from hexapla.corpus.bitext import Bitext
from hexapla.corpus.realign import Cursor
from hexapla.text.span import Side

WHEEL = 3  # lines
STYLES = (
    "head gutter link locked doubtful even odd row cell sign added faint caret track thumb"
).split()
NOWHERE = Cursor(0, Side.SOURCE)


class Beads(Widget, can_focus=True):
    """Shows a bitext and the cursor in it; both are the screen's."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"beads--{name}" for name in STYLES}

    class Picked(Message):
        """A person points at a segment or sentence."""

        def __init__(self, cursor: Cursor) -> None:
            super().__init__()
            self.cursor = cursor

    def __init__(self, source_tag: str = "", target_tag: str = "") -> None:
        super().__init__(id="beads")
        self.tags = (source_tag, target_tag)
        self.bitext: Bitext = ()
        self.cursor = NOWHERE
        self.caret: int | None = None
        self._anchor = Anchor()
        self._lines: dict[int, Sequence[Line]] = {}
        self._starts: list[int] = [0]
        self._page: list[Anchor] = []
        self._painter = YokePainter(self._style)

    # What is shown

    def show(self, bitext: Bitext, cursor: Cursor, caret: int | None = None) -> None:
        """Show these beads, with the cursor here, and the mark of a cut if there is one."""
        before = self.cursor
        self.cursor, self.caret = cursor, caret
        if bitext is not self.bitext:
            self.bitext = bitext
            self._starts = list(accumulate((len(bead.sources) for bead in bitext), initial=0))
            self.look_again()
        self._reveal()
        self._refresh_beads(before.bead, cursor.bead)

    def look_again(self) -> None:
        """Lay out and paint everything anew."""
        self._lines.clear()
        self._page.clear()
        self._anchor = Anchor(min(self._anchor.place, max(len(self.bitext) - 1, 0)))
        self.refresh()

    @property
    def segments(self) -> int:
        """How many segments the source has."""
        return self._starts[-1]

    @property
    def frame(self) -> Frame:
        """The columns of the screen."""
        return frame(self.size.width, self._starts[-1])

    @property
    def room(self) -> int:
        """The lines below the heads."""
        return max(self.size.height - 1, 1)

    def _laid(self, place: int) -> Sequence[Line]:
        """The lines of a bead."""
        found = self._lines.get(place)
        if found is None:
            found = self._lines[place] = lay_out(self.bitext[place], self.frame)
        return found

    def _height(self, place: int) -> int:
        return len(self._laid(place))

    def _view(self) -> list[Anchor]:
        """The lines in view."""
        if not self._page:
            count = len(self.bitext)
            self._page = list(in_view(self._anchor, self.room, count, self._height))
        return self._page

    def _reveal(self) -> None:
        """Show the bead under the cursor, or as much of it as is beside what is under that."""
        if not self.bitext or not self.size.width:
            return
        bead = self.cursor.bead
        anchor, height = self._anchor, self._height(bead)
        if height <= self.room:
            self._put_anchor(reveal(anchor, bead, self.room, self._height))
            return
        first, last = self._extent(self.cursor)
        line = anchor.line if anchor.place == bead else 0
        line = max(min(line, first), last + 1 - self.room)
        self._put_anchor(Anchor(bead, max(0, min(line, first))))

    def _extent(self, cursor: Cursor) -> tuple[int, int]:
        """The first and the last line of what is under the cursor, in its bead."""
        source = cursor.side is Side.SOURCE
        pieces = [line.source if source else line.target for line in self._laid(cursor.bead)]
        mine = [at for at, piece in enumerate(pieces) if piece and piece.place == cursor.place]
        return (mine[0], mine[-1]) if mine else (0, 0)

    def _put_anchor(self, anchor: Anchor) -> None:
        if anchor != self._anchor:
            self._anchor = anchor
            self._page.clear()
            self.refresh()

    def _refresh_beads(self, *beads: int) -> None:
        lines = [y for y, at in enumerate(self._view(), 1) if at.place in beads]
        self.refresh(*(Region(0, y, self.size.width, 1) for y in lines))

    # Moves

    def turned(self, pages: int) -> int:
        """Turn so many pages; the bead that the cursor is to be on."""
        count, lines = len(self.bitext), pages * max(self.room - 1, 1)
        last = max(ending(self.room, count, self._height), self._anchor)
        anchor = min(scrolled(self._anchor, lines, count, self._height), last)
        if anchor == self._anchor:
            return count - 1 if pages > 0 else 0
        self._put_anchor(anchor)
        return next((at.place for at in self._view() if not at.line), anchor.place)

    def on_resize(self) -> None:
        """Lay everything out for the new size."""
        self.look_again()
        self._reveal()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down, and leave the cursor where it is."""
        self._wheel(WHEEL, event)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up, and leave the cursor where it is."""
        self._wheel(-WHEEL, event)

    def _wheel(self, lines: int, event: events.MouseEvent) -> None:
        event.stop()
        if self.bitext:
            self._put_anchor(scrolled(self._anchor, lines, len(self.bitext), self._height))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on what is there; a click on the bar goes to that part."""
        if self.bitext and event.x >= self.size.width - BAR:
            bead = event.y * len(self.bitext) // max(self.room, 1)
            self.post_message(self.Picked(Cursor(min(bead, len(self.bitext) - 1), Side.SOURCE)))
        elif 1 <= event.y <= len(self._view()):
            self.post_message(self.Picked(self._pointed(event.x, self._view()[event.y - 1])))

    def _pointed(self, x: int, at: Anchor) -> Cursor:
        """What stands in a column of a line."""
        line, frame = self._laid(at.place)[at.line], self.frame
        left = bool(line.source) if frame.stacked else x < frame.gutter + frame.source + 1
        piece = line.source if left else line.target
        side = Side.SOURCE if left else Side.TARGET
        pieces = [each.source if left else each.target for each in self._laid(at.place)]
        last = max((each.place for each in pieces if each), default=0)
        return Cursor(at.place, side, piece.place if piece else last)

    # Paint

    def notify_style_update(self) -> None:
        """The theme is another one."""
        super().notify_style_update()
        self._painter.restyle()

    def _style(self, *names: str) -> Style:
        """Styles of the theme, one upon the other, as the toolkit's filters leave them."""
        each = (self.get_component_rich_style(f"beads--{name}", partial=True) for name in names)
        segments = [Segment(" ", Style.combine([self.rich_style, *each]))]
        for line_filter in self.get_line_filters():
            segments = line_filter.apply(segments, self.background_colors[1])
        return segments[0].style or Style.null()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of the screen; there are no borders, padding or links in them."""
        return [self._strip(y).crop(*crop.column_span) for y in crop.line_range]

    def _strip(self, y: int) -> Strip:
        """One line of the screen: the heads, a line of a bead, or what is behind the last."""
        width, view = self.size.width, self._view()
        if y == 0:
            heads = list(self._painter.heads(self.frame, *self.tags))
            return Strip(heads).adjust_cell_length(width, self._painter.style("head"))
        thumb = 1 + self._anchor.place * (self.room - 1) // max(len(self.bitext) - 1, 1)
        bar = Segment(" ", self._painter.style("thumb" if y == thumb else "track"))
        if y > len(view):
            return Strip([Segment(" " * (width - BAR), self._painter.style()), bar], width)
        at = view[y - 1]
        here = at.place == self.cursor.bead
        spot = Spot(self.cursor.side, self.cursor.place, self.caret) if here else None
        paper = "row" if here else ("even", "odd")[at.place % 2]
        look = Look(self.frame, self.bitext[at.place], self._starts[at.place], paper, spot)
        return Strip([*self._painter.line(look, self._laid(at.place)[at.line]), bar], width)
