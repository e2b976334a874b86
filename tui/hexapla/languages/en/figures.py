"""English texts that state their numbers in plain figures: 25, 30%, 230 billion."""

import re

from hexapla.languages.en.numbers import CIRCLED, READERS, VULGAR
from hexapla.languages.language import fold
from hexapla.languages.plain_figures import Figures, split_off
from hexapla.text.needles import Needles
from hexapla.text.roll import NUL, Roll

SCALES = {"": 0, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
PLAIN = re.compile(
    r"([0-9](?<![\w.,+\-−–—~/'’][0-9])(?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]*)(?:\.[0-9]+)?)"
    r"(?: (thousand|million|billion|trillion)\b)?(%)?"
    r"(?![\w'’:°%/+\-−–—~]|[.,][0-9]|\s{1,2}(?:[kmb]\b|[bmt]n\b|trn|crore|lakh|p\.?m|per|fold|times|degrees|to\b))"
)
READ = Needles(list(READERS))
LARGE = (
    *"0123456789",
    *VULGAR,
    *CIRCLED,
    *"teen nty rty fty xty hty ety ties hundred thousand illion dozen score crore lakh".split(),
    "percent",
    "%",
    "per cent",
    "p.m",
    " pm",
    " point ",
    "fold",
    "times",
)
COUNTING = Needles(LARGE)


def figures(roll: Roll) -> list[Figures | None]:
    """What the numbers of each text are worth, sorted; None where one may be stated otherwise.

    >>> figures(Roll(["In 2024 it was 230 billion", "a third", "the 1970s"]))
    [(('2024', 0), ('23', 10)), None, None]
    """
    rest, found = split_off(PLAIN, SCALES, fold(roll.joined))
    read: list[Figures | None] = [found.get(number, ()) for number in range(len(roll.texts))]
    number = reached = 0
    for _, start, end in READ.find(rest):
        if not (rest[start].isalpha() and _within_letters(rest, start, end)):
            number += rest.count(NUL, reached, end)
            reached = end
            read[number] = None
    return read


def counts(text: str) -> bool:
    """Whether the text may state a number above twelve.

    >>> counts("twenty-five"), counts("one of two cars")
    (True, False)
    """
    return bool(COUNTING.find(fold(text)))


def _within_letters(text: str, start: int, end: int) -> bool:
    """Whether the word goes on beside its letters from a to z."""
    return "a" <= text[start - 1 : start] <= "z" or "a" <= text[end : end + 1] <= "z"
