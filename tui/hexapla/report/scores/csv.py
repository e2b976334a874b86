"""Scores as a table: a row each (RFC 4180)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hexapla.report.page import Page
from hexapla.report.scores.figures import beside
from hexapla.scores.card import Scorecard
from hexapla.scores.score import Score
from hexapla.text.visible import visible

HEAD = (
    "file", "document", "source_tag", "tag", "metric", "value", "low", "high", "before", "part",
    "whole", "unit", "beside", "lowering", "signature",
)  # fmt: skip
ACTIVE = tuple("=+-@")  # what a spreadsheet would take for a formula


def render(
    cards: Sequence[Scorecard], whole: Sequence[Scorecard], _: Mapping[str, float], __: Page
) -> Iterator[str]:
    """A header, then the rows; a cell is empty where there is no number."""
    yield row(HEAD)
    for card in (*cards, *whole):
        for score in card.scores:
            yield row(_cells(card, score))


def _cells(card: Scorecard, score: Score) -> Iterator[str]:
    yield from map(harmless, (card.path, card.document, card.source_tag, card.tag))
    yield score.metric
    (_, part), (unit, total) = score.counts
    low, high = score.interval or (None, None)
    yield from map(plain_number, (score.value, low, high, score.before, part, total))
    yield from (unit, beside(score), str(len(score.lowering)), score.signature)


def plain_number(value: float | None) -> str:
    """Four decimals at the most; empty where there is none."""
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")


def harmless(text: str) -> str:
    r"""What a person gave the name of, with no control character, and no formula of a spreadsheet.

    >>> harmless("=a\tb"), harmless("de")
    ("'=a⇥b", 'de')
    """
    shown = visible(text)
    return f"'{shown}" if shown.startswith(ACTIVE) else shown


def row(cells: Iterable[str]) -> str:
    """A row of cells, those with commas, quotation marks or line ends quoted."""
    return ",".join(map(_quoted, cells)) + "\r\n"


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in ',"\r\n'):
        doubled = cell.replace('"', '""')
        return f'"{doubled}"'
    return cell
