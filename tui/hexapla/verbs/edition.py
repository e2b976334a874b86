"""Documents with all that a report tells of them: rows, findings, and what people have said."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hexapla.checks.finding import Finding
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.columns import Row
from hexapla.corpus.unit import State
from hexapla.errors import HexaplaError
from hexapla.formats.po import parse
from hexapla.formats.po.cells import Part, lay_out
from hexapla.report.html.edition import Remarked, Rendering, Work
from hexapla.report.html.plots import Track
from hexapla.review.event import Event
from hexapla.review.progress import progress
from hexapla.review.standing import State as Stand
from hexapla.verbs.check import Plan
from hexapla.verbs.desk import Desk, Tell, read_catalogue
from hexapla.verbs.review.page import Page, read_file, texts_of, with_ledgers
from hexapla.workspace.config import Workspace
from hexapla.workspace.documents import BACKBONE, Document, Tags, chosen, describe, group
from hexapla.workspace.files import read_bytes
from hexapla.workspace.forms import forms_folder
from hexapla.workspace.home import near

MOST = 40_000  # cells of a page; of more only rows with findings are shown


class Read(NamedTuple):
    """A file as read: its parts, findings, and ledger; or why it could not be."""

    path: str
    page: Page | None = None
    parts: Sequence[Part] = ()
    findings: Sequence[Finding] = ()
    problem: str = ""


class Shelved(NamedTuple):
    """A document, and what was read of each of its renderings, by tag."""

    document: Document
    source: Sequence[Part]
    files: Mapping[str, Read]


class Once(Desk):
    """A desk that judges no catalogue twice."""

    def __init__(self, plan: Plan, tell: Tell) -> None:
        locks = forms_folder(plan.workspace)
        super().__init__(plan.workspace.config, plan.rules, plan.termbase, tell, locks)
        self._judged: dict[Catalogue, Sequence[Finding]] = {}

    def findings_of_whole(self, catalogue: Catalogue) -> Iterator[Finding]:
        """What the rules find in a whole file, as before if it is as before."""
        if catalogue not in self._judged:
            self._judged[catalogue] = tuple(super().findings_of_whole(catalogue))
        yield from self._judged[catalogue]


def documents_of(plan: Plan, folder: Path) -> tuple[Document, ...]:
    """The documents that the files of a plan make, as the view has them."""
    config = plan.workspace.config
    given = Tags(plan.source, plan.target, config.source)
    root = str(folder.resolve())
    paths = list(dict.fromkeys(_with_backbones(plan.files)))
    leaves = filter(None, (describe(path, root, given) for path in paths))
    return tuple(one for one in group(chosen(leaves, config.languages), root) if one.renderings)


def _with_backbones(files: Iterable[Path]) -> Iterator[str]:
    for path in map(os.path.abspath, files):
        backbone = os.path.join(os.path.dirname(path), BACKBONE)  # noqa: PTH118, PTH120 -- as documents has them
        if os.path.exists(backbone):  # noqa: PTH110 -- the same
            yield backbone
        yield path


def read_documents(plan: Plan, documents: Sequence[Document], desk: Desk) -> list[Shelved]:
    """Each document with its renderings; what cannot be read says why."""
    return [
        Shelved(
            one,
            _backbone(one, plan),
            {tag: _read(Path(path), plan, desk) for tag, path in one.renderings.items()},
        )
        for one in documents
    ]


def _backbone(document: Document, plan: Plan) -> Sequence[Part]:
    """The segments of a document in their order; none where no file has them, or can be read."""
    try:
        path = Path(document.source)
        file = parse(read_bytes(path), str(path)) if document.source else None
        tags = document.source_tag, plan.target
        return lay_out(file, read_catalogue(file, path, document.name, tags)) if file else []
    except HexaplaError:
        return []


def _read(path: Path, plan: Plan, desk: Desk) -> Read:
    shown = str(near(path))
    given = Tags(plan.source, plan.target, plan.workspace.config.source)
    try:
        page = _page(near(path), plan, given)
    except HexaplaError as error:
        return Read(shown, problem=str(error))
    findings = tuple(desk.findings_of_whole(page.catalogue))
    return Read(shown, page, lay_out(page.file, page.catalogue), findings)


def _page(path: Path, plan: Plan, given: Tags) -> Page:
    """A file with its ledger; without one where it does not lie in the workspace.

    Raises:
        UnreadableError: it cannot be read.
    """
    workspace = plan.workspace
    if workspace.file is None and not path.resolve().is_relative_to(workspace.root):
        workspace = Workspace(path.resolve().parent)
    return with_ledgers([read_file(path, workspace, given)], workspace)[0]


def works(shelved: Sequence[Shelved]) -> list[Work]:
    """The documents as they go on the page, in full if there is room for all."""
    cells = sum(len(read.parts) for one in shelved for read in one.files.values())
    return [_work(one, full=cells <= MOST) for one in shelved]


def _work(one: Shelved, *, full: bool) -> Work:
    reads = list(one.files.items())
    sources = dict(_sources(one))
    cells = [{part.key: part.cell for part in read.parts} for _, read in reads]
    renderings = [_rendering(tag, read) for tag, read in reads]
    told = {key for each in renderings for key in each.findings}
    shown = [key for key in sources if full or key in told]
    rows = [
        Row(n, one.document.name, key, sources[key], tuple(by_key.get(key) for by_key in cells))
        for n, key in enumerate(shown)
    ]
    rest = len(sources) - len(rows)
    return Work(one.document.name, one.document.source_tag, rows, renderings, rest)


def _sources(one: Shelved) -> Iterator[tuple[str, str]]:
    """The sources by key, in order: the document's own, then what else a rendering has."""
    known = set()
    for parts in (one.source, *(read.parts for read in one.files.values())):
        for part in parts:
            if part.key not in known:
                known.add(part.key)
                yield part.key, part.source


