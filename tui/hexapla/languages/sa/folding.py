"""Sanskrit as the patterns of terms read it: one case, one space, and letters only.

Vowel signs, virama, anusvara and visarga are no letters to Unicode, so a run of letters would not
be a word. A folded text has no capitals: they stand for the letters and signs of Devanagari. A sign
and the letter for the same vowel become one. Letters beyond Latin-1 become letters of Latin-1,
because ``re`` compiles classes of these much faster.
"""

from functools import cache

from hexapla.languages import language
from hexapla.languages.sa.script import LETTERS, SIGNS, VIRAMA

SPACES = "-\t\n\r\u2010\u2011\u2012\u2013\u00a0\u202f"
FOLDED_VOWELS, FOLDED_CONSONANTS = "AEIOUYÀÁÂÃÄÅÆÈ", "BCDFGHJKLMNPQRSTVWXZÇÉÊËÌÍÎÏÐÑÒÓÔÕ"
FOLDED_VIRAMA, FOLDED_ANUSVARA, FOLDED_VISARGA = "ÙÚÛ"
IAST_LETTERS = "āīūṛṝḷḹṅṭḍṇśṣṃḥḻṁēō’ñ"
FOLDED_IAST = "áíúýÿìîôþðõçßåøùåeo\u0027ñ"


def fold(text: str) -> str:
    """One letter for each letter and sign, so that every offset still fits.

    An avagraha becomes an apostrophe: it belongs to the next word.

    >>> fold("Nagaram"), len(fold("नगरम्")), fold("नगरम्").isalnum()
    ('nagaram', 5, True)
    """
    return language.fold(text).translate(_letters())


@cache
def _letters() -> dict[int, str]:
    """What each letter is read as, where that is another one."""
    letters = zip(
        LETTERS + SIGNS, FOLDED_VOWELS + FOLDED_CONSONANTS + FOLDED_VOWELS[1:], strict=True
    )
    others = zip(
        "ंँः" + VIRAMA + "ऽ", FOLDED_ANUSVARA * 2 + FOLDED_VISARGA + FOLDED_VIRAMA + "'", strict=True
    )
    romans = zip(IAST_LETTERS, FOLDED_IAST, strict=True)
    spaces = ((space, " ") for space in SPACES)
    return {ord(one): other for pairs in (letters, others, romans, spaces) for one, other in pairs}
