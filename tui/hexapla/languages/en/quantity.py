"""English words that state a number without being one: a third, doubled, dozens, the seventies."""

import re
from fractions import Fraction

from hexapla.languages.en.numeral import ONES, SCALES, TENS
from hexapla.languages.number import Kind, Number, stated

DECADES = {word[:-1] + "ies": value for word, value in TENS.items()}
POWERS = {
    **dict.fromkeys(("tens", "dozens", "scores", "decades"), 10),
    **{f"{word}s": value for word, value in SCALES.items()},
    "centuries": 100,
    "millennia": 1000,
}
TIMES = {
    **dict.fromkeys(("double", "doubled", "doubles", "doubling", "twice", "twofold"), 2),
    **dict.fromkeys(
        ("triple", "tripled", "triples", "tripling", "thrice", "trebled", "trebling"), 3
    ),
    **dict.fromkeys(("quadruple", "quadrupled", "quadruples", "quadrupling"), 4),
    **dict.fromkeys(("quintuple", "quintupled"), 5),
    **{f"{word}fold": value for word, value in ONES.items() if 2 < value < 13},
    "hundredfold": 100,
}
MANNERS = frozenset(
    {"double", "doubles", "triple", "quadruple", "quintuple"}
)  # double doors, triple glazing
# Words that imply a number, and what else they may stand for.
IMPLIED: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(
        "both pair pairs couple twin twins dual duo either neither bilateral".split(), (2,)
    ),
    **dict.fromkeys("trio trilogy trilateral".split(), (3,)),
    **dict.fromkeys("single sole once".split(), (1,)),
    **dict.fromkeys("centenary centennial".split(), (100,)),
    **dict.fromkeys("none nil".split(), (0,)),
    **dict.fromkeys("noon midday".split(), (12,)),
    "decade": (10, 1),
    "century": (100, 1),
    "millennium": (1000, 1),
    "bicentenary": (200,),
    "fortnight": (14, 2),
    "dozen": (12, 10),
    "midnight": (0, 24),
    "teens": (10,),
}
DENOMINATORS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
    "thousandth": 1000,
}
PLURALS = {f"{word}s": value for word, value in DENOMINATORS.items()} | {"halves": 2}
HALVES = {"year": 6, "hour": 30, "century": 50, "decade": 5, "dozen": 6, "day": 12, "month": 15}

PART = re.compile(
    rf"(?P<one>one)[\s-](?P<name>{'|'.join(DENOMINATORS)})\b"
    rf"|(?P<some>two|three|four|five|six|seven|eight|nine|[0-9]{{1,3}})[\s-](?P<names>{'|'.join(PLURALS)})\b"
)
ARTICLE = re.compile(r"\b(?:an?|one)[\s-]$")
OF = re.compile(r"[\s-]of\b(?:\s+an?\s+(?P<scale>million|billion|trillion)\b)?")
HALF = re.compile(rf"half(?:[\s-]+an?)?[\s-]+(?P<of>{'|'.join([*SCALES, *HALVES])})\b")
AND_A_HALF = re.compile(r"\b(?:an?|one)\s+(?P<unit>year|hour|month|day|week)\s+and\s+an?\s$")
AND_HALF = re.compile(r"\s+and\s+a\s+half\b")
DECADE = re.compile(
    rf"(?:(?P<century>eighteen|nineteen|twenty)[\s-])?(?P<tens>{'|'.join(DECADES)})\b"
)
CENTURIES = {"eighteen": 1800, "twenty": 2000}
MULTIPLIED = re.compile(r"\s+of\s+(hundreds|thousands|millions|billions|trillions)\b")
UPON = re.compile(r"\s+(?:upon|and)\s+(?:hundreds|thousands|millions)\b")
COUNTLESS = re.compile(r"\s+of\b")
SEVERAL = re.compile(r"\b(?:several|few|many|couple\s+of)\s$")
MANY = re.compile(r"(?:s\s+of)?(?:\s+(?P<more>thousand|million|billion)s?\b)?")
COMPARED = re.compile(
    r"\s+(?:as|the|that|its|their|his|her|over)\b"
)  # twice as many, twice the size


