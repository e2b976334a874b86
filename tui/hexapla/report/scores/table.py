"""Scores in the terminal: a block for each rendering, a row for each score."""

from collections.abc import Iterator, Mapping, Sequence

from hexapla.report.page import Page, Tint
from hexapla.report.scores.figures import (
    REASONS,
    arrow,
    bar,
    beside,
    between,
    counts,
    number,
    ruling,
    title,
)  # fmt: skip
from hexapla.scores.card import Scorecard
from hexapla.scores.score import Score

BAR = 10  # cells
NAME = 13


def render(
    cards: Sequence[Scorecard], whole: Sequence[Scorecard], least: Mapping[str, float], page: Page
) -> Iterator[str]:
    """A block for each card; then what is n/a in all, and the signatures that they share."""
    shown = [*cards, *whole]
    told = {s.metric for card in shown for s in card.scores if s.value is not None}
    for card in shown:
        yield f"{page.tint(title(card), Tint.STRONG)}\n"
        for score in card.scores:
            if score.metric in told:
                yield from _row(score, least, page)
        if said := ruling(card):
            tint = Tint.GOOD if card.ruling and card.ruling.passed else Tint.WARNING
            yield f"  {page.tint(said, tint)}\n"
    nowhere = (s.metric for s in (shown[0].scores if shown else ()) if s.metric not in told)
    for name in nowhere:
        yield f"{page.tint(f'{name}: n/a, {REASONS.get(name)}', Tint.FAINT)}\n"
    yield from _signatures(shown, page)


def _row(score: Score, least: Mapping[str, float], page: Page) -> Iterator[str]:
    name, value = score.metric.ljust(NAME), number(score.value).rjust(5)
    if score.value is None:
        why = REASONS.get(score.metric, "")
        yield f"  {page.tint(f'{name} {value} {why}', Tint.FAINT)}\n"
        return
    low = score.value < least.get(score.metric, 0)
    value = page.tint(value, Tint.ERROR) if low else value
    change = page.tint(arrow(score).ljust(5), _tint(score))
    cells = [f"  {name} {value} {bar(score.value, BAR)}", change, between(score).ljust(13)]
    yield f"{' '.join([*cells, counts(score)]).rstrip()}\n"
    if more := beside(score):
        yield f"  {' ' * NAME} {page.tint(more, Tint.FAINT)}\n"


def _tint(score: Score) -> Tint:
    return Tint.ERROR if score.before and (score.value or 0) < score.before else Tint.GOOD


def _signatures(cards: Sequence[Scorecard], page: Page) -> Iterator[str]:
    """How the numbers were made, each signature once; its n is a star where it differs."""
    found: dict[tuple[str, ...], set[str]] = {}
    for score in (score for card in cards for score in card.scores if score.value is not None):
        head, _, rest = score.signature.rpartition("|n:")
        size, *drawn = rest.split("|")
        found.setdefault((head, *drawn), set()).add(size)
    for (head, *drawn), sizes in sorted(found.items()):
        size = sizes.pop() if len(sizes) == 1 else "*"
        yield f"{page.tint('|'.join([head, f'n:{size}', *drawn]), Tint.FAINT)}\n"
