"""Scores as the page tells them: each with its bar, and the places that lower it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hexapla.report.html.stretches import shown
from hexapla.scores.card import Scorecard
from hexapla.scores.score import Lowering, Score
from hexapla.text.span import Side
from hexapla.text.visible import visible

SHOWN = 8  # places of one score, fewer where there are many renderings
ENOUGH = 400  # places of one metric in all renderings, or so
WORDS = 60  # code points of a place
NEAR = 0.05  # what is less is no change: one decimal is shown

Anchors = Mapping[tuple[str, str], str]  # of rows, by the path of a file and the key in it


class Spot(NamedTuple):
    """A place that lowers a score: what it says, the words there, and the anchor of its row."""

    anchor: str
    what: str
    words: str
    tag: str
    path: str
    line: int


class Figure(NamedTuple):
    """A score in words and numbers; ``value`` is None where there is nothing to measure.

    ``low`` and ``high`` bound its interval, None without one. ``change`` is -1, 0 or 1 against
    the texts that it is compared with. ``more`` counts places that are not shown.
    """

    anchor: str
    metric: str
    value: float | None
    low: float | None
    high: float | None
    change: int
    before: float | None
    counts: str
    beside: str
    signature: str
    spots: Sequence[Spot]
    more: int


class Card(NamedTuple):
    """The figures of a rendering, or of what lies together: then there is no ``path``."""

    anchor: str
    document: str
    tag: str
    path: str
    figures: Sequence[Figure]
    against: Sequence[str]
    ruled: str


def cards(scored: Sequence[Scorecard], anchors: Anchors, prefix: str) -> list[Card]:
    """The cards of a page; ``prefix`` tells their anchors from those of others."""
    most = max(1, min(SHOWN, ENOUGH // max(len(scored), 1)))
    return [_card(one, anchors, f"{prefix}{n}", most) for n, one in enumerate(scored, 1)]


def _card(one: Scorecard, anchors: Anchors, anchor: str, most: int) -> Card:
    tags = one.tag, one.source_tag
    figures = [_figure(score, tags, anchors, (anchor, most)) for score in one.scores]
    ruling = one.ruling
    ruled = "" if ruling is None else "passes" if ruling.passed else "does not pass"
    if ruling and ruling.close:
        ruled += ", but the line lies within the interval"
    against = ruling.against if ruling else ()
    names = visible(one.document), one.tag, visible(one.path)
    return Card(anchor, *names, figures, [visible(why) for why in against], ruled)


def _figure(score: Score, tags: tuple[str, str], anchors: Anchors, card: tuple[str, int]) -> Figure:
    anchor, most = card
    low, high = score.interval or (None, None)
    spots = [_spot(place, tags, anchors) for place in score.lowering[:most]]
    return Figure(
        f"{anchor}-{score.metric}",
        score.metric,
        score.value,
        low,
        high,
        _change(score),
        score.before,
        ", ".join(f"{_number(value)} {name}" for name, value in score.counts),
        ", ".join(f"{name} {_number(value)}" for name, value in score.beside),
        visible(score.signature),
        spots,
        len(score.lowering) - len(spots),
    )


def _change(score: Score) -> int:
    if score.value is None or score.before is None:
        return 0
    apart = score.value - score.before
    return 0 if abs(apart) < NEAR else 1 if apart > 0 else -1


def _number(value: float | None) -> str:
    return "n/a" if value is None else f"{value:,.0f}" if value == int(value) else f"{value:.2f}"


def _spot(place: Lowering, tags: tuple[str, str], anchors: Anchors) -> Spot:
    target = place.words(Side.TARGET)
    words = target or place.words(Side.SOURCE) or place.unit.source
    tag = tags[0] if target else tags[1]
    cut = words if len(words) <= WORDS else f"{words[:WORDS]}…"
    anchor = anchors.get((place.path, place.unit.key), "")
    return Spot(anchor, visible(place.what), shown(cut), tag, visible(place.path), place.unit.line)


def metrics_of(all_cards: Sequence[Card]) -> list[str]:
    """The names of the metrics, each once."""
    return list(dict.fromkeys(_names(all_cards)))


def _names(all_cards: Sequence[Card]) -> Iterator[str]:
    for card in all_cards:
        yield from (figure.metric for figure in card.figures)
