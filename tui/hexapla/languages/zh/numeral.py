"""Chinese numerals: 三百六十五, 两千三, 二零二五, 八九十万."""

import re
from functools import lru_cache

from hexapla.languages.digits import LONGEST

DIGITS = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)),
    **dict(zip("〇壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    "○": 0,
    "两": 2,
    "兩": 2,
    "貳": 2,
    "參": 3,
    "陸": 6,
}
TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
HEADLESS = frozenset("百千万亿")  # these stand alone, or behind a digit
FORMAL = str.maketrans(
    "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億兩〇○", "一二二三三四五六六七八九十百千万亿两零零"
)

DIGIT = "[一二两三四五六七八九]"
SECTION = f"(?:{DIGIT}?千)?零?(?:{DIGIT}?百)?零?(?:{DIGIT}?十)?零?{DIGIT}?"
WELL_FORMED = re.compile(f"(?:{SECTION}万?亿)?零?(?:{SECTION}万)?{SECTION}")
BARE = re.compile("[百千]?(?:万亿|[万亿])|[百千]")
NEIGHBOURS = re.compile("一[二两]|三[两二]|[二两]三|三[四五]|四五|五六|六七|七八|八九")
NEIGHBOUR = re.compile(f"({NEIGHBOURS.pattern})(?![零一二两三四五六七八九])")


@lru_cache(maxsize=8192)
def numeral(run: str) -> tuple[int, int] | None:
    """The least and the greatest value that a run of numerals can have; None if it has none.

    Two neighbouring digits say "one or the other" (三四百), save in a row of digits (二零三四).

    >>> numeral("两千三"), numeral("二零二五"), numeral("八九十万"), numeral("三三两两")
    ((2300, 2300), (2025, 2025), (800000, 900000), None)
    """
    run = run.translate(FORMAL)
    if BARE.fullmatch(run):
        return _positional(run), _positional(run)
    if pair := _pair(run):
        low, high = run[:pair] + run[pair + 1 :], run[: pair - 1] + run[pair:]
        return _between(low, high) if WELL_FORMED.fullmatch(low) else None
    if len(run) > 1 and set(run) <= DIGITS.keys() - {"两"}:
        return _row(run)
    if run[0] in HEADLESS or not WELL_FORMED.fullmatch(run):
        return None
    return _positional(run), _positional(run)


def _between(one: str, other: str) -> tuple[int, int]:
    low, high = sorted((_positional(one), _positional(other)))
    return low, high


def _pair(run: str) -> int:
    """Where the second of two neighbouring digits stands; 0 if there is no such pair."""
    if len(run) > 2 and set(run) <= DIGITS.keys():
        return 0
    found = NEIGHBOUR.search(run)
    return found.end() - 1 if found else 0


def _row(run: str) -> tuple[int, int] | None:
    """Digits read one by one; a digit said twice (一一) is a manner, not a number."""
    if len(run) == 2 and run[0] == run[1]:
        return None
    if len(run) > LONGEST:
        return None
    value = int("".join(str(DIGITS[digit]) for digit in run))
    return value, value


def _positional(run: str) -> int:
    """The value of a numeral with its units; a last digit counts in tenths of the unit before."""
    total = section = digit = 0
    unit = 10
    for char in run:
        if char in MYRIADS:
            section = section + digit or (0 if total else 1)
            unit = MYRIADS[char]
            total = total + section * unit if total > unit else (total + section) * unit
            section = digit = 0
        elif char in TENS:
            unit = TENS[char]
            section += (digit or 1) * unit
            digit = 0
        else:
            digit = DIGITS[char]
            unit = unit if digit else 10
    return total + section + digit * unit // 10
