"""A segment that a rendering leaves out."""

from collections.abc import Iterator

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.checks.rule import Context, noted, rule
from hexapla.corpus.bead_note import read_bead_note
from hexapla.corpus.unit import State, Unit
from hexapla.text.span import Mark, Side, Span


@rule(Severity.MINOR, Dimension.ACCURACY, State.EMPTY, sieve=noted)
def dropped_segment(unit: Unit, context: Context) -> Iterator[Remark]:  # noqa: ARG001 -- a rule is asked so
    """The rendering that was aligned has nothing for a segment.

    An alignment has gone through the whole rendering and found no sentence for this one. Either it
    was left out, or its words stand in the rendering of a neighbour, where they should be joined.

    Render the segment; or write ↑ and the id of the segment that holds its words; or lock the bead
    if the sentence is meant to be left out.

    Flagged:
        bead: omitted
        zh: ⟦他走了。⟧
        en:
    Clean:
        bead: locked
        zh: 他走了。
        en:

        zh: 他走了。
        en:

        bead: omitted
        zh: 他走了。
        en: He left.
    """
    note = read_bead_note(unit)
    if unit.state is State.EMPTY and note.omitted and not note.locked:
        start = len(unit.source) - len(unit.source.lstrip())
        mark = Mark(Side.SOURCE, Span(start, max(start, len(unit.source.rstrip()))), "left out")
        yield Remark("the rendering has nothing for this segment", (mark,))
