"""A Sanskrit term read: the forms of its words, in the sounds they are spoken with."""

import re
from functools import lru_cache
from typing import NamedTuple

from hexapla.languages.sa import nouns
from hexapla.languages.sa.sandhi import join
from hexapla.languages.sa.script import (
    CONSONANTS,
    VOWELS,
    from_devanagari,
    from_iast,
    is_devanagari,
)
from hexapla.languages.sa.verbs import conjugate

WORD = re.compile(r"[^\s,;:()\"“”।॥-]+")
SPOKEN = re.compile(f"(?=.*[{VOWELS}])[{VOWELS}{CONSONANTS}MH~']+")
ANUSVARA = re.compile("M(?=([kKgG])|([cCjJ])|([wWqQ])|([tTdD])|([pPbB])|$)")


class Word(NamedTuple):
    """One word of a term: its forms, and its stem at the head of a compound, in sounds.

    A word that is not Sanskrit, such as 5G, has neither, and stands as it is in ``literal``.
    ``linked``: the stem may stand right before the next word.
    """

    forms: frozenset[str]
    stem: str
    literal: str = ""
    linked: bool = False


@lru_cache(maxsize=16)
def read_phrase(form: str) -> tuple[Word, ...]:
    """The words of a term in either script; an anusvara is the nasal that it stands for.

    >>> [word.stem for word in read_phrase("नूतनं यानम्")]
    ['nUtana', 'yAna']
    """
    devanagari = is_devanagari(form)
    words = WORD.findall(form)
    return tuple(_read(word, devanagari=devanagari, alone=len(words) == 1) for word in words)


def compound(first: Word, second: Word) -> Word:
    """Two words as one compound.

    >>> compound(*read_phrase("नूतनं यानम्")).stem
    'nUtanayAna'
    """
    forms = frozenset(join(first.stem, form) for form in second.forms)
    return Word(forms, join(first.stem, second.stem))


def _read(word: str, *, devanagari: bool, alone: bool) -> Word:
    sounds = ANUSVARA.sub(_nasal, (from_devanagari if devanagari else from_iast)(word))
    if is_devanagari(word) != devanagari or not SPOKEN.fullmatch(sounds):
        return Word(frozenset(), "", word)
    return Word(conjugate(sounds) or nouns.decline(sounds, alone=alone), nouns.stem(sounds))


def _nasal(anusvara: re.Match[str]) -> str:
    """The nasal of the stop that follows, or m at the end of a word."""
    return "NYRnm"[anusvara.lastindex - 1] if anusvara.lastindex else "m"
