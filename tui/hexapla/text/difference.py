"""How one text became another, as a person would tell it: few changes, each of them whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from hexapla.text.breaking import kinds_of
from hexapla.text.cuts import cuts
from hexapla.text.edit import Edit
from hexapla.text.span import Span
from hexapla.text.subsequence import matches

LETTER, WORD = 1, 2  # what it weighs to keep a letter of a script without spaces, or a word
SEAMS = {"N": 4, "C": 3, "E": 3, "S": 2}  # the kinds behind which a change begins and ends best


class Stretch(NamedTuple):
    """A stretch of the old text and what stands in its place; equal texts where it is ``kept``."""

    old: Span
    new: Span
    kept: bool


class Gap(NamedTuple):
    """Parts ``old[start:end]`` that gave way to ``new[low:high]``, by their numbers."""

    start: int
    end: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class _Parts:
    """A text in parts, where they begin, and what all of them before each weigh."""

    texts: list[str]
    edges: list[int]
    weights: list[int]

    def weight(self, start: int, end: int) -> int:
        return self.weights[end] - self.weights[start]


def difference(old: str, new: str, flags: tuple[str, ...] = ()) -> tuple[Stretch, ...]:
    """Kept and changed stretches in turn, which tile both texts.

    Texts are compared by words, in scripts without spaces by letters; no stretch ends within a
    grapheme cluster, a number or a placeholder (``hexapla.text.cuts``, which ``flags`` are for).
    What little two changes have between them belongs to them, so that a phrase put otherwise is
    one change. A stretch that was only added or taken away begins, if it can, behind a comma or
    a space.

    >>> [(s.old.of("汽车产业"), s.new.of("汽车工业")) for s in difference("汽车产业", "汽车工业")]
    [('汽车', '汽车'), ('产', '工'), ('业', '业')]
    >>> [s.new.of("Open a file") for s in difference("Open the file", "Open a file")]
    ['Open ', 'a', ' file']
    """
    ours, theirs = _parts(old, flags), _parts(new, flags)
    gaps = _merged(_slid([*_gaps(ours, theirs)], ours, theirs), ours, theirs)
    whole = (_trimmed(gap, ours.texts, theirs.texts) for gap in gaps)
    return tuple(_tiled(whole, ours.edges or [0], theirs.edges or [0]))


def edits(stretches: Iterable[Stretch], new: str) -> list[Edit]:
    """What makes the old text the new one.

    >>> edits(difference("one two", "one four"), "one four")
    [Edit(span=Span(start=4, end=7), text='four')]
    """
    return [Edit(each.old, each.new.of(new)) for each in stretches if not each.kept]


def _parts(text: str, flags: tuple[str, ...]) -> _Parts:
    edges = cuts(text, flags)
    texts = [text[start:end] for start, end in pairwise(edges)]
    return _Parts(texts, edges, [0, *accumulate(_weights(texts))])


def _weights(texts: Sequence[str]) -> Iterator[int]:
    """What it is worth to keep each part; nothing for spaces and lone signs."""
    kinds = kinds_of("".join([text[0] for text in texts]))
    wordy = [kind == "A" and text[0].isalpha() for kind, text in zip(kinds, texts, strict=True)]
    for text, *beside in zip(texts, [False, *wordy], [*wordy[1:], False], strict=False):
        if text.isspace() or (len(text) == 1 and not text.isalnum()):
            yield 0
        else:
            yield LETTER if len(text) == 1 or any(beside) else WORD


def _gaps(ours: _Parts, theirs: _Parts) -> Iterator[Gap]:
    """What differs, by a longest common subsequence of the parts."""
    old, new = ours.texts, theirs.texts
    whole = _trimmed(Gap(0, len(old), 0, len(new)), old, new)
    pairs = matches(old[whole.start : whole.end], new[whole.low : whole.high])
    at, low = whole.start, whole.low
    ends = ((whole.start + one, whole.low + other) for one, other in pairs)
    for end, high in (*ends, (whole.end, whole.high)):
        if (at, low) != (end, high):
            yield Gap(at, end, low, high)
        at, low = end + 1, high + 1


def _trimmed(gap: Gap, old: Sequence[str], new: Sequence[str]) -> Gap:
    """The gap without what its two sides begin and end with alike."""
    start, end, low, high = gap
    while start < end and low < high and old[start] == new[low]:
        start, low = start + 1, low + 1
    while start < end and low < high and old[end - 1] == new[high - 1]:
        end, high = end - 1, high - 1
    return Gap(start, end, low, high)


def _merged(gaps: Iterable[Gap], ours: _Parts, theirs: _Parts) -> list[Gap]:
    """Gaps with too little between them made one.

    It is too little if it weighs but half of each gap, or no more than a letter.
    """
    merged: list[tuple[Gap, int]] = []
    for gap in gaps:
        merged.append((gap, _weight(gap, ours, theirs)))
        while len(merged) > 1:
            (one, least), (other, weight) = merged[-2:]
            kept = ours.weight(one.end, other.start)
            if kept > max(LETTER, min(least, weight) / 2):
                break
            both = Gap(one.start, other.end, one.low, other.high)
            merged[-2:] = [(both, _weight(both, ours, theirs))]
    return [gap for gap, _ in merged]


def _weight(gap: Gap, ours: _Parts, theirs: _Parts) -> int:
    """The weight of its heavier side."""
    return max(ours.weight(gap.start, gap.end), theirs.weight(gap.low, gap.high))


def _slid(gaps: Sequence[Gap], ours: _Parts, theirs: _Parts) -> list[Gap]:
    """The gaps; those with one side only, which many places can show, where they look best."""
    slid: list[Gap] = []
    for number, gap in enumerate(gaps):
        behind = gaps[number + 1] if number + 1 < len(gaps) else None
        back = gap.start - slid[-1].end - 1 if slid else gap.start
        ahead = behind.start - gap.end - 1 if behind else len(ours.texts) - gap.end
        best = 0
        if gap.low == gap.high:
            best = _best(ours.texts, (gap.start, gap.end), (back, ahead))
        elif gap.start == gap.end:
            best = _best(theirs.texts, (gap.low, gap.high), (back, ahead))
        slid.append(Gap(*(edge + best for edge in gap)))
    return slid


def _best(texts: Sequence[str], gap: tuple[int, int], room: tuple[int, int]) -> int:
    """By how much to slide a gap within its room, back and ahead: there it says the same."""
    start, end = gap
    back = ahead = 0
    while back < room[0] and texts[start - back - 1] == texts[end - back - 1]:
        back += 1
    while ahead < room[1] and texts[start + ahead] == texts[end + ahead]:
        ahead += 1
    if not back + ahead:
        return 0
    return max(
        range(-back, ahead + 1),
        key=lambda by: (_seam(texts, start + by) + _seam(texts, end + by), by),
    )


def _seam(texts: Sequence[str], at: int) -> int:
    """How well a change begins or ends at a place."""
    return SEAMS.get(kinds_of(texts[at - 1][-1]), 0) if 0 < at < len(texts) else max(SEAMS.values())


def _tiled(gaps: Iterable[Gap], old: Sequence[int], new: Sequence[int]) -> Iterator[Stretch]:
    """The gaps, and what is kept between them, in code points."""
    at, low = 0, 0
    for gap in (*gaps, Gap(len(old) - 1, len(old) - 1, len(new) - 1, len(new) - 1)):
        if at < gap.start:
            spans = Span(old[at], old[gap.start]), Span(new[low], new[gap.low])
            yield Stretch(*spans, kept=True)
        if (gap.start, gap.low) != (gap.end, gap.high):
            spans = Span(old[gap.start], old[gap.end]), Span(new[gap.low], new[gap.high])
            yield Stretch(*spans, kept=False)
        at, low = gap.end, gap.high
