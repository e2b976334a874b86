"""A text cut for comparing: words where they are spaced, else letters, placeholders whole."""

import re
from collections.abc import Iterator
from itertools import pairwise

from hexapla.text.breaking import kinds_of
from hexapla.text.markup import EMPHASIS, LINK
from hexapla.text.placeholder import Family
from hexapla.text.placeholders import grammar, placeholders
from hexapla.text.span import Span

LONG = 24  # code points: what is longer without a space is no word, but a compound or Thai
# Over the kinds of a text: between grapheme clusters (UAX #29), and not within a row of line ends.
CLUSTER = re.compile(r"(?![MVJ]) (?<!N(?=N)) (?: (?=[NS]) | (?<![JT]) (?<!V(?=A)) )", re.VERBOSE)
# The same, but not within a word, a number or a row of spaces.
CUT = re.compile(
    rf"""{CLUSTER.pattern}
        (?! (?<=[ATMVJD]) (?=[ATMVJD])
          | (?<=D) (?=[EH]D) | (?<=D[EH]) (?=D)  # 33,618 and 2026-11-25
          | (?<=S) (?=S)
        )""",
    re.VERBOSE,
)
APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’ʼ](?=[^\W\d_])")
PROSE = {Family.EMPHASIS: EMPHASIS, Family.LINK: LINK}  # markup around words that may be any


def cuts(text: str, flags: tuple[str, ...] = ()) -> list[int]:
    """Where the parts of a text begin, and its length at the end; none for an empty text.

    A part is a word, a number, a letter of a script without spaces, a sign, a row of spaces, or a
    placeholder or a piece of markup as a whole. No part ends within a grapheme cluster. ``flags``
    are gettext's, and tell what is a placeholder (``hexapla.text.placeholders``).

    >>> text = "发展 well-known <b>5%"
    >>> [text[start:end] for start, end in pairwise(cuts(text))]
    ['发', '展', ' ', 'well', '-', 'known', ' ', '<b>', '5', '%']
    """
    if not text:
        return []
    kinds = kinds_of(APOSTROPHE.sub("a", text).replace("\r", "\n"))
    between = {edge.start() for edge in CLUSTER.finditer(kinds)} | {0, len(text)}
    found = {edge.start() for edge in CUT.finditer(kinds)} | {0, len(text)}
    atoms = [*_atoms(text, flags)]
    found |= {edge for atom in atoms for edge in (atom.start, atom.end)} & between
    for start, end in pairwise(sorted(found)):
        if end - start > LONG:
            found.update(at for at in range(start, end) if at in between)
    for atom in atoms:
        found.difference_update(range(atom.start + 1, atom.end))
    return sorted(found)


def _atoms(text: str, flags: tuple[str, ...]) -> Iterator[Span]:
    """What a program reads; of markup around words, the signs before and behind them."""
    for piece in placeholders(text, grammar(flags)):
        around = PROSE.get(piece.family)
        found = around and around.match(text, piece.start + text.startswith("!", piece.start))
        if found and found.end() == piece.end:
            yield Span(piece.start, found.start(1))
            yield Span(found.end(1), piece.end)
        elif piece.certain or not re.search(r"\s", text[piece.start : piece.end]):
            yield piece.span
