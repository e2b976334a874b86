"""The findings that a text would have, before it is saved."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from hexapla.checks.finding import Finding
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.join import ARROW
from hexapla.corpus.unit import State, Unit

SETTLED = frozenset({State.OBSOLETE, State.DAMAGED})  # no text changes these
Check = Callable[[Catalogue], Iterable[Finding]]


def trial(check: Check, catalogue: Catalogue, text: str, form: int = 0) -> tuple[Finding, ...]:
    """What ``check`` will say of each unit once ``text`` is its target, or the plural ``form``.

    A fuzzy unit is judged as one that a person has seen. In our layout an arrow has no findings
    of its own, since its text stands elsewhere.
    """
    if catalogue.ours and text.strip().startswith(ARROW):
        return ()
    drafts = tuple(_draft(unit, text, form) for unit in catalogue.units)
    return tuple(check(replace(catalogue, units=drafts)))


def _draft(unit: Unit, text: str, form: int) -> Unit:
    """The unit with another text, and in the state that it is then in."""
    targets = tuple(text if n == form else old for n, old in enumerate(unit.targets))
    if unit.state in SETTLED:
        return unit._replace(targets=targets)
    state = State.RENDERED if any(targets) else State.EMPTY
    return unit._replace(targets=targets, state=state, note="")
