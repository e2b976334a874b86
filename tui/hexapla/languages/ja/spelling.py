"""The spellings of foreign words in katakana: サーバー and サーバ, サプライチェーン with a dot."""

import re
import unicodedata

FEW = 3  # letters before a long vowel that may be missing
LONG = "ー"
OPEN_ENDS = frozenset("アカガサザタダナハバパマヤャラワァリティジギニミビピキシチ")
VOICED = re.compile("[ガギグゲゴザジズゼゾダヂヅデドバビブベボヴパピプペポ]")
MARKS = {"\u3099": "ﾞ", "\u309a": "ﾟ"}


def spelt(word: str) -> tuple[str, str]:
    """A run of katakana: the literal text that it begins with, and the expression of the rest.

    >>> spelt("クラスター")
    ('クラ', ' ?ス ?ター?')
    """
    size = len(word)
    dotted = [(" ?" if 2 <= at <= size - 2 else "") + _letter(word, at) for at in range(2, size)]
    end = f"{LONG}?" if size >= FEW and word[-1] in OPEN_ENDS else ""
    return word[:2], "".join(dotted) + end


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
