"""A document, or a rendering of it, in blocks that are to be written."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from hexapla.corpus.document import Document
from hexapla.corpus.join import ARROW

HEADING = re.compile(r"(#{1,6}) ")
NOTE = re.compile(r"\[\^(\d{1,6})\]: ")
LEVELS = {"title": 1, "heading": 2}  # where nothing else says it
DEEPER = 2  # spaces before an item of a list within a list


class Part(NamedTuple):
    """A block: its words, its role and its place.

    ``level`` is that of a heading from 1, the depth of an item from 0, the number of a note from
    1. A cell has its ``row`` and ``column``, both from 1.
    """

    words: str
    role: str = "paragraph"
    level: int = 0
    row: int = 0
    column: int = 0


def parts_of(document: Document, targets: Mapping[str, str], joiner: str) -> Iterator[Part]:
    r"""The blocks of a document in which a target stands for each segment, or else its source.

    A block all of whose segments are rendered elsewhere is left out, unless it is a cell. Lines
    of a block become one.

    >>> from hexapla.corpus.segment import Segment
    >>> segments = Segment("a", "一。", 1, "title", "# "), Segment("b", "二。")
    >>> [*parts_of(Document(segments), {"b": "Two."}, " ")]
    [Part(words='一。 Two.', role='title', level=1, row=0, column=0)]
    """
    cell = Part("")
    for _, group in groupby(document.segments, key=lambda one: one.block):
        held = list(group)
        texts = [targets.get(one.id) or one.text for one in held]
        lines = [
            line.strip() for one in texts if not one.startswith(ARROW) for line in one.splitlines()
        ]
        words = joiner.join(filter(None, lines))
        head = held[0]
        if head.role == "cell":
            cell = _cell(cell, words, head.lead)
            yield cell
        else:
            cell = Part("")
            if words:
                yield Part(words, head.role, _level(head.role, head.lead.rpartition("\n")[2]))


def _cell(before: Part, words: str, lead: str) -> Part:
    """A cell behind another; the walls that stand between say where."""
    last = lead.rpartition("\n")[2].count("|")
    if not before.row or "\n\n" in lead:
        return Part(words, "cell", 0, 1, last)
    if "\n" in lead:
        return Part(words, "cell", 0, before.row + 1, last)
    return Part(words, "cell", 0, before.row, before.column + last)


def _level(role: str, sign: str) -> int:
    """The level of a block, by the sign before it."""
    if role in LEVELS:
        found = HEADING.fullmatch(sign)
        return len(found[1]) if found else LEVELS[role]
    if role == "note":
        found = NOTE.fullmatch(sign)
        return int(found[1]) if found else 0
    return (len(sign) - len(sign.lstrip())) // DEEPER if role == "item" else 0
