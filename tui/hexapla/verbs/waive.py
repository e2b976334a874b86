"""Findings that an editor has said to be no fault: they are told, and count no more."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hexapla.checks.outcome import Outcome, Waived
from hexapla.errors import UnreadableError
from hexapla.review.event import Event
from hexapla.review.roles import Role, waivers
from hexapla.review.standing import by_unit, stand
from hexapla.workspace.files import read_bytes
from hexapla.workspace.ledger import read_ledgers
from hexapla.workspace.place import ENDING, Place

ACT = "waive"
WORD = ACT.encode()  # stands in every event that waives anything
NO_TEXTS = ((), ())  # a finding is waived for the words that it marks, whatever the whole text is


def without_waived(outcome: Outcome, place: Place, role: Role) -> Outcome:
    """An outcome with what editors have waived apart from the other findings."""
    if not _waives(place):
        return outcome
    (ledger,) = read_ledgers(Path(), [place])
    return waive(outcome, ledger.units, role)


def waive(outcome: Outcome, said: Mapping[str, Collection[Event]], role: Role) -> Outcome:
    """The same by the events about each unit, which are to be believed."""
    known: dict[str, Mapping[str, Event]] = {}
    for unit in (finding.unit for finding in outcome.findings):
        if unit.key in said and unit.key not in known:
            known[unit.key] = waivers(
                role, stand(said[unit.key], (unit.sources, unit.targets), role.accepts)
            )
    told = [(each, known.get(each.unit.key)) for each in outcome.findings]
    words = [(each, waived.get(each.fingerprint) if waived else None) for each, waived in told]
    gone = [Waived(each, event.by, event.reason) for each, event in words if event]
    if not gone:
        return outcome
    kept = tuple(each for each, event in words if event is None)
    return replace(outcome, findings=kept, waived=(*outcome.waived, *gone))


def waived_in(place: Place, role: Role) -> Iterator[Event]:
    """The words that waive findings of a rendering, and count."""
    if _waives(place):
        (ledger,) = read_ledgers(Path(), [place])
        for events in ledger.units.values():
            if any(event.act == ACT for event in events):
                yield from waivers(role, stand(events, NO_TEXTS, role.accepts)).values()


def heard_anew(outcome: Outcome, believed: Iterable[Event], role: Role) -> Outcome:
    """An outcome in which only these events waive anything; its findings in the order of units."""
    if not outcome.waived:
        return outcome
    findings = (*outcome.findings, *(waived.finding for waived in outcome.waived))
    ordered = tuple(sorted(findings, key=lambda finding: finding.unit.line))
    whole = replace(outcome, findings=ordered, waived=())
    return waive(whole, by_unit(believed), role)


def _waives(place: Place) -> bool:
    """Whether any file of events may waive something; what cannot be read does not."""
    for path in sorted(Path(place.folder).glob(f"*{ENDING}")):
        with suppress(UnreadableError):
            if path.is_file() and WORD in read_bytes(path):
                return True
    return False
