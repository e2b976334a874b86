"""Numbers that are written in plain figures, with a scale word or a per cent sign at most.

Where two texts state all their numbers so, they can be compared without being read.
"""

import re

Figures = list[tuple[str, int]]

DIGIT = re.compile("[0-9]")


def split_off(plain: re.Pattern[str], text: str) -> tuple[str, list[tuple[str, str, str]]]:
    """The text without what ``plain`` finds, then the three groups of each place that it finds.

    >>> split_off(re.compile("([0-9])(万)?(%)?"), "共5万和3%")
    ('共和', [('5', '万', ''), ('3', '', '%')])
    """
    if not DIGIT.search(text):
        return text, []
    parts = [part or "" for part in plain.split(text)]
    return "".join(parts[::4]), list(zip(parts[1::4], parts[2::4], parts[3::4], strict=True))


def worth(digits: str, scale: int, sign: str = "") -> tuple[str, int]:
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
