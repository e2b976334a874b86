"""Sanskrit in Devanagari, in Latin letters (IAST), and in one letter for each sound.

The sounds are written as in SLP1 (Scharf and Hyman, Linguistic Issues in Encoding Sanskrit, 2011):
``A`` is a long a, ``K`` an aspirated k, ``w`` a retroflex t, ``M`` anusvara, ``H`` visarga.
"""

import re
import unicodedata
from functools import cache

VOWELS = "aAiIuUfFxXeEoO"
CONSONANTS = "kKgGNcCjJYwWqQRtTdDnpPbBmyrlvSzshL"
LETTERS = "अआइईउऊऋॠऌॡएऐओऔ" + "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ"
SIGNS = "ािीुूृॄॢॣेैोौ"
OTHERS = {"M": "ं", "~": "ँ", "H": "ः", "'": "ऽ"}
VIRAMA = "्"
IAST = (
    "a ā i ī u ū ṛ ṝ ḷ ḹ e ai o au k kh g gh ṅ c ch j jh ñ ṭ ṭh ḍ ḍh ṇ t th d dh n p ph b bh m"
    " y r l v ś ṣ s h ḻ"
)
OTHER_IAST = {"M": "ṃ", "~": "m̐", "H": "ḥ", "'": "’"}
HIATUS = {"ï": "i", "ü": "u"}  # aï is a and i, where ai is one sound
DEVANAGARI = re.compile("[\u0900-\u097f]")
SOUND = re.compile(rf"([{CONSONANTS}])([{VOWELS}]?)|(.)", re.DOTALL)


def to_devanagari(sounds: str) -> str:
    """The sounds in Devanagari; what is no sound stays.

    >>> to_devanagari("nagaram"), to_devanagari("arTavyavasTA")
    ('नगरम्', 'अर्थव्यवस्था')
    """
    return SOUND.sub(_syllable, sounds)


def from_devanagari(text: str) -> str:
    """The sounds of a text in Devanagari; what is no letter stays.

    >>> from_devanagari("नगरम्"), from_devanagari("प्रउग")
    ('nagaram', 'prauga')
    """
    sounds: list[str] = []
    open_consonant = False
    for letter in text:
        sound, is_sign = _sounds().get(letter, (letter, False))
        if open_consonant and not is_sign:
            sounds.append("a")
        sounds.append(sound)
        open_consonant = sound in CONSONANTS and sound != ""
    return "".join(sounds) + ("a" if open_consonant else "")


def to_iast(sounds: str) -> str:
    """The sounds in Latin letters.

    >>> to_iast("SfNKalA"), to_iast("prauga")
    ('śṛṅkhalā', 'praüga')
    """
    apart = re.sub("a([iu])", lambda pair: "a" + {"i": "ï", "u": "ü"}[pair[1]], sounds)
    return "".join(_romans().get(sound, sound) for sound in apart)


def from_iast(text: str) -> str:
    """The sounds of a text in Latin letters, of any case; k and h in a row are one sound.

    >>> from_iast("Śṛṅkhalā"), from_iast("praüga")
    ('SfNKalA', 'prauga')
    """
    composed = unicodedata.normalize("NFC", text.lower())
    return _syllables().sub(lambda match: _from_roman(match[0]), composed)


def is_devanagari(text: str) -> bool:
    """Whether a letter of Devanagari stands in the text."""
    return DEVANAGARI.search(text) is not None


def _syllable(match: re.Match[str]) -> str:
    consonant, vowel, other = match.groups()
    if consonant is None:
        return OTHERS.get(other, _letters().get(other, other))
    sign = "" if vowel == "a" else _signs()[vowel] if vowel else VIRAMA
    return _letters()[consonant] + sign


@cache
def _letters() -> dict[str, str]:
    return dict(zip(VOWELS + CONSONANTS, LETTERS, strict=True))


@cache
def _signs() -> dict[str, str]:
    return dict(zip(VOWELS[1:], SIGNS, strict=True))


@cache
def _sounds() -> dict[str, tuple[str, bool]]:
    """The sound of each letter, and whether it takes the place of the a in a consonant."""
    letters = {letter: (sound, False) for sound, letter in _letters().items()}
    others = {letter: (sound, False) for sound, letter in OTHERS.items()}
    signs = {sign: (sound, True) for sound, sign in _signs().items()}
    return letters | others | signs | {VIRAMA: ("", True)}


@cache
def _romans() -> dict[str, str]:
    return dict(zip(VOWELS + CONSONANTS, IAST.split(), strict=True)) | OTHER_IAST


def _from_roman(roman: str) -> str:
    return HIATUS.get(roman) or {latin: sound for sound, latin in _romans().items()}[roman]


@cache
def _syllables() -> re.Pattern[str]:
    romans = sorted([*_romans().values(), *HIATUS], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, romans)))
