"""Runs of words, and the lines that they stand in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hexapla.discover.words import Line

LONGEST = 6  # words of a phrase
Phrase = str  # keys, those of targets with spaces between them
Range = tuple[int, int]  # numbers of words, half-open


class Index(NamedTuple):
    """The phrases of each line with their places, and the lines of each phrase."""

    places: Sequence[Mapping[Phrase, Range]]
    lines: Mapping[Phrase, set[int]]


def find_phrases(line: Line, between: str = " ") -> Iterator[tuple[Phrase, Range]]:
    """The phrases that neither begin nor end with a light word; no sign stands within one.

    ``between`` stands between their keys: nothing, where no spaces part words, so that a term is
    one however it was parted.

    >>> from hexapla.discover.words import Word
    >>> line = [Word("end", 0, 3, False, True), Word("of", 4, 6, True, False),
    ...         Word("war", 7, 10, False, False)]
    >>> [phrase for phrase, _ in find_phrases(line)]
    ['end', 'end of war', 'war']
    """
    for start, first in enumerate(line):
        if first.light:
            continue
        phrase = ""
        for end in range(start, min(start + LONGEST, len(line))):
            word = line[end]
            if end > start and word.apart:
                break
            phrase = f"{phrase}{between}{word.key}" if phrase else word.key
            if not word.light:
                yield phrase, (start, end + 1)


def index(lines: Sequence[Line], between: str = " ") -> Index:
    """All phrases of these lines; of one that a line has twice, the first place."""
    places: list[dict[Phrase, Range]] = []
    found: dict[Phrase, set[int]] = {}
    for number, line in enumerate(lines):
        own: dict[Phrase, Range] = {}
        for phrase, place in find_phrases(line, between):
            if phrase not in own:
                own[phrase] = place
                found.setdefault(phrase, set()).add(number)
        places.append(own)
    return Index(places, found)


def lines_of_words(lines: Sequence[Line]) -> dict[str, set[int]]:
    """The lines that each word stands in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for word in line:
            found.setdefault(word.key, set()).add(number)
    return found
