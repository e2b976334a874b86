"""One field with another text, in the lines it had as far as they can stay."""

import re

from hexapla.formats.po.literal import LITERAL, NUMERIC, quote, unescape
from hexapla.formats.po.wrap import Habit, break_lines

_LITERAL = re.compile(LITERAL)
_NUMERIC = re.compile(NUMERIC)


def retext(field: bytes, text: str, habit: Habit, line_end: bytes = b"\n") -> bytes:
    r"""The field with another text; the literals with which that begins and ends stay as they are.

    ``field`` is in UTF-8 and ends with its last quote.

    >>> field = b'msgstr ""\n"The first line, "\n"the second, "\n"the last."'
    >>> print(retext(field, "The first line, the 2nd, the last.", Habit(20)).decode())
    msgstr ""
    "The first line, "
    "the 2nd, "
    "the last."
    """
    literals: list[bytes] = _LITERAL.findall(field)
    gaps: list[bytes] = _LITERAL.split(field)
    old = [""] if _NUMERIC.search(field) else [unescape(literal).decode() for literal in literals]
    head, tail = _staying(old, text)
    first, last = "".join(old[:head]), "".join(old[len(old) - tail :])
    if len(old) > 1 and (first or last):
        pieces = break_lines(text[len(first) : len(text) - len(last)], habit)
        pieces = pieces if head or pieces else [""]
    else:
        head = tail = 0
        pieces = _whole(field, old, text, habit)
    margin = line_end + (b"#~ " if field.startswith(b"#~") else b"")
    inner = next((gap for gap in gaps[1:-1] if b"\n" in gap), margin)
    between = [inner, *gaps[1:-1]]
    stay = len(literals) - tail
    before = [*between[:head], *[inner] * len(pieces), *between[stay:]]
    after = [*literals[:head], *(quote(piece).encode() for piece in pieces), *literals[stay:]]
    return gaps[0] + after[0] + b"".join(map(b"".join, zip(before[1:], after[1:], strict=True)))


def _staying(old: list[str], text: str) -> tuple[int, int]:
    """How many of the old pieces another text begins with, and how many it ends with.

    What is put between two pieces takes a neighbour with it, unless it makes lines of its own.
    """
    head = tail = start = 0
    end = len(text)
    while head < len(old) and text.startswith(old[head], start):
        start += len(old[head])
        head += 1
    while (
        head + tail < len(old)
        and start <= end - len(piece := old[-1 - tail])
        and text.endswith(piece, start, end)
    ):
        end -= len(piece)
        tail += 1
    if head + tail == len(old):
        if head and old[head - 1] and not old[head - 1].endswith("\n"):
            head -= 1
        elif tail and not text.endswith("\n", start, end):
            tail -= 1
    return head, tail


def _whole(field: bytes, old: list[str], text: str, habit: Habit) -> list[str]:
    """The pieces of a text of which no old piece with text in it stays."""
    keyword = field[: field.index(b'"')].decode()
    if len(old) == 1 and "\n" in old[0][:-1]:
        return [text]  # here, a line of the text is no reason for a line of the file
    unbroken = len(old) == 1 and habit.measure(field.decode()) > habit.width
    pieces = break_lines(text, Habit() if unbroken else habit)
    fits = unbroken or habit.measure(keyword + quote(text)) <= habit.width
    return [text] if fits and len(pieces) <= 1 else ["", *pieces]
