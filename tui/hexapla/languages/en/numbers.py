"""The numbers of an English text.

A number begins at a figure or at one of the words in ``READERS``, which says how to read on.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from hexapla.languages.digits import FIGURES, SLASHED, figures, in_code, is_marker, is_unit, slashed
from hexapla.languages.en import quantity
from hexapla.languages.en.measure import counted, scale
from hexapla.languages.en.numeral import ONES, ORDINALS, RUN, SCALES, TENS, numerals
from hexapla.languages.language import fold
from hexapla.languages.number import Kind, Number, scaled, stated
from hexapla.text.span import Span

MONTHS = {
    name: month
    for month, name in enumerate(
        "january february march april may june"
        " july august september october november december".split(),
        start=1,
    )
}
SHORT = {name[:3]: month for name, month in MONTHS.items() if name != "may"} | {"sept": 9}
DOUBTFUL = frozenset({"may", "march"})
VULGAR = dict(
    zip("½⅓⅔¼¾⅕⅛⅜", map(Fraction, "1/2 1/3 2/3 1/4 3/4 1/5 1/8 3/8".split()), strict=True)
)
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

WORD = re.compile("[a-z]{3,}")
SIGN = re.compile(f"[0-9{''.join(VULGAR)}{CIRCLED}]")
TOKEN = re.compile(f"[a-z]{{3,}}|[0-9{''.join(VULGAR)}{CIRCLED}]")
SCALE = (
    r"(?:[\s-]?(?:hundred|thousand|million|billion|trillion|crore|lakh|bn|mn|tn|trn)\b){1,3}"
    r"|\s?[kmb]\b(?![²³/])"
)
ARABIC = re.compile(
    rf"(?P<figures>{FIGURES})(?P<vulgar>\s?[{''.join(VULGAR)}]|\s[1-3]/[2-8](?![0-9/]))?"
    rf"(?:(?P<ordinal>st|nd|rd|th)\b|(?P<scale>{SCALE}))?"
)
DECADE = re.compile(r"(?<![\w.,$])(?P<century>[0-9]{2})?(?P<tens>[0-9]0)['’]?s\b")
SHORT_YEAR = re.compile(r"(?<=['’])[0-9]{2}(?![\w.,])")
PLAN = re.compile(r"\s+(five)-year\s+plan")
SLASH = re.compile(SLASHED)
NUMERAL = re.compile(RUN)
DECADE_ENDS = frozenset("s'’")
APOSTROPHES = frozenset("'’")
HYPHENS = frozenset("-–—/")
LEADS = frozenset("-−$£€¥.")
LEAD = re.compile(r"(?P<minus>(?<![\w)%.\-–])[-−])?(?P<currency>[$£€¥])?(?P<point>(?<![\w.])\.)?$")
NEGATIVES = ("minus ", "negative ")
LETTERS = frozenset("kmb")
YEAR_BEFORE = re.compile("([0-9]{2})[0-9]{2}[-–—/]$")
PREFIXED = re.compile(r"\b(?:mid|pre|post|early|late|non|sub|over|under|all|top|to|or|and)-$")
AMONG_TWO = re.compile(r"\b(?:the|these|those|other|any|of|between|or)\s$")
DATE_AFTER = re.compile(r"\.?,?\s+(?:[0-9]|of\s+(?:last|this|next)|and\b|to\b|through\b|[–-])|[–-]")
DATE_BEFORE = re.compile(
    r"(?:\b(?:in|of|last|next|this|since|until|till|by|early|late|mid|from|to|and|during|before"
    r"|after|every|through)|[0-9](?:st|nd|rd|th)?|[–-])\s*$"
)
DAY_AFTER = re.compile(r"\.?,?\s+[0-9]")
DAY_BEFORE = re.compile(r"[0-9](?:st|nd|rd|th)?\s$")
CONVERTED = re.compile(
    r"\((?:[^()]{0,30}\s)?(?:[a-z]{0,3}[$£€¥]\s?[0-9]|[0-9][^()]{0,30}\b"
    r"(?:dollars?|euros?|pounds?|yen|usd|miles?|feet|foot|inch(?:es)?|acres?|hectares?|lbs?|mph"
    r"|fahrenheit|square|celsius|kilomet(?:er|re)s?|kilograms?|tons?|tonnes?|yuan|local|gmt|beijing)\b"
    r"|[0-9.,]+\s?°)[^()]*\)"
)

Found = Sequence[Number]


def read_numbers(text: str) -> tuple[Number, ...]:
    """The numbers of an English text, in order; their spans are disjoint.

    >>> [n.notation for n in read_numbers("About 230 billion yuan in 2023, up thirty per cent.")]
    [230000000000, 2023, 0.3]
    >>> [n.notation for n in read_numbers("Since the 1970s hundreds of plants doubled output.")]
    ['1970s', '~100s', 'x2']
    """
    folded = fold(text)
    if not SIGN.search(folded) and READERS.keys().isdisjoint(WORD.findall(folded)):
        return ()
    numbers: list[Number] = []
    position = 0
    for token in TOKEN.finditer(folded):
        reader = READERS.get(token[0])
        if reader and token.start() >= position:
            found = reader(folded, token.start(), token.end(), text)
            if found:
                numbers += found
                position = found[-1].span.end
    return _converted(folded, numbers) if "(" in text and len(numbers) > 1 else tuple(numbers)


def _digits(folded: str, start: int, _: int, text: str) -> Found:
    """230 billion, $3.5m, 2 ½, 12th, -5, the 1970s, '24, 1/3."""
    match = ARABIC.match(folded, start)
    if match is None:
        return ()
    found = _around(folded, start, folded[match.end() : match.end() + 1])
    if found:
        return found
    if match["ordinal"]:
        return _plan(folded, start, match.end(), int(match["figures"].replace(",", "")[:9]))
    return (_figure(match, text),)