def read_part(text: str, start: int) -> Number | None:
    """one-third, two-thirds, 3 quarters, at the numerator."""
    match = PART.match(text, start)
    if not match:
        return None
    if match["one"]:
        certain = match["name"] != "half" and match[0][3] == "-"
        return _part(text, match.span(), 1, DENOMINATORS[match["name"]], certain=certain)
    top = int(match["some"]) if match["some"].isdigit() else ONES[match["some"]]
    return _part(text, match.span(), top, PLURALS[match["names"]], certain=True)


def read_share(text: str, start: int, end: int) -> Number | None:
    """a third, a quarter, at the denominator; without "of" it may be an ordinal."""
    article = ARTICLE.search(text, max(start - 4, 0), start)
    if not article:
        return None
    return _part(text, (article.start(), end), 1, DENOMINATORS[text[start:end]], certain=False)


def _part(text: str, span: tuple[int, int], top: int, bottom: int, *, certain: bool) -> Number:
    of = OF.match(text, span[1])
    if of and of["scale"]:
        return stated((span[0], of.end()), Fraction(top * SCALES[of["scale"]], bottom))
    also = bottom if top == 1 else top
    return stated(span, Fraction(top, bottom), Kind.VALUE, also, certain=certain or bool(of))


def read_half(text: str, start: int, end: int) -> Number:
    """half a million, half a century, a year and a half; a plain half may be a way of speaking."""
    if match := HALF.match(text, start):
        of = match["of"]
        if of in SCALES:
            return stated(match.span(), Fraction(SCALES[of], 2))
        return stated(match.span(), Fraction(1, 2), Kind.VALUE, HALVES[of], certain=False)
    if longer := AND_A_HALF.search(text, max(start - 24, 0), start):
        value = Fraction(3, 2)
        also = value * 2 * HALVES.get(longer["unit"], 1)
        return stated((longer.start(), end), value, Kind.VALUE, also)
    return stated((start, end), Fraction(1, 2), Kind.VALUE, 30, certain=False)


def read_decade(text: str, start: int) -> Number | None:
    """the seventies, the nineteen-eighties."""
    match = DECADE.match(text, start)
    if not match:
        return None
    return decade(match.span(), DECADES[match["tens"]], CENTURIES.get(match["century"], 1900))


def decade(span: tuple[int, int], tens: int, century: int) -> Number:
    """A decade; the twenties may be those of this century."""
    also = (tens, 2000 + tens) if tens <= 20 and century == 1900 else (tens,)
    return stated(span, century + tens, Kind.DECADE, *also)


def read_times(text: str, start: int, end: int) -> Number:
    """doubled, twice, threefold."""
    word = text[start:end]
    certain = word not in MANNERS and (word[-3:] != "ice" or bool(COMPARED.match(text, end)))
    return stated((start, end), TIMES[word], Kind.TIMES, certain=certain)


def read_power(text: str, start: int, end: int) -> Number:
    """hundreds of thousands, dozens, decades: only the power of ten is said."""
    power = POWERS[text[start:end]]
    if further := MULTIPLIED.match(text, end):
        return stated((start, further.end()), power * POWERS[further[1]], Kind.MAGNITUDE)
    if upon := UPON.match(text, end):
        return stated((start, upon.end()), power, Kind.MAGNITUDE, certain=False)
    sure = text[start:end] not in {"decades", "centuries", "millennia"}
    sure = sure and not text.endswith("many ", 0, start)
    certain = sure and (power > 10 or bool(COUNTLESS.match(text, end)))
    return stated((start, end), power, Kind.MAGNITUDE, certain=certain)


def read_several(text: str, start: int, end: int) -> Number | None:
    """several hundred, a few thousand, a couple of dozen, at the power of ten."""
    several = SEVERAL.search(text, max(start - 12, 0), start)
    if not several:
        return None
    match = MANY.match(text, end)
    power = {"ten": 10, "dozen": 10, **SCALES}[text[start:end]]
    more = match["more"] if match else None
    span = (several.start(), match.end() if match else end)
    return stated(span, power * SCALES.get(more or "", 1), Kind.MAGNITUDE)


def read_implied(text: str, start: int, end: int) -> Number:
    """both, a decade, a dozen: a number may answer them, and they may answer one."""
    low, *also = IMPLIED[text[start:end]]
    if half := AND_HALF.match(text, end):
        return stated((start, half.end()), Fraction(3 * low, 2))
    return stated((start, end), low, Kind.VALUE, *also, certain=False)
