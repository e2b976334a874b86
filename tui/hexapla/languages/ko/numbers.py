"""The numbers of a Korean text: 2,300억, 1만 2천, 3할, 두 배, 70년대.

Sino-Korean and native numerals are syllables of many other words; they are read before what is
counted alone.
"""

import re
from fractions import Fraction

from hexapla.languages import myriad
from hexapla.languages.digits import FIGURES, SLASHED, slashed
from hexapla.languages.myriad import Found, Numerals, Reader
from hexapla.languages.number import Kind, Number, stated

DIGITS = {sign: value for value, sign in enumerate("영일이삼사오육칠팔구")} | {"공": 0, "륙": 6}
NUMERALS = Numerals(
    DIGITS, {"십": 10, "백": 100, "천": 1000}, {"만": 10**4, "억": 10**8, "조": 10**12}
)
TENS = dict(
    zip(
        "열 스물 스무 서른 마흔 쉰 예순 일흔 여든 아흔".split(),
        (10, 20, 20, 30, 40, 50, 60, 70, 80, 90),
        strict=True,
    )
)
ONES = dict(
    zip(
        "하나 한 둘 두 셋 세 석 넷 네 넉 다섯 여섯 일곱 여덟 아홉".split(),
        (1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 6, 7, 8, 9),
        strict=True,
    )
)
COUNTED = (
    "개|명|번|시간|살|가지|곳|차례|달|해|대|마리|권|장|채|척|쌍|사람|나라|도시|지역|단계|축|갈래|종류|기둥|군데"
    "|팀|건|편|기업|산업|부문|분야|자리|주|줄|집|가구|글자|문자|배|년|월|일|원|위안|달러|인|호|위|세|톤|미터"
    "|킬로미터|제곱|평|헥타르|회|종|점|항목|여|%|퍼센트"
)
LARGE = "[십백천]?[만억조]"
ARABIC = (
    rf"{FIGURES}(?:\s?(?:{LARGE}|천(?!연))|백(?=만|\s?(?:{COUNTED})))?"
    rf"(?:(?<=[천만억조])\s?{FIGURES}(?:\s?{LARGE}|천))*"
    rf"(?:(?<=[천만억조])\s?[0-9]{{1,4}}(?![0-9.,%년월천만억조]))?"
)
SINO = "(?:[일이삼사오육칠팔구]?[십백천만억조])+[일이삼사오육칠팔구]?"
PERCENT = r"\s?(?:%|퍼센트|프로(?![가-힣]))\s?(?:p(?![a-z])|포인트)?"
ALONE = "(?<![가-힣])"

SLASH = re.compile(SLASHED)
DECADE = re.compile("(?P<tens>(?:1[0-9]|20)?[0-9]0)년대")
PART = re.compile(
    rf"(?P<whole>{FIGURES}|[일이삼사오육칠팔구십백천만]+)\s?분의\s?(?P<share>{FIGURES}|[일이삼사오육칠팔구십백]+)"
)
ARTICLE = re.compile(r"(?P<first>[0-9]+)(?:(?<=제[0-9])|(?<=제[0-9]{2})|(?=조\s?[0-9]+항))조")
RANGE = re.compile(
    rf"(?P<first>{FIGURES})\s?(?:[~∼～–—-]|에서|내지)\s?(?P<second>{FIGURES})"
    rf"(?:(?P<percent>{PERCENT})|(?P<tenths>할)|\s?(?P<scale>{LARGE}|천))"
)
VALUE = re.compile(
    rf"(?P<words>{ARABIC}|{ALONE}{SINO}(?=\s?(?:{COUNTED}))|{ALONE}[이삼사오육칠팔구](?=할(?!린|인|당|증|[가-힣]{{2}})))(?:\s?여\s?(?P<scale>{LARGE})?)?"
    rf"(?:(?P<percent>{PERCENT})|(?P<tenths>\s?할(?![가-힣]{{2}}|인|당|증|린)(?:\s?(?P<five>[1-9])푼)?)"
    r"|(?P<times>\s?배(?![가-힣]?[터달송출경정]))|(?P<half>\s?(?:년|시간|달|배|개)\s?반(?![가-힣]))"
    r"|(?P<hour>\s?시(?![간장도민가행작스])))?"
)
NATIVE = re.compile(
    rf"{ALONE}(?P<tens>{'|'.join(TENS)})?(?P<ones>{'|'.join(ONES)})?(?(tens)|(?(ones)|(?!)))"
    rf"(?:(?P<times>\s?배(?![가-힣]?[터달송출경정]))|(?P<hour>\s?시(?![간장도민가행작스]))"
    rf"|(?=\s?(?:{COUNTED}))|(?<=[나둘셋넷])(?=[가-힣\s]))"
)
VAGUE = re.compile(
    rf"{ALONE}(?:수|몇)\s?(?P<scale>[십백천]?[만억조]|[십백천])(?=\s?(?:{COUNTED})|\s)"
)
HALF = re.compile("절반|반(?=년|기|세기)")
TRIGGER = re.compile(
    "[0-9０-９]|[십백천만억조일이삼사오육칠팔구열스서마쉰예여아하한둘두셋세석넷네넉다수몇절반](?<![가-힣].)"
)
# What a text has that states a number in syllables; few that have a trigger have this.
STATED = re.compile(
    f"[0-9０-９]|{ALONE}(?:{SINO}\\s?(?:{COUNTED})|[이삼사오육칠팔구]할|[수몇]\\s?[십백천만억조]"
    rf"|(?:{'|'.join((*TENS, *ONES))}){{1,2}}(?:\s?(?:[배시]|{COUNTED})|(?<=[나둘셋넷])))"
    r"|[일이삼사오육칠팔구십백천만]\s?분의|절반|반(?:년|기|세기)"
)
LATE = ("오후", "저녁", "밤")
IDLE = re.compile(
    r"\s?(?:진수|진법|진(?![가-힣])|제곱(?!미터|킬로|센티)|\^)|의\s?[0-9]+제곱"
)  # 10진수, 10^21: no quantity
MONTH = re.compile(r"\W*[0-9]{1,2}월\W*")  # a text that is the name of a month
SIGN = re.compile(r"(?:영하\s?|마이너스\s?|(?<![\w)%-])[-−])$")


