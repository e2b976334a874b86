"""Korean as the patterns of terms read it: one case, one width, one space, one middle dot."""

from hexapla.languages import language
from hexapla.text.swap import swapper

WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
SPACES = dict.fromkeys(map(ord, "\t\n\u00a0\u2002\u2003\u2009\u202f\u3000"), " ")
DOTS = dict.fromkeys(map(ord, "\u318d\u30fb\u2027\u2219\u22c5\uff65\u119e"), "·")
SWAP = swapper(WIDE | SPACES | DOTS)


def fold(text: str) -> str:
    """Lower case; half width; every white space a space, every middle dot the same; offsets fit.

    >>> fold("ＡＩ\u00a0연구ㆍ개발")
    'ai 연구·개발'
    """
    return SWAP(language.fold(text))
