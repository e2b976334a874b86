"""English number words: two hundred and thirty billion, nineteen eighty-four, twenty-fifth."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve"
        " thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
ORDINALS = {
    **{
        word: value
        for value, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
            start=1,
        )
    },
    **{word[:-1] + "ieth": value for word, value in TENS.items()},
}
CARDINALS = {**ONES, **TENS, **SCALES}
CARDINAL = f"(?:{'|'.join(sorted(CARDINALS, key=len, reverse=True))})"
ORDINAL = f"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
RUN = (
    rf"{CARDINAL}(?:(?:[\s-]+|,?\s+and\s+|,\s+){CARDINAL})*(?:(?:[\s-]|\s+and\s+){ORDINAL})?\b"
    rf"|{ORDINAL}\b"
)
LARGEST = 10**12  # behind a larger scale no other one belongs to the same number
WORD = re.compile("[a-z]+")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral in words: code points ``start`` to ``end`` of its run, and its value."""

    start: int
    end: int
    value: int
    ordinal: bool = False
    headless: bool = False  # it begins with a scale: "hundred", "million"


class Word(NamedTuple):
    """A number word of a run: its value, where it stands, and what joins it to the one before."""

    text: str
    start: int
    end: int
    glue: str  # "and", "," or nothing but space and hyphen

    @property
    def value(self) -> int:
        """What the word is worth by itself."""
        return CARDINALS.get(self.text) or ORDINALS.get(self.text, 0)


def numerals(run: str) -> Iterator[Numeral]:
    """The numerals in a run of number words, which may be several in a row.

    >>> [n.value for n in numerals("two hundred and thirty billion")]
    [230000000000]
    >>> [n.value for n in numerals("nineteen eighty-four")]
    [1984]
    >>> [n.value for n in numerals("two and six")]
    [2, 6]
    >>> [n.value for n in numerals("two million and three million")]
    [2000000, 3000000]
    """
    if run in CARDINALS:
        yield Numeral(0, len(run), CARDINALS[run], headless=run in SCALES)
        return
    words = tuple(_words(run))
    place = 0
    while place < len(words):
        value, end = _numeral(words, place)
        last = words[end - 1]
        ordinal = last.text in ORDINALS
        headless = words[place].text in SCALES
        yield Numeral(words[place].start, last.end, value, ordinal, headless)
        place = end


def _words(run: str) -> Iterator[Word]:
    """The words; "thirty one" without its hyphen may be "at thirty one should...", so it parts."""
    glue = ""
    end = 0
    for found in WORD.finditer(run):
        between = run[end : found.start()]
        if "," in between or (found[0] == "one" and between == " " and run[:end].endswith("ty")):
            glue = glue or ","
        end = found.end()
        if found[0] == "and":
            glue = "and"
        else:
            yield Word(found[0], found.start(), end, glue)
            glue = ""


def _numeral(words: Sequence[Word], start: int) -> tuple[int, int]:
    """The value of the numeral that begins at a word, and the place behind it."""
    total, place, scale = _group(words, start)
    while place < len(words) and scale > 1:
        value, end, lower = _group(words, place)
        if lower >= scale or (lower == 1 and words[place].glue == ","):
            break
        total, place, scale = total + value, end, lower
    if place == start + 1 and place < len(words) and _is_year(words[start], words[place]):
        rest, place = _small(words, place)
        total = total * 100 + rest
    return total, place


def _group(words: Sequence[Word], start: int) -> tuple[int, int, int]:
    """A number below a thousand with its scales: value, place behind, product of the scales."""
    value, place = _hundreds(words, start)
    scale = 1
    while place < len(words) and words[place].value >= 1000 and scale <= LARGEST:
        if words[place].glue and place > start:
            break
        scale *= words[place].value
        place += 1
    return value * scale, place, scale


def _hundreds(words: Sequence[Word], start: int) -> tuple[int, int]:
    value, place = _small(words, start)
    if place == len(words) or words[place].text != "hundred":
        return value, place
    if words[place].glue and place > start:
        return value, place
    value, place = value * 100, place + 1
    if place == len(words) or words[place].glue == "," or words[place].value >= 100:
        return value, place
    rest, end = _small(words, place)
    beyond = end < len(words) and words[end].text == "hundred"
    return (value, place) if beyond else (value + rest, end)


def _small(words: Sequence[Word], start: int) -> tuple[int, int]:
    """A number below a hundred; 1 where a scale stands alone."""
    first = words[start]
    if first.value >= 100:
        return 1, start
    if first.text in TENS and start + 1 < len(words):
        after = words[start + 1]
        if 1 <= after.value <= 9 and not after.glue:
            return first.value + after.value, start + 2
    return first.value, start + 1


def _is_year(first: Word, second: Word) -> bool:
    """Whether two words are the halves of a year: nineteen eighty, twenty ten."""
    return (
        first.text in CARDINALS
        and 13 <= first.value <= 20
        and second.text in CARDINALS
        and 10 <= second.value <= 90
        and not second.glue
    )
