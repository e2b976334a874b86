"""A text in its sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from hexapla.languages.language import Language
from hexapla.languages.segment.ahead import Ahead, Case, look_ahead
from hexapla.languages.segment.dialogue import find_speeches, is_reported
from hexapla.languages.segment.lines import find_blocks
from hexapla.languages.segment.listed import find_items
from hexapla.languages.segment.quotes import CLOSING, DENSE, LONGEST, Quotes, find_quotes
from hexapla.languages.segment.stop import Sign, ends
from hexapla.languages.segment.usage import CLAUSE, Usage, usage
from hexapla.text.span import Span

NOTE = re.compile(r"\[\d{1,3}\]|[¹²³⁰-⁹]++")  # of a footnote
SHORT = 80  # code points of a block that may have no capital by chance
CONTINUES = frozenset(",;:，、；：)]）」』”’»·")


def segments(text: str, language: Language) -> list[Span]:
    """The sentences of a text, in order; what lies between them is white space only.

    Speech in quotes and the clause that reports it are one sentence.

    >>> from hexapla.languages import find_language
    >>> text = "“Why now? Ask Mr. Hu,” he said. Nobody did."
    >>> [span.of(text) for span in segments(text, find_language("en"))]
    ['“Why now? Ask Mr. Hu,” he said.', 'Nobody did.']
    """
    how = usage(language.prose, language.spaced)
    found: list[Span] = []
    for block in find_blocks(text, spaced=language.spaced, tied=language.prose.tied):
        words = block.of(text)
        found += [span.shifted(block.start) for span in pieces(words, _starts(words, how))]
    return found


def pieces(text: str, starts: Iterable[int]) -> list[Span]:
    """A text cut at these places, which are in order, without the white space around each piece.

    >>> pieces("One. Two. ", [5])
    [Span(start=0, end=4), Span(start=5, end=9)]
    """
    stretches = pairwise((0, *starts, len(text)))
    return [span for start, end in stretches if (span := _trimmed(text, start, end))]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A stretch without the white space around it; None if nothing else is there."""
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    last = start + len(piece.rstrip())
    return Span(first, last) if first < last else None


def _starts(text: str, how: Usage) -> list[int]:
    """Where a sentence begins in a block, the first left out."""
    items = find_items(text)
    if not how.stop.search(text):
        return items
    return sorted({*items, *_ended(text, [0, *items], how)})


def _ended(text: str, begins: Sequence[int], how: Usage) -> Iterator[int]:
    """Where a sentence begins behind another; ``begins`` are the places where lists have items."""
    quotes = find_quotes(text, LONGEST if how.spaced else DENSE)
    speeches = find_speeches(text, how)
    small = len(text) > SHORT and text.islower()  # someone took all capitals away
    begin = end = 0
    for found in how.stop.finditer(text):
        if found.start() < end:
            continue
        end = _behind_marks(text, found.end(), quotes)
        if quotes.holds(end) or _is_spoken(speeches, end):
            continue
        begin = max(begin, begins[bisect_right(begins, found.start()) - 1])
        sign = Sign(text, begin, found.start(), found[0])
        ahead = look_ahead(text, end)
        if small and ahead.case is Case.LOWER:
            ahead = ahead._replace(case=Case.UPPER)
        if _is_end(sign, end, ahead, how) and not _goes_on(text, ahead.start, quotes):
            begin = ahead.start
            yield begin


def _is_spoken(speeches: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a place lies within one of these stretches, which are in order."""
    near = bisect_right(speeches, (at,)) - 1
    return near >= 0 and at < speeches[near][1]


def _is_end(sign: Sign, end: int, ahead: Ahead, how: Usage) -> bool:
    """Whether a sentence ends with a sign and the marks that close behind it, at ``end``."""
    if not ends(sign, ahead, how) or (
        how.goes_on and how.goes_on.match(sign.text, end, end + CLAUSE)
    ):
        return False
    quoted = end > sign.at + len(sign.run)
    return not (quoted and is_reported(sign.text, ahead, how))


def _goes_on(text: str, at: int, quotes: Quotes) -> bool:
    """Whether a mark follows that no sentence begins with."""
    return at >= len(text) or (text[at] in CONTINUES and at not in quotes.opening)


def _behind_marks(text: str, at: int, quotes: Quotes) -> int:
    """The place behind the marks that close after a sign, and the signs behind those."""
    while at < len(text):
        mark = text[at]
        if (mark in CLOSING and at not in quotes.opening) or at in quotes.closing:
            at += 1
        elif mark.isspace() and at + 1 in quotes.closing:
            at += 2
        elif mark in ".!?…。！？" and text[at - 1] in CLOSING:
            at += 1
        elif note := NOTE.match(text, at):
            at = note.end()
        else:
            break
    return at
