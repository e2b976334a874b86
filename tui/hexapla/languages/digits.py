"""Numbers written in digits, whatever the language."""

import re
from fractions import Fraction

from hexapla.languages.number import Number, whole
from hexapla.text.span import Span

FIGURES = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
SLASHED = r"(?<![0-9/.])[0-9]{1,3}/(?:[2-9]|1000?|1[01])(?![0-9/.])"
MEASURES = re.compile(
    "(?:[kcm]?m[²³23]?|[kKm]?[gtLlVA]|[kMGT]?Wh?|[kmg]wh?|[KMGTkmgt]i?[Bb]|[kMG]?Hz|nm|ml|h|hrs?|s"
    "|min|mph|km/h|x)(?![A-Za-z])"
)
# Digits that count nothing: addresses, paths, versions, hexadecimal, options, names of variables.
IDLE = re.compile(
    r"""
    \b(?:https?|ftp|file)://\S+|\bwww\.\S+|[\w.+-]+@[\w-]+\.\w[\w.]*
    |(?<![\w.])(?:~|\.{1,2})?/[\w.-]*[A-Za-z][\w./-]*|\b[A-Za-z]:\\\S*
    |\b[vV]?[0-9]+\.[0-9]+\.[0-9]+[\w.-]*|\b0[xX][0-9A-Fa-f]+|\b[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){3,}
    |(?<!\S)--?[A-Za-z][\w-]*(?:=\S*)?|\b\w+_\w+\b|\\[0-9]
    """,
    re.VERBOSE,
)
IDLE_SIGNS = re.compile(r"[/@\\_]|--|www\.|\.[0-9]+\.|0[xX]|(?<!\S)-[A-Za-z]|:[0-9A-Fa-f]{2}:")


LONGEST = 40  # digits: what is longer is no quantity, and its value is nobody's concern


def figures(text: str) -> Fraction:
    """The value of digits with thousands commas and a decimal point.

    >>> figures("1,234.5")
    Fraction(2469, 2)
    """
    digits, _, places = text.replace(",", "").partition(".")
    if not places:
        return whole(int(digits[:LONGEST]))
    places = places[:LONGEST]
    return Fraction(int(digits[:LONGEST] + places), 10 ** len(places))


def is_unit(value: Fraction) -> bool:
    """Whether the value is 0 or 1, which articles state as well: "1 file" is "a file"."""
    return value.denominator == 1 and 0 <= value.numerator <= 1


def in_code(text: str, start: int, end: int) -> bool:
    """Whether Latin letters stand at the digits (5G, H1N1, J-20, 3D), save a measure (5km).

    >>> [in_code(text, 1, 2) for text in ("x5", "-5", " 5km", " 5G")]
    [True, False, False, True]
    """
    before, after = text[max(start - 2, 0) : start], text[end : end + 1]
    if before[-1:] == "-":
        before = before[:-1]
    if before[-1:].isascii() and before[-1:].isalpha():
        return True
    return after.isascii() and after.isalpha() and not MEASURES.match(text, end)


def slashed(text: str, start: int) -> tuple[Number, ...]:
    """The fraction at a place of a text, or the two numbers if it is none.

    >>> [number.notation for text in ("1/4", "9/11", "24/7") for number in slashed(text, 0)]
    [0.25, 9, 11, 24, 7]
    """
    top, _, bottom = text.partition("/")
    above, below = Fraction(int(top)), Fraction(int(bottom))
    if above < below != 11:
        part = above / below
        return (Number(Span(start, start + len(text)), part, part, also=(above, below)),)
    middle = start + len(top)
    return (
        Number(Span(start, middle), above, above),
        Number(Span(middle + 1, middle + 1 + len(bottom)), below, below),
    )


def is_marker(text: str, start: int, end: int) -> bool:
    """Whether the digits number an item of a list: "1. ", "(2)", "3、" at the start of a line.

    >>> is_marker("2. Press the key", 0, 1), is_marker("2.5 million", 0, 1)
    (True, False)
    """
    if (
        end - start > 2
        or text[end : end + 1] not in MARKER_ENDS
        or text[end + 1 : end + 2].isdigit()
    ):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : start].lstrip()
    return line in {"", "(", "（", "【", "第"}


MARKER_ENDS = frozenset(".)、．）】:：")


def idle(text: str) -> tuple[Span, ...]:
    """Where digits count nothing: addresses, paths, versions, options, names.

    >>> [span.of("25 of /dev/sda1, v3.11.2") for span in idle("25 of /dev/sda1, v3.11.2")]
    ['/dev/sda1', 'v3.11.2']
    """
    if not IDLE_SIGNS.search(text):
        return ()
    return tuple(Span(*match.span()) for match in IDLE.finditer(text))
