"""Beads under a cursor: what a person does to them, and the way back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from hexapla.corpus.bitext import Bead, Bitext, Sentence
from hexapla.corpus.realign import Cursor
from hexapla.corpus.segment import Segment
from hexapla.text.span import Side

START = Cursor(0, Side.SOURCE)


def parts_of(bead: Bead, side: Side) -> Sequence[Segment | Sentence]:
    """What a bead has on a side."""
    return bead.sources if side is Side.SOURCE else bead.sentences


@dataclass(frozen=True, slots=True)
class Bench:
    """A bitext, the cursor in it, and what there was before and what was taken back.

    The last of ``past`` and ``future`` is the next to go there; each with its cursor.
    """

    bitext: Bitext
    cursor: Cursor = START
    past: tuple["Bench", ...] = ()
    future: tuple["Bench", ...] = ()

    @property
    def bead(self) -> Bead:
        """The bead under the cursor."""
        return self.bitext[self.cursor.bead]

    @property
    def part(self) -> Segment | Sentence | None:
        """The segment or sentence under the cursor; None where there is none."""
        parts = parts_of(self.bead, self.cursor.side)
        return parts[self.cursor.place] if parts else None

    @property
    def number(self) -> int:
        """The number of the source segment under the cursor, or of the first of its bead."""
        before = sum(len(bead.sources) for bead in self.bitext[: self.cursor.bead])
        return before + (self.cursor.place if self.cursor.side is Side.SOURCE else 0)

    def done(self, act: Callable[[Bitext, Cursor], Bitext]) -> "Bench":
        """After an act; the cursor stays on its segment. Raises what the act raises."""
        bitext = act(self.bitext, self.cursor)
        if bitext == self.bitext:
            return self
        here = replace(self, past=(), future=())
        return Bench(bitext, self._found(bitext), (*self.past, here))

    def undone(self) -> "Bench":
        """Before the last act."""
        if not self.past:
            return self
        here = replace(self, past=(), future=())
        return replace(self.past[-1], past=self.past[:-1], future=(*self.future, here))

    def redone(self) -> "Bench":
        """After the act that was taken back last."""
        if not self.future:
            return self
        here = replace(self, past=(), future=())
        return replace(self.future[-1], past=(*self.past, here), future=self.future[:-1])

    def put(self, bead: int, side: Side, place: int = 0) -> "Bench":
        """With the cursor elsewhere, or as near as can be."""
        bead = max(0, min(bead, len(self.bitext) - 1))
        last = len(parts_of(self.bitext[bead], side)) - 1
        return replace(self, cursor=Cursor(bead, side, max(0, min(place, last))))

    def moved(self, steps: int) -> "Bench":
        """With the cursor so many segments further down its side, or up; an omission is one too."""
        bead, side, place = self.cursor
        while steps:
            step = 1 if steps > 0 else -1
            if 0 <= place + step < len(parts_of(self.bitext[bead], side)):
                place += step
            elif 0 <= bead + step < len(self.bitext):
                bead += step
                place = 0 if step > 0 else max(len(parts_of(self.bitext[bead], side)) - 1, 0)
            else:
                break
            steps -= step
        return self.put(bead, side, place)

    def across(self, side: Side) -> "Bench":
        """With the cursor on the other side of the bead."""
        return self.put(self.cursor.bead, side, self.cursor.place)

    def doubtful(self, step: int) -> "Bench | None":
        """With the cursor on the next doubtful bead, or the one before; None if there is none."""
        at = self.cursor.bead + step
        while 0 <= at < len(self.bitext):
            if self.bitext[at].doubtful:
                return self.put(at, self.cursor.side)
            at += step
        return None

    def go_to(self, number: int) -> "Bench":
        """With the cursor on the source segment with this number from 0, or on the last."""
        ends = list(accumulate(len(bead.sources) for bead in self.bitext))
        number = max(0, min(number, ends[-1] - 1))
        at = next(at for at, end in enumerate(ends) if number < end)
        place = number - ends[at] + len(self.bitext[at].sources)
        return self.put(at, Side.SOURCE, place)

    def _found(self, bitext: Bitext) -> Cursor:
        """The cursor on the same segment of another bitext."""
        side = self.cursor.side if self.part else Side.SOURCE
        counts = [len(parts_of(bead, side)) for bead in self.bitext[: self.cursor.bead]]
        number = sum(counts) + (self.cursor.place if side is self.cursor.side else 0)
        for at, bead in enumerate(bitext):
            size = len(parts_of(bead, side))
            if number < size:
                found = Bench(bitext).put(at, self.cursor.side, number)
                return found.cursor
            number -= size
        return Bench(bitext).put(len(bitext) - 1, self.cursor.side).cursor
