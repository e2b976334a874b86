"""Korean texts that state their numbers in plain figures: 25, 30%, 2300억."""

import re

from hexapla.languages.ko.numbers import STATED, TRIGGER, read_numbers
from hexapla.languages.plain_figures import Figures, read_plain
from hexapla.text.roll import Roll

SCALES = {"": 0, "만": 4, "백만": 6, "천만": 7, "억": 8, "백억": 10, "천억": 11, "조": 12}
PLAIN = re.compile(
    r"([0-9](?<![0-9A-Za-z.,+\-−–—~∼～/:제][0-9])(?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]*)(?:\.[0-9]+)?)"
    r"(천억|백억|천만|백만|조|억|만)?(%)?"
    r"(?![0-9.,/:]|\s?[+\-−–—~∼～^%‰A-Za-z0-9만억조천백십여할배분시반진제퍼프p월일항]|\s?년(?:대|\s?반)|에서\s?[0-9])"
)


def figures(roll: Roll) -> list[Figures | None]:
    """What the numbers of each text are worth, sorted; None where one may be stated otherwise.

    >>> figures(Roll(["2300억 위안", "두 배", "도시"]))
    [(('23', 10),), None, ()]
    """
    return read_plain(PLAIN, SCALES, _is_read, roll)


def counts(text: str) -> bool:
    """Whether the text may state a number.

    >>> counts("두 배"), counts("자동차")
    (True, False)
    """
    return bool(read_numbers(text))


def _is_read(text: str) -> bool:
    found = TRIGGER.search(text)
    return bool(found and STATED.search(text, found.start()) and read_numbers(text))
