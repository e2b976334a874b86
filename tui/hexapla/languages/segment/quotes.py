"""What stands in quotes and brackets."""

import re
from bisect import bisect_right
from typing import NamedTuple

# Every opening mark, and the marks that may close it.
PAIRS = {
    "“": "”", "„": "“”", "‟": "”", "”": "”", "«": "»", "»": "«»", "‹": "›", "‘": "’", "‚": "‘’",
    "「": "」", "『": "』", "《": "》", "〈": "〉", "（": "）", "(": ")", "[": "]", "【": "】",
    "［": "］", "{": "}", '"': '"', "'": "'",
}  # fmt: skip
CLOSING = frozenset(
    "”’»›」』》〉）)]】］}\"'*_\u200e\u200f\u202c\u2069"
)  # these close where they touch a stop
MARK = re.compile(f"[{re.escape(''.join({*''.join(PAIRS.values()), *PAIRS}))}]")
LONGEST = 400  # code points in quotes that are kept whole; what is longer is a speech
DENSE = 150  # the same where words are not spaced
DEEPEST = 8  # marks that may be open at once


class Quotes(NamedTuple):
    """The outermost stretches in quotes or brackets, in order, and where marks open and close."""

    starts: list[int]
    ends: list[int]
    opening: set[int]
    closing: set[int]

    def holds(self, at: int) -> bool:
        """Whether a place lies within one of them."""
        near = bisect_right(self.starts, at) - 1
        return near >= 0 and self.starts[near] < at < self.ends[near]


def find_quotes(text: str, longest: int = LONGEST) -> Quotes:
    """Pair the marks of a text; what is never closed, or closed far away, holds nothing together.

    >>> find_quotes("他说：“好。（是的。）”")[:2]
    ([3], [12])
    """
    quotes = Quotes([], [], set(), set())
    waiting: list[int] = []
    for found in MARK.finditer(text):
        at = found.start()
        opener = _opener(text, at, waiting)
        if opener >= 0:
            start = waiting[opener]
            del waiting[opener:]
            quotes.opening.add(start)
            quotes.closing.add(at)
            _enclose(quotes, start, at + 1, longest)
        elif found[0] in PAIRS and _may_open(text, at):
            waiting = [*waiting[1 - DEEPEST :], at]
    return quotes


def _enclose(quotes: Quotes, start: int, end: int, longest: int) -> None:
    """Add a stretch in the place of those within it."""
    if end - start > longest:
        return
    while quotes.starts and quotes.starts[-1] > start:
        quotes.starts.pop()
        quotes.ends.pop()
    quotes.starts.append(start)
    quotes.ends.append(end)


def _opener(text: str, at: int, waiting: list[int]) -> int:
    """Which of the open marks the one here closes; -1 if none."""
    mark = text[at]
    if mark in "'’" and text[at + 1 : at + 2].isalnum():
        return -1  # an apostrophe
    if mark == "'" and text[at - 1] not in ".!?,…":
        return -1  # the boys' room
    if mark == '"' and _clearly_opens(text, at):
        return -1
    for place in range(len(waiting) - 1, -1, -1):
        if mark in PAIRS[text[waiting[place]]]:
            return place
    return -1


def _may_open(text: str, at: int) -> bool:
    """Whether a mark opens, by what stands beside it: ” and » open in Finnish, and » in German."""
    mark = text[at]
    if mark in "”»'":
        return _clearly_opens(text, at)
    if mark == '"':
        after = text[at + 1 : at + 2]
        return not (at and not text[at - 1].isspace() and (not after or after.isspace()))
    return True


def _clearly_opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([（—–-:") and bool(after.strip())
