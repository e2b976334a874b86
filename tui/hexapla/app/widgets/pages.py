"""Lines of words that were broken for the width they have, in the way of the texts under review."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from hexapla.app.paint import Tinted, cells, resync, tint
from hexapla.app.sight import visible_lines
from hexapla.text.rows import rows as lines_of
from hexapla.text.span import Span


class Paragraph(NamedTuple):
    """A text with its marks; the lines behind the first are indented by so many cells.

    ``style`` is the style of all of it, ``lead`` stands before the first line. ``breaks`` is a text
    as long and as wide, whose rows the text is broken into; empty if they are its own.
    """

    text: str
    style: str = ""
    marks: Sequence[Tinted] = ()
    lead: str = ""
    lead_style: str = "faint"
    indent: int = 0
    breaks: str = ""


class Pages(ScrollView, can_focus=False):
    """Paragraphs, one below the other."""

    DEFAULT_CSS = """
    Pages { overflow-x: hidden; scrollbar-gutter: stable; scrollbar-size: 0 1; }
    """

    STYLES = "term error warning info found faint strong good lost gained".split()
    COMPONENT_CLASSES = {f"pages--{name}" for name in STYLES}  # noqa: RUF012 -- as the toolkit wants it

    def __init__(self, *, id: str) -> None:  # noqa: A002 -- the toolkit's word
        super().__init__(id=id)
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._lines: list[tuple[Paragraph, Span, bool]] = []
        self._width = 0
        self._styles: dict[tuple[str, ...], Style] = {}

    def tell(self, paragraphs: Iterable[Paragraph]) -> None:
        """Show these paragraphs, from the first line on."""
        self._paragraphs = tuple(paragraphs)
        self._width = 0
        self.scroll_to(y=0, animate=False)
        self._lay_out()

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._width = 0
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width or self.size.width
        if not width or width == self._width:
            return
        before, self._width = len(self._lines), width
        self._lines = [line for each in self._paragraphs for line in _broken(each, width)]
        lines = len(self._lines)
        if not self.styles.is_auto_height:
            # All that fits has the same size, so that the screen need not be laid out again.
            lines = max(lines, self.scrollable_content_region.height)
        self.virtual_size = Size(width, lines)
        self.refresh(Region(0, 0, self.size.width, max(before, len(self._lines))))

    def notify_style_update(self) -> None:
        """The theme is another one."""
        super().notify_style_update()
        self._styles.clear()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width, base = self.size.width, self._style()
        at = y + self.scroll_offset.y
        if at >= len(self._lines):
            return Strip.blank(width, base)
        paragraph, span, first = self._lines[at]
        return Strip(self._painted(paragraph, span, first=first)).adjust_cell_length(width, base)

    def _painted(self, paragraph: Paragraph, span: Span, *, first: bool) -> Iterator[Segment]:
        lead = paragraph.lead if first else " " * (cells(paragraph.lead) + paragraph.indent)
        yield Segment(lead, self._style(paragraph.lead_style))
        line = Span(span.start, span.start + len(span.of(paragraph.text).rstrip("\n")))
        for stretch, style in tint(paragraph.text, line, paragraph.marks):
            yield Segment(stretch, self._style(paragraph.style, style))
        used = cells(lead) + cells(line.of(paragraph.text))
        yield from resync(line.of(paragraph.text), self.content_region.x + used)

    def _style(self, *names: str) -> Style:
        """The styles with these names, one upon the other; each is asked of the theme once."""
        found = self._styles.get(names)
        if found is None:
            each = (self.get_component_rich_style(f"pages--{n}", partial=True) for n in names if n)
            found = self._styles[names] = Style.combine([self.rich_style, *each])
        return found


def _broken(paragraph: Paragraph, width: int) -> Iterator[tuple[Paragraph, Span, bool]]:
    room = max(width - cells(paragraph.lead) - paragraph.indent, 8)
    shown = paragraph._replace(text=visible_lines(paragraph.text))
    broken = visible_lines(paragraph.breaks) or shown.text
    spans = list(lines_of(broken, room)) or [Span(0, 0)]
    for number, span in enumerate(spans):
        yield shown, span, number == 0
