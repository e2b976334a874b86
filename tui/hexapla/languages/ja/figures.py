"""Japanese texts that state their numbers in plain figures: 25, 30%, 2300億."""

import re

from hexapla.languages.ja.numbers import TRIGGER, read_numbers
from hexapla.languages.plain_figures import Figures, read_plain
from hexapla.text.roll import Roll

SCALES = {"": 0, "万": 4, "百万": 6, "千万": 7, "億": 8, "百億": 10, "千億": 11, "兆": 12}
PLAIN = re.compile(
    r"([0-9](?<![0-9A-Za-z.,+\-−–—~〜～/:下ス][0-9])(?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]*)(?:\.[0-9]+)?)"
    r"(千億|百億|千万|百万|兆|億|万)?(%)?"
    r"(?![0-9.,/:]|\s?[+\-−–—~〜～^%‰A-Za-z0-9一二三四五六七八九十百千万億兆余割倍分時月パポ進乗の半]|\s?年[代半]|から|[カかヶケ]月)"
)


def figures(roll: Roll) -> list[Figures | None]:
    """What the numbers of each text are worth, sorted; None where one may be stated otherwise.

    >>> figures(Roll(["2300億元", "二倍", "都市"]))
    [(('23', 10),), None, ()]
    """
    return read_plain(PLAIN, SCALES, _is_read, roll)


def counts(text: str) -> bool:
    """Whether the text may state a number.

    >>> counts("二倍"), counts("自動車")
    (True, False)
    """
    return bool(read_numbers(text))


def _is_read(text: str) -> bool:
    return bool(TRIGGER.search(text) and read_numbers(text))
