"""The header of a file that two branches have changed."""

import re
from typing import NamedTuple

REVISED = "PO-Revision-Date"
DATES = frozenset({REVISED, "POT-Creation-Date"})  # the later one holds
DATE = re.compile(r":?\s*(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::\d\d)?\s*([+-]\d{4})")
CREDITS = frozenset(  # whoever came last: no text depends on them
    {
        "Project-Id-Version", "Report-Msgid-Bugs-To", "Last-Translator", "Language-Team",
        "X-Generator", "X-Poedit-Basepath", "X-Poedit-Bookmarks",
    }
)  # fmt: skip


class Header(NamedTuple):
    """A header's text, and the names of the fields that say one thing here and another there."""

    text: str
    clashes: tuple[str, ...] = ()


def merge_headers(base: str, ours: str, theirs: str) -> Header:
    r"""The header with the changes of both; ours holds where they clash.

    Of two dates the later one holds, and with it what is said of the last translator and program.

    >>> merge_headers("A: 1\nB: 1\n", "A: 2\nB: 1\n", "A: 1\nB: 3\n")
    Header(text='A: 2\nB: 3\n', clashes=())
    """
    old, mine, yours = (_fields(text) for text in (base, ours, theirs))
    later = _instant(yours.get(REVISED, "")) > _instant(mine.get(REVISED, ""))
    fields: dict[str, str] = {}
    clashes: list[str] = []
    for name in (*mine, *(name for name in yours if name not in mine)):
        was, here, there = (side.get(name) for side in (old, mine, yours))
        kept = there if here == was else here
        if here != there and was not in {here, there}:
            if name in DATES:
                kept = max(here or "", there or "", key=_instant)
            elif name in CREDITS:
                kept = there if later else here
            else:
                clashes.append(name)
        if kept is not None:
            fields[name] = kept
    return Header("".join(map("".join, fields.items())), tuple(clashes))


def _fields(text: str) -> dict[str, str]:
    """The rest of each line by its name; what is no field is its own name."""
    lines = text.splitlines(keepends=True)
    parts = (line.partition(":") for line in lines)
    return {name: colon + rest for name, colon, rest in parts}


def _instant(value: str) -> int:
    """When a date of a header is, in minutes; before all others if it is none."""
    found = DATE.match(value)
    if not found:
        return -1
    year, month, day, hour, minute, zone = map(int, found.groups())
    early = month < 3  # so that a year begins with March, and ends with the day that may be missing
    year, month = year - early, (month - 3) % 12
    days = 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day
    offset = abs(zone) // 100 * 60 + abs(zone) % 100
    return days * 1440 + hour * 60 + minute - (offset if zone > 0 else -offset)
