"""Numbers in the languages that count in myriads, as Japanese and Korean do: 1億2000万, 1만 2천.

What a language says in words of its own stands in its file; here is what its words are worth.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from hexapla.languages.digits import figures, in_code, is_marker, is_unit
from hexapla.languages.number import Kind, Number, parted, scaled, stated
from hexapla.text.span import Span

FIGURE = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
WIDE = str.maketrans("０１２３４５６７８９．，％－", "0123456789.,%-")
Found = Sequence[Number]
Reader = tuple[re.Pattern[str], Callable[[re.Match[str]], Found]]


class Numerals(NamedTuple):
    """What the signs of a language are worth: digits, units below a myriad, and myriads."""

    digits: Mapping[str, int]
    tens: Mapping[str, int]
    myriads: Mapping[str, int]


def read(text: str, trigger: re.Pattern[str], readers: Sequence[Reader]) -> Iterator[Number]:
    """The numbers of a text, in order; the first reader that fits at a trigger is asked."""
    position = 0
    while found := trigger.search(text, position):
        position = found.start()
        for pattern, reader in readers:
            match = pattern.match(text, position)
            if match:
                yield from reader(match)
                position = max(match.end(), position + 1)
                break
        else:
            position += 1


def value(words: str, numerals: Numerals) -> Fraction:
    """What figures, digits and units in a row are worth; digits in a row are read one by one.

    >>> units = Numerals({"三": 3, "五": 5}, {"千": 1000}, {"万": 10**4, "億": 10**8})
    >>> [int(value(words, units)) for words in ("1億2000万", "三千五", "2千300億", "万")]
    [120000000, 3005, 230000000000, 10000]
    """
    total = section = Fraction(0)
    last: Fraction | None = None
    at = 0
    while at < len(words):
        figure, sign = FIGURE.match(words, at), words[at]
        at = figure.end() if figure else at + 1
        if figure:
            last = figures(figure[0])
        elif sign in numerals.digits:
            last = (last or 0) * 10 + Fraction(numerals.digits[sign])
        elif sign in numerals.tens:
            section += scaled(Fraction(1) if last is None else last, numerals.tens[sign])
            last = None
        elif sign in numerals.myriads:
            section += last or 0
            total += scaled(section or Fraction(1), numerals.myriads[sign])
            section, last = Fraction(0), None
    return total + section + (last or 0)


def told(match: re.Match[str], low: Fraction, *, certain: bool = True) -> Found:
    """A value in figures or words: uncertain where it is 0 or 1, a name or an item of a list."""
    text, (start, end) = match.string, match.span()
    if text[start].isdigit():
        bare = match.group().isdigit()
        certain = certain and not (bare and is_unit(low)) and not in_code(text, start, end)
        certain = certain and not is_marker(text, start, end)
    return (Number(Span(start, end), low, low, Kind.VALUE, certain),)


def hundredths(match: re.Match[str], low: Fraction, parts: int = 100) -> Found:
    """A percentage (100 parts), or a number of tenths: also the number before the sign."""
    share = parted(low, parts)
    return (Number(Span(*match.span()), share, share, also=(scaled(share, 100),)),)


def ranged(match: re.Match[str], bounds: tuple[Fraction, Fraction], parts: int) -> Found:
    """3~5억, 20~30%: two numbers, the first of which has the scale of the second, or has it not."""
    low, high = (parted(bound, parts) for bound in bounds)
    middle = match.start("second")
    plain = figures(match["first"])
    first = Number(Span(match.start(), match.end("first")), low, max(low, high), also=(plain,))
    also = (scaled(high, 100),) if parts == 100 else ()
    return first, Number(Span(middle, match.end()), high, high, also=also)


def fraction(match: re.Match[str], whole: Fraction, share: Fraction) -> Found:
    """Three parts of four; hundredths are a percentage."""
    if not whole:
        return ()
    part = share / whole
    also = (share,) if whole == 100 else ()
    return (Number(Span(*match.span()), part, part, also=also),)


def decade(match: re.Match[str], tens: str) -> Found:
    """1970年代, 70년대: a decade without its century is of the last one, or of this one."""
    short = int(tens) % 100
    year = int(tens) if len(tens) > 2 else 1900 + short
    also = (short, 2000 + short) if len(tens) == 2 and short <= 20 else (short,)
    return (stated(match.span(), year, Kind.DECADE, *also),)


def hour(span: tuple[int, int], hours: Fraction, *, late: bool) -> Found:
    """An hour: 오후 3시 is 15, and also 3; 15時 is also 3."""
    if late and hours < 12:
        return (stated(span, hours + 12, Kind.VALUE, hours),)
    also = (hours - 12,) if 12 < hours < 24 else ()
    return (stated(span, hours, Kind.VALUE, *also, certain=hours != 1),)


def times(match: re.Match[str], factor: Fraction) -> Found:
    """Three times as much; behind a word of growth it may also be meant as three times more."""
    return (stated(match.span(), factor, Kind.TIMES, factor + 1, factor - 1),)


def cut(text: str) -> str:
    """The text with narrow figures; every offset still fits.

    >>> cut("３５％")
    '35%'
    """
    return text if text.isascii() else text.translate(WIDE)
