"""A text that renders nothing."""

from collections.abc import Iterator

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.checks.rule import Context, noted, rule
from hexapla.corpus.bead_note import read_bead_note
from hexapla.corpus.unit import Unit
from hexapla.text.span import Mark, Side


@rule(Severity.MINOR, Dimension.ACCURACY, sieve=noted)
def added_text(unit: Unit, context: Context) -> Iterator[Remark]:  # noqa: ARG001 -- a rule is asked so
    """A sentence of the rendering has no source.

    An alignment has found no segment that it renders. It stands behind the rendering of the segment
    before it, or before that of the first. A translator's remark, a sentence from another version,
    a piece of a web page: all that comes in so.

    Delete it; or lock the bead if it is meant to be there.

    Flagged:
        bead: added "It was raining."
        zh: 他走了。
        en: He left. ⟦It was raining.⟧
    Clean:
        bead: added "It was raining."
        zh: 他走了。
        en: He left.

        zh: 他走了。
        en: He left. It was raining.
    """
    note = read_bead_note(unit)
    for span in () if note.locked else note.added:
        mark = Mark(Side.TARGET, span, "no source")
        yield Remark("nothing in the source says this", (mark,))
