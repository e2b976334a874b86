"""A text as a document: its blocks in segments, and what stands between them."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from hexapla.corpus.document import Document
from hexapla.corpus.segment import Segment
from hexapla.formats.document.block import Block, FindBlocks
from hexapla.formats.document.role import find_roles
from hexapla.languages.language import Language
from hexapla.languages.segment import segments
from hexapla.text.span import Span

# Code and addresses, in which a stop ends nothing.
WHOLE = re.compile(r"(`++)[^`]++\1|\]\([^)\s]*+\)|<[a-z][a-z+.-]*+:[^>\s]*+>|https?://[!-~]++")

MARGIN = re.compile(r"(?<=[\r\n])[ \t]*>[> \t]*")  # of a line in a quotation


def read(text: str, find_blocks: FindBlocks, language: Language) -> Document:
    """The document that a text makes; its segments have no ids yet."""
    blocks = list(find_blocks(text, language))
    parts: list[Segment] = []
    end = 0
    for number, (block, role) in enumerate(zip(blocks, find_roles(text, blocks), strict=True), 1):
        for span in _cut(text, block, language):
            parts.append(Segment("", span.of(text), number, role, text[end : span.start]))
            end = span.end
    return Document(tuple(parts), text[end:])


def _cut(text: str, block: Block, language: Language) -> Iterator[Span]:
    """The segments of a block, where no code and no address is cut."""
    words = text[block.start : block.end]
    plain = MARGIN.sub(lambda margin: " " * len(margin[0]), words)
    whole = [match.span() for match in WHOLE.finditer(words)]
    for start, end in _runs(segments(plain, language), whole):
        yield Span(block.start + start, block.start + end)


def _runs(found: list[Span], whole: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Neighbours as one where something whole would be cut."""
    held = list(whole)
    edges = [
        (left.end, right.start)
        for left, right in pairwise(found)
        if not any(start < right.start < end for start, end in held)
    ]
    starts = [found[0].start, *(start for _, start in edges)] if found else []
    ends = [*(end for end, _ in edges), found[-1].end] if found else []
    yield from zip(starts, ends, strict=True)
