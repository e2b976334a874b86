"""Whether two words are forms of one, by dictionary, stem and grammar.

A dictionary gives one lemma for a form, a stem goes by endings alone; each errs where the other
does not. So words are akin if their lemmas meet, and by their stems only where a dictionary lacks
one of them, or where they differ in nothing but an ending of inflection.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from hexapla.languages.grammar import Grammar

SOFT_HYPHEN = "\u00ad"
SHORTEST = 4  # letters of a part of a compound: shorter words stand in others by chance
LONG = 5  # letters of a part that need not be known, where the word behind it is
REMEMBERED = 1 << 13  # words that are not looked up again
PLANE = range(0x300, 0x10000)  # where the marks of all scripts of today lie


class Kinship(Protocol):
    """What a finder of terms asks about the words of a language, as they stand in texts."""

    def keys(self, word: str) -> frozenset[str]:
        """What a word may be looked up by: all words that are akin share a key."""

    def lemmas(self, word: str) -> frozenset[str]:
        """What a dictionary knows a word as, folded; nothing if it does not know it."""

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
        self._groups = [frozenset(group.split()) for group in grammar.alike]
        self._light = frozenset(grammar.light.split())
        self._between = self._light | frozenset(grammar.between.split())
        self._endings = frozenset(map(self._bared, ("", *grammar.endings.split())))
        self._derived = tuple(map(self._bared, grammar.derived))
        self._nouns = frozenset(("", *grammar.nouns.split()))
        self._rewrites = [(re.compile(f"(?:{end})$"), to) for end, to in grammar.rewrites]
        self._plurals = [(re.compile(f"(?:{end})$"), to) for end, to in grammar.plurals]
        self._stems = [(re.compile(f"(?:{end})$"), to) for end, to in grammar.stems]
        self._links = ("", *(grammar.links or "").split())
        self.word = lru_cache(maxsize=REMEMBERED)(self._word)

    def keys(self, word: str) -> frozenset[str]:
        """What the word may be looked up by."""
        own = self.word(word)
        return own.lemmas | {own.plain, own.bare, own.stem}

    def lemmas(self, word: str) -> frozenset[str]:
        """What the dictionary knows a word as; nothing if it does not know it."""
        own = self.word(word)
        return own.lemmas if own.known else frozenset()

    def akin(self, own: str, found: str) -> bool:
        """Whether ``found`` is a form of ``own``."""
        one, other = self.word(own), self.word(found)
        if one.plain == other.plain:
            return True
        if (one.capitals or other.capitals) and one.bare == other.bare:
            return True
        if one.noun and not other.capitals:
            if not other.noun or one.own & other.own:
                return other.noun
        elif one.lemmas & other.lemmas:
            return True
        return bool(one.stem) and one.stem == other.stem and self._is_inflected(one, other)

    def within(self, own: str, found: str) -> tuple[int, int] | None:
        """Where a form of ``own`` is a part of the compound ``found``; None if it is none."""
        if self._grammar.links is None or len(found) < len(own) + 2 or len(own) < SHORTEST:
            return None
        begin = self.word(own).plain[: max(SHORTEST - 1, len(own) * 2 // 3)]
        folded = found.lower()
        start = folded.find(begin)
        while start >= 0:
            for end in range(len(found), start + len(own) - 2, -1):
                if end - start < len(found) and self._is_part(own, found, start, end):
                    return start, end
            start = folded.find(begin, start + 1)
        return None

    def is_light(self, word: str) -> bool:
        """Whether a term may do without this word."""
        return word.lower() in self._light

    def is_between(self, word: str) -> bool:
        """Whether the word may stand between the words of a term."""
        low = word.lower()
        return low in self._between or low.endswith(self._grammar.adverbs)

    def _word(self, written: str) -> Word:
        text = unicodedata.normalize("NFC", written.replace(SOFT_HYPHEN, ""))
        plain = self._spell(text.lower())
        bare = self._bared(plain)
        groups = frozenset(f"{n} " for n, group in enumerate(self._groups) if plain in group)
        capitals = len(text) > 1 and text.isupper()
        noun = bool(self._grammar.nouns) and text[:1].isupper() and not capitals
        if groups or plain in self._light or any(map(str.isdigit, plain)):
            lemmas = groups | {plain}
            return Word(plain, bare, lemmas, lemmas, "", known=True, noun=False, capitals=capitals)
        own, lemmas = self._lemmas(text), self._lemmas(text) | self._lemmas(text.lower())
        lemmas |= self._lemmas(plain) | (frozenset() if lemmas else self._lemmas(text.capitalize()))
        known = bool(lemmas)
        lemmas = lemmas or self._unknown(plain)
        stem = self._stem(bare)
        for pattern, to in self._stems:
            stem = pattern.sub(to, stem)
        return Word(plain, bare, own or lemmas, lemmas, stem, known, noun, capitals)

    def _spell(self, text: str) -> str:
        for one, other in self._grammar.twins:
            text = text.replace(one, other)
        return text

    def _bared(self, plain: str) -> str:
        return _without_marks(plain) if self._grammar.bare else plain

    def _lemmas(self, form: str) -> frozenset[str]:
        """Its lemmas by the dictionary, in this case: its own, and that of forms it stands for."""
        forms = [form, *(pattern.sub(to, form) for pattern, to in self._rewrites)]
        found = [lemma for each in dict.fromkeys(forms) if (lemma := self._look_up(each))]
        again = [self._look_up(lemma) or lemma for lemma in found]
        return frozenset(self._spell(lemma.lower()) for lemma in (*found, *again))

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

    def _is_part(self, own: str, found: str, start: int, end: int) -> bool:
        part = found[start:end]
        cased = part.capitalize() if own[:1].isupper() else part
        return (
            (self.word(cased).known or cased == own)
            and self.akin(own, cased)
            and (self._may_precede(found[:start]) or (start >= LONG and end == len(found)))
            and self._may_follow(found[end:])
        )

    def _may_precede(self, text: str) -> bool:
        """Whether a compound may begin so: with a word, and what links it to the next."""
        return not text or any(
            self._is_known(text.removesuffix(link)) for link in self._links if text.endswith(link)
        )

    def _may_follow(self, text: str) -> bool:
        """Whether a compound may go on so: with what links it to the next word, and this word."""
        return not text or any(
            self._is_known(text.removeprefix(link)) for link in self._links if text.startswith(link)
        )

    def _is_known(self, text: str) -> bool:
        return len(text) >= SHORTEST - 1 and self.word(text.capitalize()).known


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).replace("ς", "σ")


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
    marks = "".join(c for c in map(chr, PLANE) if unicodedata.category(c)[0] == "M")
    return re.compile(rf"[^\W_]+(?:[{SOFT_HYPHEN}{marks}]+[^\W_]*)*")
