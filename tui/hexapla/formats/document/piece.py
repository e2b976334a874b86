r"""What a file holds that is no plain text, laid out as a text: headings, lists, tables and notes.

The layout is Markdown's, so that it can be read, compared and written back. The signs stand
between the blocks; the words of a block are taken as they are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from hexapla.corpus.renewal import Rendering
from hexapla.formats.document.block import Block, Kind

GAP = "\n\n"


class Piece(NamedTuple):
    """A block of a file: its words and what it is.

    ``level`` is that of a heading from 1, the depth of an item from 0, the number of a note from
    1. A cell has its ``row`` and ``column``, both from 1; only a cell may be empty.
    """

    words: str
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    role: str = ""
    row: int = 0
    column: int = 0


NONE = Piece("")
NO_RENDERINGS: Mapping[str, tuple[Rendering, ...]] = MappingProxyType({})


class Delivered(NamedTuple):
    """What a file holds: its blocks in order, and what it says of itself.

    Where a file has them, ``renderings`` are those of each block, by their tags; then blocks are
    segments already (``whole``). ``published`` is a date, as ISO 8601 has it. ``notes`` say what a
    person should look at.
    """

    pieces: tuple[Piece, ...]
    tag: str = ""
    published: str = ""
    whole: bool = False
    renderings: Mapping[str, tuple[Rendering, ...]] = NO_RENDERINGS
    notes: tuple[str, ...] = ()


class Hint(NamedTuple):
    """What is known of a file from elsewhere: the charset that a server names, the language."""

    charset: str = ""
    tag: str = ""


class Laid(NamedTuple):
    """A text, and where its blocks stand."""

    text: str
    blocks: tuple[Block, ...]


def lay_out(pieces: Iterable[Piece], gap: str = GAP) -> Laid:
    r"""The text that pieces make, with a ``gap`` between two paragraphs.

    >>> cells = [Piece(word, Kind.CELL, row=1 + at // 2, column=1 + at % 2)
    ...     for at, word in enumerate("abcd")]
    >>> lay_out([Piece("T", Kind.HEADING, 1), Piece("x"), Piece("y", Kind.ITEM), *cells]).text
    '# T\n\nx\n\n- y\n\n| a | b |\n|---|---|\n| c | d |\n'
    """
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    last = NONE
    for before, one in pairwise((NONE, *pieces)):
        lead = _lead(before, one, gap)
        start, end = at + len(lead), at + len(lead) + len(one.words)
        parts += (lead, one.words)
        if one.words:
            blocks.append(Block(start, end, one.kind, one.level, one.role))
        at, last = end, one
    tail = _close(last) + "\n" if blocks else ""
    return Laid("".join((*parts, tail)), tuple(blocks))


def _lead(before: Piece, one: Piece, gap: str) -> str:
    """What stands between two pieces."""
    if one.kind is Kind.CELL and (one.row, one.column) != (1, 1):
        return _wall(before, one)
    between = "".join(_between(before, one, gap)) if before is not NONE else ""
    match one.kind:
        case Kind.HEADING:
            return between + "#" * min(one.level, 6) + " "
        case Kind.ITEM:
            return between + "  " * one.level + "- "
        case Kind.NOTE if one.level:
            return between + f"[^{one.level}]: "
        case Kind.CELL:
            return between + "| "
    return between


def _between(before: Piece, one: Piece, gap: str) -> Iterator[str]:
    yield _close(before)
    yield "\n" if before.kind is one.kind is Kind.ITEM else gap


def _wall(before: Piece, one: Piece) -> str:
    """What stands between two cells of a table."""
    if one.column > 1:
        return " | "
    return f" |\n{_rule(before) if one.row == 2 else ''}| "


def _rule(last: Piece) -> str:
    """The line below the first row, whose last cell this is."""
    return "|" + "---|" * last.column + "\n"


def _close(last: Piece) -> str:
    """What ends a table, if it is the last cell of one."""
    if last.kind is not Kind.CELL:
        return ""
    return " |\n" + _rule(last).rstrip("\n") if last.row == 1 else " |"


Deliver = Callable[[bytes, str, Hint], Delivered]  # the bytes of a file, its path, what is known
