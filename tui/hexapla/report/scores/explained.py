"""The places that lower a score, the heaviest first."""

from collections.abc import Iterator, Sequence

from hexapla.report.page import Page, Tint
from hexapla.report.scores.figures import REASONS, between, counts, number, title
from hexapla.scores.card import Scorecard
from hexapla.scores.score import Lowering
from hexapla.text.span import Side
from hexapla.text.visible import visible

SHOWN = 60  # code points of a text that is not marked


def explain(cards: Sequence[Scorecard], metric: str, page: Page) -> Iterator[str]:
    """For each rendering its score, then a line for each place with the words on both sides."""
    for card in cards:
        score = card.score(metric)
        if score is None:
            continue
        head = f"{title(card)}  {metric} {number(score.value)}"
        yield f"{page.tint(head, Tint.STRONG)}  {counts(score)}  {between(score)}".rstrip() + "\n"
        for one in score.lowering:
            yield f"  {place(one)}\n"
            words = f"{words_of(one, Side.SOURCE)} | {words_of(one, Side.TARGET)}"
            yield f"    {page.tint(words, Tint.FAINT)}\n"
        if not score.lowering:
            yield f"  {'nothing lowers it' if score.value is not None else REASONS[metric]}\n"
        yield f"  {page.tint(score.signature, Tint.FAINT)}\n"


def place(one: Lowering) -> str:
    """Where it is, and why it counts."""
    weight = f" ({one.weight})" if one.weight != 1 else ""
    return f"{visible(one.path)}:{one.unit.line}: {visible(one.what)}{weight}"


def words_of(one: Lowering, side: Side) -> str:
    """What is marked on a side; the beginning of the text where nothing is marked at all."""
    if one.marks:
        return visible(one.words(side)) or "-"
    text: str = getattr(one.unit, side.value)
    return visible(text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…") or "-"
