"""What follows a Chinese numeral, and what it makes of it: 成, 倍, %, 个半, 点, 亩."""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction

from hexapla.languages.digits import figures
from hexapla.languages.number import Kind, Number, parted, scaled
from hexapla.languages.zh.numeral import BARE, MYRIADS, TENS, numeral
from hexapla.text.span import Span

HALF = {"年": (6,), "小": (30,), "个": (15,), "個": (15,), "天": (12,)}
SUFFIX = re.compile(
    r"""\s?(?:
    (?P<percent>[%％]|[个個]?百分[点點])
    |(?P<mille>‰)
    |(?P<tenths>成(?![功立本就果长長员員交熟绩績都龙龍分人群份效品型像])(?P<five>[半五])?(?P<doubt>[为為])?)
    |(?P<discount>折(?![线線断斷叠疊腾騰射返扣旧舊算合]))
    |(?P<times>[多余餘]?倍(?![增率数數]))
    |(?P<half>(?P<halved>[个個年天周岁歲里]|小时|小時|[个個]月)?半(?![导導岛島径徑途空路数數信生]))
    |(?P<clock>[点點](?![半左])|[点點](?=半)|[时時](?![间間代候期髦])|[:：](?=[0-9]{2}(?![0-9])))
    |(?P<unit>[个個]?季度|[亩畝斤里周]|[个個]月|小时|小時|千瓦)
    )""",
    re.VERBOSE,
)
# What else the same quantity may be called: mu in hectares, jin in kilograms, li in kilometres,
# kilowatts in megawatts and gigawatts, quarters in months, months in years, hours in days.
CONVERSIONS = {
    "亩": (Fraction(1, 15),),
    "畝": (Fraction(1, 15),),
    "斤": (Fraction(1, 2),),
    "里": (Fraction(1, 2),),
    "周": (Fraction(7),),
    "季度": (Fraction(3),),
    "月": (Fraction(1, 12),),
    "小时": (Fraction(1, 24),),
    "小時": (Fraction(1, 24),),
    "千瓦": (Fraction(1, 1000), Fraction(1, 10**6)),
}
AFTERNOON = tuple("下午 晚上 傍晚 午后 中午 夜里 晚间 夜间 今晚 昨晚 当晚 晚".split())
GROWTH = re.compile("[增涨漲升扩擴提][^，。；、]{0,6}$|[高多大快]出?了?$|超过?$")
ABOUT = tuple("近超过逾约达破于到至約達")
STRICT = re.compile(
    r"\s?[多余餘]?\s?(?:[个個年月日天周週岁歲元人名位次种種项項条條家件辆輛台座倍时時分秒米吨噸度级級届屆"
    "轮輪批层層户戶口省市县縣区區国國艘架支只隻颗顆类類套份张張枚门門部场場所篇首句字页頁头頭匹对對"
    "遍趟杯瓶笔筆顿幅碗桌步组組队隊间間栋棟幢亩畝斤里尺寸克点點期代章节節季号號块塊毛]"
    "|小时|小時|公[里斤顷頃]|英[里尺镑鎊]|[美欧歐日韩韓港]元|平方|立方|[毫厘]米|[千兆]瓦|千[米克]|海里|摄氏|攝氏"
    "|[光周][年歲]|星期|礼拜|世纪|世紀)"
)
LOOSE = re.compile("[大者方地女男老强強佳甲型线線维維星声聲手步边邊面极極重道段股封列是至到—–~、]")
MORE = frozenset("多余餘")
DATED = frozenset("月日号")
FIRSTS = frozenset("一二三")
LINKS = frozenset("从至到")
TIES = LINKS | {"第"}
SUFFIX_STARTS = frozenset(" %％个個百‰成折多余餘倍半年天周岁歲里小点點时時:：季亩畝斤千月")
SHARE_STARTS = frozenset(" -—–~～至到或")
ROW = re.compile("[零〇○一二三四五六七八九]+")
SHARE = re.compile(
    r"(?<![万亿萬億])\s?(?:[-—–~～]{1,2}|[至到或])\s?"
    r"(?P<second>[0-9]+(?:\.[0-9]+)?(?=\s?[万亿萬億百千%个個成])|[一二三四五六七八九十百千]+(?=[万亿萬億成个個]))"
    r"(?:[多余餘]?\s?(?P<scale>[百千]?(?:万亿|[万亿萬億])|[百千])|\s?(?P<percent>%|[个個]百分[点點])"
    r"|(?P<tenths>成))"
)
COUNTED = re.compile("[届屆季轮輪批次期代章条條款卷集回]")
IDIOM = frozenset("一二两兩三四五六七八九十百千万萬")
# What can stand behind a numeral of one character that is a number of its own.
BEHIND = frozenset(
    "零〇○一二两兩三四五六七八九十百千万萬亿億点點几幾分世后後下番 "
    "个個年月日天周週岁歲元人名位次种種项項条條家件辆輛台座倍时時秒米吨噸度级級届屆轮輪批层層户戶口省市县縣"
    "区區国國艘架支只隻颗顆类類套份张張枚门門部场場所篇首句字页頁头頭匹对對遍趟杯瓶笔筆顿幅碗桌步组組队隊"
    "间間栋棟幢亩畝斤里尺寸克期代章節节季号號块塊毛小公英美欧歐日韩韓港平立毫厘兆海摄攝光星礼世"
    "大者方地女男老强強佳甲型线線维維声聲手边邊面极極重道段股封列是至到—–~、或成折半多余餘%％‰-～"
)


