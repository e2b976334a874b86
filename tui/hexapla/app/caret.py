"""Where a text can be cut in two: between letters, and better behind the signs of a clause."""

import re
from itertools import chain

from hexapla.text.breaking import kinds_of
from hexapla.text.rows import CLUSTER

CLAUSE = re.compile(r"[，、；：。！？,;:.!?…—–)）」』”’]+\s*")
WORD = re.compile(r"\s+")


def places_to_cut(text: str) -> list[int]:
    """Between which letters a text can be cut, so that something stands on both sides.

    >>> places_to_cut("a b"), places_to_cut("नमस्ते")
    ([2], [1, 2])
    """
    kinds = kinds_of(text)
    first = len(text) - len(text.lstrip()) + 1
    last = len(text.rstrip())
    return [at for at in range(first, last) if CLUSTER.match(kinds, at)]


def good_places(text: str) -> list[int]:
    """Of the places to cut a text those behind a clause; if there are none, those behind a word.

    >>> good_places("Er ging, sie blieb."), good_places("Er ging")
    ([9], [3])
    """
    every = set(places_to_cut(text))
    for kind in (CLAUSE, WORD):
        if found := [match.end() for match in kind.finditer(text) if match.end() in every]:
            return found
    return sorted(every)


def first_place(text: str) -> int | None:
    """The good place that is next to the middle; None if the text cannot be cut."""
    return min(good_places(text), key=lambda at: abs(2 * at - len(text)), default=None)


def moved(text: str, at: int, letters: int, clauses: int) -> int:
    """A place some letters or clauses further on, or back, or as far as it goes.

    >>> moved("Er ging, sie blieb.", 9, -1, 0), moved("Er ging, sie blieb.", 4, 0, 1)
    (7, 9)
    """
    for step, places in ((letters, places_to_cut(text)), (clauses, good_places(text))):
        for _ in range(abs(step)):
            beyond = [each for each in places if (each > at if step > 0 else each < at)]
            at = min(beyond) if beyond and step > 0 else max(chain(beyond, [0])) or at
    return at
