"""What follows a place in a text."""

import re
from enum import Enum
from typing import NamedTuple

# What may stand before the first letter of a sentence: spaces, opening marks, dashes, bullets,
# marks of direction.
LEAD = re.compile(
    r"[\s\"'“”„‟«»‹›‘‚「『《〈（(\[【［{¿¡—–―*_•⁃‣▪◦▲■●◆§\u200e\u200f\u202a-\u202e\u2066-\u2068-]*"
)
WORD = re.compile(r"[^\W\d_]+")


class Case(Enum):
    """The first letter of what follows; OTHER has no case, NONE is no letter at all."""

    LOWER = "lower"
    UPPER = "upper"
    DIGIT = "digit"
    OTHER = "other"
    NONE = "none"


class Ahead(NamedTuple):
    """What follows a sign: ``start`` is where, behind the spaces.

    ``word`` is in lower case, with its stop if it is a single letter before one.
    """

    start: int
    spaced: bool
    case: Case
    word: str


def look_ahead(text: str, at: int) -> Ahead:
    """What follows ``at``.

    >>> look_ahead("Go! “Then he went.", 3)
    Ahead(start=4, spaced=True, case=<Case.UPPER: 'upper'>, word='then')
    """
    start = at
    while start < len(text) and text[start].isspace():
        start += 1
    found = LEAD.match(text, start)
    first = found.end() if found else start
    word = WORD.match(text, first)
    return Ahead(start, start > at, _case(text, first), _spelt(text, word) if word else "")


def _spelt(text: str, word: re.Match[str]) -> str:
    single = len(word[0]) == 1 and text[word.end() : word.end() + 1] == "."
    return f"{word[0].lower()}." if single else word[0].lower()


def _case(text: str, at: int) -> Case:
    letter = text[at : at + 1]
    if letter.islower():  # but an iPhone begins a sentence
        return Case.UPPER if text[at + 1 : at + 2].isupper() else Case.LOWER
    if letter.isupper() or letter.istitle():
        return Case.UPPER
    if letter.isdigit():
        return Case.DIGIT
    return Case.OTHER if letter.isalpha() else Case.NONE
