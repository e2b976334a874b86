"""Many decisions at once: chosen by a filter, counted first, those with errors left out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from hexapla.checks.finding import Finding, Level
from hexapla.corpus.unit import Unit
from hexapla.errors import UsageError
from hexapla.review.event import Event, identity
from hexapla.review.roles import waivers
from hexapla.review.standing import State, Texts
from hexapla.verbs.check import prepare
from hexapla.verbs.desk import Desk
from hexapla.verbs.request import Request
from hexapla.verbs.review.decide import Reviewer, Said, Word
from hexapla.verbs.review.entries import Entry, Task, entries
from hexapla.verbs.review.page import Page, authors, texts_of
from hexapla.verbs.review.past import Past
from hexapla.verbs.review.renamed import approved_as
from hexapla.workspace.authors import Hand, hands_of
from hexapla.workspace.forms import forms_folder


class Choice(NamedTuple):
    """Which units are meant; what is empty leaves all in. ``author`` is a person's address.

    With ``past`` only those are that have another text than then; with ``renamed`` those whose
    very texts were approved when the document had that name.
    """

    states: frozenset[State] = frozenset()
    tasks: frozenset[Task] = frozenset()
    units: frozenset[str] = frozenset()
    author: str = ""
    past: Past | None = None
    renamed: str = ""


class Picked(NamedTuple):
    """A unit to be approved: what would be said."""

    entry: Entry
    word: Word
    event: Event


class Lot(NamedTuple):
    """What a batch would do: what is ``picked``, and what is left out, each with why."""

    picked: tuple[Picked, ...]
    left_out: tuple[tuple[Entry, str], ...]


def chosen(page: Page, choice: Choice) -> Iterator[Entry]:
    """The units of a page that are meant."""
    if choice.past is not None and page.path not in choice.past:
        return
    before = choice.past[page.path] if choice.past is not None else None
    known = approved_as(page, choice.renamed) if choice.renamed else frozenset()
    hands = hands_of(page.path) if choice.author else ()
    for entry in entries(page):
        if (
            entry.standing.state in (choice.states or {entry.standing.state})
            and entry.task in (choice.tasks or {entry.task})
            and entry.unit.key in (choice.units or {entry.unit.key})
            and (not choice.renamed or entry.unit.key in known)
            and (before is None or _differs(entry, before.get(entry.unit.key)))
            and (not choice.author or identity(choice.author) in _whose(entry, hands))
        ):
            yield entry


def _differs(entry: Entry, before: Texts | None) -> bool:
    """Whether a unit has another text than before; none is not another."""
    return before != texts_of(entry.unit) and bool(before or any(entry.unit.targets))


def _whose(entry: Entry, hands: Iterable[Hand]) -> frozenset[str]:
    offered = frozenset(identity(event.by) for event in entry.offered)
    return offered or authors(entry.page, entry.unit, texts_of(entry.unit), tuple(hands))


class Judge:
    """The check at a batch's side: one desk for all its pages."""

    def __init__(self, request: Request, folder: Path) -> None:
        plan = prepare(request, folder)
        locks = forms_folder(plan.workspace)
        self._desk = Desk(plan.workspace.config, plan.rules, plan.termbase, locks=locks)

    def errors(self, page: Page, units: Iterable[Unit]) -> dict[str, Finding]:
        """By key, the first finding at the level of errors that no editor has waived."""
        put = {unit.key: unit for unit in units}
        whole = tuple(put.get(unit.key, unit) for unit in page.catalogue.units)
        catalogue = replace(page.catalogue, units=whole)
        found: dict[str, Finding] = {}
        for finding in self._desk.findings_among(catalogue, put.keys()):
            key = finding.unit.key
            if finding.severity.level is Level.ERROR and key in put and key not in found:
                waived = waivers(page.role, page.standing(finding.unit))
                if not waived or finding.fingerprint not in waived:
                    found[key] = finding
        return found


def lot_of(pages: Iterable[Page], choice: Choice, reviewer: Reviewer, judge: Judge) -> Lot:
    """What would be approved of what is chosen, and what would not; nothing is written.

    Left out is what waits for nobody's approval, what the reviewer may not approve, what several
    texts are proposed for, and what has findings at the level of errors.
    """
    picked: list[Picked] = []
    left_out: list[tuple[Entry, str]] = []
    for page in pages:
        ready: list[Picked] = []
        hands = hands_of(page.path) if page.role.four_eyes else ()
        for entry in chosen(page, choice):
            if entry.task is not Task.APPROVE:
                continue
            try:
                ready.append(_pick(entry, reviewer, hands))
            except UsageError as error:
                left_out.append((entry, error.message))
        errors = judge.errors(page, map(_shown, ready)) if ready else {}
        for one in ready:
            if finding := errors.get(one.entry.unit.key):
                left_out.append((one.entry, f"{finding.rule}: {finding.remark.message}"))
            else:
                picked.append(one)
    return Lot(tuple(picked), tuple(left_out))


def _pick(entry: Entry, reviewer: Reviewer, hands: Iterable[Hand]) -> Picked:
    offered = entry.offered
    if len(offered) > 1:
        raise UsageError(f"{len(offered)} texts are proposed")
    about = offered[0].id if offered else ""
    word = Word("approve", entry.unit.key, about=about)
    _, event = reviewer.prepare(entry.page, word, tuple(hands))
    if identity(event.by) in {identity(one.by) for one in entry.standing.approvals} and not about:
        raise UsageError("you have approved it already")
    return Picked(entry, word, event)


def _shown(one: Picked) -> Unit:
    """The unit with the text that would be approved."""
    return one.entry.unit._replace(targets=one.event.targets)


def carry_out(lot: Lot, reviewer: Reviewer) -> Iterator[Said]:
    """Approve what is picked: what needs no change of a catalogue at once, the rest one by one.

    Raises:
        SaveError: what comes after is not written; what was given out is.
    """
    pages = {one.entry.page.path: one.entry.page for one in lot.picked}
    for path, page in pages.items():
        mine = [one for one in lot.picked if one.entry.page.path == path]
        plain = [one.event for one in mine if one.event.targets == one.entry.unit.targets]
        yield from map(Said, reviewer.write_all(page, plain))
        for one in mine:
            if one.event.targets != one.entry.unit.targets:
                yield reviewer.say(path, one.word._replace(seen=one.event.digest))
