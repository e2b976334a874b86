"""The inflected forms of Latin terms, step by step: what ``forms`` says as a pattern."""

from collections.abc import Collection, Sequence
from functools import lru_cache

from hexapla.languages.la.forms import (
    ACROSS,
    AND,
    BETWEEN,
    WRITTEN_TOGETHER,
    is_movable,
    orders,
    spellings,
)
from hexapla.languages.la.phrase import Unit, read_phrase
from hexapla.languages.steps import RUN, Among, Fork, Step, Steps, shared

ENCLITICS = ("ne", "ue", "que")
SPACES = shared(" +")
SKIPPED = 2  # words that may stand between two units
# One word of those that may stand between, with the spaces behind it.
SMALL = shared(BETWEEN.removeprefix(" +").removesuffix("{0,2}?"))
SMALLER = shared(ACROSS.removeprefix(" +").removesuffix("??"))


@lru_cache(maxsize=4096)
def form_steps(form: str) -> Steps | None:
    """The steps of ``form_pattern(form)``."""
    units = read_phrase(form)
    words = [word for unit in units for forms in unit.words for word in forms]
    if not units or not all(map(RUN.fullmatch, words)) or _is_written_together(units):
        return None
    read = [_unit(unit) for unit in units]
    return (shared(r"(?<!\w)"), *_tree(units, read, tuple(range(len(units)))))


def _is_written_together(units: Sequence[Unit]) -> bool:
    return len(units) > 1 and not all(unit.words[0].isdisjoint(WRITTEN_TOGETHER) for unit in units)


def _unit(unit: Unit) -> list[Steps]:
    """The steps of the words of a unit, in each order."""
    return [
        tuple(step for word in order for step in (SPACES, _among(word)))[1:]
        for order in orders(unit)
    ]


def _among(words: Collection[str]) -> Among:
    return Among(frozenset(spellings(words)), ENCLITICS)


def _tree(
    units: Sequence[Unit], read: Sequence[list[Steps]], left: tuple[int, ...], before: int = -1
) -> Steps:
    """What follows the unit ``before``: those that are left, in any order where they may move."""
    if not left:
        return ()
    ways: list[Steps] = []
    for n in left if is_movable(units) else left[:1]:
        rest = _tree(units, read, tuple(other for other in left if other != n), n)
        some = _fork([(*order, *rest) for order in read[n]])
        ways.append(some if before < 0 else _behind(units, before, n, some))
    return _fork(ways)


def _behind(units: Sequence[Unit], before: int, n: int, rest: Steps) -> Steps:
    """The unit ``n`` and what follows it, with what may stand between it and ``before``."""
    if units[n].joined:
        return (shared(AND, sure=False), *rest)
    small, most = (SMALL, SKIPPED) if n == before + 1 else (SMALLER, int(len(units) == SKIPPED))
    skipped: list[tuple[Step, ...]] = [(small,) * count for count in range(most + 1)]
    return (SPACES, *_fork([(*words, *rest) for words in skipped]))


def _fork(ways: Sequence[Steps]) -> Steps:
    return ways[0] if len(ways) == 1 else (Fork(tuple(ways)),)
