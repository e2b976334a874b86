"""Scores as a screen has them: rows of numbers, a page for a number, a row for a place."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from hexapla.app.paint import Tinted, cells
from hexapla.app.widgets.pages import Paragraph
from hexapla.app.widgets.rows import Cell
from hexapla.report.scores.figures import spark
from hexapla.scores.card import Scorecard
from hexapla.scores.course import Point
from hexapla.scores.score import Lowering, Score
from hexapla.scores.terms import TERM, TermUse
from hexapla.text.span import Side

NAME, LEAST = 24, 8  # cells of the name of a document
SHORT = 6  # letters of the name of a metric, where there is no room for all; cells of a number
SAME = 0.05  # what is nearer than this is printed alike
KEY = 16  # cells of a key
TERMS = ("term", "rendered")  # the heads of terms
DATE, SHA = 10, 7  # code points of a date, and of the name of a commit


class Line(NamedTuple):
    """A row of numbers: its two names, and the card that its texts and languages are of.

    ``rest`` is what stands behind the numbers, ``heads`` what stands above names and rest.
    """

    names: tuple[str, str]
    scores: tuple[Score, ...]
    card: Scorecard
    heads: tuple[str, str]
    rest: str = ""


def rendering(card: Scorecard) -> Line:
    """A rendering with all its numbers; what is scored together may have no name of its own."""
    names = card.document or "together", card.tag or "all"
    return Line(names, card.scores, card, ("document", ""))


def term(use: TermUse, card: Scorecard) -> Line:
    """A term with its consistency, and what stands for it."""
    told = [f"{form} {count}" for form, count in use.variants]
    told += [f"unknown {use.unknown}"] if use.unknown else []
    return Line((use.form, use.tag), (use.score,), card, TERMS, ", ".join(told))


def trend(points: Sequence[Point]) -> Iterator[Line]:
    """Points of one rendering, newest first: the numbers of each, with how they have gone."""
    for point, older in zip(points, [*points[1:], None], strict=True):
        scores = tuple(
            replace(score, before=older and older.card.scores[number].value)
            for number, score in enumerate(point.card.scores)
        )
        names = point.at[:DATE] or "now", point.commit[:SHA]
        yield Line(names, scores, point.card, ("date", "commit"))


def widths(lines: Sequence[Line], width: int) -> tuple[int, ...]:
    """The cells of the columns: two names, and each number; the rest takes what is left."""
    metrics = [score.metric for score in lines[0].scores]
    names, tags = (max(map(cells, texts)) for texts in zip(*(e.names for e in lines), strict=True))
    rest = LEAST if any(line.rest for line in lines) else 0
    for figures in (max(map(len, metrics)), SHORT):
        left = width - tags - 2 - len(metrics) * (figures + 1) - rest
        if left >= min(names, NAME):
            break
    return max(min(names, NAME, left), LEAST), tags, *[figures] * len(metrics)


def heads(line: Line, columns: Sequence[int]) -> Iterator[Cell]:
    """What stands above the numbers."""
    yield Cell(line.heads[0])
    yield Cell("" if line.rest else line.heads[1])
    for score, width in zip(line.scores, columns[2:], strict=True):
        whole = len(score.metric) <= width
        yield Cell(score.metric if whole else score.metric[:SHORT], right=True)
    if line.rest:
        yield Cell(line.heads[1])


def row(line: Line) -> Iterator[Cell]:
    """Its names, its numbers, and the rest."""
    yield from map(Cell, line.names)
    yield from map(figure, line.scores)
    if line.rest:
        yield Cell(line.rest)


def figure(score: Score) -> Cell:
    """A number with the way it has gone.

    >>> figure(Score("fidelity", 97.5, (), before=100.0)).text, figure(Score("quality", None, ()))
    ('97.5▾', Cell(text='n/a ', style='faint', right=True))
    """
    if score.value is None:
        return Cell("n/a ", "faint", right=True)
    change = 0.0 if score.before is None else score.value - score.before
    arrow, style = " ", ""
    if abs(change) >= SAME:
        arrow, style = ("▴", "good") if change > 0 else ("▾", "error")
    return Cell(f"{score.value:.1f}{arrow}", style, right=True)


def told(line: Line, score: Score) -> Iterator[Paragraph]:
    """All that has to be said with a number."""
    part, whole = (f"{count:g} {name}" for name, count in score.counts[:2] if count is not None)
    value = "n/a: there is nothing to measure" if score.value is None else f"{score.value:.1f}"
    between = score.interval and f" (95%: {score.interval[0]:.1f} to {score.interval[1]:.1f})"
    lead = f"{' '.join(filter(None, line.names))} {score.metric}: "
    yield Paragraph(f"{value}{between or ''}  {part}, {whole}", lead=lead, lead_style="strong")
    beside = [f"{name} {'n/a' if each is None else f'{each:.4g}'}" for name, each in score.beside]
    before = [] if score.before is None else [f"before {score.before:.1f}"]
    if line.rest:
        yield Paragraph(line.rest)
    elif before or beside:
        yield Paragraph("  ".join([*before, *beside]))
    yield Paragraph(score.signature, "faint")


def course(lines: Sequence[Line], column: int) -> Iterator[Paragraph]:
    """How a number has gone, as a line of steps with its ends; lines are newest first."""
    known = [(line.scores[column].value, line.names[0]) for line in reversed(lines)]
    numbers = [(value, when) for value, when in known if value is not None]
    if len(numbers) < 2:
        return
    (least, then), (most, later) = min(numbers, key=_value), max(numbers, key=_value)
    ends = f"  least {least:.1f} ({then}), greatest {most:.1f} ({later})"
    if least == most:
        ends = f"  {least:.1f} since {then}"
    yield Paragraph(spark([value for value, _ in known]) + ends)


def _value(number: tuple[float, str]) -> float:
    return number[0]


def place_heads(score: Score) -> tuple[Cell]:
    """What stands above the places."""
    count = len(score.lowering)
    if score.signature.startswith(f"{TERM}|"):
        return (Cell(f"{count} place{'s'[: count != 1]} of it, what lowers the number first"),)
    title = f"{count} places lower it, the heaviest first"
    return (Cell(title if count > 1 else ("no", "one")[count] + " place lowers it"),)


def place_widths(score: Score) -> tuple[int]:
    """The cells of a key, before what is said of it."""
    return (min(max((cells(each.unit.key) for each in score.lowering), default=0), KEY),)


def place(lowering: Lowering) -> tuple[Cell, Cell]:
    """A place: which unit, and what is said of it."""
    return Cell(lowering.unit.key, "faint"), Cell(lowering.what)


def texts(lowering: Lowering, source: str, target: str) -> Iterator[Paragraph]:
    """Both texts of a place, what lowers the number marked in them; by the tags of both."""
    width = max(len(source), len(target)) + 2
    for side, tag in ((Side.SOURCE, source), (Side.TARGET, target)):
        text = getattr(lowering.unit, side.value)
        marks = [Tinted(mark.span, "warning") for mark in lowering.marks if mark.side is side]
        yield Paragraph(text, marks=marks, lead=tag.ljust(width))
