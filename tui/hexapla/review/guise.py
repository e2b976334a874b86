"""Names that could be taken for other names."""

from unicodedata import category, normalize

from hexapla.text.lookalike import as_latin

HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def skeleton(name: str) -> str:
    r"""What is left of a name when all that looks alike is one.

    >>> skeleton("Legаl") == skeleton("legal") == skeleton("ＬＥＧＡＬ") == skeleton("le\u200bgal")
    True
    """
    latin = as_latin(normalize("NFKC", name)).casefold()
    folded = as_latin(normalize("NFKC", latin))
    return "".join(sign for sign in folded if category(sign) not in HIDDEN)


def disguise(name: str) -> str:
    r"""What of a name a person could not see; empty if nothing.

    >>> disguise("legal\u202e"), disguise("法律 1")
    ('U+202E', '')
    """
    found = next((sign for sign in name if category(sign) in HIDDEN or sign == "\\"), "")
    return f"U+{ord(found):04X}" if found else ""