def _around(folded: str, start: int, after: str) -> Found:
    """The 1970s, 1/3, '24: what the character behind or before the figures makes of them."""
    if after in DECADE_ENDS and (match := DECADE.match(folded, start)):
        century = int(match["century"] or 19) * 100
        return (quantity.decade(match.span(), int(match["tens"]), century),)
    if after == "/" and (match := SLASH.match(folded, start)):
        return slashed(match[0], start)
    if folded[start - 1 : start] in APOSTROPHES and (match := SHORT_YEAR.match(folded, start)):
        year = int(match[0])
        full = year + (2000 if year < 50 else 1900)
        return (stated((start - 1, match.end()), full, Kind.VALUE, year),)
    return ()


def _figure(match: re.Match[str], text: str) -> Number:
    """Figures with what stands before them: a sign, a currency, the century of a year."""
    folded, start, words = match.string, match.start(), match["scale"]
    value = figures(match["figures"])
    before = folded[start - 1 : start]
    lead = LEAD.search(folded, max(start - 11, 0), start) if before in LEADS else None
    if lead and lead["point"]:
        start, value = lead.start("point"), figures(f"0.{match['figures'].replace('.', '')}")
    if match["vulgar"]:
        value += VULGAR.get(match["vulgar"].strip()) or Fraction(match["vulgar"].strip())
    also: tuple[Fraction, ...] = ()
    if words and (words.strip() not in LETTERS or (lead and lead["currency"])):
        value = scaled(value, scale(words))
    elif words:
        also = (value * scale(words),)
    elif before in HYPHENS and (year := YEAR_BEFORE.search(folded, max(start - 5, 0), start)):
        also = (int(year[1]) * 100 + value,) if len(match["figures"]) == 2 else ()
    elif folded.endswith("fy", 0, start) and len(match["figures"]) == 2:
        also = (2000 + value,)
    if lead and lead["minus"]:
        start, value, also = lead.start(), -value, (*also, value)
    elif before == " " and folded.endswith(NEGATIVES, 0, start):
        start, value, also = _word_before(folded, start), -value, (*also, value)
    certain = (bool(words) or not is_unit(value)) and not _coded(match, text)
    found = Number(Span(start, match.end()), value, value, Kind.VALUE, certain, also)
    return counted(folded, found, scaled=bool(words) or value < 0)


def _word_before(folded: str, start: int) -> int:
    """Where the word before ``start`` begins."""
    return folded.rfind(" ", 0, start - 1) + 1


def _coded(match: re.Match[str], text: str) -> bool:
    """Whether the digits are part of a name (5G, J-20), or number an item of a list."""
    start, end = match.span()
    if is_marker(text, start, end):
        return True
    return (
        not match["scale"]
        and in_code(text, start, end)
        and not PREFIXED.search(match.string, 0, start)
    )


def _plan(folded: str, start: int, end: int, nth: int) -> Found:
    """An ordinal; the 14th Five-Year Plan is a name, whose numbers nothing needs to answer."""
    plan = PLAN.match(folded, end)
    if not plan:
        return (
            stated((start, end), nth, certain=nth > 3 or (folded[start].isdigit() and nth > 1)),
        )
    return stated((start, end), nth, certain=False), stated(plan.span(1), 5, certain=False)


def _vulgar(_: str, start: int, end: int, text: str) -> Found:
    return (stated((start, end), VULGAR[text[start]]),)


