"""What follows an English number, and what it makes of it: per cent, times, decades, p.m."""

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from hexapla.languages.digits import FIGURES, figures
from hexapla.languages.en.numeral import CARDINALS, ONES, SCALES, TENS
from hexapla.languages.number import Kind, Number, parted
from hexapla.text.span import Span

PERCENT = r"[\s-]?(?:%|per\s?cent\b|pct\b|percentage[\s-]points?\b|pp\b|ppts?\b)"
BIG = "hundred|thousand|million|billion|trillion"
SUFFIX = re.compile(
    rf"""
    (?P<point>\s+point\s+(?P<places>(?:{"|".join(list(ONES)[:10])})(?:[\s-](?:{"|".join(list(ONES)[:10])}))*)\b
        (?:[\s-]+(?P<pointed>(?:{BIG}))\b)?(?P<pointpart>{PERCENT})?)
    |(?P<half>(?:\s+(?:years?|hours?|months?|days?|weeks?))?\s+and\s+(?:an?\s|one[\s-])(?P<part>half|third|quarter)\b
        (?:[\s-](?P<halfscale>{BIG})\b)?)
    |(?P<percent>{PERCENT})
    |(?P<mille>\s?‰)
    |(?P<times>[\s-]?(?:times|fold)\b|x\b)
    |(?P<tens>[\s-](?P<ten>decades?|dozens?|scores?|century|centuries|fortnights?)\b)
    |(?P<clock>(?=(?:[:.][0-9]{{2}}){{0,2}}[\s-]?(?P<ap>[ap])\.?\s?m\b)|(?=:[0-9]{{2}}\b)|(?=[\s-]o['’]clock))
    |(?P<among>\s+(?P<of>in|out\s+of|of\s+every|in\s+every|out\s+of\s+every)\s+
        (?P<whole>ten|five|four|three|two|(?:a|one)\s+(?:hundred|thousand)|100|1,?000|10|5|4|3)\b
        (?![\s-]*(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|games|matches|provinces|cities|countries|percent|per|{BIG}|[%.,]\d)))
    |(?P<unit>[\s-](?P<measure>week|month|hour)s?\b)
    """,
    re.VERBOSE,
)
# What else the same quantity may be called: weeks in days, months in years, hours in minutes.
CONVERSIONS = {"week": Fraction(7), "month": Fraction(1, 12), "hour": Fraction(60)}
MULTIPLES = {
    "decade": 10,
    "dozen": 12,
    "score": 20,
    "fortnight": 2,
    "century": 100,
    "centurie": 100,
}
PARTS = {"half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4)}
LETTERS = {"k": 1000, "m": 10**6, "b": 10**9, "bn": 10**9, "mn": 10**6, "tn": 10**12, "trn": 10**12}
ONE = ("a", "one")
WHOLES = {**CARDINALS, **{f"{one} {word}": SCALES[word] for one in ONE for word in SCALES}}
SHARE = re.compile(
    rf"""(?P<link>\s?[-–—]{{1,2}}\s?|\s(?:to|or|and|through|up\sto)\s(?:about\s|around\s|nearly\s)?|-to-|-or-)
    [$£€¥]?(?P<second>{FIGURES}|(?:{"|".join([*ONES, *TENS])})(?:-(?:{"|".join(ONES)}))?)
    (?:[\s-]?(?P<scale>{BIG}|bn|mn|tn|trn|[kmb])\b)?(?P<percent>{PERCENT})?""",
    re.VERBOSE,
)


@lru_cache(maxsize=256)
def scale(words: str) -> int:
    """The factor of scale words such as "hundred thousand", "bn" or "k".

    >>> scale(" hundred thousand"), scale("bn")
    (100000, 1000000000)
    """
    product = 1
    for word in words.replace("-", " ").split():
        product *= SCALES.get(word) or LETTERS[word]
    return product


def counted(text: str, number: Number, *, scaled: bool = False) -> Number:
    """A number of a folded text with what follows it.

    ``scaled``: the number has a scale word of its own, and does not share the next one's.
    """
    suffix = SUFFIX.match(text, number.span.end)
    if suffix and suffix.lastgroup != "unit":
        return SUFFIXES[suffix.lastgroup or ""](suffix, number)
    low, certain, also = number.low, number.certain, number.also
    if suffix:
        also += (low * CONVERSIONS[suffix["measure"]],)
    elif not scaled and (share := SHARE.match(text, number.span.end)):
        low, shared = _shared(text, number, share)
        certain, also = certain or bool(shared), also + shared
    return Number(number.span, low, low, number.kind, certain, also)


def _shared(
    text: str, number: Number, share: re.Match[str]
) -> tuple[Fraction, tuple[Fraction, ...]]:
    """20 to 30 per cent, 2–3 million: what follows the second number is the first one's too."""
    low = number.low
    before = text[: number.span.start].rstrip(" $£€¥")
    if share["link"].strip() == "and" and not before.endswith("between"):
        return low, ()
    if not (share["scale"] or share["percent"]) or low >= _value(share["second"]):
        return low, ()
    factor = Fraction(scale(share["scale"] or ""), 100 if share["percent"] else 1)
    return low * factor, (low,)


def _value(words: str) -> Fraction:
    """The value of figures, or of a number word below a hundred."""
    if words[0].isdigit():
        return figures(words)
    return Fraction(sum(CARDINALS[word] for word in words.split("-")))


def _extended(match: re.Match[str], number: Number, value: Fraction, *also: Fraction) -> Number:
    """The number up to the end of the suffix, with another value."""
    span = Span(number.span.start, match.end())
    return Number(span, value, value, Kind.VALUE, number.certain, also)


def _point(match: re.Match[str], number: Number) -> Number:
    """three point five million, two point one per cent."""
    places = "".join(str(ONES[word]) for word in re.split(r"[\s-]", match["places"]))
    value = number.low + Fraction(int(places), 10 ** len(places))
    value *= scale(match["pointed"] or "")
    return _percent(match, number, value) if match["pointpart"] else _sure(match, number, value)


def _sure(match: re.Match[str], number: Number, value: Fraction, *also: Fraction) -> Number:
    """The same, for certain."""
    return Number(Span(number.span.start, match.end()), value, value, also=also)


def _half(match: re.Match[str], number: Number) -> Number:
    """two and a half, one and a half billion."""
    unit = max((value for value in SCALES.values() if value <= number.low), default=1)
    value = (number.low + PARTS[match["part"]] * unit) * scale(match["halfscale"] or "")
    return _sure(match, number, value, value * 12, value * 60)


def _percent(match: re.Match[str], number: Number, value: Fraction | None = None) -> Number:
    value = number.low if value is None else value
    return _sure(match, number, parted(value, 100), value)


def _mille(match: re.Match[str], number: Number) -> Number:
    return _sure(match, number, parted(number.low, 1000))


def _times(match: re.Match[str], number: Number) -> Number:
    span = Span(number.span.start, match.end())
    return Number(span, number.low, number.low, Kind.TIMES, number.certain)


def _tens(match: re.Match[str], number: Number) -> Number:
    """four decades are forty years."""
    value = number.low * MULTIPLES[match["ten"].removesuffix("s")]
    return _extended(match, number, value, number.low)


def _clock(match: re.Match[str], number: Number) -> Number:
    """3 p.m. is 15; the span ends with the hour."""
    low = hour = number.low
    if low > 24 or (match["ap"] and low > 12):
        return number
    if match["ap"]:
        hour = low % 12 + (12 if match["ap"] == "p" else 0)
        also = (low,)
    else:
        also = (low - 12 if low > 12 else low + 12,)
    return Number(number.span, hour, hour, Kind.VALUE, number.certain, also)


def _among(match: re.Match[str], number: Number) -> Number:
    """three in ten, nine out of ten."""
    words = " ".join(match["whole"].split())
    whole = figures(words) if words[0].isdigit() else Fraction(WHOLES[words])
    if number.low >= whole:
        return number
    part = number.low / whole
    span = Span(number.span.start, match.end())
    certain = "of" in match["of"] or "every" in match["of"]
    return Number(span, part, part, Kind.VALUE, certain, (number.low, whole))


SUFFIXES: dict[str, Callable[[re.Match[str], Number], Number]] = {
    "point": _point,
    "half": _half,
    "percent": _percent,
    "mille": _mille,
    "times": _times,
    "tens": _tens,
    "clock": _clock,
    "among": _among,
}
