"""One segment in the whole width: its source, and below it every rendering with its findings."""

from collections.abc import Iterator, Sequence

from hexapla.app.paint import cells
from hexapla.app.sight import Sight
from hexapla.app.widgets.drawer import findings_told, state_told, terms_told
from hexapla.app.widgets.pages import Pages, Paragraph

HERE, THERE = "▸ ", "  "  # before the rendering under the cursor, and before the others


class Focus(Pages):
    """What the sheet shows in columns, one below the other."""

    def __init__(self) -> None:
        super().__init__(id="focus")
        self._place = (-1, -1)

    def look_at(self, sight: Sight, number: int | None, index: int, wanted: Sequence[int]) -> None:
        """Show a row; the rendering under the cursor is in view."""
        top = self.scroll_offset.y if number == self._place[0] else 0
        self._place = (-1 if number is None else number, index)
        self.tell(() if number is None else segment_told(sight, number, index, wanted))
        self._reveal(top)

    def _reveal(self, top: int) -> None:
        """Scroll the least from a line that has been at the top."""
        lines = [n for n, (each, _, _) in enumerate(self._lines) if each.lead.startswith(HERE)]
        if lines:
            top = min(max(top, lines[-1] + 1 - self.size.height), lines[0])
        self.scroll_to(y=top, animate=False)


def segment_told(
    sight: Sight, number: int, index: int, wanted: Sequence[int]
) -> Iterator[Paragraph]:
    """A row as paragraphs: the source, its renderings, the terms of the one under the cursor."""
    tags = [sight.source_tag, *map(sight.tag, wanted)]
    room = max(map(cells, tags)) + 1
    for at in (0, *wanted):
        here = at == index
        tag = sight.tag(at) if at else sight.source_tag
        sign, style = sight.sign(number, at) if at else (" ", "")
        lead = f"{HERE if here else THERE}{tag}{' ' * (room - cells(tag))}{sign} "
        owner = sight.head(number, at) if at else number
        shown = sight.shown(owner, at)
        marks = sight.marks(owner, at, [index] if index else wanted)
        yield Paragraph(
            shown.text,
            "faint" if shown.faint else "",
            () if shown.faint else marks,
            lead,
            style if style in {"error", "warning", "info"} else "strong" if here else "faint",
        )
        yield from _told_below(sight, number, at, " " * cells(lead)) if at else ()
        yield Paragraph("")
    yield from terms_told(sight, number, index)


def _told_below(sight: Sight, number: int, index: int, indent: str) -> Iterator[Paragraph]:
    """What is known of a rendering, below it."""
    head = sight.head(number, index)
    if head != number:
        yield Paragraph(f"rendered together with row {head + 1}", "faint", lead=indent)
    for told in (*state_told(sight, number, index), *findings_told(sight, number, index)):
        yield told._replace(lead=indent + told.lead)
