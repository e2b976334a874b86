"""Which text of a unit may go out: its own if that is approved, else the one approved last."""

from enum import Enum
from typing import NamedTuple

from hexapla.corpus.unit import State, Unit
from hexapla.review.gate import ACCEPTING, Case, refuse
from hexapla.review.standing import stand


class Fate(Enum):
    """What becomes of a unit in a release."""

    APPROVED = "approved"  # or not under review: as it stands
    EARLIER = "as it was approved last"
    LEFT_OUT = "left out, for nothing was approved for this source"
    OPEN = "without a rendering"

    __hash__ = object.__hash__


class Choice(NamedTuple):
    """The text of a unit that goes out, and why; an empty one if none does."""

    unit: Unit
    targets: tuple[str, ...]
    fate: Fate


def choose(case: Case) -> Choice:
    """The text that goes out for a unit. One that is a guess never does, whoever approved it."""
    unit = case.unit
    if unit.state is State.RENDERED and (not case.role.reviewed or refuse(case) is None):
        return Choice(unit, unit.targets, Fate.APPROVED)
    for targets in _approved(case) if case.role.reviewed else ():
        earlier = case._replace(unit=unit._replace(targets=targets), writers=frozenset())
        if targets != unit.targets and refuse(earlier) is None:
            return Choice(unit, targets, Fate.EARLIER)
    fate = Fate.OPEN if unit.state is State.EMPTY else Fate.LEFT_OUT
    return Choice(unit, tuple("" for _ in unit.targets), fate)


def _approved(case: Case) -> list[tuple[str, ...]]:
    """The targets that were approved for the present source, the last first."""
    unit = case.unit
    events = [one.event for one in case.heard if one.counts]
    said = stand(events, (unit.sources, unit.targets), case.role.accepts).current
    found = [event for event in said if event.act in ACCEPTING and event.sources == unit.sources]
    fitting = [event.targets for event in found if len(event.targets) == len(unit.targets)]
    return list(dict.fromkeys(reversed(fitting)))
