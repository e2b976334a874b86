"""A join that leads nowhere."""

from collections.abc import Iterator

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.checks.rule import Context, rule
from hexapla.corpus.unit import State, Unit
from hexapla.text.span import Mark, Side, Span


@rule(Severity.MAJOR, Dimension.DESIGN, State.DANGLING)
def dangling_join(unit: Unit, context: Context) -> Iterator[Remark]:  # noqa: ARG001 -- a rule is asked so
    """A ↑id names no segment that holds a rendering.

    A segment that is rendered together with an earlier one has ↑ and the id of that segment in
    place of a text. The segment it names must stand before it, and must have a rendering that is
    not itself a join; otherwise the words of this segment are rendered nowhere.

    Correct the id, or write the rendering here.

    Flagged:
        zh: 他走了。
        en: ⟦↑lhk6t⟧
    Clean:
        zh: 他走了。
        en: He left ↑ there.
    """
    if unit.state is State.DANGLING:
        mark = Mark(Side.TARGET, Span(0, len(unit.target)), "leads nowhere")
        yield Remark(f"this join leads nowhere: {unit.note}", (mark,))
