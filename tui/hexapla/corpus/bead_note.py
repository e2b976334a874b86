"""What a catalogue notes of a bead: that it is doubtful, that a person has set it, what was added.

A note is a translator's comment above the entry that holds the rendering, in one of these shapes:

    # bead: margin 0.42 (3f9a21c7)
    # bead: locked (3f9a21c7)
    # bead: omitted (3f9a21c7)
    # bead: added "A sentence of its own."
    # bead: added "The first words of a long" to "its last words."

The digits are those of the digest of all texts of the bead: when one of them changes, the note is
void. So is what is said of an added text that the rendering no longer has.
"""

import re
from collections.abc import Iterator, Sequence
from json import loads
from typing import NamedTuple

from hexapla.corpus.unit import State, Unit, digest
from hexapla.text.quoted import QUOTED, quoted
from hexapla.text.span import Span

MARK = "bead: "
DIGITS = 8  # of the digest; a change of a text that goes unseen is one in four thousand million
LINE = 74  # columns of a note, if need be: programs break longer ones
HALF = 26  # code points of either end of a text that is longer
MARGIN = re.compile(r"bead: margin (\d{1,9}\.\d\d) \(([0-9a-f]{8})\)\s*")
LOCKED = re.compile(r"bead: locked \(([0-9a-f]{8})\)\s*")
OMITTED = re.compile(r"bead: omitted \(([0-9a-f]{8})\)\s*")
ADDED = re.compile(rf"bead: added ({QUOTED})(?: to ({QUOTED}))?\s*")


class BeadNote(NamedTuple):
    """What is noted of a bead, as far as it is still true.

    ``margin`` is the lead of the alignment over the best one without this bead, noted only where
    it is small. ``locked``: a person has set the bead as it is; that settles all doubt in it.
    ``added`` are the spans of the target that render nothing, in order. ``omitted``: the rendering
    that was aligned has nothing for the segment; without that, it is but not rendered yet.
    """

    margin: float | None = None
    locked: bool = False
    added: tuple[Span, ...] = ()
    omitted: bool = False


NOTHING = BeadNote()


def read_bead_note(unit: Unit) -> BeadNote:
    r"""What its catalogue notes of a unit, without what is void; of one that is fuzzy, nothing.

    >>> note = BeadNote(0.4, added=(Span(5, 9),))
    >>> memo = "\n".join(bead_note_lines(note, ("一。",), "One. Ooh!"))
    >>> read_bead_note(Unit("a", ("一。",), ("One. Ooh!",), memo=memo))
    BeadNote(margin=0.4, locked=False, added=(Span(start=5, end=9),), omitted=False)
    >>> read_bead_note(Unit("a", ("一。",), ("One! Ooh!",), memo=memo))
    BeadNote(margin=None, locked=False, added=(Span(start=5, end=9),), omitted=False)
    """
    if MARK not in unit.memo or unit.state not in {State.RENDERED, State.EMPTY}:
        return NOTHING
    lines, seal = unit.memo.split("\n"), unit.digest[:DIGITS]
    margins = [m for line in lines if (m := MARGIN.fullmatch(line)) and m[2] == seal]
    margin = float(margins[0][1]) if margins else None
    locked, omitted = (
        any((m := shape.fullmatch(line)) and m[1] == seal for line in lines)
        for shape in (LOCKED, OMITTED)
    )
    return BeadNote(margin, locked, tuple(_added(lines, unit.target)), omitted)


def bead_note_lines(note: BeadNote, sources: Sequence[str], target: str) -> list[str]:
    """The comments that note this of a bead with these texts; without their ``#``."""
    seal = digest(tuple(sources), (target,))[:DIGITS]
    lines = [] if note.margin is None else [f"bead: margin {note.margin:.2f} ({seal})"]
    lines += [f"bead: locked ({seal})"] if note.locked else []
    lines += [f"bead: omitted ({seal})"] if note.omitted else []
    start = 0
    for span in _runs(note.added, target):
        lines.append(_drawn(span, target, start))
        start = span.end
    return lines


def _runs(spans: Sequence[Span], target: str) -> list[Span]:
    """Spans with nothing but white space between them as one."""
    runs: list[Span] = []
    for span in spans:
        if runs and not target[runs[-1].end : span.start].strip():
            span = Span(runs.pop().start, span.end)  # noqa: PLW2901 -- it has grown
        runs.append(span)
    return runs


def _added(lines: Sequence[str], target: str) -> Iterator[Span]:
    """Where the texts stand that are noted as added."""
    start = 0
    for line in lines:
        if (match := ADDED.fullmatch(line)) and (span := _found(match, target, start)):
            yield span
            start = span.end


def _found(match: re.Match[str], target: str, start: int) -> Span | None:
    """Where an added text stands, at ``start`` or behind; None if it does not."""
    try:
        head, tail = (loads(one) if one else "" for one in match.groups())
    except ValueError:
        return None
    at = target.find(head, start)
    end = target.find(tail, at + len(head)) + len(tail)
    return Span(at, end) if head and at >= 0 and at + len(head) <= end else None


def _drawn(span: Span, target: str, start: int) -> str:
    """The note of an added text: its ends, as long as it takes to find it again by them."""
    text = span.of(target)
    whole = f"bead: added {quoted(text)}"
    if len(whole) <= LINE:
        return whole
    for size in range(HALF, len(text) // 2, HALF):
        line = f"bead: added {quoted(text[:size])} to {quoted(text[-size:])}"
        match = ADDED.fullmatch(line)
        found = match and _found(match, target, start)
        if found and found.of(target) == text:
            return line
    return whole
