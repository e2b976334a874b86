"""Numbers as they are read one by one, and what they become beside each other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from hexapla.languages.number import Kind, Number, stated
from hexapla.text.span import Span

WHOLES = frozenset({3, 4, 5, 10, 100, 1000})
CONVERTED = re.compile(
    r"\([^()]{0,60}(?:[$£€¥₽₤₩]|\b(?:us-?d|usd|eur|euro|gbp|dol+[aá]r|дол+ар|долл|евро|юан|δολ|ευρώ"
    r"|yuan|yen|jen|pfund|pound|livre|libra|sterlin|punt|mil[jl]a\b|miles?\b|meilen))[^()]*\)"
)


class Told(NamedTuple):
    """A number, what sort of words state it, and the factor of the scale or sign behind it."""

    number: Number
    sort: str = "number"
    factor: Fraction = Fraction(1)
    figures: bool = False

    @property
    def plain(self) -> bool:
        """Whether a bare number of things, of which nothing more is said."""
        return self.sort == "number" and self.factor == 1 and self.number.kind is Kind.VALUE


def joined(
    text: str, told: Sequence[Told], link: re.Pattern[str], of: re.Pattern[str]
) -> tuple[Number, ...]:
    """The numbers, each in the light of the next: two thirds, 20 to 30 per cent, 3 out of 10."""
    pending: list[Told] = []
    for each in told:
        last = pending[-1] if pending else None
        between = text[last.number.span.end : each.number.span.start] if last else None
        if (
            each.sort in {"part", "share"}
            and last
            and between
            and last.plain
            and re.fullmatch(r"[\s-]", between)
        ):
            pending[-1] = _part(last.number, each.number)
        elif each.sort == "part":
            pending.append(each._replace(number=replace(each.number, certain=False)))
        elif last and between and last.plain and each.sort == "number":
            pending += _beside(
                pending.pop(), each, bool(link.fullmatch(between)), bool(of.fullmatch(between))
            )
        else:
            pending.append(each)
    return tuple(_converted(text, [each.number for each in pending]))


def _part(top: Number, bottom: Number) -> Told:
    """two thirds."""
    value, denominator = top.low * bottom.low, 1 / bottom.low
    span = (top.span.start, bottom.span.end)
    also = denominator if top.low == 1 else top.low
    sure = top.low > 1 or bottom.certain
    return Told(stated(span, value, Kind.VALUE, also, certain=sure), "share")


def _beside(one: Told, other: Told, link: bool, of: bool) -> Iterator[Told]:
    first, second = one.number, other.number
    if of and one.plain and second.low in WHOLES and first.low < second.low:
        yield one._replace(number=replace(first, also=(*first.also, first.low / second.low)))
        yield other._replace(number=replace(second, certain=False))
        return
    if link and other.factor != 1 and first.low < second.low / other.factor:
        low = first.low * other.factor
        one = one._replace(
            number=replace(first, low=low, high=low, certain=True, also=(*first.also, first.low))
        )
    yield one
    yield other


def _converted(text: str, numbers: Sequence[Number]) -> Iterator[Number]:
    """In parentheses behind a number, an amount in other money or measures is the reader's help."""
    spans = [Span(*found.span()) for found in CONVERTED.finditer(text)] if "(" in text else []
    for number in numbers:
        helping = number is not numbers[0] and any(number.span in span for span in spans)
        yield replace(number, certain=False) if helping else number
