"""The findings that a text would have, before it is saved."""

from hexapla.checks.finding import Finding
from hexapla.checks.rule import Context
from hexapla.checks.suite import Suite
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.join import ARROW
from hexapla.corpus.unit import State, Unit

SETTLED = frozenset({State.OBSOLETE, State.DAMAGED})  # no text changes these


def trial(
    context: Context, suite: Suite, unit: Unit, text: str, form: int = 0
) -> tuple[Finding, ...]:
    """What the check will say of the unit once ``text`` is its target, or the plural ``form``.

    A fuzzy unit is judged as one that a person has seen. In our layout an arrow has no findings
    of its own, since its text stands elsewhere. The findings name no document and no path,
    and their tags are those of the two languages.
    """
    if context.ours and text.strip().startswith(ARROW):
        return ()
    targets = tuple(text if n == form else old for n, old in enumerate(unit.targets))
    state = State.RENDERED if any(targets) else State.EMPTY
    if unit.state in SETTLED:
        state = unit.state
    rest = unit.line, unit.flags, unit.joiner, unit.note, unit.plural
    draft = Unit(unit.key, unit.sources, targets, state, *rest)
    tags = context.source.tag, context.target.tag
    return tuple(suite.check(Catalogue("", "", *tags, (draft,), context.ours), context))
