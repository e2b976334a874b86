"""Plain text: paragraphs between blank lines, or a line each."""

import re
from collections.abc import Iterator

from hexapla.formats.document.block import Block, Kind
from hexapla.formats.document.role import BYLINE, CAPTION
from hexapla.languages.language import Language
from hexapla.languages.segment.lines import find_blocks as find_stretches
from hexapla.languages.segment.listed import BULLETS, MARKER

BULLET = re.compile(rf"[{BULLETS}*-][ \t]+")
MARK = re.compile(r"[#=*_~\s\u3000-]*\Z")  # a line of signs that rules something off
CHAPTER = re.compile(
    r"第[一二三四五六七八九十百零〇\d]{1,5}[章节回部卷](?:\s.{0,30}|)|Chapter \w{1,9}"
)
HEADLINE = 60  # cells that a heading has at the most, near enough
ENDS = frozenset(".!?…;:,।॥。！？；：，、")


def find_blocks(text: str, language: Language) -> Iterator[Block]:
    r"""The blocks of a text, in order.

    A short line without a stop, with blank lines around it or at the beginning, is a heading.

    >>> from hexapla.languages.plain import plain_language
    >>> text = "Rain\n\nIt rained.\n\n- a cat\n"
    >>> [(text[one.start : one.end], one.kind.value) for one in
    ...     find_blocks(text, plain_language("en"))]
    [('Rain', 'heading'), ('It rained.', 'paragraph'), ('a cat', 'item')]
    """
    alone = True
    for span in find_stretches(text, spaced=language.spaced, tied=language.prose.tied):
        words = span.of(text).removeprefix("\ufeff")
        start = span.end - len(words.lstrip())
        end = span.end - len(words) + len(words.rstrip())
        between = span.of(text)[len(words.rstrip()) :]
        blank = between.count("\n") > 1 or between.count("\r") > 1
        if start < end and not MARK.match(text[start:end]):
            yield _block(text, start, end, alone=alone and (blank or start == 0))
        alone = blank


def _block(text: str, start: int, end: int, *, alone: bool) -> Block:
    """A stretch as a block, without its bullet."""
    words = text[start:end]
    if bullet := BULLET.match(words):
        return Block(start + bullet.end(), end, Kind.ITEM)
    if MARKER.match(words):
        return Block(start, end, Kind.ITEM)
    if (alone and _is_headline(words)) or CHAPTER.fullmatch(words):
        return Block(start, end, Kind.HEADING, 1 if not text[:start].strip() else 2)
    return Block(start, end)


def _is_headline(words: str) -> bool:
    """Whether a stretch looks like the heading of something."""
    width = sum(1 + (letter > "\u2e7f") for letter in words)
    other = "\n" in words or words[-1] in ENDS or CAPTION.match(words) or BYLINE.match(words)
    return not other and width <= HEADLINE
