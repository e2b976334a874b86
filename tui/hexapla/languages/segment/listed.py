"""The markers of lists: 1. 2.) (a) • iv."""

import re
from collections.abc import Iterator

BULLETS = "•⁃‣▪◦"
MARKER = re.compile(
    rf"(?:\A|(?<=\s))(?:[{BULLETS}*-]\s*)?\(?(\d{{1,3}}|[ivxIVX]{{1,4}}|[^\W\d_])(?:\.\)|[.)])(?=\s+\S)"
)
BULLET = re.compile(rf"(?:\A|(?<=\s))[{BULLETS}]")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")


def find_items(text: str) -> list[int]:
    """Where the items of a list begin that a block begins with, the first left out.

    >>> find_items("1. the first 2. the second")
    [13]
    """
    if text[:1] in BULLETS:
        return [found.start() for found in BULLET.finditer(text, 1)]
    first = MARKER.match(text)
    return list(_series(text, first)) if first else []


def _series(text: str, first: re.Match[str]) -> Iterator[int]:
    """The markers that count on from the first."""
    awaited = _after(first[1])
    for found in MARKER.finditer(text, first.end()):
        if found[1] in awaited and found[0][-1] == first[0][-1]:
            yield found.start()
            awaited = _after(found[1])


def _after(label: str) -> set[str]:
    """What may follow a label: 2 follows 1, b follows a, and j or ii follows i."""
    if label.isdigit():
        return {str(int(label) + 1)}
    following = {chr(ord(label) + 1)} if len(label) == 1 else set()
    low = label.lower()
    if low in ROMAN[:-1]:
        roman = ROMAN[ROMAN.index(low) + 1]
        following.add(roman if label == low else roman.upper())
    return following
