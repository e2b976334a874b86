"""Numbers that are written in plain figures, with a scale word or a per cent sign at most.

Where two texts state all their numbers so, they can be compared without being read.
"""

import re
from collections import defaultdict
from functools import lru_cache

from hexapla.text.roll import NUL

Worth = tuple[str, int]
Figures = list[Worth]
Written = tuple[str, str, str]


def split_off(plain: re.Pattern[str], joined: str) -> tuple[str, dict[int, list[Written]]]:
    r"""A joined roll without what ``plain`` finds; by text, the three groups of each place found.

    >>> split_off(re.compile("([0-9])(万)?(%)?"), "共5万和3%\x00无\x001")
    ('共和\x00无\x00', {0: [('5', '万', ''), ('3', '', '%')], 2: [('1', '', '')]})
    """
    parts = plain.split(joined)
    between = parts[::4]
    found: defaultdict[int, list[Written]] = defaultdict(list)
    number = 0
    for at, text in enumerate(between[:-1]):
        number += text.count(NUL)
        digits, scale, sign = parts[4 * at + 1 : 4 * at + 4]
        found[number].append((digits, scale or "", sign or ""))
    return "".join(between), dict(found)


@lru_cache(maxsize=4096)
def worth(digits: str, scale: int, sign: str = "") -> Worth:
    """What figures are worth: the significant digits with their sign, and a power of ten.

    >>> worth("2300", 8), worth("230", 9), worth("1,234.50", 0), worth("30", 0, "%")
    (('23', 10), ('23', 10), ('12345', -1), ('3%', 1))
    """
    whole, _, decimals = digits.replace(",", "").partition(".")
    decimals = decimals.rstrip("0")
    figures = (whole + decimals).lstrip("0")
    significant = figures.rstrip("0")
    power = scale - len(decimals) + len(figures) - len(significant)
    return (significant or "0") + sign, power if significant else 0
