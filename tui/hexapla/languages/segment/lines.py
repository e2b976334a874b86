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


def find_blocks(text: str, *, spaced: bool, tied: str = "") -> list[Span]:
    r"""The blocks of a text: a line end separates them unless it stands within a sentence.

    It does so in a line that is wrapped: where it is long, or ends with a comma, or the next
    begins in lower case and the paragraph ends with a stop. Blank lines always separate. Without
    spaces between words, only a comma or a letter that is ``tied`` to what follows says so.

    >>> len(find_blocks("It was a cold\nnight.", spaced=True))
    1
    >>> len(find_blocks("apples\npears", spaced=True))
    2
    """
    if not LINE_END.search(text):
        return [Span(0, len(text))]
    edges = [0, *(found.end() for found in BLANK.finditer(text)), len(text)]
    ties = OPEN.union(tied)
    starts = {0, len(text)}
    for start, end in pairwise(edges):
        lines = _spaced(text, start, end) if spaced else _unspaced(text, start, end, ties)
        starts.update((start, *lines))
    return [Span(start, end) for start, end in pairwise(sorted(starts))]


def _unspaced(text: str, start: int, end: int, ties: frozenset[str]) -> Iterator[int]:
    """Where blocks begin in a paragraph without spaces between words, the first left out."""
    for found in BREAK.finditer(text, start, end):
        if text[max(start, found.start() - 1)] not in ties or _is_listed(text, found.end()):
            yield found.end()


def _spaced(text: str, start: int, end: int) -> Iterator[int]:
    """Where blocks begin in a paragraph with spaces between words, the first left out."""
    prose = text[start:end].rstrip()[-1:] in STOPS
    line = start
    for found in BREAK.finditer(text, start, end):
        before, after = text[line : found.start()], found.end()
        line = after
        full = before[-1:] in OPEN or before[-1:] in STOPS or len(before) >= WRAPPED
        wrapped = full or (prose and before and text[after : after + 1].islower())
        if not wrapped or _is_listed(text, after):
            yield after


def _is_listed(text: str, at: int) -> bool:
    return bool(MARKER.match(text, at) or BULLET.match(text, at))
