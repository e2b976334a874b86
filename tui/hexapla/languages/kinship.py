"""Whether two words are forms of one, by dictionary, stem and grammar.

A dictionary gives one lemma for a form, a stem goes by endings alone; each errs where the other
does not. So words are akin if their lemmas meet, and by their stems only where a dictionary lacks
one of them, or where they differ in nothing but an ending of inflection.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from hexapla.languages.grammar import Grammar

SOFT_HYPHEN = "\u00ad"
SHORTEST = 4  # letters of a part of a compound: shorter words stand in others by chance
REMEMBERED = 1 << 13  # words that are not looked up again
LAST = 0x1E94B  # no combining mark of a script lies behind it


class Kinship(Protocol):
    """What a finder of terms asks about the words of a language, as they stand in texts."""

    def keys(self, word: str) -> frozenset[str]:
        """What a word may be looked up by: all words that are akin share a key."""

    def akin(self, own: str, found: str) -> bool:
        """Whether ``found`` is a form of ``own``."""

    def within(self, own: str, found: str) -> tuple[int, int] | None:
        """Where a form of ``own`` is a part of the compound ``found``; None if it is none."""

    def is_light(self, word: str) -> bool:
        """Whether a term may do without this word."""

    def is_between(self, word: str) -> bool:
        """Whether the word may stand between the words of a term."""


class Word(NamedTuple):
    """What is known of a word: ``plain`` is its one spelling, ``stem`` that of its bare letters."""

    plain: str
    bare: str
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
        self._endings = frozenset(("", *grammar.endings.split()))
        self._rewrites = [(re.compile(f"(?:{end})$"), to) for end, to in grammar.rewrites]
        self.word = lru_cache(maxsize=REMEMBERED)(self._word)

    def keys(self, word: str) -> frozenset[str]:
        """What the word may be looked up by."""
        own = self.word(word)
        return own.lemmas | {own.plain, own.bare, own.stem}

    def akin(self, own: str, found: str) -> bool:
        """Whether ``found`` is a form of ``own``."""
        one, other = self.word(own), self.word(found)
        if one.plain == other.plain or one.lemmas & other.lemmas:
            return True
        if (one.capitals or other.capitals) and one.bare == other.bare:
            return True
        if one.stem != other.stem or not one.stem or one.noun != other.noun:
            return False
        return not (one.known and other.known) or self._differ_in_endings(one.bare, other.bare)

    def within(self, own: str, found: str) -> tuple[int, int] | None:
        """Where a form of ``own`` is a part of the compound ``found``; None if it is none."""
        if self._grammar.links is None or len(found) < len(own) + 2 or len(own) < SHORTEST:
            return None
        begin = self.word(own).plain[: max(SHORTEST - 1, len(own) * 2 // 3)]
        folded = found.lower()
        start = folded.find(begin)
        while start >= 0:
            for end in range(len(found), start + len(own) // 2, -1):
                if end - start < len(found) and self._is_part(own, found, start, end):
                    return start, end
            start = folded.find(begin, start + 1)
        return None

    def is_light(self, word: str) -> bool:
        """Whether a term may do without this word."""
        return self.word(word).plain in self._light

    def is_between(self, word: str) -> bool:
        """Whether the word may stand between the words of a term."""
        plain = self.word(word).plain
        return plain in self._between or plain.endswith(self._grammar.adverbs)

    def _word(self, written: str) -> Word:
        text = unicodedata.normalize("NFC", written.replace(SOFT_HYPHEN, ""))
        plain = self._spell(text.lower())
        bare = _without_marks(plain) if self._grammar.bare else plain
        groups = frozenset(f"{n} " for n, group in enumerate(self._groups) if plain in group)
        capitals = len(text) > 1 and text.isupper()
        noun = self._grammar.nouns and text[:1].isupper() and not capitals
        if groups or plain in self._light:
            return Word(plain, bare, groups, "", known=True, noun=False, capitals=capitals)
        lemmas = frozenset(self._lemmas(text, plain))
        known = bool(lemmas)
        lemmas = lemmas or frozenset(self._compounded(plain))
        stem = "" if any(map(str.isdigit, plain)) else self._stem(bare)
        return Word(plain, bare, lemmas, stem, known, noun, capitals)

    def _spell(self, text: str) -> str:
        for one, other in self._grammar.twins:
            text = text.replace(one, other)
        return text

    def _lemmas(self, text: str, plain: str) -> Iterator[str]:
        """Its lemmas by the dictionary, folded; of a word with a capital, in both cases."""
        low = text.lower()
        forms = dict.fromkeys((text, low) if text != low else (low,))
        found = [lemma for form in (*forms, plain) if (lemma := self._look_up(form))]
        if not found:
            rewritten = [pattern.sub(to, low) for pattern, to in self._rewrites]
            others = (low.capitalize(), *(form for form in rewritten if form != low))
            found = [lemma for form in others if (lemma := self._look_up(form))]
        for lemma in found:
            yield self._spell(lemma.lower())

    def _compounded(self, plain: str) -> Iterator[str]:
        """The lemma of a compound whose last part is known, by the longest such part."""
        if self._grammar.links is None:
            return
        for start in range(2, len(plain) - SHORTEST + 1):
            for lemma in self._lemmas(plain[start:], plain[start:]):
                yield plain[:start] + lemma
                return

    def _differ_in_endings(self, one: str, other: str) -> bool:
        at = len(_common(one, other))
        ends = one[at:], other[at:]
        return all(len(end) <= 1 or end in self._endings for end in ends)

    def _is_part(self, own: str, found: str, start: int, end: int) -> bool:
        part = found[start:end]
        cased = part.capitalize() if own[:1].isupper() else part
        return (
            self.akin(own, cased)
            and self._may_precede(found[:start])
            and self._may_follow(found[end:])
        )

    def _may_precede(self, text: str) -> bool:
        """Whether a compound may begin so: with a word, and what links it to the next."""
        if not text:
            return True
        links = sorted(("", *(self._grammar.links or "").split()))
        return any(
            self._is_known(text[: len(text) - len(link)])
            for link in links
            if text.lower().endswith(link)
        )

    def _may_follow(self, text: str) -> bool:
        """Whether a compound may go on so: with what links it to the next word, and this word."""
        links = ("", *(self._grammar.links or "").split())
        return not text or any(
            self._is_known(text[len(link) :]) for link in links if text.startswith(link)
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

    >>> word_pattern().findall("l'e\u0301conomie_verte नई")
    ['l', 'é', 'conomie', 'verte', 'नई']
    """
    marks = "".join(c for c in map(chr, range(0x300, LAST)) if unicodedata.category(c)[0] == "M")
    return re.compile(rf"[^\W_](?:[^\W_]|[{SOFT_HYPHEN}{marks}])*")
