"""Scores as a table to put into a page of HTML: no style and no script of its own."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from hexapla.report.page import Page
from hexapla.report.scores.figures import arrow, beside, between, counts, number, ruling, title
from hexapla.scores.card import Scorecard
from hexapla.scores.score import Score

HEAD = ("rendering", "score", "value", "change", "interval (95%)", "of", "signature")


def render(
    cards: Sequence[Scorecard], whole: Sequence[Scorecard], least: Mapping[str, float], _: Page
) -> Iterator[str]:
    """A table with a body for each card."""
    cells = "".join(f'<th scope="col">{name}</th>' for name in HEAD)
    yield f'<table class="hexapla-scores">\n<thead><tr>{cells}</tr></thead>\n'
    for card in (*cards, *whole):
        yield "<tbody>\n"
        for score in card.scores:
            yield _row(card, score, low=(score.value or 0) < least.get(score.metric, 0))
        if said := ruling(card):
            yield f'<tr><td colspan="{len(HEAD)}">{escape(said)}</td></tr>\n'
        yield "</tbody>\n"
    yield "</table>\n"


def _row(card: Scorecard, score: Score, *, low: bool) -> str:
    value = number(score.value)
    if score.value is not None:
        value = f'<meter min="0" max="100" value="{value}">{value}</meter> {value}'
    made = ", ".join(filter(None, (counts(score), beside(score))))
    cells = [value, *map(escape, (arrow(score), between(score), made, score.signature))]
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    heads = f'<th scope="row">{escape(title(card))}</th><th scope="row">{score.metric}</th>'
    mark = ' class="low"' if low and score.value is not None else ""
    return f"<tr{mark}>{heads}{row}</tr>\n"
