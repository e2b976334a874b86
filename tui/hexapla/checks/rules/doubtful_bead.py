"""A rendering that may belong to another segment."""

from collections.abc import Iterator

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.checks.rule import Context, noted, rule
from hexapla.corpus.bead_note import read_bead_note
from hexapla.corpus.unit import Unit


@rule(Severity.NEUTRAL, Dimension.ACCURACY, sieve=noted)
def doubtful_bead(unit: Unit, context: Context) -> Iterator[Remark]:  # noqa: ARG001 -- a rule is asked so
    """An alignment was not sure that these texts belong together.

    The margin says how much better this bead is than the best alignment without it. Where it is
    small, two of five are wrong: a sentence belongs to the neighbour, or renders nothing.

    Read the two beside their neighbours. Any edit ends the doubt, and so does locking the bead.

    Flagged:
        bead: margin 0.42
        zh: 他走了。
        en: It was raining.
    Clean:
        bead: locked
        zh: 他走了。
        en: He left.

        zh: 他走了。
        en: He left.
    """
    note = read_bead_note(unit)
    if note.margin is not None and not note.locked:
        yield Remark(f"these may not belong together (margin {note.margin:.2f})")
