"""The numbers of a Chinese text.

A number begins at a character of ``TRIGGER``; that character says which readers to ask.
"""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction

from hexapla.languages.digits import (
    FIGURES,
    LONGEST,
    SLASHED,
    figures,
    in_code,
    is_marker,
    is_unit,
    slashed,
)
from hexapla.languages.number import Kind, Number, scaled, stated, whole
from hexapla.languages.zh.name import day_numbers, name_end
from hexapla.languages.zh.numeral import DIGITS, MYRIADS, TENS, numeral
from hexapla.languages.zh.suffix import HALF, follow, stands_alone
from hexapla.text.span import Span

WIDE = str.maketrans("０１２３４５６７８９．％－", "0123456789.%-")
WIDE_FIGURES = frozenset("０１２３４５６７８９")
NUMERALS = "零〇○一二两兩三四五六七八九十百千万萬亿億"
FORMAL = "壹贰貳叁參肆伍陆陸柒捌玖"
TRIGGER = re.compile(f"[0-9０-９{NUMERALS}{FORMAL}几幾数數好上本翻半负負①-⑳]")

ROW = "零〇○一二三四五六七八九"
RUN = f"[{NUMERALS}]+|[{FORMAL}]零?[拾佰仟万萬亿億][零{FORMAL}拾佰仟万萬亿億]*"
MYRIAD = "(?:[十百千]?(?:万亿|萬億|[万萬亿億])(?![科达達物圣聖]))"
SCALE = rf"(?:\s?{MYRIAD}|(?<![0-9]{{3}})[百千](?![强強佳米克瓦卡赫伏帕焦分]))"
SCALED = re.compile(f"(?P<figures>{FIGURES})(?P<scale>{SCALE})")

DECADE = re.compile(
    r"(?:(?P<century>上个?|上個|本|[0-9]{1,2}|[一二三四五六七八九十]{1,3})世[纪紀]\s?)?"
    r"(?P<tens>(?:[0-9]{2})?[0-9]0|[一二三四五六七八九]{1,2}十)\s?年代"
)
BORN = re.compile("(?<![0-9.])(?P<born>[0-9]0|[零五六七八九]零)[后後](?![面来來年])")
PART = re.compile(
    rf"(?P<whole>{FIGURES}|{RUN})\s?分之\s?(?P<share>{FIGURES}|(?:{RUN})(?:[点點][{ROW}]+)?)"
)
FOLD = re.compile("翻了?(?P<folds>[一二两兩三四五]|[0-9])?(?P<manner>[番倍])")
VAGUE = re.compile(
    "(?:好?[几幾]|(?<![人次总總级級系參参函少多偶奇基指分岁])[数數]|(?<![以之网網路线線海晚早百])上(?!十))"
    "(?P<magnitude>[十百千万萬亿億]{1,4})(?<!千(?=[克瓦]))"
)
HALF_OF = re.compile("(?<=[点點])半|半(?=[年个個小天月场場数數程价價])")
SLASH = re.compile(SLASHED)
ARABIC = re.compile(
    rf"(?P<figures>{FIGURES})(?P<scale>\s?[多余餘几幾]?{SCALE})?(?P<chain>(?:零?{FIGURES}{SCALE})*)"
)
CHINESE = re.compile(
    rf"(?P<minus>零下|[负負])?(?P<run>{RUN})(?:[点點](?P<places>[{ROW}]+)(?![十百千分刻个個种種是要]))?"
    rf"(?P<teen>[几幾])?(?P<times>[多余餘]?{MYRIAD})?"
)
POWER = re.compile(r"(?P<base>[0-9]{1,9})的(?P<times>[0-9]{1,9})次(?:方|幂|冪)")
CENTURIES = {"上": 1900, "上个": 1900, "上個": 1900, "本": 2000}

Found = Sequence[Number]
Reader = tuple[re.Pattern[str], Callable[[re.Match[str]], Found]]
FIGURE = frozenset("0123456789")
LONE = frozenset("一二两兩三四五六七八九百千万萬亿億零〇")


