"""Which numbers of two texts answer each other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from hexapla.languages.number import Number
from hexapla.text.span import Span

MOST = 10_000  # pairs that are weighed at the most
Pair = tuple[list[Number], list[Number]]


def unanswered(left: Sequence[Number], right: Sequence[Number]) -> Pair:
    """The numbers of either side that no number of the other side is left to answer.

    Every number answers one other. As many as can be are answered, the certain ones first:
    equal values, then what agrees in another reading (augmenting paths; Kuhn 1955). Where more
    than a hundred or so are left of each, the texts are not each other's, and none is named.
    """
    if not left or not right:
        return list(left), list(right)
    if len(left) == len(right) and all(a.low == b.low for a, b in zip(left, right, strict=True)):
        return [], []
    left, right = _strike_equals(left, right)
    if not left or not right:
        return left, right
    if len(left) * len(right) > MOST:
        return [], []
    choices = [_sure_first([j for j, b in enumerate(right) if a.agrees(b)], right) for a in left]
    taken: dict[int, int] = {}
    for i in _sure_first(range(len(left)), left):
        _place(i, choices, taken, set())
    _prefer_sure(choices, taken, right)
    used = set(taken.values())
    return (
        [number for i, number in enumerate(left) if i not in used],
        [number for j, number in enumerate(right) if j not in taken],
    )


def _strike_equals(left: Sequence[Number], right: Sequence[Number]) -> Pair:
    """Both sides without the numbers that stand on the other side with the same value."""
    values = {number.low for number in left} & {number.low for number in right}
    struck: set[int] = set()
    for value in values:
        ours, theirs = _worth(value, left), _worth(value, right)
        for one, other in zip(ours, theirs, strict=False):
            struck |= {id(one), id(other)}
    return [n for n in left if id(n) not in struck], [n for n in right if id(n) not in struck]


def _worth(value: Fraction, numbers: Sequence[Number]) -> list[Number]:
    """The numbers of this value, the certain ones first."""
    return sorted((n for n in numbers if n.low == value), key=lambda number: not number.certain)


def _sure_first(indices: Sequence[int], numbers: Sequence[Number]) -> list[int]:
    return sorted(indices, key=lambda index: not numbers[index].certain)


def _place(
    i: int, choices: Sequence[Sequence[int]], taken: dict[int, int], tried: set[int]
) -> bool:
    """Give the left number ``i`` an answer, moving others to another answer where need be."""
    for j in choices[i]:
        if j in tried:
            continue
        tried.add(j)
        if j not in taken or _place(taken[j], choices, taken, tried):
            taken[j] = i
            return True
    return False


def _prefer_sure(
    choices: Sequence[Sequence[int]], taken: dict[int, int], right: Sequence[Number]
) -> None:
    """Let a certain number on the right have an answer before an uncertain one."""
    for j, number in enumerate(right):
        if j in taken or not number.certain:
            continue
        for other, i in list(taken.items()):
            if not right[other].certain and j in choices[i]:
                del taken[other]
                taken[j] = i
                break


DIGIT = re.compile(r"\d")
DIGITS = re.compile(r"\d+")
LONG = 3  # digits from which strings of different lengths may still be alike
GROUPED = re.compile(r"\d+(?:[.,'’٫٬\u00a0\u202f]\d+|[ ]\d{3}(?!\d))*")


@dataclass(frozen=True, slots=True)
class DigitString:
    """Digits in a text of any language, by their significant ones (zeros at the ends count not).

    ``main`` is the whole string, whatever its separators mean and whatever scale follows;
    any of ``readings`` may be meant, or all of ``parts`` (the numbers of a date).
    """

    span: Span
    main: str
    readings: frozenset[str]
    certain: bool = True
    parts: frozenset[str] = frozenset()

    def explained(self, known: frozenset[str]) -> bool:
        """Whether digits that are known from the other side account for these."""
        return not self.readings.isdisjoint(known) or (bool(self.parts) and self.parts <= known)


def digit_strings(text: str) -> list[DigitString]:
    """The numbers written in digits.

    >>> [(d.main, sorted(d.parts)) for d in digit_strings("2.300,5 et 1 200")]
    [('23005', ['2', '3', '5']), ('12', ['1', '2'])]
    """
    return [_digit_string(match) for match in GROUPED.finditer(text)]


def _digit_string(match: re.Match[str]) -> DigitString:
    parts = ["".join(str(int(digit)) for digit in part) for part in DIGITS.findall(match[0])]
    main = "".join(parts).strip("0")
    pieces = frozenset(part.strip("0") for part in parts) - {""}
    return DigitString(Span(*match.span()), main, frozenset({main}), parts=pieces)


def changed(
    left: Sequence[DigitString], right: Sequence[DigitString]
) -> Iterator[tuple[DigitString, DigitString]]:
    """Digit strings that no reading of the other side explains, and that are nearly the same."""
    theirs = _unexplained(right, left)
    for one in _unexplained(left, right):
        other = next((string for string in theirs if _nearly(one.main, string.main)), None)
        if other:
            theirs.remove(other)
            yield one, other


def _unexplained(
    strings: Sequence[DigitString], others: Sequence[DigitString]
) -> list[DigitString]:
    known = frozenset().union(*(string.readings | string.parts for string in others))
    return [s for s in strings if s.certain and len(s.main) > 1 and not s.explained(known)]


def _nearly(one: str, other: str) -> bool:
    """Whether one digit is another, or the digits stand in another order."""
    if len(one) != len(other):
        if min(len(one), len(other)) < LONG:
            return False
        length = max(len(one), len(other))
        one, other = one.ljust(length, "0"), other.ljust(length, "0")
    return sorted(one) == sorted(other) or sum(map(str.__ne__, one, other)) == 1
