"""Japanese as the patterns of terms read it: one case, one width, one space."""

from hexapla.languages import language
from hexapla.text.swap import swapper

WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
NARROW = dict(
    zip(
        range(0xFF66, 0xFF9E),
        "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン",
        strict=True,
    )
)
SPACES = dict.fromkeys(map(ord, "\t\n\u00a0\u2009\u202f\u3000\u30fb\uff65"), " ")
SWAP = swapper(WIDE | NARROW | SPACES)


def fold(text: str) -> str:
    """Lower case; Latin narrow, kana wide; white space and middle dots a space; offsets still fit.

    A narrow kana and its voicing mark stay two signs.

    >>> fold("ＡＩ・ｱｼﾞｱ")
    'ai アシﾞア'
    """
    return SWAP(language.fold(text))
