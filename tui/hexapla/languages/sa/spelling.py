"""Parts of Sanskrit words in folded Devanagari or folded IAST."""

import re

from hexapla.languages.sa.folding import fold
from hexapla.languages.sa.script import CONSONANTS, to_devanagari, to_iast

NASAL = re.compile("([NYRnm])(?=[kKgGcCjJwWqQtTdDpPbB])")
ANY_CONSONANT = "k"


def spell(sounds: str, *, devanagari: bool) -> str:
    """The sounds in one script, folded."""
    return fold(to_devanagari(sounds) if devanagari else to_iast(sounds))


def spell_ending(sounds: str, *, devanagari: bool) -> str:
    """The same behind a consonant: sounds that begin with a vowel.

    >>> spell_ending("a", devanagari=True), spell_ending("am", devanagari=False)
    ('', 'am')
    """
    return spell(ANY_CONSONANT + sounds, devanagari=devanagari)[1:]


def beginnings(sounds: str, *, devanagari: bool) -> list[tuple[str, ...]]:
    """The beginning of a word, piece by piece, each with its spellings: the first has only one.

    Anusvara may stand for a nasal before a stop. A consonant at the end is left open for a vowel.

    >>> beginnings("SAnt", devanagari=False)
    [('çá',), ('n', 'å'), ('t',)]
    """
    parts = NASAL.split(sounds)
    if sounds[-1:] and sounds[-1] in CONSONANTS and devanagari:
        parts[-1] += "a"
    anusvara = spell("M", devanagari=devanagari)
    return [
        (spell(part, devanagari=devanagari), *((anusvara,) if n % 2 else ()))
        for n, part in enumerate(parts)
    ]
