"""A rendering of a source that has changed."""

from collections.abc import Iterator

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.checks.rule import Context, noted, rule
from hexapla.corpus.unit import State, Unit
from hexapla.text.difference import Stretch, difference
from hexapla.text.span import Mark, Side

SHOWN = 40  # code points of the old words in a message


@rule(Severity.MINOR, Dimension.ACCURACY, State.FUZZY, sieve=noted)
def stale_source(unit: Unit, context: Context) -> Iterator[Remark]:  # noqa: ARG001 -- a rule is asked so
    """The source of a rendering has changed since it was made.

    A new version of the text came in, and this segment was edited. Its rendering is kept, and is
    fuzzy until someone has looked at it. What is new in the source is marked; what stood there
    before is said.

    Bring the rendering up to date, and take the fuzzy mark away.

    Flagged:
        was: 他昨天走了。
        zh: 他⟦今⟧天走了。
        en: He left yesterday.

        was: 他走了。
        zh: ⟦夜里，⟧他走了。
        en: He left.
    Clean:
        was: 他走了。
        zh: 他走了。
        en: He left.

        flags: fuzzy
        zh: 他走了。
        en: He left.
    """
    if unit.state is State.FUZZY and unit.memo:
        changed = [one for one in difference(unit.memo, unit.source) if not one.kept]
        marks = tuple(
            Mark(Side.SOURCE, one.new, f"was {_told(one, unit)}" if len(one.old) else "new")
            for one in changed
        )
        gone = [_told(one, unit) for one in changed if len(one.old)]
        words = f"; before, it had {', '.join(gone)}" if gone else ""
        if marks:
            yield Remark(f"the source has changed since this was rendered{words}", marks)


def _told(stretch: Stretch, unit: Unit) -> str:
    """The words that stood in the place of others."""
    words = stretch.old.of(unit.memo)
    return f"“{words if len(words) <= SHOWN else f'{words[: SHOWN - 1]}…'}”"
