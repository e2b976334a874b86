"""A line of beads as segments of the toolkit."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from hexapla.app.paint import Tinted, cells, cut, pad, resync, tint
from hexapla.app.yoke import LINK, MISSING, SIGN, Frame, Line, Piece, shown
from hexapla.corpus.bitext import Bead
from hexapla.text.span import Side, Span

LOCKED, DOUBTFUL, ADDED, FUZZY, NOTHING = "L?+~ "


class Spot(NamedTuple):
    """What of a bead is under the cursor, and the mark in it if it is to be cut there."""

    side: Side
    place: int
    caret: int | None = None


class Look(NamedTuple):
    """A bead to be painted: the number of its first segment, from 0, and the paper it is on."""

    frame: Frame
    bead: Bead
    number: int
    paper: str
    spot: Spot | None = None


class YokePainter:
    """Paints lines; ``style_of`` knows styles of the theme by their names, one upon the other."""

    def __init__(self, style_of: Callable[..., Style]) -> None:
        self._style_of = style_of
        self._styles: dict[tuple[str, ...], Style] = {}

    def restyle(self) -> None:
        """Ask for all styles anew."""
        self._styles.clear()

    def style(self, *names: str) -> Style:
        """The styles with these names, one upon the other."""
        found = self._styles.get(names)
        if found is None:
            found = self._styles[names] = self._style_of(*filter(None, names))
        return found

    def heads(self, frame: Frame, source: str, target: str) -> Iterator[Segment]:
        """The line above: the languages."""
        style, left = self.style("head"), _target_at(frame)
        if frame.stacked:
            left, source = frame.width, f"{source}  {target}"
        for name, width in ((" " * frame.gutter + source, left), (target, frame.width - left)):
            text = cut(name, width)
            yield Segment(text, style)
            yield from pad(text, width, style)

    def line(self, look: Look, line: Line) -> Iterator[Segment]:
        """One line of a bead, all but the bar."""
        frame, bead = look.frame, look.bead
        tone = "doubtful" if bead.doubtful else "locked" if bead.locked else "link"
        link = Segment(line.link, self.style(look.paper, tone))
        yield from self._gutter(look, line, tone)
        if frame.stacked:
            yield link
            if line.source:
                yield Segment(" ", self.style(look.paper))
        if line.source or not frame.stacked:
            yield from self._source(look, line.source)
        if not frame.stacked:
            yield Segment(" ", self.style(look.paper))
            yield link
        if line.target or not frame.stacked:
            yield from self._target(look, line)

    def _gutter(self, look: Look, line: Line, tone: str) -> Iterator[Segment]:
        """What is known of a bead, and the number of a segment."""
        piece, bead = line.source, look.bead
        begins = piece is not None and piece.first
        sign = DOUBTFUL if bead.doubtful else LOCKED if bead.locked else NOTHING
        yield Segment(
            sign if begins and piece and not piece.place else NOTHING, self.style(look.paper, tone)
        )
        said = str(look.number + piece.place + 1) if begins and piece else ""
        number = said.rjust(look.frame.gutter - SIGN - 1) + " "
        yield Segment(number, self.style(look.paper, "gutter"))

    def _source(self, look: Look, piece: Piece | None) -> Iterator[Segment]:
        width, names = look.frame.source, self._names(look, Side.SOURCE, piece)
        if piece is None:
            yield Segment(" " * width, self.style(*names))
            return
        text = look.bead.sources[piece.place].text
        x = look.frame.gutter + (LINK + SIGN if look.frame.stacked else 0)
        yield from self._text(look, (text, piece), names, (width, x + width))

    def _target(self, look: Look, line: Line) -> Iterator[Segment]:
        frame, piece = look.frame, line.target
        names = self._names(look, Side.TARGET, piece)
        if piece is None:
            first = bool(line.source and line.source.first)
            text = MISSING if first and not look.bead.sentences else ""
            yield Segment(" " + text, self.style(*names, "faint"))
            yield from pad(text, frame.target, self.style(*names))
            return
        one = look.bead.sentences[piece.place]
        sign = ADDED if one.added else FUZZY if one.fuzzy else NOTHING
        yield Segment(sign if piece.first else NOTHING, self.style(*names, "sign"))
        room = frame.target, _target_at(frame) + frame.target
        yield from self._text(look, (one.text, piece), [*names, "added" * one.added], room)

    def _names(self, look: Look, side: Side, piece: Piece | None) -> list[str]:
        """The styles of a part: the paper, and that of the cursor."""
        spot = look.spot
        chosen = spot is not None and spot.side is side
        bare = side is Side.TARGET and not look.bead.sentences
        here = chosen and spot and (bare if piece is None else piece.place == spot.place)
        return [look.paper, "cell" if here else ""]

    def _text(
        self, look: Look, part: tuple[str, Piece], names: list[str], room: tuple[int, int]
    ) -> Iterator[Segment]:
        """A line of a text, filled up to a width; the column behind it is known too."""
        text, piece = shown(part[0]), part[1]
        width, end = room
        words = piece.span.of(text).rstrip("\n ")
        if cells(words) > width:
            words = cut(words, width)
        caret = look.spot.caret if look.spot and "cell" in names else None
        span = Span(piece.span.start, piece.span.start + len(words))
        marks = [] if caret is None else [Tinted(Span(caret, caret + 1), "caret")]
        for stretch, name in tint(text, span, marks):
            yield Segment(stretch, self.style(*names, name))
        yield from pad(words, width, self.style(*names))
        yield from resync(words, end)


def _target_at(frame: Frame) -> int:
    """The column in which sentences begin."""
    beside = 0 if frame.stacked else frame.source + 1
    return frame.gutter + beside + LINK + SIGN
