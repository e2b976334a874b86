"""Changes in a list: one a line, from the first word that changed."""

from typing import ClassVar

from rich.segment import Segment
from textual.cache import LRUCache
from textual.strip import Strip
from textual.widget import Widget

from hexapla.app.paint import Tinted, cells, cut, resync, tint
from hexapla.app.widgets.change import tinted
from hexapla.checks.finding import Level
from hexapla.report.diff import Inline, inline
from hexapla.text.span import Span
from hexapla.text.visible import visible
from hexapla.verbs.review.docket import Case, Docket
from hexapla.verbs.review.session import Mark

SIGNS = {
    Mark.OPEN: " ",
    Mark.SKIPPED: ">",
    Mark.APPROVED: "a",
    Mark.REJECTED: "x",
    Mark.PROPOSED: "p",
    Mark.GONE: "-",
}
LEVELS = {Level.ERROR: "!", Level.WARNING: "?", Level.INFO: "i", None: " "}
BEFORE = 12  # characters that are shown before the first change
LONG = 1200  # characters of texts that are compared while a person waits


class ChangeList(Widget, can_focus=False):
    """The changes that are seen, the one under the cursor in view."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"changes--{name}" for name in ("cursor", "lost", "gained", "faint")
    }

    def __init__(self, docket: Docket) -> None:
        super().__init__(id="changes")
        self._docket = docket
        self._place = self._top = 0
        self._lines: LRUCache[object, tuple[str, tuple[Tinted, ...]]] = LRUCache(512)

    def look_at(self, place: int) -> None:
        """Put the cursor on a place, and show what has become of the others."""
        self._place = place
        self._reveal()
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._reveal()

    def _reveal(self) -> None:
        if height := self.size.height:  # none while it is hidden
            self._top = max(min(self._top, self._place), self._place - height + 1)

    def render_line(self, y: int) -> Strip:
        """One change."""
        at, width, style = self._top + y, self.size.width, self.rich_style
        if at >= len(self._docket.shown):
            return Strip.blank(width, style)
        if at == self._place:
            style += self.get_component_rich_style("changes--cursor", partial=True)
        case = self._docket.case(self._docket.shown[at])
        lead = f"{'▸' if at == self._place else ' '}{SIGNS[case.mark]}{LEVELS[case.worst]} "
        lead += f"{visible(case.change.page.target_tag)} "
        text, marks = self._line(case)
        shown = cut(text, max(width - cells(lead), 0))
        segments = [Segment(lead, style)]
        for stretch, name in tint(shown, Span(0, len(shown)), marks):
            more = self.get_component_rich_style(f"changes--{name}", partial=True) if name else None
            segments.append(Segment(stretch, style + more if more else style))
        segments += resync(shown, self.content_region.x + cells(lead + shown))
        return Strip(segments).adjust_cell_length(width, style)

    def _line(self, case: Case) -> tuple[str, tuple[Tinted, ...]]:
        """The text of a change from its first difference on, with its marks."""
        name = (case.name, case.change.unit.target, case.change.base and case.change.base.target)
        found = self._lines.get(name)
        if found is None:
            found = self._lines[name] = line_of(case)
        return found


def line_of(case: Case) -> tuple[str, tuple[Tinted, ...]]:
    """A change on one line: from a little before what changed first."""
    change, unit = case.change, case.change.unit
    base = change.base.target if change.base else unit.target
    if base == unit.target or len(base) + len(unit.target) > LONG:
        return visible(unit.target), ()
    shown: Inline = inline(change.target, base, unit.target)
    start = max(min((*shown.lost, *shown.gained)).start - BEFORE, 0)
    text = ("…" if start else "") + visible(shown.text[start:])
    by = (1 if start else 0) - start
    return text, tuple(Tinted(span.shifted(by), style) for span, style in tinted(shown))
