"""All that there is to decide on in a workspace, file by file, and what each change does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from hexapla.checks.finding import Finding
from hexapla.checks.outcome import Outcome, Waived
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State, Unit
from hexapla.errors import HexaplaError
from hexapla.review.change import Change, Effect, changes, effect
from hexapla.review.standing import Texts
from hexapla.text.difference import Stretch
from hexapla.verbs.check import Plan, prepare
from hexapla.verbs.desk import Desk
from hexapla.verbs.request import Request
from hexapla.verbs.review.entries import Entry, Task, entries
from hexapla.verbs.review.gauge import Gauge, Shift
from hexapla.verbs.review.page import Page, read_page, target_lines, texts_of
from hexapla.verbs.review.past import past_texts
from hexapla.verbs.waive import waive
from hexapla.workspace.authors import Hand, hands_of
from hexapla.workspace.config import Workspace
from hexapla.workspace.documents import Tags
from hexapla.workspace.forms import forms_folder
from hexapla.workspace.history import base_of, changed_since

DECIDABLE = frozenset({Task.APPROVE, Task.SETTLE})


class Item(NamedTuple):
    """A change, and the findings of the text that is to be approved that nobody has waived."""

    change: Change
    findings: tuple[Finding, ...]


class Batch(NamedTuple):
    """What there is to decide on in one file, in its order, and what is wrong with its records."""

    path: str
    items: tuple[Item, ...]
    problems: tuple[str, ...] = ()


class Look(NamedTuple):
    """What there is to see of a change: how source and target differ, what it does, whose it is.

    ``effect`` is what becomes of the findings, ``shifts`` what becomes of the scores. ``waived``
    are findings that an editor has said to be no fault; they count nowhere else.
    """

    source: tuple[Stretch, ...]
    target: tuple[Stretch, ...]
    effect: Effect
    hand: Hand
    shifts: tuple[Shift, ...] = ()
    waived: tuple[Waived, ...] = ()


class Queue:
    """The changes of a workspace. Every thread may ask; one at a time is answered."""

    def __init__(self, plan: Plan, past: Mapping[Path, bytes | None] | None = None) -> None:
        self._plan = plan
        self._past = past
        locks = forms_folder(plan.workspace)
        self._desk = Desk(plan.workspace.config, plan.rules, plan.termbase, locks=locks)
        self._pages: dict[str, Page] = {}
        self._hands: dict[str, Sequence[Hand]] = {}
        self._gauges: dict[str, Gauge] = {}
        self._lock = RLock()

    @property
    def workspace(self) -> Workspace:
        """The workspace."""
        return self._plan.workspace

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that may hold changes."""
        past = self._past
        return tuple(path for path in self._plan.files if past is None or path in past)

    def batches(self) -> Iterator[Batch]:
        """What there is to decide on in each file, in order; read as it is asked for."""
        return map(self.batch, self.paths)

    def batch(self, path: Path) -> Batch:
        """What there is to decide on in one file, as it and its events are now."""
        config, plan = self.workspace.config, self._plan
        given = Tags(plan.source, plan.target, config.source)
        with self._lock:
            try:
                page = read_page(path, self.workspace, given)
                base = self._base(page)
            except HexaplaError as error:
                return Batch(str(path), (), (str(error),))
            if not page.role.reviewed:
                return Batch(str(path), ())
            if config.languages and page.catalogue.target_tag not in config.languages:
                return Batch(str(path), ())
            self._pages[str(path)] = page
            self._hands.pop(str(path), None)
            self._gauges.pop(page.catalogue.path, None)
            return Batch(str(path), tuple(self._items(page, base)), _problems(page))

    def look(self, change: Change) -> Look:
        """All that there is to see of a change."""
        with self._lock:
            page = self._pages[change.page.path]
            after, waived = self._apart(page, self._with(page, change.unit))
            before, _ = self._apart(page, self._with(page, change.base) if change.base else ())
            shifts = self._gauge(page).shifts(change.base, change.unit) if change.base else ()
            did = effect(before, after)
            return Look(change.source, change.target, did, self.hand(change), shifts, waived)

    def _gauge(self, page: Page) -> Gauge:
        """What measures the rendering in a file, as it was read last."""
        path = page.catalogue.path
        if path not in self._gauges:
            context = self._desk.context_of(page.catalogue)
            self._gauges[path] = Gauge(page.catalogue, context)
        return self._gauges[path]

    def hand(self, change: Change) -> Hand:
        """Who wrote the text that is to be approved, and when: who offered it, else as git says."""
        texts = texts_of(change.unit)
        offers = [e for e in change.standing.history if e.act == "propose" and e.texts == texts]
        if offer := change.proposal or (offers[-1] if offers else None):
            return Hand(offer.by, offer.at)
        with self._lock:
            page = self._pages[change.page.path]
            if change.page.path not in self._hands:
                self._hands[change.page.path] = hands_of(page.path)
            first, last = target_lines(page.file, change.unit)
            hands = self._hands[change.page.path][first - 1 : last]
        return max(hands, key=lambda hand: (not hand.by, hand.at), default=Hand())

    def draft(self, change: Change, targets: tuple[str, ...]) -> tuple[Finding, ...]:
        """The findings that the unit would have with other texts."""
        with self._lock:
            page = self._pages[change.page.path]
            return self._apart(page, self._with(page, change.unit._replace(targets=targets)))[0]

    def _base(self, page: Page) -> Mapping[str, Texts] | None:
        """The texts that a file held at the commit that is asked for; None if none is."""
        raw = self._past[page.path] if self._past is not None else None
        return None if self._past is None else past_texts(page, raw)

    def _items(self, page: Page, base: Mapping[str, Texts] | None) -> Iterator[Item]:
        found = [
            change
            for entry in entries(page)
            if entry.task in DECIDABLE
            for change in _changes(entry, base.get(entry.unit.key) if base is not None else None)
        ]
        keys = {change.unit.key for change in found}
        judged = self._findings(page.catalogue, keys) if keys else {}
        for each in found:
            told = self._with(page, each.unit) if each.proposal else judged[each.unit.key]
            yield Item(each, self._apart(page, told)[0])

    def _apart(
        self, page: Page, findings: tuple[Finding, ...]
    ) -> tuple[tuple[Finding, ...], tuple[Waived, ...]]:
        """The findings of a unit, and apart from them those that an editor has waived."""
        if not findings or not page.events(findings[0].unit):
            return findings, ()
        told = waive(Outcome("", findings), page.ledger.units, page.role)
        return told.findings, told.waived

    def _findings(self, catalogue: Catalogue, keys: set[str]) -> Mapping[str, tuple[Finding, ...]]:
        """The findings of the units with these keys."""
        found: dict[str, list[Finding]] = {key: [] for key in keys}
        for finding in self._desk.findings_among(catalogue, keys):
            if finding.unit.key in found:
                found[finding.unit.key].append(finding)
        return {key: tuple(findings) for key, findings in found.items()}

    def _with(self, page: Page, unit: Unit) -> tuple[Finding, ...]:
        """The findings that a unit has with these texts, in its file as it is."""
        state = State.RENDERED if any(unit.targets) else State.EMPTY
        put = unit._replace(state=state, note="")
        units = tuple(put if each.key == unit.key else each for each in page.catalogue.units)
        return self._findings(replace(page.catalogue, units=units), {unit.key})[unit.key]


def open_queue(request: Request, folder: Path, since: str = "") -> Queue:
    """The changes of a workspace; with ``since`` those made after that branch or commit.

    Raises:
        UsageError: there is nothing to review, git is not there, or knows no such commit.
        ConfigError, GlossaryError, UnreadableError: as their names say.
    """
    plan = prepare(request, folder)
    if plan.workspace.file is None:
        plan = replace(plan, workspace=replace(plan.workspace, root=folder.resolve()))
    if not since:
        return Queue(plan)
    base = base_of(folder, since)
    return Queue(plan, {past.path: past.raw for past in changed_since(folder, base, plan.files)})


def _changes(entry: Entry, base: Texts | None) -> list[Change]:
    """The proposals for a unit, and its text if that waits for a word."""
    if base == texts_of(entry.unit):
        return []
    settled = entry.verdict.accepted or (entry.verdict.against and entry.task is not Task.SETTLE)
    waits = entry.unit.state is State.RENDERED and not settled
    page = replace(entry.page.catalogue, units=(entry.unit,))
    return changes(page, entry.standing, base, present=waits)


def _problems(page: Page) -> tuple[str, ...]:
    """What is wrong with the records."""
    return tuple(map(str, page.ledger.faults))
