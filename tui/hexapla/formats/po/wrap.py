"""Where a PO file breaks its lines: learnt from the file, and done its way."""

import re
from dataclasses import dataclass
from itertools import islice

from hexapla.formats.po.literal import quote
from hexapla.text.offsets import cell_widths

SAMPLE = 2000  # broken lines are enough to know the habit of any file
GETTEXT_WIDTH = 80  # columns; what gettext's own tools never exceed

# A line that is one literal, does not end in \n, and goes on in the next line.
_BROKEN = re.compile(rb'\n[ \t]*+("[^\n]*(?<!\\n)")(?=[ \t\r]*+\n[ \t]*+")')
_WIDE = (
    "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60"
    "\U00020000-\U0003fffd"
)
_CLOSING = "，。、；：？！’”）》」』】"
_IDEOGRAPH = re.compile(f"[{_WIDE}]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_WORD = re.compile(r"[^ \n]+ *\n?| +\n?|\n")
_WORD_OR_IDEOGRAPH = re.compile(
    rf"[{_WIDE}][{_CLOSING}]* *\n?|[^{_WIDE} \n]+[{_CLOSING}]* *\n?| +\n?|\n"
)


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
    wide = [line for line in lines if _IDEOGRAPH.search(line)]
    ideographs = any(_IDEOGRAPH.match(line[-2]) for line in wide)
    breakable = [line for line in lines if " " in line.strip('" ')]
    narrow = max((len(line) for line in breakable if not _IDEOGRAPH.search(line)), default=0)
    if not ideographs:
        wide = [line for line in wide if line in breakable]
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
    for word in (_WORD_OR_IDEOGRAPH if habit.ideographs else _WORD).findall(text):
        size = habit.measure(quote(word)) - 2
        if not lines or used + size > room or lines[-1].endswith("\n"):
            lines.append("")
            used = 0
        lines[-1] += word
        used += size
    return lines
