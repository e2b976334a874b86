"""What tells whether a phrase renders a term, and whether two phrases are forms of one."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from hexapla.discover.family import is_family
from hexapla.discover.light import is_light
from hexapla.discover.links import Links, Meant, no_meaning
from hexapla.discover.phrases import Index, Phrase
from hexapla.discover.recurring import Recurring
from hexapla.discover.words import Line


class Texts(NamedTuple):
    """Both sides line by line, the phrases of the targets, and what links them."""

    sources: Sequence[Line]
    targets: Sequence[Line]
    phrases: Index
    words: Mapping[str, AbstractSet[int]]  # of the sources, each with its lines
    links: Sequence[Links]
    stem: Callable[[str], str]
    language: str  # of the targets
    meant: Meant = no_meaning  # how surely dictionaries know a pair


class Search(NamedTuple):
    """A term, its usual rendering, and the texts that others are looked for in."""

    term: Recurring
    usual: Phrase
    texts: Texts


def is_form(one: Phrase, other: Phrase, texts: Texts) -> bool:
    """Whether two phrases have the same words, inflected or derived; light ones do not matter."""
    first, second = _telling(one, texts), _telling(other, texts)
    return len(first) == len(second) and all(
        any(is_family(a, b, texts.stem, texts.language) for b in second) for a in first
    )


def _telling(phrase: Phrase, texts: Texts) -> list[str]:
    return [word for word in phrase.split() if not is_light(word, texts.language)]


def root_of(phrase: Phrase, texts: Texts) -> tuple[str, ...]:
    """The stems of its words, without the s of a genitive."""
    return tuple(texts.stem(key) for key in phrase.split() if len(key) > 1)


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
