"""What tells whether a phrase renders a term, and whether two phrases are forms of one."""

from collections.abc import Callable, Mapping, Sequence, Set
from itertools import chain
from typing import NamedTuple

from hexapla.discover.family import is_family
from hexapla.discover.light import is_light
from hexapla.discover.links import Links
from hexapla.discover.phrases import Index, Phrase, Range
from hexapla.discover.recurring import Recurring
from hexapla.discover.words import Line


class Texts(NamedTuple):
    """Both sides line by line, the phrases of the targets, and what links them."""

    sources: Sequence[Line]
    targets: Sequence[Line]
    phrases: Index
    words: Mapping[str, Set[int]]  # of the sources, each with its lines
    links: Sequence[Links]
    stem: Callable[[str], str]
    language: str  # of the targets
    meant: Callable[[str, str], float] = lambda _, __: 0.0  # how surely a dictionary knows a pair


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
    told = {word for word in words if specific(word, term, texts) < 1}
    return len(told | explained(line, place, search))


KNOWN = 0.3


def explained(line: int, place: Range, search: Search) -> set[str]:
    """The words of these that a dictionary knows for another word of the source, not of the term."""
    return {
        word.key
        for word in search.texts.targets[line][slice(*place)]
        if not word.light and renders_other(word.key, line, search)
    }


def renders_other(word: str, line: int, search: Search) -> bool:
    """Whether a dictionary knows a word for another one of the source than the term's."""
    (start, end), texts = search.term.places[line], search.texts
    source = texts.sources[line]
    own = max(texts.meant(one.key, word) for one in source[start:end])
    outer = (one for one in (*source[:start], *source[end:]) if not one.light)
    other = max((texts.meant(one.key, word) for one in outer), default=0.0)
    return other >= KNOWN and other > own


def known_share(line: int, place: Range, search: Search) -> float:
    """Of these words, the share that a dictionary knows for a word of the term."""
    (start, end), texts = search.term.places[line], search.texts
    telling = [word.key for word in texts.targets[line][slice(*place)] if not word.light]
    own = texts.sources[line][start:end]
    found = [key for key in telling if any(texts.meant(one.key, key) >= KNOWN for one in own)]
    return len(found) / max(1, len(telling))


def has_rival(line: int, place: Range, search: Search) -> bool:
    """Whether one of these words stands only beside the term and renders nothing that is known."""
    words = search.texts.targets[line][slice(*place)]
    return any(_is_rival(word.key, line, search) for word in words if not word.light)


def _is_rival(word: str, line: int, search: Search) -> bool:
    own = specific(word, search.term, search.texts) == 1
    return own and not renders_other(word, line, search)


def rivals(line: int, search: Search) -> int:
    """How many words of a line stand only beside the term and render nothing that is known."""
    words = {word.key for word in search.texts.targets[line] if not word.light}
    return sum(_is_rival(word, line, search) for word in words)


def is_name(phrase: Phrase, places: Mapping[int, Range], texts: Texts) -> bool:
    """Whether a phrase is mostly written with a capital letter, though no sentence begins there."""
    within = [
        texts.targets[line][start:end]
        for line, (start, end) in places.items()
        if start > 0 and not texts.targets[line][start].apart
    ]
    return bool(within) and 2 * sum(has_capital(words) for words in within) > len(within)


def has_capital(words: Line) -> bool:
    return any(word.capital for word in words)


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
