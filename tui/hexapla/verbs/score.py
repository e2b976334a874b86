"""The scores of renderings: which files, which metrics, against which earlier texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.catalogue import Catalogue
from hexapla.errors import HexaplaError, UsageError
from hexapla.formats.po import parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.scores import SHELF, find_metric
from hexapla.scores.card import Scorecard, Sheet, together
from hexapla.scores.evidence import Evidence, evidence
from hexapla.scores.fold import Draw, Statistic, total
from hexapla.verbs.check import Plan
from hexapla.verbs.desk import Desk, Tell, document_of, read_catalogue, unheard
from hexapla.workspace.documents import Tags, tags_of
from hexapla.workspace.files import read_bytes
from hexapla.workspace.forms import forms_folder


class Wish(NamedTuple):
    """What is to be scored, and how: ``metrics`` by their names, all of them if it is empty."""

    metrics: tuple[str, ...] = ()
    draw: Draw = Draw()


ALL = Wish()


@dataclass(frozen=True, slots=True)
class Scoring:
    """The scores of each rendering, in the order of the files; then of what lies together.

    ``together`` has a card for each language that has several documents, and one for all where
    there are several languages. ``problems`` are those of files that could not be read.
    """

    cards: tuple[Scorecard, ...]
    together: tuple[Scorecard, ...] = ()
    problems: tuple[HexaplaError, ...] = ()


def score(plan: Plan, wish: Wish = ALL, tell: Tell = unheard) -> Scoring:
    """The scores of the files of a plan; one that cannot be read does not stop the others.

    Raises:
        UsageError: there is no such metric.
    """
    names = chosen(wish.metrics)
    desk = Desk(
        plan.workspace.config, plan.rules, plan.termbase, tell, forms_folder(plan.workspace)
    )
    sheets: list[Sheet] = []
    problems: list[HexaplaError] = []
    for path in plan.files:
        try:
            sheets += _sheets(path, plan, desk, names)
        except HexaplaError as error:
            problems.append(error)
    joined = [each.card(wish.draw if each.tag else None) for each in _joined(sheets)]
    return Scoring(tuple(each.card(wish.draw) for each in sheets), tuple(joined), tuple(problems))


def chosen(names: Sequence[str]) -> tuple[str, ...]:
    """The metrics of these names, all if there are none, in the order of the shelf.

    Raises:
        UsageError: there is no such metric.
    """
    for name in names:
        if name not in SHELF:
            close = get_close_matches(name, SHELF, n=1, cutoff=0.4)
            remedy = f"did you mean {close[0]}?" if close else f"there are {', '.join(SHELF)}"
            raise UsageError(f"there is no metric {name}", remedy=remedy)
    return tuple(name for name in SHELF if name in names or not names)


def _sheets(path: Path, plan: Plan, desk: Desk, names: Sequence[str]) -> Iterator[Sheet]:
    """What is measured of a file; nothing if its language is not among the workspace's."""
    config = plan.workspace.config
    file = parse(read_bytes(path), str(path))
    tags = tags_of(file, path, Tags(plan.source, plan.target, config.source))
    catalogue = read_catalogue(file, path, document_of(path, ours=is_ours(file)), tags)
    if not config.languages or catalogue.target_tag in config.languages:
        known = evidence(str(path), catalogue.target_tag, desk.context_of(catalogue))
        yield _sheet(catalogue, known, names)


def _sheet(catalogue: Catalogue, known: Evidence, names: Sequence[str]) -> Sheet:
    metrics = {name: find_metric(name)(known) for name in names}
    measured: dict[str, Statistic] = {
        name: total(metric, catalogue.units) for name, metric in metrics.items()
    }
    tags = catalogue.target_tag, catalogue.source_tag
    return Sheet(catalogue.document, *tags, catalogue.path, metrics, measured)


def _joined(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    """Those of each language that has several; then of all, if there are several languages."""
    by_tag: dict[str, list[Sheet]] = {}
    for each in sheets:
        by_tag.setdefault(each.tag, []).append(each)
    yield from (together(group) for group in by_tag.values() if len(group) > 1)
    if len(by_tag) > 1:
        yield together(sheets)
