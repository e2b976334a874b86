"""A text as a document: its blocks in segments, and what stands between them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from types import MappingProxyType

from hexapla.corpus.document import Document
from hexapla.corpus.segment import Segment
from hexapla.formats.document.block import FindBlocks
from hexapla.formats.document.role import find_roles
from hexapla.languages.language import Language
from hexapla.languages.segment import segments
from hexapla.text.span import Span

# Code and addresses, in which a stop ends nothing.
WHOLE = re.compile(
    r"(`++)[^`]++\1|\]\([^)\s]{0,999}+\)|<[a-z][a-z+.-]{0,20}+:[^>\s]{0,999}+>|https?://[!-~]++"
)
MARGIN = re.compile(r"(?<=[\r\n])[ \t]*>[> \t]*")  # of a line in a quotation

Cuts = Mapping[str, Sequence[Span]]
NO_CUTS: Cuts = MappingProxyType({})


def read(text: str, find_blocks: FindBlocks, language: Language, cuts: Cuts = NO_CUTS) -> Document:
    """The document that a text makes; its segments have no ids yet.

    Blocks whose text is in ``cuts`` are cut as it says.
    """
    blocks = list(find_blocks(text, language))
    parts: list[Segment] = []
    end = 0
    for number, (block, role) in enumerate(zip(blocks, find_roles(text, blocks), strict=True), 1):
        words = text[block.start : block.end]
        found = cuts[words] if words in cuts else _cut(words, language)
        for span in (one.shifted(block.start) for one in found):
            parts.append(Segment("", span.of(text), number, role, text[end : span.start]))
            end = span.end
    return Document(tuple(parts), text[end:])


def cuts_of(document: Document) -> dict[str, Sequence[Span]]:
    """How the blocks of a document are cut, by their texts: people may have changed it.

    >>> parts = Segment("a", "一。"), Segment("b", "二。"), Segment("c", "三。", block=2)
    >>> [len(spans) for spans in cuts_of(Document(parts)).values()]
    [2, 1]
    """
    cuts: dict[str, Sequence[Span]] = {}
    for _, group in groupby(document.segments, key=lambda one: one.block):
        words = ""
        spans: list[Span] = []
        for one in group:
            words += one.lead if spans else ""
            spans.append(Span(len(words), len(words) + len(one.text)))
            words += one.text
        cuts.setdefault(words, spans)
    return cuts


def _cut(words: str, language: Language) -> Iterator[Span]:
    """The segments of a block, where no code and no address is cut."""
    plain = MARGIN.sub(lambda margin: " " * len(margin[0]), words)
    whole = [match.span() for match in WHOLE.finditer(words)]
    for start, end in _runs(segments(plain, language), whole):
        yield Span(start, end)


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
