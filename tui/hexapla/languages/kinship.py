"""Whether two words are forms of one, by dictionary, stem and grammar.

A dictionary gives one lemma for a form, a stem goes by endings alone; each errs where the other
does not. So words are akin if their lemmas meet, and by their stems only where a dictionary lacks
one of them, or where they differ in nothing but an ending of inflection.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple, Protocol

from hexapla.languages.compound import SHORTEST, Compounds
from hexapla.languages.grammar import Grammar
from hexapla.languages.spelling import REMEMBERED, SOFT_HYPHEN, Spelling

MARKS = frozenset({"Mn", "Mc", "Me"})  # Unicode's categories of what stands at a letter
PLANE = range(0x300, 0x10000)  # where the marks of all scripts of today lie


class Kinship(Protocol):
    """What a finder of terms asks about the words of a language, as they stand in texts."""

    def keys(self, word: str) -> frozenset[str]:
        """What a word may be looked up by: all words that are akin share a key."""

    def lemmas(self, word: str) -> frozenset[str]:
        """What a dictionary knows a word as, folded; nothing if it does not know it."""

    def has(self, word: str) -> bool:
        """Whether a dictionary has the word just as it is."""

    def akin(self, own: str, found: str) -> bool:
        """Whether ``found`` is a form of ``own``."""

    def within(self, own: str, found: str) -> tuple[int, int] | None:
        """Where a form of ``own`` is a part of the compound ``found``; None if it is none."""

    def is_light(self, word: str) -> bool:
        """Whether a term may do without this word."""

    def is_between(self, word: str) -> bool:
        """Whether the word may stand between the words of a term."""


class Word(NamedTuple):
    """What is known of a word, all of it folded.

    ``plain`` is its one spelling, ``bare`` the same without accents, where capitals have none.
    ``own`` are its lemmas as it is written, ``lemmas`` also those it may have in other case.
    """

    plain: str
    bare: str
    own: frozenset[str]
    lemmas: frozenset[str]
    stem: str
    known: bool
    noun: bool
    capitals: bool


class Kin:
    """Kinship by a dictionary, a stemmer and a grammar.

    ``look_up`` gives the lemma of a form, both in their usual case; None where it is not known.
    """

    def __init__(
        self, look_up: Callable[[str], str | None], stem: Callable[[str], str], grammar: Grammar
    ) -> None:
        self._look_up = look_up
        self._stem = stem
        self._grammar = grammar
        self.spelling = Spelling(grammar)
        bared = self.spelling.bare
        self._endings = frozenset(map(bared, ("", *grammar.endings.split())))
        self._derived = tuple(map(bared, grammar.derived))
        self._nouns = frozenset(("", *grammar.nouns.split()))
        self._rewrites = [(re.compile(f"(?:{end})$"), to) for end, to in grammar.rewrites]
        self._plurals = [(re.compile(f"(?:{end})$"), to) for end, to in grammar.plurals]
        self._stems = [(re.compile(f"(?:{end})$"), to) for end, to in grammar.stems]
        self.word = lru_cache(maxsize=REMEMBERED)(self._word)
        self.is_light = self.spelling.is_light
        self.is_between = self.spelling.is_between
        links = grammar.links
        self._compounds = (
            None if links is None else Compounds(links, self.spelling, self.akin, self.knows)
        )

    def keys(self, word: str) -> frozenset[str]:
        """What the word may be looked up by."""
        own = self.word(word)
        return own.lemmas | {own.plain, own.bare, own.stem}

    def lemmas(self, word: str) -> frozenset[str]:
        """What the dictionary knows a word as; nothing if it does not know it."""
        own = self.word(word)
        return own.lemmas if own.known else frozenset()

    def has(self, word: str) -> bool:
        """Whether the dictionary has the word in this or the usual case, and not but its lemma."""
        return any(map(self._look_up, (word, word.lower())))

    def akin(self, own: str, found: str) -> bool:
        """Whether ``found`` is a form of ``own``, which may be a lemma, whatever its own is."""
        one, other = self.word(own), self.word(found)
        if one.plain == other.plain:
            return True
        if (one.capitals or other.capitals) and one.bare == other.bare:
            return True
        if one.noun and not other.capitals:
            if not other.noun or one.own & other.own or one.plain in other.own:
                return other.noun
        elif one.lemmas & other.lemmas or one.plain in other.lemmas:
            return True
        return bool(one.stem) and one.stem == other.stem and self._is_inflected(one, other)

    def within(self, own: str, found: str) -> tuple[int, int] | None:
        """Where a form of ``own`` is a part of the compound ``found``; None if it is none."""
        return self._compounds.find(own, found) if self._compounds else None

    def knows(self, word: str) -> bool:
        """Whether the dictionary has the word, or a form that stands for it."""
        return self.word(word).known

    def stem_of(self, bare: str) -> str:
        """The stem of a word without accents, in all tenses the same."""
        stem = self._stem(bare)
        for pattern, to in self._stems:
            stem = pattern.sub(to, stem)
        return stem

    def _word(self, written: str) -> Word:
        text, plain, bare, groups, fixed, noun, capitals = self.spelling.read(written)
        if fixed:
            lemmas = groups | {plain}
            return Word(plain, bare, lemmas, lemmas, "", known=True, noun=False, capitals=capitals)
        own, lemmas = self._lemmas(text), self._lemmas(text) | self._lemmas(text.lower())
        lemmas |= self._lemmas(plain) | (frozenset() if lemmas else self._lemmas(text.capitalize()))
        known = bool(lemmas)
        lemmas = lemmas or self._unknown(plain)
        return Word(plain, bare, own or lemmas, lemmas, self.stem_of(bare), known, noun, capitals)

    def _lemmas(self, form: str) -> frozenset[str]:
        """Its lemmas by the dictionary, in this case: its own, and that of forms it stands for."""
        forms = [form, *(pattern.sub(to, form) for pattern, to in self._rewrites)]
        found = [lemma for each in dict.fromkeys(forms) if (lemma := self._look_up(each))]
        again = [self._look_up(lemma) or lemma for lemma in found]
        return frozenset(self.spelling.spell(lemma) for lemma in (*found, *again))

    def _unknown(self, plain: str) -> frozenset[str]:
        """What serves as the lemma of a word that the dictionary lacks.

        It is that of a compound whose last part is known, by the longest such part.
        """
        if self._grammar.links is None:
            for pattern, to in self._plurals:
                plain = pattern.sub(to, plain)
            return frozenset((plain,) if self._plurals else ())
        for start in range(2, len(plain) - SHORTEST + 1):
            last, noun = plain[start:], plain[start:].capitalize()
            if self._look_up(last) or self._look_up(noun):
                lemmas = self._lemmas(last) | self._lemmas(noun)
                return frozenset(plain[:start] + lemma for lemma in lemmas)
        return frozenset()

    def _is_inflected(self, one: Word, other: Word) -> bool:
        """Whether two words of one stem are forms of one word."""
        derived = self._derived
        if one.bare == other.bare or one.noun != other.noun:
            return False
        if derived and one.bare.endswith(derived) != other.bare.endswith(derived):
            return False
        both = one.known and other.known
        if both == one.noun:  # of two nouns the dictionary tells better
            return not both
        at = len(_common(one.bare, other.bare))
        return {one.bare[at:], other.bare[at:]} <= (self._nouns if one.noun else self._endings)


def _common(one: str, other: str) -> str:
    """The longest common beginning."""
    for at, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return one[:at]
    return min(one, other, key=len)


@cache
def word_pattern() -> re.Pattern[str]:
    r"""Runs of letters, marks and numbers (Unicode's L, M and N), which ``\w`` is not.

    >>> [len(word) for word in word_pattern().findall("l'e\u0301conomie_verte नई")]
    [1, 9, 5, 2]
    """
    letters = list(map(chr, PLANE))
    marks = "".join(compress(letters, map(MARKS.__contains__, map(unicodedata.category, letters))))
    return re.compile(rf"[^\W_]+(?:[{SOFT_HYPHEN}{marks}]+[^\W_]*)*")