def stands_alone(text: str, start: int) -> bool:
    """Whether a numeral of one character can be no number, nor the head of an idiom (七上八下).

    >>> stands_alone("统一规划", 1), stands_alone("第一", 1), stands_alone("七上八下", 0)
    (True, False, False)
    """
    return (
        text[start + 1 : start + 2] not in BEHIND
        and text[start + 2 : start + 3] not in IDIOM
        and text[start - 1 : start] not in TIES
    )


def follow(text: str, number: Number, *, run: str = "") -> Sequence[Number]:
    """The number with what follows it; nothing if its numeral is part of a word.

    ``run`` is the Chinese numeral if nothing but a numeral has been read there.
    """
    end = number.span.end
    after = text[end : end + 1]
    suffix = SUFFIX.match(text, end) if after in SUFFIX_STARTS else None
    if suffix and suffix.lastgroup != "unit":
        return (SUFFIXES[suffix.lastgroup or ""](suffix, number),)
    low, high, certain, also = number.low, number.high, number.certain, number.also
    share = SHARE.match(text, end) if after in SHARE_STARTS else None
    if run and not share:
        verdict = _verdict(text, number, run)
        if verdict is None:
            return ()
        certain = verdict
    elif not certain and after in DATED:
        certain = low == 1
    if suffix:
        also = tuple(low * factor for factor in CONVERSIONS[suffix["unit"].lstrip("个個")])
    elif share:
        low, high, also = _shared(low, high, share)
    elif low < 0:
        also = (-high,)
    elif after == "年":
        also = _years(text, number)
    return (Number(number.span, low, high, number.kind, certain, also),)


def _verdict(text: str, number: Number, run: str) -> bool | None:
    """Whether a bare numeral states a quantity for certain; None if it is no number at all."""
    start, end = number.span.start, number.span.end
    after = text[end : end + 1]
    if BARE.fullmatch(run):
        counted = after in MORE or bool(STRICT.match(text, end))
        if after in MORE or (counted and text.endswith(ABOUT, 0, start)):
            return True
        return False if counted or len(run) > 1 or LOOSE.match(text, end) else None
    if len(run) == 1:
        return _verdict_on_one(text, start, end, run)
    if ROW.fullmatch(run):
        return after == "年" or len(run) > 4
    return number.high > 10 or "十" in run


def _verdict_on_one(text: str, start: int, end: int, run: str) -> bool | None:
    """The same of a numeral of one character: most are parts of words."""
    if text[start - 1 : start] == "第":
        return run not in FIRSTS or bool(COUNTED.match(text, end))
    if STRICT.match(text, end):
        return run not in {"一", "零"}
    if text[start - 1 : start] in LINKS:
        return False
    return False if run != "一" and LOOSE.match(text, end) else None


