"""English texts that state their numbers in plain figures: 25, 30%, 230 billion."""

import re

from hexapla.languages.en.numbers import CIRCLED, READERS, VULGAR, WORD
from hexapla.languages.language import fold
from hexapla.languages.plain_figures import Figures, split_off, worth

SCALES = {"": 0, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
PLAIN = re.compile(
    r"([0-9](?<![\w.,+\-−–—~/'’][0-9])(?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]*)(?:\.[0-9]+)?)"
    r"(?: (thousand|million|billion|trillion)\b)?(%)?"
    r"(?![\w'’:°%/+\-−–—~]|[.,][0-9]|\s{1,2}(?:[kmb]\b|[bmt]n\b|trn|crore|lakh|p\.?m|per|fold|times|degrees|to\b))"
)
ODD = re.compile(f"[0-9{''.join(VULGAR)}{CIRCLED}]")
LARGE = (
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


def figures(text: str) -> Figures | None:
    """What the numbers of a text are worth, sorted; None where one may be stated otherwise.

    >>> figures("In 2024 it was 230 billion"), figures("a third"), figures("the 1970s")
    ([('2024', 0), ('23', 10)], None, None)
    """
    folded = fold(text)
    rest, found = split_off(PLAIN, folded)
    if ODD.search(rest) or not READERS.keys().isdisjoint(WORD.findall(rest)):
        return None
    return sorted(worth(digits, SCALES[scale], sign) for digits, scale, sign in found)


def counts(text: str) -> bool:
    """Whether the text may state a number above twelve.

    >>> counts("twenty-five"), counts("one of two cars")
    (True, False)
    """
    folded = fold(text)
    for piece in LARGE:
        if piece in folded:
            return True
    return ODD.search(folded) is not None
