"""The spellings of foreign words in katakana: サーバー and サーバ, サプライチェーン with a dot."""

import re
import unicodedata

FEW = 3  # letters before a long vowel that may be missing
LONG = "ー"
OPEN_ENDS = frozenset("アカガサザタダナハバパマヤャラワァリティジギニミビピキシチ")
VOICED = re.compile("[ガギグゲゴザジズゼゾダヂヅデドバビブベボヴパピプペポ]")
MARKS = {"\u3099": "ﾞ", "\u309a": "ﾟ"}


def spelt(word: str) -> tuple[str, tuple[str, ...]]:
    """A run of katakana: the literal text that it begins with, and the expressions of the rest.

    >>> spelt("クラスター")
    ('クラ', (' ?', 'ス', ' ?', 'タ', 'ー?'))
    """
    size = len(word)
    rest: list[str] = []
    for at in range(2, size):
        rest += [" ?"] * (at <= size - 2)
        rest.append(_letter(word, at))
    if size >= FEW and word[-1] in OPEN_ENDS:
        rest.append(f"{LONG}?")
    return word[:2], tuple(rest)


def _letter(word: str, at: int) -> str:
    """A letter; a long vowel may be missing at the end, or far from the beginning."""
    last = at == len(word) - 1
    return f"{LONG}?" if word[at] == LONG and at >= FEW - last else word[at]


def narrow(text: str) -> str:
    """The text as half-width katakana has it once it is folded: voicing marks stand apart.

    >>> narrow("デジタル経済")
    'テﾞシﾞタル経済'
    """
    return VOICED.sub(_decomposed, text)


def _decomposed(letter: re.Match[str]) -> str:
    apart = unicodedata.normalize("NFD", letter[0])
    return apart[0] + MARKS[apart[1]]