def _rendering(tag: str, read: Read) -> Rendering:
    findings: dict[str, list[Remarked]] = {}
    for each in read.findings:
        findings.setdefault(each.unit.key, []).append(_remarked(each, read.page))
    return Rendering(tag, read.path, findings, dict(_states(read.page)), read.problem)


def _remarked(finding: Finding, page: Page | None) -> Remarked:
    """A finding with the words of those who have judged it."""
    if page is None or finding.unit.key not in page.ledger.units:
        return Remarked(finding)
    standing = page.standing(finding.unit)
    said = [_said("waived", e) for e in standing.waivers if e.finding == finding.fingerprint]
    said += [_said("confirmed", e) for e in standing.confirmations if _meant(e, finding)]
    return Remarked(finding, "; ".join(said))


def _meant(event: Event, finding: Finding) -> bool:
    return event.finding == finding.fingerprint and event.texts == texts_of(finding.unit)


def _said(what: str, event: Event) -> str:
    return f"{what} by {event.by}" + (f": {event.reason}" if event.reason else "")


def _states(page: Page | None) -> Iterator[tuple[str, str]]:
    """Where the units that someone has spoken of stand."""
    for unit in page.catalogue.units if page else ():
        if page and unit.key in page.ledger.units:
            standing = page.standing(unit)
            if standing.state is not Stand.NONE:
                yield unit.key, standing.state.value


def tracks(shelved: Sequence[Shelved]) -> Iterator[Track]:
    """The progress of each rendering that someone reviews, and has said something of."""
    for one in shelved:
        for tag, read in one.files.items():
            page = read.page
            if page and page.role.reviewed and page.ledger.units:
                units = [u for u in page.catalogue.units if u.state is not State.OBSOLETE]
                told = ((page.events(u), texts_of(u)) for u in units if u.key in page.ledger.units)
                points = [(_day(day), n) for day, n in progress(told, page.role)]
                yield Track(f"{one.document.name} · {tag}", read.path, len(units), points)


def _day(day: str) -> int:
    return date.fromisoformat(day).toordinal()
