"""Scorecards as one object, for programs; the schemas are beside this file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from hexapla.report.encoded import dump
from hexapla.report.page import Page
from hexapla.scores.card import Scorecard
from hexapla.scores.score import Lowering, Score
from hexapla.text.span import Side

VERSION = 1


def render(
    cards: Sequence[Scorecard], whole: Sequence[Scorecard], least: Mapping[str, float], _: Page
) -> Iterator[str]:
    """The version, then the cards, one a line."""
    yield f'{{"version": {VERSION}, "least": {dump(dict(least))}, "renderings": [\n'
    yield ",\n".join(dump(_card(card)) for card in cards)
    yield '\n], "together": [\n'
    yield ",\n".join(dump(_card(card)) for card in whole)
    yield "\n]}\n"


def _card(card: Scorecard) -> dict[str, Any]:
    ruling = card.ruling
    return {
        "file": card.path,
        "document": card.document,
        "source_tag": card.source_tag,
        "tag": card.tag,
        "scores": [_score(score) for score in card.scores],
        "passed": ruling.passed if ruling else None,
        "close": ruling.close if ruling else None,
        "against": ruling.against if ruling else [],
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "metric": score.metric,
        "value": score.value,
        "interval": score.interval,
        "before": score.before,
        "counts": dict(score.counts),
        "beside": dict(score.beside),
        "signature": score.signature,
        "lowering": len(score.lowering),
    }


def places(found: Iterable[Lowering]) -> Iterator[str]:
    """An array of places that lower a score, one a line."""
    rows = ",\n".join(dump(place(one)) for one in found)
    yield f"[\n{rows}\n]\n"


def place(found: Lowering) -> dict[str, Any]:
    """A place that lowers a score, as JSON has it."""
    return {
        "file": found.path,
        "line": found.unit.line,
        "segment": found.unit.key,
        "weight": found.weight,
        "what": found.what,
        "source": found.words(Side.SOURCE),
        "target": found.words(Side.TARGET),
    }
