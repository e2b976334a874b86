"""All that there is to decide on in a workspace, file by file, and what each change does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from hexapla.checks.finding import Finding
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State, Unit
from hexapla.errors import HexaplaError
from hexapla.formats.po import PoFile, parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.review.change import Change, Effect, changes, effect
from hexapla.review.event import Event
from hexapla.review.standing import NOTHING, Texts, stand
from hexapla.verbs.check import Plan, prepare
from hexapla.verbs.desk import Desk, document_of, read_catalogue
from hexapla.verbs.request import Request
from hexapla.workspace.authors import Hand, hands_of
from hexapla.workspace.documents import Tags, tags_of
from hexapla.workspace.files import read_bytes
from hexapla.workspace.forms import forms_folder
from hexapla.workspace.history import base_of, changed_since
from hexapla.workspace.ledger import Ledger, Place, place_of, read_ledgers, root_of
from hexapla.workspace.sitting import now

OPEN = frozenset({State.RENDERED, State.EMPTY})  # the others are a translator's to settle first
NOBODY = Hand()


class Item(NamedTuple):
    """A change, and the findings of the text that is to be approved."""

    change: Change
    findings: tuple[Finding, ...]


class Batch(NamedTuple):
    """What there is to decide on in one file, in its order, and what is wrong with its records."""

    path: str
    items: tuple[Item, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Page:
    """A file as it was read: its units, where its events lie, and which lines hold its targets."""

    catalogue: Catalogue
    place: Place
    lines: Mapping[int, tuple[int, int]]


class Queue:
    """The changes of a workspace. One thread at a time may ask."""

    def __init__(self, plan: Plan, past: Mapping[Path, bytes | None] | None = None) -> None:
        self._plan = plan
        self._past = past
        locks = forms_folder(plan.workspace)
        self._desk = Desk(plan.workspace.config, plan.rules, plan.termbase, locks=locks)
        self._pages: dict[str, _Page] = {}
        self._hands = lru_cache(maxsize=32)(hands_of)

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
        try:
            page, ledger = self._read(path)
        except HexaplaError as error:
            return Batch(str(path), (), (str(error),))
        self._pages[str(path)] = page
        problems = tuple(map(str, ledger.faults))
        found = tuple(self._changes(page, ledger.units, self._base(path, page)))
        keys = {change.unit.key for change in found}
        judged = self._findings(page.catalogue, keys) if keys else {}
        items = (
            Item(each, self._with(page, each.unit) if each.proposal else judged[each.unit.key])
            for each in found
        )
        return Batch(str(path), tuple(items), problems)

    def effect(self, change: Change) -> Effect:
        """The findings that a change brings, and those that it takes away."""
        page = self._pages[change.page.path]
        after = self._with(page, change.unit)
        before = self._with(page, change.base) if change.base else ()
        return effect(before, after)

    def hand(self, change: Change) -> Hand:
        """Who wrote the text that is to be approved, and when: who offered it, else as git says."""
        texts = (change.unit.sources, change.unit.targets)
        offered = [each for each in change.standing.history if each.act == "propose"]
        offered = [each for each in offered if each.texts == texts]
        if change.proposal or offered:
            last = change.proposal or offered[-1]
            return Hand(last.by, last.at)
        page = self._pages[change.page.path]
        first, end = page.lines.get(change.unit.line, (1, 0))
        hands = self._hands(Path(page.catalogue.path))[first - 1 : end]
        if any(not hand.by for hand in hands):
            return NOBODY
        return max(hands, key=lambda hand: hand.at, default=NOBODY)

    def forget(self) -> None:
        """Ask git anew who wrote what."""
        self._hands.cache_clear()

    def _read(self, path: Path) -> tuple[_Page, Ledger]:
        workspace, plan = self._plan.workspace, self._plan
        file = parse(read_bytes(path), str(path))
        tags = tags_of(file, path, Tags(plan.source, plan.target, workspace.config.source))
        ours = is_ours(file)
        catalogue = read_catalogue(file, path, document_of(path, ours=ours), tags)
        root = root_of(workspace.root, configured=workspace.file is not None, path=path)
        place = place_of(path, root, catalogue.target_tag, ours=ours)
        (ledger,) = read_ledgers(root, (place,), now())
        return _Page(catalogue, place, _target_lines(file)), ledger

    def _base(self, path: Path, page: _Page) -> Mapping[str, Texts] | None:
        """The texts that a file held at the commit that is asked for; None if none is."""
        if self._past is None:
            return None
        raw = self._past[path]
        if raw is None:
            return {}
        shown = page.catalogue
        tags = shown.source_tag, shown.target_tag
        past = read_catalogue(parse(raw, str(path)), path, shown.document, tags)
        return {unit.key: (unit.sources, unit.targets) for unit in past.units if any(unit.targets)}

    def _changes(
        self,
        page: _Page,
        said: Mapping[str, Sequence[Event]],
        base: Mapping[str, Texts] | None,
    ) -> Iterator[Change]:
        for unit in page.catalogue.units:
            known = base.get(unit.key) if base is not None else None
            texts = (unit.sources, unit.targets)
            if unit.state not in OPEN or known == texts:
                continue
            about = said.get(unit.key)
            standing = stand(about, texts) if about else NOTHING
            yield from changes(replace(page.catalogue, units=(unit,)), standing, known)

    def _findings(self, catalogue: Catalogue, keys: set[str]) -> Mapping[str, tuple[Finding, ...]]:
        """The findings of the units with these keys."""
        found: dict[str, list[Finding]] = {key: [] for key in keys}
        for finding in self._desk.findings_among(catalogue, keys):
            if finding.unit.key in found:
                found[finding.unit.key].append(finding)
        return {key: tuple(findings) for key, findings in found.items()}

    def _with(self, page: _Page, unit: Unit) -> tuple[Finding, ...]:
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
    if not since:
        return Queue(plan)
    base = base_of(folder, since)
    return Queue(plan, {past.path: past.raw for past in changed_since(folder, base, plan.files)})


def _target_lines(file: PoFile) -> dict[int, tuple[int, int]]:
    """The first and last line of the target texts of each entry, by the line of its msgid."""
    lines: dict[int, tuple[int, int]] = {}
    for entry in file.entries:
        tokens, first = file.tokens, entry.targets[0]
        start = tokens.starts[first]
        line = entry.line + tokens.data.count(b"\n", tokens.starts[entry.at], start)
        lines[entry.line] = line, line + tokens.data.count(b"\n", start, entry.extent[1])
    return lines
