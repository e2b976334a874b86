r"""Classes of characters as ICU and Java name them (``\p{Lu}``), for Python's expressions."""

import unicodedata
from functools import cache

Ranges = tuple[tuple[int, int], ...]

LAST = 0x10FFFF
ASSIGNED = 0x32400  # no letter, mark or sign is above this plane, but for tags and private use
NAMES = {  # Java's and POSIX's names, as general categories
    "alpha": "L Nl", "alphabetic": "L Nl", "isalphabetic": "L Nl", "letter": "L", "isletter": "L",
    "lower": "Ll", "lowercase": "Ll", "islowercase": "Ll", "upper": "Lu", "uppercase": "Lu",
    "isuppercase": "Lu", "punct": "P", "punctuation": "P", "ispunctuation": "P", "digit": "Nd",
    "isdigit": "Nd", "alnum": "L Nl Nd", "space": "Z", "white_space": "Z", "iswhite_space": "Z",
    "titlecase": "Lt",
}  # fmt: skip
SCRIPTS: dict[str, Ranges] = {  # the blocks of common scripts
    "latin": ((0x41, 0x5A), (0x61, 0x7A), (0xAA, 0xAA), (0xBA, 0xBA), (0xC0, 0xD6), (0xD8, 0xF6),
              (0xF8, 0x24F), (0x1E00, 0x1EFF)),
    "greek": ((0x370, 0x3FF), (0x1F00, 0x1FFF)),
    "cyrillic": ((0x400, 0x52F), (0x1C80, 0x1C8F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F)),
    "hebrew": ((0x590, 0x5FF),), "arabic": ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF)),
    "devanagari": ((0x900, 0x97F),), "thai": ((0xE00, 0xE7F),), "hiragana": ((0x3041, 0x309F),),
    "katakana": ((0x30A0, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9F)),
    "hangul": ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7A3)),
    "han": ((0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x3029), (0x3400, 0x4DBF),
            (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF)),
}  # fmt: skip


def find_class(name: str) -> Ranges | None:
    """The code points of a class; None if it has no such name.

    >>> find_class("Nd")[:1], find_class("script=Han")[-1:], find_class("Shavian")
    (((48, 57),), ((131072, 205743),), None)
    """
    bare = name.lower().rpartition("=")[2].strip()
    for script in (bare, bare.removeprefix("is"), bare.removeprefix("in")):
        if script in SCRIPTS:
            return SCRIPTS[script]
    wanted = tuple(NAMES.get(bare, name.removeprefix("Is")).split())
    found = [pair for category, pair in _categories() if category.startswith(wanted)]
    return join(found) if found and all(map(_is_category, wanted)) else None


def join(ranges: list[tuple[int, int]]) -> Ranges:
    """The same ranges in order, those that touch made one."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def others(ranges: Ranges) -> Ranges:
    """All code points that are in none of these ranges, which are in order.

    >>> others(((0, 64), (91, 1114111)))
    ((65, 90),)
    """
    edges = [-1, *(edge for pair in ranges for edge in pair), LAST + 1]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return tuple((before + 1, after - 1) for before, after in gaps if before + 1 < after)


def shared(one: Ranges, other: Ranges) -> Ranges:
    """The code points that two sets share."""
    return others(join([*others(one), *others(other)]))


def _is_category(name: str) -> bool:
    return len(name) in {1, 2} and name[0] in "LMNPSZC" and name[1:].islower() == bool(name[1:])


@cache
def _categories() -> tuple[tuple[str, tuple[int, int]], ...]:
    """Stretches of one general category each."""
    found: list[tuple[str, tuple[int, int]]] = []
    first, before = 0, unicodedata.category("\0")
    for code in range(1, ASSIGNED + 1):
        category = unicodedata.category(chr(code)) if code < ASSIGNED else ""
        if category != before:
            found.append((before, (first, code - 1)))
            first, before = code, category
    return tuple(found)
