"""A rendering as a running text, in the blocks of its source."""

from collections.abc import Mapping
from itertools import pairwise

from hexapla.corpus.document import Document
from hexapla.corpus.join import ARROW
from hexapla.corpus.segment import Segment

FIRST = Segment("", "", block=0)


def compose(document: Document, targets: Mapping[str, str], joiner: str) -> str:
    r"""The text in which a target stands for each segment, or its source where there is none.

    ``joiner`` stands between two sentences of a paragraph. A segment with an arrow is silent: its
    rendering stands in an earlier one.

    >>> parts = Segment("a", "一。"), Segment("b", "二。"), Segment("c", "三。", 2, lead="\n\n- ")
    >>> compose(Document(parts, "\n"), {"a": "One.", "b": "Two.", "c": "Three."}, " ")
    'One. Two.\n\n- Three.\n'
    """
    pieces: list[str] = []
    for before, one in pairwise((FIRST, *document.segments)):
        target = targets.get(one.id, "")
        if not target.startswith(ARROW):
            pieces += (_between(before, one, joiner), target or one.text)
        elif one.role == "cell" or any(map(str.isalpha, one.lead)):
            pieces.append(one.lead)  # code, the walls of a table
    return "".join(pieces) + document.tail


def _between(before: Segment, one: Segment, joiner: str) -> str:
    """What stands before a segment; within a paragraph, what the language of the target wants."""
    if before.block != one.block or one.lead.strip():
        return one.lead
    return one.lead if joiner and "\n" in one.lead else joiner