def read_numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a Korean text, in order; their spans are disjoint.

    >>> [n.notation for n in read_numbers("2024년 약 2,300억 원, 1만 2천 명, 세 배, 3할, 70년대")]
    [2024, 230000000000, 12000, 'x3', 0.3, '1970s']
    """
    return tuple(myriad.read(myriad.cut(text), TRIGGER, READERS))


def _worth(words: str) -> Fraction:
    return myriad.value(words.replace(" ", ""), NUMERALS)


def _value(match: re.Match[str]) -> Found:
    """Figures or Sino-Korean numerals, and what follows them."""
    low = _worth(match["words"]) * (_worth(match["scale"]) if match["scale"] else 1)
    if match["percent"]:
        return myriad.hundredths(match, low)
    if match["tenths"]:
        return myriad.hundredths(match, low + Fraction(int(match["five"] or 0), 10), 10)
    if match["times"]:
        return myriad.times(match, low)
    if match["hour"]:
        return _hour(match, match.span("words"), low)
    return _plain(match, low)


def _plain(match: re.Match[str], low: Fraction) -> Found:
    """The same where a thing is counted, or nothing."""
    text, (start, end) = match.string, match.span()
    if match["half"]:
        return (stated((start, end), low + Fraction(1, 2)),)
    if SIGN.search(text, max(start - 5, 0), start):
        return (stated((start, end), -low, Kind.VALUE, low),)
    also = (low + 1900, low + 2000) if text.startswith("년", end) and 10 <= low < 100 else ()
    (number,) = myriad.told(match, low)
    certain = number.certain and not (IDLE.match(text, end) or MONTH.fullmatch(text))
    certain = certain and not (
        match["words"] in NUMERALS.tens or match["words"] in NUMERALS.myriads
    )
    return (stated((start, end), low, Kind.VALUE, *also, certain=certain),)


def _hour(match: re.Match[str], span: tuple[int, int], low: Fraction) -> Found:
    before = match.string[: match.start()].rstrip()
    return myriad.hour(span, low, late=before.endswith(LATE))


def _native(match: re.Match[str]) -> Found:
    """두 배, 세 시, 열두 명: one may be a manner of speaking (한 번)."""
    low = Fraction(TENS.get(match["tens"] or "", 0) + ONES.get(match["ones"] or "", 0))
    if match["times"]:
        return myriad.times(match, low)
    span = match.start(), match.end("ones") if match["ones"] else match.end("tens")
    if match["hour"]:
        return _hour(match, span, low)
    return (stated(span, low, certain=low > 1),)


def _vague(match: re.Match[str]) -> Found:
    return (stated(match.span(), _worth(match["scale"]), Kind.MAGNITUDE),)


def _part(match: re.Match[str]) -> Found:
    return myriad.fraction(match, _worth(match["whole"]), _worth(match["share"]))


def _range(match: re.Match[str]) -> Found:
    factor = _worth(match["scale"]) if match["scale"] else Fraction(1)
    bounds = _worth(match["first"]) * factor, _worth(match["second"]) * factor
    return myriad.ranged(match, bounds, 100 if match["percent"] else 10 if match["tenths"] else 1)


def _half(match: re.Match[str]) -> Found:
    return (stated(match.span(), Fraction(1, 2), certain=match[0] == "절반"),)


READERS: tuple[Reader, ...] = (
    (SLASH, lambda match: slashed(match[0], match.start())),
    (ARTICLE, lambda match: (stated(match.span("first"), int(match["first"])),)),
    (DECADE, lambda match: myriad.decade(match, match["tens"])),
    (PART, _part),
    (RANGE, _range),
    (VALUE, _value),
    (NATIVE, _native),
    (VAGUE, _vague),
    (HALF, _half),
)
