"""Scores as test cases: one fails where it is below the least that was asked for."""

from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from hexapla.report.page import Page
from hexapla.report.scores.explained import place
from hexapla.report.scores.figures import number, title
from hexapla.scores.card import Scorecard
from hexapla.scores.score import Score

MOST = 20  # places that a failure lists


def render(
    cards: Sequence[Scorecard], _: Sequence[Scorecard], least: Mapping[str, float], __: Page
) -> Iterator[str]:
    """A suite for each rendering, with a case for each of its scores; what is n/a is skipped."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="hexapla score">\n'
    for card in cards:
        failed = sum(is_low(score, least) for score in card.scores)
        skipped = sum(score.value is None for score in card.scores)
        sizes = f'tests="{len(card.scores)}" failures="{failed}" skipped="{skipped}"'
        yield f"<testsuite name={quoteattr(title(card))} {sizes}>\n"
        for score in card.scores:
            yield from _case(card, score, least)
        yield "</testsuite>\n"
    yield "</testsuites>\n"


def is_low(score: Score, least: Mapping[str, float]) -> bool:
    """Whether it is below the least that was asked for."""
    return score.value is not None and score.value < least.get(score.metric, 0)


def _case(card: Scorecard, score: Score, least: Mapping[str, float]) -> Iterator[str]:
    names = f"classname={quoteattr(title(card))} name={quoteattr(score.metric)}"
    yield f"<testcase {names}>\n"
    if score.value is None:
        yield "<skipped/>\n"
    elif is_low(score, least):
        said = f"{number(score.value)} is below {least[score.metric]:g}"
        lines = "\n".join(place(one) for one in score.lowering[:MOST])
        yield f"<failure message={quoteattr(said)}>{escape(lines)}</failure>\n"
    yield f"<system-out>{escape(score.signature)}</system-out>\n</testcase>\n"
