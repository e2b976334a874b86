"""Words of different languages that look like one: names, loans and common roots."""

import re
import unicodedata
from functools import lru_cache

SHORTEST = 4  # letters of a root: shorter ones are alike by chance

# Cyrillic after ISO 9 without its accents, Greek after ISO 843 type 1, Devanagari after IAST.
LETTERS = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфхыэієї", "abvgdezijklmnoprstufhyeiei", strict=True))
    | {"ж": "z", "ц": "c", "ч": "c", "ш": "s", "щ": "s", "ю": "iu", "я": "ia", "ё": "e"}
    | {"ь": "", "ъ": "", "ß": "ss", "æ": "ae", "ø": "o", "þ": "th", "ð": "d", "œ": "oe", "ł": "l"}
    | dict(zip("αβγδεζηικλμνοπρσςτυφ", "abgdeziiklmnoprsstif", strict=True))
    | {"θ": "t", "ξ": "ks", "χ": "k", "ψ": "ps", "ω": "o"}
)
# Spellings of one sound: philosophy and filosofía, crisis and Krise, quality and kvalitet.
SOUNDS = (("ph", "f"), ("th", "t"), ("ch", "k"), ("qu", "kv"), ("ck", "k"), ("x", "ks"))
ALIKE = str.maketrans("cqywzj", "kkivsi")
DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 16)
def kin_root(word: str) -> str:
    """The first letters of a lower-case word in a spelling that languages share; empty if short.

    >>> kin_root("economy"), kin_root("экономика"), kin_root("οικονομία"), kin_root("the")
    ('ekon', 'ekon', 'oiko', '')
    """
    plain = unicodedata.normalize("NFKD", word).translate(LETTERS)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for spelling, sound in SOUNDS:
        plain = plain.replace(spelling, sound)
    root = DOUBLED.sub(r"\1", plain.translate(ALIKE))[:SHORTEST]
    return root if len(root) == SHORTEST else ""
