"""What letters are when a row must end: a reading of UAX #14, Unicode's line breaking algorithm.

Each code point has a kind, one letter long, so that the rules are patterns over a string of kinds:

N line end      S space           M mark            V virama that stacks  J joiner
W ideograph     U unit of number  D digit           A letter or sign of a word
O wide opening  o narrow opening  C wide closing    E narrow closing      Q holds both sides
H hyphen, slash B dash            F ends a syllable T stands before its consonant
R half a flag

W, U, O and C hold also what is not Chinese; a Hangul syllable is the letter of a word.
"""

import unicodedata

LISTED = {
    "N": "\n",
    "S": "\t\u200b",
    "J": "\u200d",
    "Q": "\"'\u00a0\u2007\u202f\u2060\ufeff",
    "H": "/",
    "B": "—―⸺⸻",
    "F": "\u0f0b\u1361",  # tsheg, Ethiopic wordspace
    "U": "百千万亿兆元萬億圓円",
    "O": "￥￡￠",
    "o": "¡¿",
    "A": "#&*@\\§¶†‡•※\u0f04\u0f05",
    "W": "＃＆＊＠＼",
    "C": "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯｰ｡､･゛゜",  # CJ, NS: strict
    "T": "เแโใไເແໂໃໄ",
    "M": "\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3\uff9e\uff9f",  # written behind their consonant
}
KIND_OF = {letter: kind for kind, letters in LISTED.items() for letter in letters}
RANGES = (
    (0xAC00, 0xD7A3, "A"),  # syllables
    (0x1100, 0x115F, "A"),  # initial jamo
    (0x1160, 0x11FF, "M"),  # medial and final jamo
    (0x3131, 0x318E, "A"),  # compatibility jamo
    (0x31F0, 0x31FF, "C"),  # small kana of Ainu
    (0xA960, 0xA97C, "A"),
    (0xD7B0, 0xD7FB, "M"),
    (0x1F1E6, 0x1F1FF, "R"),
    (0x1F3FB, 0x1F3FF, "M"),  # skin tones
)
# Marks of canonical combining class 9 that silence a letter, but do not stack the next one on it.
SILENCERS = frozenset("\u0bcd\u0e3a\u0eba\u0f84\u103a\u1714\u1715\u1734")
VIRAMA = 9
MARKS = dict.fromkeys(("Mn", "Mc", "Me", "Cf"), "M")
CATEGORIES = MARKS | {"Nd": "D", "Zs": "S"}
NARROW = CATEGORIES | {"Ps": "o", "Pi": "o", "Pe": "E", "Pf": "E", "Po": "E", "Pd": "H"}
WIDE = CATEGORIES | {"Ps": "O", "Pe": "C", "Po": "C", "Pd": "C", "Lm": "C"}


class _Kinds(dict[int, str]):
    """What ``str.translate`` asks: the kind of a code point; learnt one by one."""

    def __missing__(self, code: int) -> str:
        self[code] = kind = kind_of(chr(code))
        return kind


KINDS = _Kinds()


def kind_of(letter: str) -> str:
    """The kind of one code point.

    >>> "".join(map(kind_of, "（a，元, 2—天"))
    'OACUESDBW'
    """
    if letter in KIND_OF:
        return KIND_OF[letter]
    for first, last, kind in RANGES:
        if first <= ord(letter) <= last:
            return kind
    if unicodedata.combining(letter) == VIRAMA and letter not in SILENCERS:
        return "V"
    category = unicodedata.category(letter)
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return WIDE.get(category, "W")
    return NARROW.get(category, "A")


def kinds_of(text: str) -> str:
    """The kinds of all code points of a text; two halves of a flag are a letter and its mark."""
    kinds = text.translate(KINDS)
    return kinds.replace("RR", "WM") if "R" in kinds else kinds
