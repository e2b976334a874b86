"""What the metrics measure of one rendering, now and in the texts that it is compared with."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hexapla.checks.finding import Finding, marked_words
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State
from hexapla.errors import UsageError
from hexapla.formats.po import parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.review.change import with_texts
from hexapla.review.roles import Role, authors_of, judge, last_accepted, waivers
from hexapla.scores import find_metric
from hexapla.scores.card import Sheet
from hexapla.scores.evidence import Evidence, Review, by_key, evidence
from hexapla.scores.fold import Metric, Statistic, total
from hexapla.verbs.check import Plan
from hexapla.verbs.desk import Desk, document_of, read_catalogue
from hexapla.verbs.review.page import Page, read_file, texts_of, with_ledgers
from hexapla.workspace.documents import Tags, tags_of
from hexapla.workspace.files import read_bytes
from hexapla.workspace.recollection import Ledger

PEOPLE = frozenset({"coverage", "quality"})  # of what was said of the present texts: no arrows
CHECKED = frozenset({"fidelity", "conventions", "quality"})  # these ask the rules

Past = Mapping[Path, bytes | None]  # files that were otherwise; None: not there
Metrics = Mapping[str, Metric[Any]]
Watch = Callable[[str], None]


def unwatched(_: str) -> None:
    """Nobody looks, and nobody ends it."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What measures: the plan of a check, its desk, and the names of the metrics.

    With ``past`` files are compared with what they were, else with what was approved last.
    ``watch`` is called before each measure, and may raise what ends it.
    """

    plan: Plan
    desk: Desk
    names: tuple[str, ...]
    past: Past | None = None
    watch: Watch = unwatched

    def sheet(self, path: Path) -> Sheet | None:
        """What is measured of a file; None if its language is not among the workspace's.

        Raises:
            UnreadableError: it cannot be read.
        """
        page = self._page(path)
        catalogue = page.catalogue if page else self._read(path, read_bytes(path))
        config = self.plan.workspace.config
        if config.languages and catalogue.target_tag not in config.languages:
            return None
        review = review_of(page) if page else None
        metrics, measured = self._measure(catalogue, review)
        then = self._then(path, catalogue, page)
        if then is None:
            before: Mapping[str, Statistic] = {}
        else:
            before = measured if then == catalogue else self._measure(then, review)[1]
        told = {name: one for name, one in before.items() if name not in PEOPLE}
        return replace(self._sheet(catalogue, metrics, measured), before=told)

    def past_sheet(self, path: Path, raw: bytes, until: str) -> Sheet:
        """What is measured of what a file once held, with what people had said by then.

        ``until`` is a time as events have it.
        """
        page, catalogue = self._page(path), self._read(path, raw)
        review = (
            review_of(page._replace(catalogue=catalogue, ledger=_by(page, until))) if page else None
        )
        return self._sheet(catalogue, *self._measure(catalogue, review))

    def _sheet(self, of: Catalogue, metrics: Metrics, measured: Mapping[str, Statistic]) -> Sheet:
        names = of.document, of.target_tag, of.source_tag, of.path
        return Sheet(*names, metrics, measured, self.plan.workspace.config.quality.policy())

    def _page(self, path: Path) -> Page | None:
        """The file with its ledger; None where it does not lie in the workspace."""
        plan, workspace = self.plan, self.plan.workspace
        given = Tags(plan.source, plan.target, workspace.config.source)
        try:
            return with_ledgers([read_file(path, workspace, given)], workspace)[0]
        except UsageError:
            return None

    def _read(self, path: Path, raw: bytes) -> Catalogue:
        plan = self.plan
        file = parse(raw, str(path))
        tags = tags_of(file, path, Tags(plan.source, plan.target, plan.workspace.config.source))
        return read_catalogue(file, path, document_of(path, ours=is_ours(file)), tags)

    def _then(self, path: Path, now: Catalogue, page: Page | None) -> Catalogue | None:
        """What the catalogue is compared with; None if there is no such thing."""
        if self.past is None:
            return as_approved(page) if page else None
        if path not in self.past:
            return now
        raw = self.past[path]
        return None if raw is None else self._read(path, raw)

    def _measure(
        self, catalogue: Catalogue, review: Review | None
    ) -> tuple[Metrics, Mapping[str, Statistic]]:
        known = self._known(catalogue, review)
        metrics = {name: find_metric(name)(known) for name in self.names}
        return metrics, {name: self._total(each, catalogue) for name, each in metrics.items()}

    def _total(self, metric: Metric[Any], catalogue: Catalogue) -> Statistic:
        self.watch("")
        found: Statistic = total(metric, catalogue.units)
        return found

    def _known(self, catalogue: Catalogue, review: Review | None) -> Evidence:
        """What checks and people have said of a catalogue."""
        self.watch("")
        config = self.plan.workspace.config
        context = self.desk.context_of(catalogue)
        known = evidence(catalogue.path, catalogue.target_tag, context, catalogue.units)
        policy = config.quality.policy()
        if CHECKED.isdisjoint(self.names):
            return replace(known, review=review, policy=policy)
        levels = config.levels(catalogue.document, catalogue.target_tag)
        asked = frozenset(r.slug for r in self.plan.rules if levels.get(r.slug) != "off")
        findings = by_key(self.desk.findings_of_whole(catalogue), review.waived if review else ())
        if review and policy.once:
            review = replace(review, confirmed=frozenset(_once(findings, review)))
        return replace(known, findings=findings, asked=asked, review=review, policy=policy)


def review_of(page: Page) -> Review | None:
    """What people have said of the present texts; None where nobody reviews them."""
    if not page.role.reviewed or not (page.ledger.units or page.role != Role()):
        return None
    approved, judged, confirmed, waived = set[str](), set[str](), set[str](), set[str]()
    for unit in page.catalogue.units:
        if unit.state is not State.RENDERED or unit.key not in page.ledger.units:
            continue
        standing, texts = page.standing(unit), texts_of(unit)
        edits = page.role.edits
        right = {e.finding for e in standing.confirmations if e.texts == texts and edits(e.by)}
        confirmed |= right
        waived |= waivers(page.role, standing).keys()
        if standing.approvals or standing.rejections or right:
            judged.add(unit.key)
        if judge(page.role, standing, authors_of(standing, texts, ())).accepted:
            approved.add(unit.key)
    return Review(approved, judged, confirmed, waived)


def _by(page: Page, until: str) -> Ledger:
    """What had been said by a time."""
    units = page.ledger.units.items()
    return Ledger({key: [e for e in events if e.at <= until] for key, events in units})


def as_approved(page: Page) -> Catalogue | None:
    """The catalogue with the texts that were accepted last; None if none was.

    What was never accepted stands there as it is now; so does what waits for more approvals.
    """
    told = {
        unit.key: event.texts
        for unit in page.catalogue.units
        if unit.key in page.ledger.units
        and (event := last_accepted(page.role, page.standing(unit)))
    }
    units = tuple(
        with_texts(unit, told[unit.key])._replace(state=State.RENDERED)
        if unit.key in told and told[unit.key] != texts_of(unit)
        else unit
        for unit in page.catalogue.units
    )
    return replace(page.catalogue, units=units) if told else None


def _once(findings: Mapping[str, Sequence[Finding]], review: Review) -> Iterator[str]:
    """Of the confirmed findings that are alike, by rule and marked words, the first."""
    told = set()
    for each in (one for found in findings.values() for one in found):
        alike = each.rule, marked_words(each.unit, each.remark)
        if alike not in told and each.fingerprint in review.confirmed:
            told.add(alike)
            yield each.fingerprint
