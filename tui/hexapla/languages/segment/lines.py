"""A text in blocks: where a line end is more than a space."""

import re
from collections.abc import Iterator
from itertools import pairwise

from hexapla.languages.segment.listed import BULLET, MARKER
from hexapla.text.span import Span

BREAK = re.compile(r"[^\S\n]*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
BLANK = re.compile(r"(?:(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])[^\S\n\r]*){2}\s*")
STOPS = frozenset(".!?…;।॥。！？")
OPEN = frozenset(",，、-–—([（「“„«")  # a line that ends with one of these goes on
WRAPPED = 60  # code points of a line that was broken because it was full


def find_blocks(text: str, *, spaced: bool) -> list[Span]:
    r"""The blocks of a text: a line end separates them unless it stands within a sentence.

    It does so in a line that is wrapped: where it is long, or ends with a comma, or the next
    begins in lower case and the paragraph ends with a stop. Blank lines always separate.

    >>> len(find_blocks("It was a cold\nnight.", spaced=True))
    1
    >>> len(find_blocks("apples\npears", spaced=True))
    2
    """
    if not LINE_END.search(text):
        return [Span(0, len(text))]
    edges = [0, *(found.end() for found in BLANK.finditer(text)), len(text)]
    starts = {0, len(text)}
    for start, end in pairwise(edges):
        starts.update((start, *_separations(text, start, end, spaced=spaced)))
    return [Span(start, end) for start, end in pairwise(sorted(starts))]


def _separations(text: str, start: int, end: int, *, spaced: bool) -> Iterator[int]:
    """Where blocks begin in a paragraph, the first left out."""
    prose = text[start:end].rstrip()[-1:] in STOPS
    line = start
    for found in BREAK.finditer(text, start, end):
        before, after = text[line : found.start()], found.end()
        line = after
        wrapped = prose and text[after : after + 1].islower()
        listed = MARKER.match(text, after) or BULLET.match(text, after)
        if listed or not _goes_on(before, spaced=spaced, wrapped=wrapped):
            yield after


def _goes_on(before: str, *, spaced: bool, wrapped: bool) -> bool:
    """Whether a line goes on behind its end."""
    last = before[-1:]
    if not spaced:
        return last in OPEN
    return bool(before) and (last in OPEN or last in STOPS or len(before) >= WRAPPED or wrapped)
