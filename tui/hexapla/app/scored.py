"""Scores as a screen has them: a row for each rendering, a page for a number, a row for a place."""

from collections.abc import Iterator, Sequence

from hexapla.app.paint import Tinted, cells
from hexapla.app.widgets.pages import Paragraph
from hexapla.app.widgets.rows import Cell
from hexapla.scores.card import Scorecard
from hexapla.scores.score import Lowering, Score
from hexapla.text.span import Side

NAME, LEAST = 24, 8  # cells of the name of a document
SHORT = 6  # letters of the name of a metric, where there is no room for all; cells of a number
SAME = 0.05  # what is nearer than this is printed alike
KEY = 16  # cells of a key


def widths(cards: Sequence[Scorecard], width: int) -> tuple[int, ...]:
    """The cells of the columns: document, language, and a number for each metric."""
    metrics = [score.metric for score in cards[0].scores]
    names, tags = (max(map(cells, texts)) for texts in zip(*map(names_of, cards), strict=True))
    for figures in (max(map(len, metrics)), SHORT):
        left = width - tags - 2 - len(metrics) * (figures + 1)
        if left >= min(names, NAME):
            break
    return max(min(names, NAME, left), LEAST), tags, *[figures] * len(metrics)


def heads(card: Scorecard, columns: Sequence[int]) -> Iterator[Cell]:
    """What stands above the numbers."""
    yield Cell("document")
    yield Cell("")
    for score, width in zip(card.scores, columns[2:], strict=True):
        whole = len(score.metric) <= width
        yield Cell(score.metric if whole else score.metric[:SHORT], right=True)


def row(card: Scorecard) -> Iterator[Cell]:
    """A rendering: its name and its numbers."""
    yield from map(Cell, names_of(card))
    yield from map(figure, card.scores)


def names_of(card: Scorecard) -> tuple[str, str]:
    """The document and the language; what is scored together may have no name of its own."""
    return card.document or "together", card.tag or "all"


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


def told(card: Scorecard, score: Score) -> Iterator[Paragraph]:
    """All that has to be said with a number."""
    part, whole = (f"{count:g} {name}" for name, count in score.counts[:2] if count is not None)
    value = "n/a: there is nothing to measure" if score.value is None else f"{score.value:.1f}"
    between = score.interval and f" (95%: {score.interval[0]:.1f} to {score.interval[1]:.1f})"
    lead = f"{' '.join(names_of(card))} {score.metric}: "
    yield Paragraph(f"{value}{between or ''}  {part}, {whole}", lead=lead, lead_style="strong")
    beside = [f"{name} {'n/a' if each is None else f'{each:.4g}'}" for name, each in score.beside]
    before = [] if score.before is None else [f"before {score.before:.1f}"]
    if before or beside:
        yield Paragraph("  ".join([*before, *beside]))
    yield Paragraph(score.signature, "faint")


def place_heads(score: Score) -> tuple[Cell]:
    """What stands above the places."""
    count = len(score.lowering)
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
