"""Signs for other signs, where few letters of a text have another."""

import re
from collections.abc import Callable, Mapping


def swapper(table: Mapping[int, int | str]) -> Callable[[str], str]:
    """What ``str.translate`` does with this table, sooner in a script that it has little of.

    >>> swapper({ord("・"): " "})("研究・開発")
    '研究 開発'
    """
    runs = re.compile(f"[{''.join(re.escape(chr(code)) for code in table)}]+")

    def swapped(run: re.Match[str]) -> str:
        return run[0].translate(table)

    return lambda text: runs.sub(swapped, text)
