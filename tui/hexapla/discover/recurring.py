"""The terms of the sources: phrases that recur, and are no mere part of another."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from hexapla.discover.phrases import Index, Phrase, Range, index
from hexapla.discover.words import Line

SHORTEST = 2  # code points of a term
NEARLY = 0.85  # share of the lines of a part that a longer term is in, to be the term
MOST = 0.6  # share of the lines


class Recurring(NamedTuple):
    """A term, the lines that it stands in, and its first place in each."""

    phrase: Phrase
    places: dict[int, Range]


def find_recurring(lines: Sequence[Line], least: int, between: str = " ") -> list[Recurring]:
    """The phrases that stand in at least that many lines, and not in most of all.

    They are closed: one that stands hardly but where a longer one does is no term of its own.
    """
    known = index(lines, between)
    limit = max(least, MOST * len(lines))
    often = {
        phrase: found
        for phrase, found in known.lines.items()
        if least <= len(found) <= limit
        and len(phrase) >= SHORTEST
        and not _is_clause(known.places[(first := min(found))][phrase], lines[first])
    }
    inside = _inside(often, known, lines, between)
    return [
        Recurring(phrase, {line: known.places[line][phrase] for line in sorted(found)})
        for phrase, found in often.items()
        if phrase not in inside
    ]


def _is_clause(place: Range, line: Line) -> bool:
    """Whether a light word stands within, where no spaces part words: 从, 的."""
    words = line[slice(*place)]
    return any(word.light and word.end == after.start for word, after in pairwise(words))


def _inside(
    often: dict[Phrase, set[int]], known: Index, lines: Sequence[Line], between: str
) -> set[Phrase]:
    """Those that a longer one stands around in all their lines, or nearly all."""
    inside: set[Phrase] = set()
    for phrase, found in often.items():
        start, end = known.places[first := min(found)][phrase]
        keys = [word.key for word in lines[first][start:end]]
        for size in range(1, len(keys)):
            for at in range(len(keys) - size + 1):
                part = between.join(keys[at : at + size])
                if part in often and NEARLY * len(often[part]) <= len(found):
                    inside.add(part)
    return inside
