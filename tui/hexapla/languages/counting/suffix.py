"""What follows a number, and what it makes of it: per cent, times, decades."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from hexapla.languages.counting.table import Table
from hexapla.languages.counting.told import Told
from hexapla.languages.number import Kind, Number, parted, stated
from hexapla.text.span import Span

BEFORE = 32  # code points before figures that are looked at
HUNDRED = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class Tails:
    """The expressions of a table, compiled."""

    tail: re.Pattern[str]
    glue: re.Pattern[str]
    link: re.Pattern[str]
    of: re.Pattern[str]
    ordinal: re.Pattern[str]
    century: re.Pattern[str]
    decades: re.Pattern[str]
    hour: re.Pattern[str]
    hours: re.Pattern[str]
    towards: re.Pattern[str]


@cache
def tails(table: Table) -> Tails:
    """What may stand around the numbers of a language."""
    tail = (
        rf"(?P<decade>{table.decade})|(?P<percent>{table.percent})|(?P<mille>\s?‰)"
        rf"|(?P<fold>{table.fold})|(?P<half>{table.half})|(?P<late>{table.late})"
    )
    return Tails(
        re.compile(tail),
        re.compile(table.glue),
        re.compile(rf"\s?[-–—]{{1,2}}\s?|{table.link}"),
        re.compile(table.of),
        re.compile(table.ordinal),
        re.compile(table.century),
        re.compile(rf"(?:{table.decades})$"),
        re.compile(table.hour),
        re.compile(rf"(?:{table.hours})$"),
        re.compile(rf"(?:{table.towards})$"),
    )


def follow(told: Told, text: str, tails: Tails) -> Told:
    """A number of a folded text with what stands behind it, or before it."""
    number = told.number
    start, end = number.span.start, number.span.end
    match = tails.tail.match(text, end)
    if (match and match["decade"]) or tails.decades.search(text, max(start - BEFORE, 0), start):
        return _decade(told, match.end() if match and match["decade"] else end)
    if 1 < number.low <= 12 and tails.towards.search(text, max(start - BEFORE, 0), start):
        also = (*number.also, number.low - 1, number.low + 11)
        told = told._replace(number=replace(number, also=also))
    if match:
        return FOLLOWERS[match.lastgroup or ""](told, match)
    return told


def _decade(told: Told, end: int) -> Told:
    """The seventies, the 1970s; a decade without its century is of the last one, or of this one."""
    low = told.number.low
    if low.denominator > 1 or low % 10 or not (0 <= low < 100 or 1000 < low < 2100):
        return told
    span = (told.number.span.start, end)
    return Told(decade(span, int(low), certain=low != 10), "decade")


def decade(span: tuple[int, int], low: int, *, certain: bool = True) -> Number:
    """A decade by its first year, or by its tens."""
    if low % 100 == 0:  # the 1800s are also the 19th century
        return stated(span, low, Kind.DECADE, low // 100 + 1, certain=False)
    if low >= 100:
        return stated(span, low, Kind.DECADE, certain=certain)
    also = (low, 2000 + low) if low <= 20 else (low,)
    return stated(span, 1900 + low, Kind.DECADE, *also, certain=certain)


def _percent(told: Told, match: re.Match[str]) -> Told:
    low = told.number.low
    also = (low, *(parted(value, 100) for value in told.number.also))
    value = parted(low, 100)
    return Told(_longer(told, match, value, *also), "number", HUNDRED)


def _mille(told: Told, match: re.Match[str]) -> Told:
    return Told(_longer(told, match, parted(told.number.low, 1000)), "number", HUNDRED / 10)


def _fold(told: Told, match: re.Match[str]) -> Told:
    """3 times: a comparison, or how often; in words it is no more than a way of speaking."""
    found = _longer(told, match, told.number.low)
    return Told(
        replace(found, kind=Kind.TIMES, certain=told.figures and told.number.certain), "times"
    )


def _half(told: Told, match: re.Match[str]) -> Told:
    value = told.number.low + Fraction(1, 2) * max(told.factor, Fraction(1))
    return Told(_longer(told, match, value, value * 12, value * 60), "half", told.factor)


def _longer(told: Told, match: re.Match[str], low: Fraction, *also: Fraction) -> Number:
    return Number(Span(told.number.span.start, match.end()), low, low, also=also)


def _late(told: Told, _: re.Match[str]) -> Told:
    """3 in the afternoon is also 15."""
    number = told.number
    if number.low > 12:
        return told
    return told._replace(number=replace(number, also=(*number.also, number.low + 12)))


FOLLOWERS = {"percent": _percent, "mille": _mille, "fold": _fold, "half": _half, "late": _late}
