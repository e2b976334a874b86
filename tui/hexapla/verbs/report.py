"""All of a workspace on one page of HTML: texts, findings, scores, and how far its review is."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib import resources
from pathlib import Path
from typing import Any

from hexapla import __version__
from hexapla.corpus.unit import State
from hexapla.errors import SaveError
from hexapla.report.html.edition import Edition, editions
from hexapla.report.html.figures import Anchors, cards, metrics_of
from hexapla.report.html.heat import Map, heat_map
from hexapla.report.html.page import render
from hexapla.report.html.plots import Track, bars, chapters, draw
from hexapla.scores import SHELF
from hexapla.scores.card import Sheet
from hexapla.scores.fold import Draw
from hexapla.scores.groups import Groups
from hexapla.text.visible import visible
from hexapla.verbs.check import Plan, prepare
from hexapla.verbs.desk import Desk, Tell, unheard
from hexapla.verbs.edition import Once, Shelved, documents_of, read_documents, tracks, works
from hexapla.verbs.measure import Bench
from hexapla.verbs.request import Request
from hexapla.verbs.score import joined, named
from hexapla.workspace.fresh import write_anew

USUAL = "report.html"
MADE = b'<meta name="generator" content="hexapla '  # how a report of ours is known
HEAD = 4096  # bytes of a file in which that stands
TEMPLATES = "report.html", "style.css", "plots.html", "scores.html", "texts.html", "rules.html"


@dataclass(frozen=True, slots=True)
class Report:
    """A page to be written: what goes into the templates, and the files that cannot be read."""

    values: Mapping[str, Any]
    problems: tuple[str, ...]

    def pieces(self) -> Iterator[str]:
        """The page, as it is made."""
        folder = resources.files("hexapla.report.html") / "templates"
        return render(self.values, {n: (folder / n).read_text("utf-8") for n in TEMPLATES})


def report(request: Request, folder: Path, tell: Tell = unheard) -> Report:
    """The report on documents, by their names or paths; on all there are, if none is named.

    Raises:
        UsageError: there is no such document, or no rendering.
        ConfigError, GlossaryError, UnreadableError: as their names say.
    """
    paths = named(request.paths, folder)
    plan = prepare(Request(paths, request.source, request.target, request.glossaries), folder)
    desk = Once(plan, tell)
    shelved = read_documents(plan, documents_of(plan, folder), desk)
    sheets = list(_sheets(plan, desk, shelved))
    problems = [
        f"{path}:{notice.line}: {visible(notice.message)} ({notice.remedy})"
        for path, notice in plan.notices
        if not notice.harmless
    ]
    problems += [read.problem for one in shelved for read in one.files.values() if read.problem]
    place = plan.workspace.root if plan.workspace.file else folder.resolve()
    name, told = place.name, [visible(problem) for problem in problems]
    values = _values(plan, shelved, sheets) | {"name": visible(name), "problems": told}
    return Report(values, tuple(problems))


def _sheets(plan: Plan, desk: Desk, shelved: Sequence[Shelved]) -> Iterator[Sheet]:
    """What is measured of each rendering that can be read."""
    bench = Bench(plan, desk, SHELF)
    for one in shelved:
        for read in one.files.values():
            if not read.problem and (sheet := bench.sheet(Path(read.path))):
                yield sheet


def _values(plan: Plan, shelved: Sequence[Shelved], sheets: Sequence[Sheet]) -> dict[str, Any]:
    """What goes into the templates."""
    edited = editions(works(shelved))
    anchors = {
        (column.path, key): anchor
        for each in edited
        for column in each.columns
        for key, anchor in each.places.items()
    }
    return {
        "version": __version__,
        "made": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "editions": edited,
        "shapes": list(dict.fromkeys(each.tags for each in edited)),
        "tags": sorted({column.tag for each in edited for column in each.columns}),
        "levels": Counter(note.level for each in edited for _, note, _ in each.notes),
        "units": Counter(dict(_units(shelved))),
        **_scores(sheets, anchors),
        "bars": bars(edited),
        "chapters": chapters(plan.rules, edited),
        "source_tag": edited[0].source_tag if edited else "",
        **_progress(list(tracks(shelved)), edited),
    }


def _units(shelved: Sequence[Shelved]) -> Iterator[tuple[str, int]]:
    pages = [read.page for one in shelved for read in one.files.values() if read.page]
    states = Counter(unit.state for page in pages for unit in page.catalogue.units)
    yield from ((state.value, states[state]) for state in State if states[state])


def _progress(found: Sequence[Track], edited: Sequence[Edition]) -> dict[str, Any]:
    days = [day for track in found for day, _ in track.points]
    first, last = (date.fromordinal(pick(days)) if days else "" for pick in (min, max))
    span = f"on {last}" if first == last else f"from {first} to {last}"
    return {"tracks": draw(found, _columns(edited)), "span": span}


def _columns(edited: Sequence[Edition]) -> dict[str, str]:
    """The anchor of each rendering's document, by the path of the rendering."""
    return {column.path: each.anchor for each in edited for column in each.columns}


def _scores(sheets: Sequence[Sheet], anchors: Anchors) -> dict[str, Any]:
    each = cards([one.card(Draw()) for one in sheets], anchors, "c")
    whole = [one.card(Draw() if one.tag else None) for one in joined(sheets)]
    return {
        "cards": each,
        "together": cards(whole, anchors, "t"),
        "metrics": metrics_of(each),
        "map": _map(sheets, anchors),
    }


def _map(sheets: Sequence[Sheet], anchors: Anchors) -> Map:
    groups = (one.measured.get("consistency") for one in sheets)
    return heat_map([group for group in groups if isinstance(group, Groups)], anchors)


def save_report(made: Report, output: str) -> Path:
    """Write the page to a file, whole or not at all; where it is.

    Raises:
        SaveError: it cannot be written, or what is there is no report.
    """
    path = Path(output or USUAL)
    if path.is_dir():
        path /= USUAL
    _refuse_others(path)
    write_anew(path.resolve(), "".join(made.pieces()).encode("utf-8", "replace"))
    return path


def _refuse_others(path: Path) -> None:
    """Nobody's text goes for a slip of the hand, and no device."""
    if not path.exists():
        return
    if not path.is_file():
        raise SaveError("this is no file", path=str(path), remedy="- is standard output")
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise SaveError(reason, path=str(path)) from None
    if head and MADE not in head:
        remedy = "give another name: -o FILE"
        raise SaveError("something else is there", path=str(path), remedy=remedy)
