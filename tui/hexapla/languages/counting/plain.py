"""Texts that state their numbers in plain figures: 25, 30 %, 230 Milliarden."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from hexapla.languages.counting.table import Table
from hexapla.languages.counting.vocabulary import Vocabulary, ready
from hexapla.languages.language import Fold
from hexapla.languages.plain_figures import Figures, split_off
from hexapla.languages.trie import one_of
from hexapla.text.needles import Needles
from hexapla.text.roll import NUL, Roll

SPACES = "\u00a0\u202f\u2009"
SWAPPED = {ord(sign): "," for sign in f".{SPACES}"} | {ord(","): "."}
STRAIGHT = {ord(sign): "," for sign in SPACES}
LONG = 60  # letters on either side of a needle: longer words are not looked at
SIGNS = "½⅓⅔¼¾⅕⅛⅜①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳‰"


@dataclass(frozen=True, slots=True)
class Sieve:
    """What finds the texts of a roll that must be read."""

    plain: re.Pattern[str]
    scales: Mapping[str, int]
    needles: Needles
    words: Vocabulary
    asks: frozenset[str]
    signs: Mapping[int, str]
    fold: Fold

    def figures(self, roll: Roll) -> Sequence[Figures | None]:
        """What the numbers of each text are worth; None where one may be stated otherwise."""
        joined = self.fold(roll.joined)
        rest, found = split_off(self.plain, self.scales, joined, self.signs)
        read: list[Figures | None] = [found.get(number, ()) for number in range(len(roll.texts))]
        number = reached = 0
        for _, start, end in self.needles.find(rest):
            if self._counts(rest, start, end):
                number += rest.count(NUL, reached, end)
                reached = max(reached, end)
                read[number] = None
        return read

    def counts(self, text: str) -> bool:
        """Whether the text may state a number that asks for an answer."""
        folded = self.fold(text)
        return any(self._counts(folded, *place[1:]) for place in self.needles.find(folded))

    def _counts(self, text: str, start: int, end: int) -> bool:
        """Whether the needle is no part of another word."""
        if not text[start].isalpha() or text[start:end] in self.asks:
            return True
        first, last = start - LONG, end + LONG
        while first < start and start and text[start - 1].isalpha():
            start -= 1
        while end < min(last, len(text)) and text[end].isalpha():
            end += 1
        return self.words.knows(text[start:end]) or not text[start:end].isalpha()


@cache
def sieve(table: Table, fold: Fold) -> Sieve:
    """What finds the texts that must be read by a table."""
    words, asks = ready(table), table.asks.split()
    scales = {word: len(str(each.value.numerator)) - 1 for word, each in words.scales.items()}
    point, group = (",", ".") if table.decimal == "," else (r"\.", ",")
    plain = (
        r"([0-9](?<![\w.,+\-−–—~/'’][0-9])(?<![0-9]\s[0-9])"
        rf"(?:[0-9]{{0,2}}(?:[{group}{SPACES}][0-9]{{3}})+|[0-9]*)(?:{point}[0-9]+)?)"
        rf"(?:\s({one_of(scales)})(?!\w|\s(?:{one_of(scales)})))?(?:\s?(%))?"
        r"(?![\w'’:°%/+\-−–—~½¼¾]|[.,][0-9]|\s?[‰°]|\s[0-9])"
    )
    return Sieve(
        re.compile(plain),
        {"": 0, **scales},
        Needles([*"0123456789", *SIGNS, *words.asking, *asks]),
        words,
        frozenset(asks),
        SWAPPED if table.decimal == "," else STRAIGHT,
        fold,
    )
