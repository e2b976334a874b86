"""The gate: no text passes that is not approved, by the rules of the branch that it goes to."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hexapla.checks.finding import Dimension, Finding, Remark, Severity
from hexapla.checks.outcome import Outcome
from hexapla.corpus.unit import State, Unit
from hexapla.errors import HexaplaError
from hexapla.review.fault import Fault
from hexapla.review.gate import EMPTIED, Refusal, refuse
from hexapla.verbs.backbone import misfounded, removed
from hexapla.verbs.cases import Docket
from hexapla.verbs.check import Plan, prepare
from hexapla.verbs.guise import collisions, links, misled
from hexapla.verbs.records import Archive, faults_of, linked, tampered
from hexapla.verbs.request import Request
from hexapla.verbs.review.page import Page, read_file
from hexapla.verbs.waive import heard_anew
from hexapla.workspace.commits import Base, open_base
from hexapla.workspace.documents import Tags
from hexapla.workspace.policy import Policy, policy_here, policy_of

MERELY = frozenset({"unattested", "no-signers"})  # doubts that matter only where a text needs more


@dataclass(slots=True)
class Gate:
    """A plan of a check, and what the branch that it goes to asks of the texts in it.

    Where there is no such branch, every text has to be approved.
    """

    plan: Plan
    archive: Archive
    _beside: dict[str, list[Finding]] = field(default_factory=dict)
    _looked_at: set[Path] = field(default_factory=set)  # files of events

    def outcomes(self, checked: Iterable[Outcome]) -> Iterator[Outcome]:
        """The outcomes of a check with what the gate finds; then what it finds in other files."""
        if base := self.archive.base:
            self._note_base(base)
        for outcome in checked:
            try:
                found = () if outcome.problem else tuple(self._findings(Path(outcome.path)))
            except HexaplaError as error:
                yield replace(outcome, problem=error)
            else:
                heard = self._heard_anew(outcome)
                yield replace(heard, findings=(*heard.findings, *found))
        self._note_strays()
        for path, findings in sorted(self._beside.items()):
            yield Outcome(path, tuple(findings))

    def _note_base(self, base: Base) -> None:
        """What this branch did to files of the base branch, and in their place."""
        for fault in links(base):
            self._note(fault, "link")
        for fault in collisions(base):
            self._note(fault, "misleading-name")
        for fault in tampered(base):
            self._note(fault, "changed-record")
        for fault in removed(base, self.plan.workspace):
            self._note(fault, "emptied")

    def _note_strays(self) -> None:
        for fault, doubt in self.archive.strays(self._looked_at):
            if doubt.slug not in MERELY:
                self._note(fault, doubt.slug)

    def _heard_anew(self, outcome: Outcome) -> Outcome:
        """An outcome in which only words that are believed waive findings."""
        if not outcome.waived:
            return outcome
        page = self._page(Path(outcome.path))
        keys = {waived.finding.unit.key for waived in outcome.waived}
        heard = self.archive.heard(page.place, page.role, keys)
        believed = [one.event for one in heard if one.doubt is None]
        return heard_anew(outcome, believed, page.role)

    def _page(self, path: Path) -> Page:
        config = self.plan.workspace.config
        given = Tags(self.plan.source, self.plan.target, config.source)
        return read_file(path, self.plan.workspace, given)

    def _findings(self, path: Path) -> Iterator[Finding]:
        """Why a catalogue does not pass; what is wrong with its records is noted beside."""
        page = self._page(path)
        for refusal in self._strange(page):
            yield _finding(page, Unit("", ("",), ("",), line=1), refusal)
        if not page.role.reviewed:
            return
        self._note_records(page, self.archive.base)
        for unit in page.catalogue.units:
            if unit.state is State.DAMAGED:
                yield _finding(
                    page, unit, Refusal("damaged-text", "it cannot be judged", unit.note)
                )
        docket = Docket(page, self.archive)
        for unit in docket.lost():
            yield _finding(page, unit, EMPTIED)
        for case in docket.cases():
            if against := refuse(case):
                yield _finding(page, case.unit, against)

    def _strange(self, page: Page) -> Iterator[Refusal]:
        """How a catalogue, or what it stands on, is not what it seems."""
        if base := self.archive.base:
            yield from misled(page, base, self.plan.workspace)
            yield from misfounded(page, base)

    def _note_records(self, page: Page, base: Base | None) -> None:
        """What is wrong with the files of events that the branch brings in."""
        for fault in linked(page.place, base) if base else ():
            self._note(fault, "link")
        for record in self.archive.records(page.place):
            self._looked_at.add(record.path)
            if record.settled:
                continue
            for fault in faults_of(record, page.place):
                self._note(fault, "damaged-record")
            doubt = self.archive.doubt(record, page.role)
            if doubt and doubt.slug not in MERELY:
                self._note(record.fault(doubt), doubt.slug)

    def _note(self, fault: Fault, slug: str) -> None:
        unit = Unit("", ("",), ("",), line=fault.line)
        remark = Remark(f"{fault.message} ({fault.remedy})")
        found = Finding(
            slug, Severity.MAJOR, Dimension.REVIEW, remark, unit, "", fault.path, "", ""
        )
        self._beside.setdefault(fault.path, []).append(found)


def _finding(page: Page, unit: Unit, refusal: Refusal) -> Finding:
    """A refusal as the reports take it."""
    catalogue = page.catalogue
    remark = Remark(f"{refusal.message} ({refusal.remedy})")
    return Finding(
        refusal.slug, Severity.MAJOR, Dimension.REVIEW, remark, unit, page.place.document,
        str(page.path), catalogue.source_tag, catalogue.target_tag,
    )  # fmt: skip


@contextmanager
def open_gate(request: Request, folder: Path, ref: str = "") -> Iterator[Gate]:
    """What is to be checked, and by whose rules: those of the base branch ``ref``.

    Raises:
        UsageError: there is nothing to check, or git does not know the base branch.
        ConfigError, GlossaryError, UnreadableError: as their names say.
    """
    start = (folder / request.paths[0] if request.paths else folder).resolve()
    start = start if start.is_dir() else start.parent
    with TemporaryDirectory(prefix="hexapla-") as room:
        if not ref:
            here = policy_here(start)
            yield Gate(prepare(request, folder, here.workspace), Archive(None, here, here))
            return
        base = open_base(start, ref)
        policy = policy_of(base, start, Path(room))
        plan = prepare(request, folder, policy.workspace)
        yield Gate(plan, Archive(base, policy, _of_branch(start, policy)))


def _of_branch(start: Path, otherwise: Policy) -> Policy:
    """What the branch under review says of itself, for the sake of better messages."""
    try:
        return policy_here(start)
    except HexaplaError:
        return otherwise
