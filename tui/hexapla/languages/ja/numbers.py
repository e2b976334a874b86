"""The numbers of a Japanese text: 2,300億, 1万2千, 三割五分, 二倍, 70年代.

Numerals in kanji are parts of many words (一帯一路, 十分); they are read before what is counted
alone, and where no other kanji stands before them.
"""

import re
from fractions import Fraction

from hexapla.languages import myriad
from hexapla.languages.digits import FIGURES, SLASHED, slashed
from hexapla.languages.myriad import Found, Numerals, Reader
from hexapla.languages.number import Kind, Number, stated

DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0}
NUMERALS = Numerals(
    DIGITS, {"十": 10, "百": 100, "千": 1000}, {"万": 10**4, "億": 10**8, "兆": 10**12}
)
WORDS = {"ひとつ": 1, "ふたつ": 2, "みっつ": 3, "よっつ": 4, "いつつ": 5}
COUNTED = (
    "個|名|人|件|社|[カかヶケ]国|[カかヶケ]所|[カかヶケ]月|[カかヶケ]年|年|月|日|回|台|円|元|ドル|人民元|%|パーセント"
    "|ポイント|歳|時|分間|秒|週|本|枚|冊|種類|つ|トン|キロ|メートル|平方|ヘクタール|世紀|世帯|都市|段階|分野|余|入り"
)
KANJI = "[一二三四五六七八九十百千万億兆〇零]"
LARGE = "[十百千]?[万億兆]"
ARABIC = (
    rf"{FIGURES}(?:\s?{LARGE}|千(?!葉))?"
    rf"(?:(?<=[千万億兆])\s?{FIGURES}(?:\s?{LARGE}|千))*"
    rf"(?:(?<=[千万億兆])[0-9]{{1,4}}(?![0-9.,%年月千万億兆]))?"
)
PERCENT = r"\s?(?:%|パーセント)(?:ポイント)?|\s?ポイント"
TENTHS = "割(?![合引りれ])"
DAY = r"時(?![間代期点刻々差報折])"

SLASH = re.compile(SLASHED)
DECADE = re.compile("(?P<tens>(?:1[0-9]|20)?[0-9]0)年代")
PART = re.compile(rf"(?P<whole>{FIGURES}|{KANJI}+)分の(?P<share>{FIGURES}|{KANJI}+)")
RANGE = re.compile(
    rf"(?P<first>{FIGURES})(?:[~〜～–—-]|から)(?P<second>{FIGURES})"
    rf"(?:(?P<percent>{PERCENT})|(?P<tenths>{TENTHS})|(?P<scale>{LARGE}|千(?!葉)))"
)
VALUE = re.compile(
    rf"(?P<words>{ARABIC}|{KANJI}+(?={COUNTED}|倍(?![率数])|{TENTHS}))(?:余り?(?P<scale>{LARGE})?)?"
    rf"(?:(?P<percent>{PERCENT})|(?P<tenths>{TENTHS}(?:(?P<five>[1-9一二三四五六七八九])分)?)"
    rf"|(?P<times>倍(?![率数]))|(?P<half>(?:年|時間|[カかヶケ]月)半(?!ば))|(?P<hour>{DAY}))?"
)
VAGUE = re.compile("[数何](?P<scale>[十百千]?[万億兆]|[十百千])")
HALF = re.compile("半分|半数|過半|半減|半(?=年|期|世紀)")
WORD = re.compile("|".join(WORDS))
TRIGGER = re.compile(
    f"[0-9０-９]|{KANJI}(?<![^\\Wぁ-ヿ約第計全各毎年月].)|[数何](?<![^\\Wぁ-ヿ約].)(?=[十百千万億兆])"
    f"|(?<!四)半(?=分|数|減|年|期|世紀)|過半|{WORD.pattern}"
)
LATE = ("午後", "夜", "夕方")
SIGN = re.compile(r"(?:氷点下|マイナス\s?|(?<![\w)%-])[-−])$")
IDLE = re.compile(r"\s?(?:進(?![出歩展行化め])|乗|\^)|の[0-9]+乗")  # 10進数, 10^21: no quantity
MONTH = re.compile(r"\W*[0-9]{1,2}月\W*")  # a text that is the name of a month
CERTAIN = frozenset({"半分", "半数"})


def read_numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a Japanese text, in order; their spans are disjoint.

    >>> [n.notation for n in read_numbers("2024年に約2,300億円、1万2千人、二倍、3割、70年代")]
    [2024, 230000000000, 12000, 'x2', 0.3, '1970s']
    >>> [n.notation for n in read_numbers("一帯一路、十分、統一")]
    []
    """
    return tuple(myriad.read(myriad.cut(text), TRIGGER, READERS))


def _worth(words: str) -> Fraction:
    return myriad.value(words.replace(" ", ""), NUMERALS)


def _value(match: re.Match[str]) -> Found:
    """Figures or numerals, and what follows them."""
    low = _worth(match["words"]) * (_worth(match["scale"]) if match["scale"] else 1)
    if match["percent"]:
        return myriad.hundredths(match, low)
    if match["tenths"]:
        return myriad.hundredths(match, low + _worth(match["five"] or "零") / 10, 10)
    if match["times"]:
        return myriad.times(match, low)
    if match["hour"]:
        late = match.string[: match.start()].rstrip().endswith(LATE)
        return myriad.hour(match.span("words"), low, late=late)
    return _plain(match, low)


def _plain(match: re.Match[str], low: Fraction) -> Found:
    """The same where a thing is counted, or nothing."""
    text, (start, end), words = match.string, match.span(), match["words"]
    if match["half"]:
        return (stated((start, end), low + Fraction(1, 2)),)
    if SIGN.search(text, max(start - 5, 0), start):
        return (stated((start, end), -low, Kind.VALUE, low),)
    also = (low + 1900, low + 2000) if text.startswith("年", end) and 10 <= low < 100 else ()
    (number,) = myriad.told(match, low)
    certain = number.certain and not (IDLE.match(text, end) or MONTH.fullmatch(text))
    bare = words in NUMERALS.tens or words in NUMERALS.myriads or words == "一"
    return (stated((start, end), low, Kind.VALUE, *also, certain=certain and not bare),)


def _vague(match: re.Match[str]) -> Found:
    return (stated(match.span(), _worth(match["scale"]), Kind.MAGNITUDE),)


def _part(match: re.Match[str]) -> Found:
    return myriad.fraction(match, _worth(match["whole"]), _worth(match["share"]))


def _range(match: re.Match[str]) -> Found:
    factor = _worth(match["scale"]) if match["scale"] else Fraction(1)
    bounds = _worth(match["first"]) * factor, _worth(match["second"]) * factor
    return myriad.ranged(match, bounds, 100 if match["percent"] else 10 if match["tenths"] else 1)


def _half(match: re.Match[str]) -> Found:
    return (stated(match.span(), Fraction(1, 2), certain=match[0] in CERTAIN),)


def _word(match: re.Match[str]) -> Found:
    return (stated(match.span(), WORDS[match[0]], certain=match[0] != "ひとつ"),)


READERS: tuple[Reader, ...] = (
    (SLASH, lambda match: slashed(match[0], match.start())),
    (DECADE, lambda match: myriad.decade(match, match["tens"])),
    (PART, _part),
    (RANGE, _range),
    (VALUE, _value),
    (VAGUE, _vague),
    (HALF, _half),
    (WORD, _word),
)
