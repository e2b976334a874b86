"""One spelling for all that are the same word: case, accents, twins, hyphens of line ends."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from hexapla.languages.grammar import Grammar

SOFT_HYPHEN = "\u00ad"
REMEMBERED = 1 << 13  # words that are not looked at again


class Spelt(NamedTuple):
    """A word as a text has it, and what it is called whatever its writing.

    ``text`` is composed, ``plain`` its one spelling, ``bare`` the same without accents, where
    capitals have none. ``groups`` are those of the function words that it may stand for; what is
    ``fixed`` is not inflected. ``noun``: it has the capital of one, where nouns have; ``capitals``:
    there are no other letters.
    """

    text: str
    plain: str
    bare: str
    groups: frozenset[str]
    fixed: bool
    noun: bool
    capitals: bool

    @property
    def name(self) -> str:
        """What it is listed by: its one spelling, with the capital of a noun."""
        return self.plain.capitalize() if self.noun else self.plain


class Spelling:
    """How the words of one language are written."""

    def __init__(self, grammar: Grammar) -> None:
        self._twins = grammar.twins
        self._bare = grammar.bare
        self._nouns = bool(grammar.nouns)
        self._groups = [frozenset(group.split()) for group in grammar.alike]
        self.light = frozenset(grammar.light.split())
        self._between = self.light | frozenset(grammar.between.split())
        self._adverbs = grammar.adverbs
        self.read = lru_cache(maxsize=REMEMBERED)(self._read)

    def _read(self, written: str) -> Spelt:
        text = unicodedata.normalize("NFC", written.replace(SOFT_HYPHEN, ""))
        plain = self.spell(text)
        groups = frozenset(f"{n} " for n, group in enumerate(self._groups) if plain in group)
        fixed = bool(groups) or plain in self.light or any(map(str.isdigit, plain))
        capitals = len(text) > 1 and text.isupper()
        noun = self._nouns and text[:1].isupper() and not capitals and not fixed
        return Spelt(text, plain, self.bare(plain), groups, fixed, noun, capitals)

    def spell(self, text: str) -> str:
        """Its one spelling."""
        text = text.lower()
        for one, other in self._twins:
            text = text.replace(one, other)
        return text

    def bare(self, plain: str) -> str:
        """The same without accents, where capitals have none."""
        return _without_marks(plain) if self._bare else plain

    def is_light(self, word: str) -> bool:
        """Whether a term may do without this word."""
        return word.lower() in self.light

    def is_between(self, word: str) -> bool:
        """Whether the word may stand between the words of a term."""
        low = word.lower()
        return low in self._between or low.endswith(self._adverbs)


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).replace("ς", "σ")
