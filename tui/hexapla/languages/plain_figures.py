"""Numbers that are written in plain figures, with a scale word or a per cent sign at most.

Where two texts state all their numbers so, they can be compared without being read.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import lru_cache

from hexapla.text.roll import NUL, Roll

Worth = tuple[str, int]
Figures = tuple[Worth, ...]


def split_off(
    plain: re.Pattern[str],
    scales: Mapping[str, int],
    joined: str,
    signs: Mapping[int, str] | None = None,
) -> tuple[str, dict[int, Figures]]:
    r"""A joined roll without what ``plain`` finds; by text, what that is worth, in order of worth.

    Its three groups are figures, a scale word and a per cent sign. ``signs`` makes the signs within
    figures those of English.

    >>> split_off(re.compile("([0-9])(万)?(%)?"), {"": 0, "万": 4}, "共5万和3%\x00无\x001")
    ('共和\x00无\x00', {0: (('3%', 0), ('5', 4)), 2: (('1', 0),)})
    """
    parts = plain.split(joined)
    between = parts[::4]
    found: defaultdict[int, list[Worth]] = defaultdict(list)
    number = at = 0
    for text in between[:-1]:
        number += text.count(NUL)
        _, digits, scale, sign = parts[at : at + 4]
        if signs and not digits.isdigit():
            digits = digits.translate(signs)
        found[number].append(worth(digits, scales[scale or ""], sign or ""))
        at += 4
    return "".join(between), {n: tuple(sorted(worths)) for n, worths in found.items()}


def read_plain(
    plain: re.Pattern[str],
    scales: Mapping[str, int],
    is_read: Callable[[str], bool],
    roll: Roll,
) -> list[Figures | None]:
    """What the numbers of each text are worth; None where ``is_read`` finds one in what is left.

    >>> pattern = re.compile("([0-9])(万)?(%)?")
    >>> read_plain(pattern, {"": 0, "万": 4}, lambda text: "三" in text, Roll(["5万", "三", "无"]))
    [(('5', 4),), None, ()]
    """
    rest, found = split_off(plain, scales, roll.joined)
    return [
        None if is_read(text) else found.get(number, ())
        for number, text in enumerate(rest.split(NUL))
    ]


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
