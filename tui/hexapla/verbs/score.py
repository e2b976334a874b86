"""The scores of renderings: which files, which metrics, against which earlier texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import HexaplaError, UsageError
from hexapla.scores import SHELF
from hexapla.scores.card import Scorecard, Sheet, together
from hexapla.scores.fold import Draw
from hexapla.verbs.check import Plan
from hexapla.verbs.desk import Desk, Tell, unheard
from hexapla.verbs.measure import Bench, Past, Watch, unwatched
from hexapla.verbs.review.page import find_catalogue
from hexapla.workspace.config import open_workspace
from hexapla.workspace.forms import forms_folder
from hexapla.workspace.history import base_of, changed_since
from hexapla.workspace.home import find_home


class Wish(NamedTuple):
    """What is to be scored, and how: ``metrics`` by their names, all of them if it is empty.

    ``since`` names a commit that the scores are compared with; without it they are compared with
    the texts that were approved last.
    """

    metrics: tuple[str, ...] = ()
    draw: Draw = Draw()
    since: str = ""


ALL = Wish()


@dataclass(frozen=True, slots=True)
class Scoring:
    """The scores of each rendering, in the order of the files; then of what lies together.

    ``together`` has a card for each language that has several documents, and one for all where
    there are several languages: that has no intervals, for renderings of one text do not vary by
    themselves. ``problems`` are those of files that could not be read.
    """

    cards: tuple[Scorecard, ...]
    together: tuple[Scorecard, ...] = ()
    problems: tuple[HexaplaError, ...] = ()


def bench_of(plan: Plan, wish: Wish, tell: Tell = unheard, watch: Watch = unwatched) -> Bench:
    """What measures the files of a plan.

    Raises:
        UsageError: there is no such metric, or git knows no such commit.
    """
    locks = forms_folder(plan.workspace)
    desk = Desk(plan.workspace.config, plan.rules, plan.termbase, tell, locks)
    return Bench(plan, desk, chosen(wish.metrics), _past(plan, wish.since), watch)


def score(plan: Plan, wish: Wish = ALL, tell: Tell = unheard, watch: Watch = unwatched) -> Scoring:
    """The scores of the files of a plan; one that cannot be read does not stop the others.

    ``watch`` is told how far it is, called before each measure, and may raise what ends it.

    Raises:
        UsageError: there is no such metric, or git knows no such commit.
    """
    bench = bench_of(plan, wish, tell, watch)
    sheets: list[Sheet] = []
    problems: list[HexaplaError] = []
    for number, path in enumerate(plan.files, 1):
        watch(f"counting file {number} of {len(plan.files)}")
        try:
            sheets += filter(None, [bench.sheet(path)])
        except HexaplaError as error:
            problems.append(error)
    watch("counting what they are together")
    whole = [each.card(wish.draw if each.tag else None) for each in joined(sheets)]
    return Scoring(tuple(each.card(wish.draw) for each in sheets), tuple(whole), tuple(problems))


def joined(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    """Those of each language that has several; then of all, if there are several languages."""
    by_tag: dict[str, list[Sheet]] = {}
    for each in sheets:
        by_tag.setdefault(each.tag, []).append(each)
    yield from (together(group) for group in by_tag.values() if len(group) > 1)
    if len(by_tag) > 1:
        yield together(sheets)


def _past(plan: Plan, ref: str) -> Past | None:
    """The files that are not as they were in a commit; None where no commit is named."""
    if not ref:
        return None
    folder = plan.files[0].resolve().parent
    return {one.path: one.raw for one in changed_since(folder, base_of(folder, ref), plan.files)}


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


def named(names: Sequence[str], folder: Path) -> tuple[str, ...]:
    """The paths that a person names: as they are, or as documents of our layout.

    Raises:
        UsageError: there is neither a file nor a document of that name.
    """
    return tuple(_path_of(name, folder) for name in names)


def _path_of(name: str, folder: Path) -> str:
    if (folder / name).exists():
        return name
    document, slash, tag = name.rpartition("/")
    workspace = open_workspace(folder.resolve())
    try:
        return str(find_home(workspace, name))
    except UsageError:
        if not slash:
            raise
    return str(find_catalogue(name)) if document and tag else name


class Limits(NamedTuple):
    """The least that scores may be, by the names of the metrics."""

    least: tuple[tuple[str, float], ...]

    def below(self, cards: Sequence[Scorecard]) -> Iterator[str]:
        """What of each rendering is less, in words; what is n/a is not."""
        for card in cards:
            for name, least in self.least:
                found = card.score(name)
                if found and found.value is not None and found.value < least:
                    where = card.path or card.tag
                    yield f"{where}: {name} is {found.value:.1f}, below {least:g}"


def read_limits(words: Sequence[str]) -> Limits:
    """Limits as a person writes them: ``consistency=90,fidelity=100``.

    Raises:
        UsageError: there is no such metric, or what is said of it is no number from 0 to 100.
    """
    least: dict[str, float] = {}
    for word in (part for one in words for part in one.split(",") if part):
        name, _, number = word.partition("=")
        chosen([name])
        try:
            value = float(number)
        except ValueError:
            value = -1
        if not 0 <= value <= 100:
            remedy = f"write {name}=90"
            raise UsageError(f"{word} says no number from 0 to 100", remedy=remedy)
        least[name] = value
    return Limits(tuple(least.items()))
