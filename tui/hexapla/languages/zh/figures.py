"""Chinese texts that state their numbers in plain figures: 25, 30%, 2300亿."""

import re

from hexapla.languages.plain_figures import Figures, split_off
from hexapla.languages.zh.numbers import FORMAL, NUMERALS
from hexapla.text.roll import NUL, Roll, pieces

SCALES = {"": 0, "万": 4, "百万": 6, "千万": 7, "亿": 8, "百亿": 10, "千亿": 11, "万亿": 12}
PLAIN = re.compile(
    r"([0-9](?<![0-9A-Za-z.,+\-−–—~～/:][0-9])(?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]*)(?:\.[0-9]+)?)"
    r"(万亿|千亿|百亿|千万|百万|亿|万)?(%)?"
    rf"(?![0-9.,/:+\-−–—~～{NUMERALS}{FORMAL}几幾多余餘成折倍点點时時分度℃％‰]|\s?[A-Za-z]|年代|世)"
)
MEASURED = "个個些条條直定样樣起种種次般边邊面系位方切向同致旦体體步流批场場项項家路带帶天"
WORDED = re.compile(
    f"[0-9０-９{NUMERALS}{FORMAL}几幾翻番半负負①-⑳％‰℃倍{NUL}]"
    # one of something, or no number at all: nothing needs to answer it
    f"(?:(?<!一)|(?![{MEASURED}]))"
)


def figures(roll: Roll) -> list[Figures | None]:
    """What the numbers of each text are worth, sorted; None where one may be stated otherwise.

    >>> figures(Roll(["2024年投资2300亿元", "三个城市", "上世纪70年代"]))
    [(('2024', 0), ('23', 10)), None, None]
    """
    rest, found = split_off(PLAIN, SCALES, roll.joined)
    words = pieces(WORDED, rest)
    return [None if word else found.get(number, ()) for number, word in enumerate(words)]


def counts(text: str) -> bool:
    """Whether the text may state a number above twelve.

    >>> counts("三十"), counts("汽车")
    (True, False)
    """
    return any(pieces(WORDED, text))
