"""What a sheet and beads stand on: lines below heads, of which only those in view are laid out."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.widget import Widget

from hexapla.app.scroll import Anchor, ending, in_view, scrolled

WHEEL = 3  # lines


class Ground(Widget, can_focus=True):
    """Places of several lines each, one below the other, and a cursor on one of them.

    It takes no text: keys that are pressed on it are commands. ``KIND`` is what its styles begin
    with.
    """

    KIND: ClassVar[str]

    def __init__(self, *, id: str) -> None:  # noqa: A002 -- the toolkit's word
        super().__init__(id=id)
        self._anchor = Anchor()
        self._page: list[Anchor] = []

    # What whoever stands on it knows

    @property
    def count(self) -> int:
        """How many places there are."""
        raise NotImplementedError

    def look_again(self) -> None:
        """Lay out and paint everything anew."""
        raise NotImplementedError

    def _height(self, place: int) -> int:
        """The lines of a place."""
        raise NotImplementedError

    def _reveal(self) -> None:
        """Bring the cursor into view."""
        raise NotImplementedError

    # Where it stands

    @property
    def room(self) -> int:
        """The lines below the heads."""
        return max(self.size.height - 1, 1)

    def _view(self) -> list[Anchor]:
        """The lines in view."""
        if not self._page:
            self._page = list(in_view(self._anchor, self.room, self.count, self._height))
        return self._page

    def _put_anchor(self, anchor: Anchor) -> None:
        if anchor != self._anchor:
            self._anchor = anchor
            self._page.clear()
            self.refresh()

    def _refresh_places(self, *places: int) -> None:
        lines = [y for y, at in enumerate(self._view(), 1) if at.place in places]
        self.refresh(*(Region(0, y, self.size.width, 1) for y in lines))

    def _page_on(self, pages: int) -> int | None:
        """Turn so many pages, a line of the old one staying; the first place that begins there.

        None where no page is left.
        """
        lines = pages * max(self.room - 1, 1)
        last = max(ending(self.room, self.count, self._height), self._anchor)
        anchor = min(scrolled(self._anchor, lines, self.count, self._height), last)
        if anchor == self._anchor:
            return None
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
        if self.count:
            self._put_anchor(scrolled(self._anchor, lines, self.count, self._height))

    # Paint

    def _style(self, *names: str) -> Style:
        """Styles of the theme, one upon the other, as the toolkit's filters leave them."""
        each = (
            self.get_component_rich_style(f"{self.KIND}--{name}", partial=True) for name in names
        )
        segments = [Segment(" ", Style.combine([self.rich_style, *each]))]
        for line_filter in self.get_line_filters():
            segments = line_filter.apply(segments, self.background_colors[1])
        return segments[0].style or Style.null()