def _circled(_: str, start: int, end: int, text: str) -> Found:
    return (stated((start, end), CIRCLED.index(text[start]) + 1, certain=False),)


def _cardinal(folded: str, start: int, end: int, _: str) -> Found:
    """two hundred and thirty billion, two-thirds, several hundred, nineteen-eighties."""
    special = (
        quantity.read_part(folded, start)
        or quantity.read_decade(folded, start)
        or (folded[start:end] in SEVERALS and quantity.read_several(folded, start, end))
    )
    if special:
        return (special,)
    run = NUMERAL.match(folded, start)
    if not run:
        return ()
    numbers: list[Number] = []
    for numeral in numerals(run[0]):
        begin, stop = start + numeral.start, start + numeral.end
        if numbers and begin < numbers[-1].span.end:
            continue
        certain = numeral.value > 1 and not numeral.headless
        if numeral.value == 2 and AMONG_TWO.search(folded, max(begin - 8, 0), begin):
            certain = False
        if numeral.ordinal:
            numbers += _plan(folded, begin, stop, numeral.value)
            continue
        found = stated((begin, stop), numeral.value, certain=certain)
        if folded.endswith(NEGATIVES, 0, begin):
            begin = _word_before(folded, begin)
            found = stated((begin, stop), -numeral.value, Kind.VALUE, numeral.value)
        numbers.append(counted(folded, found, scaled=numeral.value >= 1000))
    return numbers


def _ordinal(folded: str, start: int, end: int, _: str) -> Found:
    """first, twelfth; a third may be a part."""
    if folded[start:end] in quantity.DENOMINATORS:
        share = quantity.read_share(folded, start, end)
        if share:
            return (share,)
    return _plan(folded, start, end, ORDINALS[folded[start:end]])


def _month(folded: str, start: int, end: int, text: str) -> Found:
    """March is 3; "may" and "march" are verbs, and May may be a name."""
    name = folded[start:end]
    if not text[start].isupper():
        return ()
    month = MONTHS.get(name) or SHORT[name]
    if name not in MONTHS:
        dated = DAY_AFTER.match(folded, end) or DAY_BEFORE.search(folded, max(start - 5, 0), start)
    elif name in DOUBTFUL:
        dated = DATE_AFTER.match(folded, end) or DATE_BEFORE.search(
            folded, max(start - 9, 0), start
        )
    else:
        return (stated((start, end), month),)
    return (stated((start, end), month),) if dated else ()


def _quarter(folded: str, start: int, end: int, _: str) -> Found:
    """a quarter of, a quarter past; a bare quarter is three months, or a part of a town."""
    share = quantity.read_share(folded, start, end)
    return (share or stated((start, end), Fraction(1, 4), Kind.VALUE, 15, 3, certain=False),)


def _dozen(folded: str, start: int, end: int, _: str) -> Found:
    return (quantity.read_several(folded, start, end) or quantity.read_implied(folded, start, end),)


def _tens(folded: str, start: int, _: int, __: str) -> Found:
    decade = quantity.read_decade(folded, start)
    return (decade,) if decade else ()


def _simple(read: Callable[[str, int, int], Number]) -> "Reader":
    """A reader of words that need nothing but themselves."""
    return lambda folded, start, end, _: (read(folded, start, end),)


def _converted(folded: str, numbers: Found) -> tuple[Number, ...]:
    """In parentheses behind a number, an amount in other money or measures is the reader's help."""
    spans = [Span(*match.span()) for match in CONVERTED.finditer(folded, numbers[0].span.end)]
    return tuple(
        replace(number, certain=False) if any(number.span in span for span in spans) else number
        for number in numbers
    )


Reader = Callable[[str, int, int, str], Found]
SEVERALS = frozenset(SCALES) | {"ten"}
READERS: dict[str, Reader] = {
    **dict.fromkeys("0123456789", _digits),
    **dict.fromkeys(VULGAR, _vulgar),
    **dict.fromkeys(CIRCLED, _circled),
    **dict.fromkeys((*ONES, *TENS, *SCALES), _cardinal),
    **dict.fromkeys(ORDINALS, _ordinal),
    **dict.fromkeys((*SHORT, *MONTHS), _month),
    **dict.fromkeys(quantity.DECADES, _tens),
    **dict.fromkeys(quantity.TIMES, _simple(quantity.read_times)),
    **dict.fromkeys(quantity.POWERS, _simple(quantity.read_power)),
    **dict.fromkeys(quantity.IMPLIED, _simple(quantity.read_implied)),
    **dict.fromkeys(("half", "halve", "halved", "halves", "halving"), _simple(quantity.read_half)),
    "dozen": _dozen,
    "quarter": _quarter,
}
