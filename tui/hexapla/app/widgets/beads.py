"""The beads of a rendering, drawn across two columns; only what is in view is ever laid out."""

from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from hexapla.app.scroll import Anchor, reveal
from hexapla.app.widgets.ground import Ground
from hexapla.app.yoke import BAR, Frame, Line, frame, lay_out
from hexapla.app.yoke_painter import Look, Spot, YokePainter
from hexapla.corpus.bitext import Bead, Bitext
from hexapla.corpus.realign import Cursor
from hexapla.text.span import Side

STYLES = (
    "head gutter link locked doubtful even odd row cell sign added faint caret track thumb"
).split()
NOWHERE = Cursor(0, Side.SOURCE)


class Beads(Ground):
    """Shows a bitext and the cursor in it; both are the screen's."""

    KIND = "beads"
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
        self._lines: LRUCache[Bead, Sequence[Line]] = LRUCache(4096)
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(2048)
        self._starts: list[int] = [0]
        self._painter = YokePainter(self._style)

    # What is shown

    def show(self, bitext: Bitext, cursor: Cursor, caret: int | None = None) -> None:
        """Show these beads, with the cursor here, and the mark of a cut if there is one."""
        before = self.cursor
        self.cursor, self.caret = cursor, caret
        if bitext is not self.bitext:
            self._take(bitext)
        self._reveal()
        self._refresh_places(before.bead, cursor.bead)

    def _take(self, bitext: Bitext) -> None:
        """Have other beads; those that are as they were are not laid out or painted again."""
        frame = self.frame
        self.bitext = bitext
        self._starts = list(accumulate((len(bead.sources) for bead in bitext), initial=0))
        if self.frame != frame:
            self._lines.clear()
        self._put_back()

    def look_again(self) -> None:
        """Lay out and paint everything anew."""
        self._lines.clear()
        self._strips.clear()
        self._put_back()

    def _put_back(self) -> None:
        self._page.clear()
        self._anchor = Anchor(min(self._anchor.place, max(len(self.bitext) - 1, 0)))
        self.refresh()

    @property
    def count(self) -> int:
        """How many beads there are."""
        return len(self.bitext)

    @property
    def segments(self) -> int:
        """How many segments the source has."""
        return self._starts[-1]

    @property
    def frame(self) -> Frame:
        """The columns of the screen."""
        return frame(self.size.width, self._starts[-1])

    def _laid(self, place: int) -> Sequence[Line]:
        """The lines of a bead."""
        bead = self.bitext[place]
        found = self._lines.get(bead)
        if found is None:
            found = self._lines[bead] = lay_out(bead, self.frame)
        return found

    def _height(self, place: int) -> int:
        return len(self._laid(place))

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

    # Moves

    def turned(self, pages: int) -> int:
        """Turn so many pages; the bead that the cursor is to be on."""
        bead = self._page_on(pages)
        end = self.count - 1 if pages > 0 else 0
        return end if bead is None else bead

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
        self._strips.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of the screen; there are no borders, padding or links in them."""
        return [self._strip(y).crop(*crop.column_span) for y in crop.line_range]

    def _strip(self, y: int) -> Strip:
        """One line of the screen: the heads, a line of a bead, or what is behind the last."""
        width, view = self.size.width, self._view()
        if y == 0:
            heads = list(self._painter.heads(self.frame, *self.tags))
            return Strip(heads).adjust_cell_length(width, self._painter.style("head"))
        is_thumb = y == 1 + self._anchor.place * (self.room - 1) // max(len(self.bitext) - 1, 1)
        look = self._look(view[y - 1]) if y <= len(view) else None
        key = look, is_thumb
        found = self._strips.get(key)
        if found is None:
            bar = Segment(" ", self._painter.style("thumb" if is_thumb else "track"))
            found = self._strips[key] = self._painted(look, bar)
        return found

    def _look(self, at: Anchor) -> tuple[Look, Line]:
        """What decides on how a line is painted."""
        here = at.place == self.cursor.bead
        spot = Spot(self.cursor.side, self.cursor.place, self.caret) if here else None
        paper = "row" if here else ("even", "odd")[at.place % 2]
        look = Look(self.frame, self.bitext[at.place], self._starts[at.place], paper, spot)
        return look, self._laid(at.place)[at.line]

    def _painted(self, look: tuple[Look, Line] | None, bar: Segment) -> Strip:
        width = self.size.width
        blank = Segment(" " * (width - BAR), self._painter.style())
        return Strip([*(self._painter.line(*look) if look else (blank,)), bar], width)