def _shared(
    low: Fraction, high: Fraction, share: re.Match[str]
) -> tuple[Fraction, Fraction, tuple[Fraction, ...]]:
    """3至5亿, 20—30%: the scale behind the second number is the first one's too."""
    second = share["second"]
    upper = figures(second) if second.isascii() else (numeral(second) or (0, 0))[1]
    if not low < upper:
        return low, high, ()
    factor = Fraction(1)
    for char in share["scale"] or "":
        factor *= MYRIADS.get(char, TENS.get(char, 1))
    if share["percent"]:
        factor /= 100
    elif share["tenths"]:
        factor /= 10
    return low * factor, high * factor, (low,)


def _years(text: str, number: Number) -> tuple[Fraction, ...]:
    """98年 is also 1998, 民国26年 also 1937."""
    low = number.low
    if text.endswith("民国", 0, number.span.start):
        return (low + 1911,)
    return (low + 1900, low + 2000) if 10 <= low < 100 and low.denominator == 1 else ()


def _percent(match: re.Match[str], number: Number) -> Number:
    return _parted(match, number, 100)


def _mille(match: re.Match[str], number: Number) -> Number:
    return _parted(match, number, 1000)


def _parted(match: re.Match[str], number: Number, parts: int) -> Number:
    low = parted(number.low, parts)
    high = low if number.low is number.high else parted(number.high, parts)
    span = Span(number.span.start, match.end())
    return Number(span, low, high, number.kind, also=(scaled(low, 100),))


def _tenths(match: re.Match[str], number: Number) -> Number:
    """三成 is 30%, 三成半 35%; 七成为 may be seven that become something."""
    half = Fraction(1, 2) if match["five"] else 0
    low, high = (number.low + half) / 10, (number.high + half) / 10
    doubt = match["doubt"] or ""
    span = Span(number.span.start, match.end() - len(doubt))
    return Number(span, low, high, number.kind, certain=not doubt, also=(low * 100,))


def _discount(match: re.Match[str], number: Number) -> Number:
    """八折 is 80% of the price, or 20% off; 七五折 is 75%."""
    left = number.low / (10 if number.low < 10 else 100)
    certain = match.string[number.span.start - 1 : number.span.start] == "打"
    return _extended(match, number, left, 1 - left, certain=certain)


def _times(match: re.Match[str], number: Number) -> Number:
    """三倍; behind a word of growth 两倍 may be meant as two times more."""
    start, low = number.span.start, number.low
    grown = low == 1 or GROWTH.search(match.string, max(start - 10, 0), start)
    also = (low + 1,) if grown else ()
    return Number(Span(start, match.end()), low, number.high, Kind.TIMES, also=also)


def _half(match: re.Match[str], number: Number) -> Number:
    """一半 is a half; 两年半, 三个半 are the number and a half."""
    half = Fraction(1, 2)
    if not match["halved"] and match.string[number.span.start] == "一":
        return _extended(match, number, half)
    low = number.low + half
    also = (low * 12,) if match["halved"] in {"年", "岁", "歲"} else ()
    return _extended(match, number, low, *also)


def _extended(
    match: re.Match[str], number: Number, low: Fraction, *also: Fraction, certain: bool = True
) -> Number:
    """The number up to the end of the suffix, with another value."""
    return Number(Span(number.span.start, match.end()), low, low, Kind.VALUE, certain, also)


def _clock(match: re.Match[str], number: Number) -> Number:
    """下午3点 is 15, 20时 is also 8; the span ends with the hour's numeral."""
    text, start, hour = match.string, number.span.start, number.low
    also: tuple[Fraction, ...] = ()
    before = start - text.endswith(" ", 0, start)
    if hour < 12 and text.endswith(AFTERNOON, 0, before):
        hour, also = hour + 12, (hour,)
    elif 12 < hour < 24:
        also = (hour - 12,)
    certain = text[start] != "一"
    return Number(number.span, hour, max(hour, number.high), number.kind, certain, also)


SUFFIXES: dict[str, Callable[[re.Match[str], Number], Number]] = {
    "percent": _percent,
    "mille": _mille,
    "tenths": _tenths,
    "discount": _discount,
    "times": _times,
    "half": _half,
    "clock": _clock,
}
