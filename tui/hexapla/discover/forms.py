"""Which words are forms of one: by kinship, by the language's own patterns, else by their stems."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from hexapla.align.english import BASES
from hexapla.languages import find_language
from hexapla.languages.kinship import Kinship
from hexapla.languages.stem import stemmer
from hexapla.languages.tag import primary

Akin = Callable[[str, str], bool]
ENDINGS = frozenset(("", *"s es ed d ing e y ies ied ying".split()))  # of English inflection
SHARED = 3  # letters that all forms of a word begin with, where a pattern compares them
MANY = 40  # words that are compared one with another


def key_of_each(words: Sequence[str], tag: str, kinship: Kinship | None) -> dict[str, str]:
    """For each folded word the first of the words that are forms of the same.

    Derivation is no inflection: productive and productivity are two words.

    >>> key_of_each(["city", "cities", "productive", "productivity"], "en", None)
    {'city': 'city', 'cities': 'city', 'productive': 'productive', 'productivity': 'productivity'}
    """
    groups, akin = _method(words, tag, kinship)
    roots = {word: word for word in words}
    for group in groups:
        for one, other in combinations(group[:MANY], 2):
            first, second = _root(one, roots), _root(other, roots)
            if first != second and akin(one, other):
                roots[second] = first
    return {word: _root(word, roots) for word in words}


def _root(word: str, roots: dict[str, str]) -> str:
    while roots[word] != word:
        word = roots[word]
    return word


def _method(
    words: Sequence[str], tag: str, kinship: Kinship | None
) -> tuple[Iterable[Sequence[str]], Akin]:
    """The groups of words that may be akin, and what tells of two whether they are."""
    name = primary(tag)
    if name in {"zh", "ja"}:
        return (), str.__eq__
    if kinship:
        return _grouped((key, word) for word in words for key in kinship.keys(word)), kinship.akin
    if name == "en":
        return _grouped((_english(word), word) for word in words), _is_english_form
    pattern = find_language(tag).form_pattern
    if name in {"id", "ko", "la", "sa"} and pattern:
        found = _Patterns(pattern)
        shared = 2 if name == "ko" else SHARED  # letters, which are syllables there
        return _grouped((word[:shared], word) for word in words), found.akin
    stem = stemmer(name)
    return _grouped((stem(word), word) for word in words), lambda _, __: True


def _grouped(pairs: Iterable[tuple[str, str]]) -> Iterator[Sequence[str]]:
    groups: dict[str, list[str]] = {}
    for key, word in pairs:
        groups.setdefault(key, []).append(word)
    return (group for group in groups.values() if len(group) > 1)


def _english(word: str) -> str:
    return stemmer("en")(BASES.get(word, word))


def _is_english_form(one: str, other: str) -> bool:
    one, other = BASES.get(one, one), BASES.get(other, other)
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    at = min(len(one), len(other)) if at is None else at
    return {_ending(one, at), _ending(other, at)} <= ENDINGS


def _ending(word: str, at: int) -> str:
    """What follows the beginning, without a doubled letter: planned is plan and ed."""
    rest = word[at:]
    return rest[1:] if rest[1:] in {"ed", "ing"} and at and rest[0] == word[at - 1] else rest


class _Patterns:
    """The language's patterns of forms, each compiled once."""

    def __init__(self, pattern: Callable[[str], str]) -> None:
        self._pattern = pattern
        self._made: dict[str, re.Pattern[str]] = {}

    def akin(self, one: str, other: str) -> bool:
        """Whether one of the words is a form of the other; a pattern only looks at endings."""
        return bool(self._of(one).match(other) or self._of(other).match(one))

    def _of(self, word: str) -> re.Pattern[str]:
        if word not in self._made:
            self._made[word] = re.compile(self._pattern(word))
        return self._made[word]