def read_numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a Chinese text, in order; their spans are disjoint.

    >>> [number.notation for number in read_numbers("2024年约2300亿元，同比增长三成，翻了一番")]
    [2024, 230000000000, 0.3, 'x2']
    >>> [number.notation for number in read_numbers("一带一路，十分重要，统一")]
    []
    """
    numbers: list[Number] = []
    position = 0
    while trigger := TRIGGER.search(text, position):
        if trigger[0] in WIDE_FIGURES:
            return read_numbers(text.translate(WIDE))
        found, position = _read(text, trigger.start())
        numbers += found
    return tuple(numbers)


def _read(text: str, start: int) -> tuple[Found, int]:
    """The numbers that begin at ``start``, and where to read on."""
    char = text[start]
    if char in SIMPLE:
        return _first(text, start, SIMPLE[char])
    if char in FIGURE:
        core = ARABIC.match(text, start)
    elif char in LONE and stands_alone(text, start):
        return (), start + 1
    elif end := name_end(text, start):
        return _day(text, start, end), end
    else:
        core = CHINESE.match(text, start)
    if core is None:
        return (), start + 1
    after = text[core.end() : core.end() + 2].lstrip()[:1]
    if after in SPECIAL:
        found, end = _first(text, start, SPECIAL[after])
        if found:
            return found, end
    found = _digits(core) if char in FIGURE else _words(core)
    return found, max(core.end(), found[-1].span.end if found else 0)


def _day(text: str, start: int, end: int) -> Found:
    """The numbers in the name of a day, which nothing needs to answer."""
    numbers = []
    for words, value in day_numbers(text[start:end]):
        numbers.append(stated((start, start + len(words)), value, certain=False))
        start += len(words)
    return numbers


def _first(text: str, start: int, readers: Sequence[Reader]) -> tuple[Found, int]:
    """What the first reader makes of the place whose pattern fits."""
    for pattern, reader in readers:
        match = pattern.match(text, start)
        if match:
            return reader(match), match.end()
    return (), start + 1


def _decade(match: re.Match[str]) -> Found:
    """上世纪70年代, 九十年代; 八九十年代 is two decades."""
    tens, century = match["tens"], match["century"]
    base = _century(century) if century else 1900
    if tens.isdigit():
        starts = [(match.start(), int(tens) if len(tens) == 4 else base + int(tens))]
    else:
        starts = [(match.start("tens") + i, base + 10 * DIGITS[d]) for i, d in enumerate(tens[:-1])]
        starts[0] = (match.start(), starts[0][1])
    ends = [start for start, _ in starts[1:]] + [match.end()]
    return [
        stated((start, end), year, Kind.DECADE, *_short(year, century))
        for (start, year), end in zip(starts, ends, strict=True)
    ]


def _century(words: str) -> int:
    if words in CENTURIES:
        return CENTURIES[words]
    value = int(words) if words.isdigit() else (numeral(words) or (20, 20))[0]
    return 100 * (value - 1)


def _short(year: int, century: str | None = None) -> tuple[int, ...]:
    """Other readings of a decade: 20年代 without its century may be the 2020s."""
    return (year % 100,) if century or year % 100 > 20 else (year % 100, 2000 + year % 100)


def _born(match: re.Match[str]) -> Found:
    """90后: those born in the 1990s."""
    text = match["born"]
    tens = int(text[0]) * 10 if text.isdigit() else DIGITS[text[0]] * 10
    year = 1900 + tens if tens > 20 else 2000 + tens
    return (stated(match.span(), year, Kind.DECADE, tens),)


def _part(match: re.Match[str]) -> Found:
    """百分之三十, 三分之一."""
    parts, share = _bounds(match["whole"]), _bounds(match["share"])
    if not parts or not share or not parts[0]:
        return ()
    low, high = share[0] / parts[0], share[1] / parts[0]
    also = (share[0],) if parts[0] == 100 else ()
    certain = match["share"] != "百"  # 百分之百 is also altogether
    kind = Kind.VALUE if low == high else Kind.RANGE
    return (Number(Span(*match.span()), low, high, kind, certain, also),)


def _fold(match: re.Match[str]) -> Found:
    """翻一番 is twice as much, 翻两番 four times; 翻三倍 is three times, or four."""
    bounds = _bounds(match["folds"] or "一")
    count = int(bounds[0]) if bounds else 1
    if match["manner"] == "番":
        return (stated(match.span(), 2**count, Kind.TIMES),)
    factor = count if match["folds"] else 2
    return (stated(match.span(), factor, Kind.TIMES, factor + 1),)


def _vague(match: re.Match[str]) -> Found:
    """数百, 几十万, 上千: only the power of ten is said."""
    return (stated(match.span(), _scale(match["magnitude"]), Kind.MAGNITUDE),)


def _half(match: re.Match[str]) -> Found:
    """半年, 上半年, 三点半; one half is certain in 一半 only, which is read as a numeral."""
    text = match.string
    minutes = text[match.start() - 1 : match.start()] in {"点", "點"}
    also = (30,) if minutes else HALF.get(text[match.end() : match.end() + 1], ())
    return (stated(match.span(), Fraction(1, 2), Kind.VALUE, *also, certain=False),)


def _power(match: re.Match[str]) -> Found:
    """1000的5次方 states one value, too large to be said in figures elsewhere (a quadrillion)."""
    return tuple(
        stated(match.span(part), int(match[part]), certain=False) for part in ("base", "times")
    )


def _slash(match: re.Match[str]) -> Found:
    """1/3 is a third; 24/7 and 9/11 are two numbers."""
    return slashed(match[0], match.start())


BASES = ("进制", "進制", "进位")  # 16进制 is hexadecimal
SIGNS = frozenset("下负負-− ")
SIGN = re.compile(r"(?:零下\s?|[负負]|(?<![\w)%-])[-−])$")


def _digits(match: re.Match[str]) -> Found:
    """2300亿, 1亿2000万, -5, 30%."""
    value = figures(match["figures"])
    scale = match["scale"]
    if scale:
        value = scaled(value, _scale(scale))
    for part in SCALED.finditer(match["chain"]) if match["chain"] else ():
        value += scaled(figures(part["figures"]), _scale(part["scale"]))
    start, end = match.span()
    before = match.string[start - 1 : start]
    if before in SIGNS and (sign := SIGN.search(match.string, max(start - 4, 0), start)):
        start, value = sign.start(), -value
    certain = bool(scale) or not is_unit(value)
    certain = certain and not _names(match.string, start, end)
    return follow(match.string, Number(Span(start, end), value, value, Kind.VALUE, certain))


def _names(text: str, start: int, end: int) -> bool:
    """Whether the digits are part of a name (5G, 16进制), or number an item of a list."""
    if text.startswith(BASES, end):
        return True
    return in_code(text, start, end) or is_marker(text, start, end)


def _words(match: re.Match[str]) -> Found:
    """三百六十五, 三点一四, 十几万, 二十多万."""
    run, end = match["run"], match.end()
    plain = end == match.end("run")
    if plain and run[-1] == "千" and match.string[end : end + 1] in {"瓦", "克", "卡"}:
        run, end = run[:-1], end - 1
    if plain and len(run) > 1 and run[-1] in "两兩" and run[-2] not in "一二三":
        run, end = run[:-1], end - 1
    bounds = _bounds(run + ("点" + match["places"] if match["places"] else "")) if run else None
    if bounds is None:
        return ()
    low, high = bounds
    if match["teen"] and len(run) == 3 and run[-1] in ROW:
        return (stated((match.start(), end), low * 10, Kind.DECADE, low % 10 * 10),)
    if match["teen"]:
        high += 9
    if match["times"]:
        factor = _scale(match["times"])
        low, high = scaled(low, factor), scaled(high, factor)
    if match["minus"]:
        low, high = -high, -low
    kind = Kind.VALUE if low is high or low == high else Kind.RANGE
    number = Number(Span(match.start(), end), low, high, kind)
    return follow(match.string, number, run=run if plain and not match["minus"] else "")


def _circled(match: re.Match[str]) -> Found:
    return (stated(match.span(), ord(match[0]) - ord("①") + 1, certain=False),)


def _scale(text: str) -> int:
    """The factor of 万, 千万, 万亿 and the like."""
    factor = 1
    for char in text:
        factor *= TENS.get(char) or MYRIADS.get(char, 1)
    return factor


def _bounds(text: str) -> tuple[Fraction, Fraction] | None:
    """The least and greatest value of digits or Chinese numerals, with decimals."""
    if text[0].isdigit() and text.isascii():
        return (figures(text), figures(text))
    run, _, places = text.replace("點", "点").partition("点")
    found = numeral(run)
    if found is None:
        return None
    low, high = whole(found[0]), whole(found[1])
    if not places:
        return low, high
    rest = Fraction(
        int("".join(str(DIGITS[d]) for d in places[:LONGEST])), 10 ** len(places[:LONGEST])
    )
    return low + rest, high + rest


SIMPLE: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys("几幾数數好", ((VAGUE, _vague),)),
    **dict.fromkeys("上本", ((DECADE, _decade), (VAGUE, _vague))),
    **dict.fromkeys("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", ((re.compile("."), _circled),)),
    "翻": ((FOLD, _fold),),
    "半": ((HALF_OF, _half),),
}
SPECIAL: dict[str, tuple[Reader, ...]] = {
    "年": ((DECADE, _decade),),
    "世": ((DECADE, _decade),),
    "后": ((BORN, _born),),
    "後": ((BORN, _born),),
    "分": ((PART, _part),),
    "/": ((SLASH, _slash),),
    "的": ((POWER, _power),),
}
