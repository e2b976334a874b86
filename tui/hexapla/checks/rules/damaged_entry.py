"""Lines of a file that are no entry."""

from collections.abc import Iterator

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.checks.rule import Context, rule
from hexapla.corpus.unit import State, Unit
from hexapla.text.span import Mark, Side, Span


@rule(Severity.CRITICAL, Dimension.DESIGN, State.DAMAGED)
def damaged_entry(unit: Unit, context: Context) -> Iterator[Remark]:  # noqa: ARG001 -- a rule is asked so
    """Lines of the file cannot be read as an entry.

    A quotation mark is missing, a line was torn, a merge left its <<<<<<< behind: what stands
    there is no entry, and a program that reads the file stops, or loses the text without a word.
    The entries before and after are checked all the same. Hexapla does not save a file that is
    damaged, lest it lose what you could still rescue.

    Mend the lines by hand.

    Flagged:
        po: ⟦msgstr "He left.⟧
    Clean:
        zh: 他走了。
        en: "He left," they said.
    """
    if unit.state is State.DAMAGED:
        start = len(unit.source) - len(unit.source.lstrip())
        mark = Mark(Side.SOURCE, Span(start, max(start, len(unit.source.rstrip()))))
        reason = f": {unit.note}" if unit.note else ""
        yield Remark(f"these lines cannot be read{reason}", (mark,))
