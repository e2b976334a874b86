"""What tells whether a phrase renders a term, and whether two phrases are forms of one."""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple

from hexapla.discover.light import is_light
from hexapla.discover.links import Links
from hexapla.discover.phrases import Index, Phrase, Range
from hexapla.discover.recurring import Recurring
from hexapla.discover.words import Line

BEGUN, DERIVED = 4, 0.55  # letters of a word, and their share, that one derived of it has
ENDING = 5  # letters of a derived word after these, at most: automobile is not derived of auto


class Texts(NamedTuple):
    """Both sides line by line, the phrases of the targets, and what links them."""

    sources: Sequence[Line]
    targets: Sequence[Line]
    phrases: Index
    links: Sequence[Links]
    stem: Callable[[str], str]
    language: str  # of the targets


class Search(NamedTuple):
    """A term, its usual rendering, and the texts that others are looked for in."""

    term: Recurring
    usual: Phrase
    texts: Texts


def is_form(one: Phrase, other: Phrase, texts: Texts) -> bool:
    """Whether two phrases have the same words, inflected or derived; light ones do not matter."""
    if root_of(one, texts) == root_of(other, texts):
        return True
    first, second = _telling(one, texts), _telling(other, texts)
    return len(first) == len(second) and all(
        any(a == b or texts.stem(a) == texts.stem(b) or _derived(a, b) for b in second)
        for a in first
    )


def _telling(phrase: Phrase, texts: Texts) -> list[str]:
    return [word for word in phrase.split() if not is_light(word, texts.language)]


def _derived(one: str, other: str) -> bool:
    """Whether two words begin alike and have an ending each: produce and production."""
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    at = min(len(one), len(other)) if at is None else at
    short, long = sorted((len(one), len(other)))
    return at >= max(BEGUN, DERIVED * short) and long - at <= ENDING


def root_of(phrase: Phrase, texts: Texts) -> tuple[str, ...]:
    """The stems of its words, without the s of a genitive."""
    return tuple(texts.stem(key) for key in phrase.split() if len(key) > 1)


def foreign(line: int, place: Range, search: Search) -> int:
    """How many of these words render something else: a link ties them to a word outside the term.

    What stands nowhere but beside the term is not told apart from it by its links.
    """
    term, _, texts = search
    start, end = term.places[line]
    inside: set[int] = set()
    outside: set[int] = set()
    for i, j in chain.from_iterable(links[line] for links in texts.links):
        if place[0] <= j < place[1]:
            (inside if start <= i < end else outside).add(j)
    words = {texts.targets[line][j].key for j in outside - inside}
    return sum(specific(word, term, texts) < 1 for word in words)


def likeness(one: Phrase, other: Phrase, language: str) -> float:
    """The share of words that two phrases have in common; light ones do not count.

    >>> likeness("new quality productivity", "new productivity", "en")
    0.6666666666666666
    """
    first, second = (
        {word for word in phrase.split() if not is_light(word, language)} for phrase in (one, other)
    )
    return len(first & second) / max(1, len(first), len(second))


def specific(phrase: Phrase, term: Recurring, texts: Texts) -> float:
    """Of the lines that have a phrase, the share that has the term."""
    lines = texts.phrases.lines.get(phrase)
    return len(lines & term.places.keys()) / len(lines) if lines else 0.5
