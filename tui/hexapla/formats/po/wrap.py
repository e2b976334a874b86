"""Where a PO file breaks its lines: learnt from the file, and done its way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from hexapla.formats.po.literal import quote
from hexapla.text.offsets import cell_widths

SAMPLE = 1000  # broken lines are enough to know the habit of any file
GETTEXT_WIDTH = 80  # columns; what gettext's own tools never exceed
CLOSING = frozenset("，。、；：？！’”）》」』】 ")  # what no line begins with

# A line that is one literal, does not end in \n, and goes on in the next line.
_BROKEN = re.compile(rb'\n[ \t]*+("[^\n]*(?<!\\n)")(?=[ \t\r]*+\n[ \t]*+")')
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_WORD = re.compile(r"[^ \n]+ *\n?| +\n?|\n")


@dataclass(frozen=True, slots=True)
class Habit:
    """How a file breaks lines.

    ``width`` is that of its longest broken line, quotes included; 0 if it never breaks any. It
    is in ``columns``, as gettext counts, where an ideograph fills two, or else in characters.
    ``ideographs`` says whether a line may end between two of them.
    """

    width: int = 0
    columns: bool = True
    ideographs: bool = False

    def measure(self, literal: str) -> int:
        """The width of a literal."""
        return sum(cell_widths(literal)) if self.columns else len(literal)


def learn(data: bytes) -> Habit:
    r"""The habit of a file in UTF-8.

    >>> learn(b'msgid ""\n"We wrap "\n"very early."\n')
    Habit(width=10, columns=True, ideographs=False)
    >>> learn(b'msgid "We never wrap, not even if the text is longer than a screen is wide."')
    Habit(width=0, columns=True, ideographs=False)
    """
    lines = [match[1].decode() for match in islice(_BROKEN.finditer(data), SAMPLE)]
    wide = {line for line in lines if 2 in cell_widths(line)}
    breakable = {line for line in lines if " " in line.strip('" ')}
    ideographs = any(cell_widths(line)[-2] == 2 for line in wide)
    narrow = max(map(len, breakable - wide), default=0)
    if not ideographs:
        wide &= breakable
    columns = max((sum(cell_widths(line)) for line in wide), default=0)
    if columns <= (narrow or GETTEXT_WIDTH) + 1:
        return Habit(max(narrow, columns), ideographs=ideographs)
    return Habit(max(narrow, *map(len, wide)), columns=False, ideographs=ideographs)


def break_lines(text: str, habit: Habit) -> list[str]:
    r"""``text`` in pieces, each of which makes a literal that fits; a longer word has its own.

    Every ``\n`` ends a piece.

    >>> break_lines("Lines are broken behind spaces.\nAlways.", Habit(20))
    ['Lines are broken ', 'behind spaces.\n', 'Always.']
    >>> break_lines("一行一行又一行。", Habit(12, ideographs=True))
    ['一行一行又', '一行。']
    """
    if not habit.width:
        return _LINE.findall(text)
    room = habit.width - 2
    lines: list[str] = []
    used = 0
    for word in _unbroken(text, habit):
        size = habit.measure(quote(word)) - 2
        if not lines or used + size > room or lines[-1].endswith("\n"):
            lines.append("")
            used = 0
        lines[-1] += word
        used += size
    return lines


def _unbroken(text: str, habit: Habit) -> Iterator[str]:
    """The pieces of a text that no line break may cut: words, single ideographs."""
    for word in _WORD.findall(text):
        if not habit.ideographs or word.isascii():
            yield word
            continue
        widths, start = cell_widths(word), 0
        for at in range(1, len(word)):
            if 2 in widths[at - 1 : at + 1] and widths[at] and word[at] not in CLOSING:
                yield word[start:at]
                start = at
        yield word[start:]
