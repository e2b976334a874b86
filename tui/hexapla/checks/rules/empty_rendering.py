"""A segment that nobody rendered."""

from collections.abc import Iterable, Iterator

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.checks.rule import Context, rule
from hexapla.corpus.bead_note import read_bead_note
from hexapla.corpus.page import Page
from hexapla.corpus.unit import State, Unit
from hexapla.text.span import Mark, Side, Span


def _in_our_layout(page: Page, context: Context) -> Iterable[int]:
    """All units in our layout, elsewhere none."""
    return range(len(page.units)) if context.ours else ()


@rule(Severity.MINOR, Dimension.ACCURACY, State.EMPTY, sieve=_in_our_layout)
def empty_rendering(unit: Unit, context: Context) -> Iterator[Remark]:
    """A segment has no rendering.

    In the layout of Hexapla every segment of a document has an entry in every rendering, so an
    empty one is work still to be done. What a rendering that was aligned has left out is
    dropped-segment's to tell, and what a person has locked as left out is nobody's. In any other
    catalogue an empty entry is the ordinary sign of work to be done; such entries are counted in
    the summary and not reported.

    Render the segment. If its words stand in the rendering of an earlier segment, say so: write
    ↑ and the id of that segment in place of a text.

    Flagged:
        zh: ⟦他走了。⟧
        en:
    Clean:
        zh: 他走了。
        en: He left.

        bead: omitted
        zh: 他走了。
        en:

        bead: locked
        zh: 他走了。
        en:
    """
    note = read_bead_note(unit)
    if context.ours and unit.state is State.EMPTY and not (note.omitted or note.locked):
        start = len(unit.source) - len(unit.source.lstrip())
        mark = Mark(Side.SOURCE, Span(start, max(start, len(unit.source.rstrip()))), "no rendering")
        yield Remark("this segment has no rendering", (mark,))
