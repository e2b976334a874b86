"""A bead on the screen: its segments, its sentences, and the lines that yoke them together.

Source and rendering stand side by side; in a narrow terminal the rendering stands below.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from hexapla.app.sight import visible_lines
from hexapla.corpus.bitext import Bead
from hexapla.text.rows import rows as lines_of
from hexapla.text.span import Span

NARROW = 60  # cells of a terminal in which two columns are too narrow to be read
LINK = 3  # cells of the lines between the columns, or before them
SIGN = 1  # cell before a sentence, and before the number of a segment
BAR = 1  # cell at the right
MISSING = "—"  # in the place of a rendering
ALONE = "─×"  # behind a source segment that nothing renders

# By what meets there: something from the left, right, above, below.
STROKES = {
    (1, 1, 0, 0): "─", (1, 1, 0, 1): "┬", (1, 1, 1, 0): "┴", (1, 1, 1, 1): "┼",
    (1, 0, 0, 1): "┐", (1, 0, 1, 0): "┘", (1, 0, 1, 1): "┤", (1, 0, 0, 0): "─",
    (0, 1, 0, 1): "┌", (0, 1, 1, 0): "└", (0, 1, 1, 1): "├", (0, 1, 0, 0): "─",
    (0, 0, 1, 1): "│",
}  # fmt: skip


class Frame(NamedTuple):
    """How wide everything is, in cells; where ``stacked``, both texts have the same room."""

    width: int
    gutter: int
    source: int
    target: int
    stacked: bool


class Piece(NamedTuple):
    """A line of a segment or sentence, by its number in the bead; ``first``: it begins there."""

    place: int
    span: Span
    first: bool


class Line(NamedTuple):
    """A line of a bead: what stands on both sides, and the strokes between, ``LINK`` wide."""

    source: Piece | None
    target: Piece | None
    link: str


def frame(width: int, segments: int) -> Frame:
    """The columns of a terminal that is ``width`` cells wide, for so many segments.

    >>> frame(80, 90)
    Frame(width=80, gutter=5, source=35, target=34, stacked=False)
    >>> frame(44, 90)
    Frame(width=44, gutter=5, source=34, target=34, stacked=True)
    """
    gutter = SIGN + 1 + len(str(segments)) + 1
    room = width - gutter - LINK - SIGN - BAR
    if width < NARROW:
        return Frame(width, gutter, max(room, 2), max(room, 2), stacked=True)
    room -= 1  # a space behind the source
    return Frame(width, gutter, room - room // 2, room // 2, stacked=False)


def shown(text: str) -> str:
    """A text as it is shown, code point by code point; line ends at its end are left out."""
    return visible_lines(text.rstrip("\r\n"))


def lay_out(bead: Bead, frame: Frame) -> list[Line]:
    """The lines of a bead, one at least.

    >>> from hexapla.corpus.bitext import Sentence
    >>> from hexapla.corpus.segment import Segment
    >>> bead = Bead((Segment("a", "一。"), Segment("b", "二。")), (Sentence("One. Two."),))
    >>> [line.link for line in lay_out(bead, frame(80, 9))]
    ['─┬─', '─┘ ']
    """
    sources = _pieces([one.text for one in bead.sources], frame.source)
    targets = _pieces([one.text for one in bead.sentences], frame.target)
    if frame.stacked:
        return list(_stacked(bead, sources, targets))
    pairs = list(zip_longest(sources, targets))
    left = [bool(source and source.first) for source, _ in pairs]
    right = [_is_tied(bead, target) for _, target in pairs]
    if not any(right):
        links = [f"{ALONE} " if begins else "   " for begins in left]
    else:
        links = [
            f"{'─' if at_left else ' '}{stroke}{'─' if at_right else ' '}"
            for at_left, at_right, stroke in zip(left, right, _spine(left, right), strict=True)
        ]
    return [Line(source, target, link) for (source, target), link in zip(pairs, links, strict=True)]


def _stacked(bead: Bead, sources: Sequence[Piece], targets: Sequence[Piece]) -> Iterator[Line]:
    """The lines of a bead whose rendering stands below its source."""
    tied = [*(piece.first for piece in sources), *(_is_tied(bead, piece) for piece in targets)]
    if any(tied[len(sources) :]):
        spine = list(_spine([False] * len(tied), tied))
    else:
        spine = ["×" if begins else " " for begins in tied]
    for piece, stroke in zip(sources, spine, strict=False):
        yield Line(piece, None, f"{stroke}{'╴' if piece.first else ' '} ")
    for piece, stroke, at_right in zip(
        targets, spine[len(sources) :], tied[len(sources) :], strict=True
    ):
        yield Line(None, piece, f"{stroke}{'──' if at_right else '  '}")


def _is_tied(bead: Bead, piece: Piece | None) -> bool:
    """Whether a sentence that renders something begins here."""
    return bool(piece and piece.first and not bead.sentences[piece.place].added)


def _spine(left: Sequence[bool], right: Sequence[bool]) -> Iterator[str]:
    """The strokes between two sides, whose segments begin in some lines."""
    ties = [at for at, both in enumerate(zip(left, right, strict=True)) if any(both)]
    top, bottom = ties[0], ties[-1]
    for at, (at_left, at_right) in enumerate(zip(left, right, strict=True)):
        key = int(at_left), int(at_right), int(top < at <= bottom), int(top <= at < bottom)
        yield STROKES.get(key, " ")


def _pieces(texts: Sequence[str], width: int) -> list[Piece]:
    """Texts in lines."""
    return [
        Piece(place, span, not number)
        for place, text in enumerate(texts)
        for number, span in enumerate(list(lines_of(shown(text), width)) or [Span(0, 0)])
    ]
