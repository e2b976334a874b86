"""The line at the foot: where the cursor is, how many findings there are, what goes on."""

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from hexapla.app.paint import cells, cut
from hexapla.text.rows import rows as lines_of
from hexapla.text.visible import visible

MOST = 4  # lines


class Status(Widget):
    """``place`` at the left, ``news`` in the middle, ``counts`` at the right."""

    COMPONENT_CLASSES = {"status--news", "status--bad"}  # noqa: RUF012 -- as the toolkit wants it
    place: reactive[str] = reactive("")
    counts: reactive[str] = reactive("")
    news: reactive[str] = reactive("")
    bad: reactive[bool] = reactive(default=False)
    _lines: tuple[str, ...] = ()  # of the news

    def watch_news(self) -> None:
        """Take the lines that the news need."""
        if width := self.size.width:
            news = visible(self.news)
            self._lines = tuple(
                span.of(news).rstrip() for span in lines_of(news, max(width - 2, 1))
            )
            self.styles.height = max(1, min(len(self._lines), MOST))

    def on_resize(self) -> None:
        """Break the news anew."""
        self.watch_news()

    def render_line(self, y: int) -> Strip:
        """A line: of news that are too long for one, or of all."""
        width, style = self.size.width, self.rich_style
        kind = "status--bad" if self.bad else "status--news"
        if len(self._lines) > 1:
            place, news, counts = "", f" {self._lines[y]}" if y < len(self._lines) else "", ""
        else:
            place, news, counts = self._parts(width)
        space = " " * max(width - cells(place) - cells(news) - cells(counts), 0)
        return Strip(
            [
                Segment(place, style),
                Segment(news, style + self.get_component_rich_style(kind, partial=True)),
                Segment(space + counts, style),
            ],
            width,
        )

    def _parts(self, width: int) -> tuple[str, str, str]:
        """Place, news and counts; beside news that need the room, the others are left out."""
        place, counts = f" {visible(self.place)} ", f" {self.counts} "
        if not self.news:
            counts = cut(counts, width)
            return tail(place, width - cells(counts)), "", counts
        news = cut(f" {visible(self.news)} ", width)
        room = width - cells(news)
        place = place if cells(place) <= room else ""
        return place, news, counts if cells(place) + cells(counts) <= room else ""


def tail(text: str, width: int) -> str:
    """The text, or as much of its end as there is room for: a number is behind a name.

    >>> tail("conf/django.po  7 of 64", 20)
    '…/django.po  7 of 64'
    """
    if cells(text) <= width:
        return text
    rest = next((text[at:] for at in range(len(text)) if cells(text[at:]) < width), "")
    return f"…{rest}"[:width]
