"""Beads changed by hand: merged, split, shifted, marked, locked.

Every act leaves all segments and sentences in their order, each in one bead. What a person has
made is locked: a new run of the aligner goes round it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from hexapla.corpus.bitext import Bead, Bitext, Sentence, settled
from hexapla.corpus.segment import Segment
from hexapla.errors import UsageError
from hexapla.text.span import Side

Part = Segment | Sentence


class Cursor(NamedTuple):
    """A segment or sentence of a bead, by its number on that side; 0 where there is none."""

    bead: int
    side: Side
    place: int = 0


def merge(bitext: Bitext, cursor: Cursor, step: int) -> Bitext:
    """The bead under the cursor and the one above (``step`` -1) or below it (1) as one.

    >>> one, other = Segment("a", "一。"), Segment("b", "二。")
    >>> bitext = Bead((one,), (Sentence("One."),)), Bead((other,), (Sentence("Two."),))
    >>> [bead.kind for bead in merge(bitext, Cursor(0, Side.SOURCE), 1)]
    [(2, 2)]

    Raises:
        UsageError: there is none.
    """
    first = _upper(bitext, cursor, step)
    one, other = bitext[first : first + 2]
    made = _by_hand((*one.sources, *other.sources), (*one.sentences, *other.sentences))
    return _put(bitext, first, first + 2, made)


def split(bitext: Bitext, cursor: Cursor) -> Bitext:
    """The bead as two, of which the second begins with what is under the cursor.

    The other side is parted where as much of it is above as of this one; a single sentence stays
    with the first.

    Raises:
        UsageError: nothing would be left for the first, or there is one source segment only.
    """
    bead, place = bitext[cursor.bead], cursor.place
    if not place:
        remedy = "go to the segment that the second bead is to begin with"
        raise UsageError("nothing of the bead is above the cursor", remedy=remedy)
    if len(bead.sources) == 1:
        remedy = "cut it in two, or shift the sentence"
        raise UsageError("the bead has one source segment only", remedy=remedy)
    if cursor.side is Side.SOURCE:
        above, over = place, facing(bead.sources, place, bead.sentences)
    else:
        above, over = facing(bead.sentences, place, bead.sources), place
    first = _by_hand(bead.sources[:above], bead.sentences[:over])
    second = _by_hand(bead.sources[above:], bead.sentences[over:])
    return _put(bitext, cursor.bead, cursor.bead + 1, [*first, *second])


def shift(bitext: Bitext, cursor: Cursor, step: int) -> Bitext:
    """What is under the cursor moved to the bead above (-1) or below (1), with what is between.

    A sentence that is moved renders something there.

    Raises:
        UsageError: there is no such bead, no sentence, or no source segment would be left.
    """
    first = _upper(bitext, cursor, step)
    one, other = bitext[first : first + 2]
    at = cursor.place + (step < 0)
    if cursor.side is Side.SOURCE:
        if at == (0 if step > 0 else len(bitext[cursor.bead].sources)):
            remedy = "merge the two"
            raise UsageError("no source segment would be left in the bead", remedy=remedy)
        sources, to = _shifted(one.sources, other.sources, at, step)
        made = [*_by_hand(sources, one.sentences), *_by_hand(to, other.sentences)]
        return _put(bitext, first, first + 2, made)
    bead = bitext[cursor.bead]
    if not bead.sentences:
        raise UsageError("there is no sentence here to shift")
    moved = range(at) if step < 0 else range(at, len(bead.sentences))
    meant = tuple(_meant(s) if n in moved else s for n, s in enumerate(bead.sentences))
    up, down = (one.sentences, meant) if step < 0 else (meant, other.sentences)
    upper, lower = _shifted(up, down, at, step)
    made = [*_by_hand(one.sources, upper), *_by_hand(other.sources, lower)]
    return _put(bitext, first, first + 2, made)


def omit(bitext: Bitext, cursor: Cursor) -> Bitext:
    """The source segment under the cursor as an omission; on a sentence, those of its bead.

    Sentences that would be left alone were added: they go to the rendering before, or to the next.
    """
    bead, at = bitext[cursor.bead], cursor.place
    if cursor.side is Side.TARGET or len(bead.sources) == 1:
        return _all_apart(bitext, cursor.bead, bead)
    above, below = bead.sources[:at], bead.sources[at + 1 :]
    over = facing(bead.sources, at, bead.sentences) if above and below else 0
    if not below:
        over = len(bead.sentences)
    made = _by_hand(above, bead.sentences[:over]) if above else []
    made += _by_hand(bead.sources[at : at + 1], ())
    made += _by_hand(below, bead.sentences[over:]) if below else []
    return _put(bitext, cursor.bead, cursor.bead + 1, made)


def set_apart(bitext: Bitext, cursor: Cursor) -> Bitext:
    """The sentence under the cursor as an addition, which renders nothing; or no longer as one.

    If nothing else renders the bead, that is an omission.

    Raises:
        UsageError: there is no sentence under the cursor.
    """
    bead, at = bitext[cursor.bead], cursor.place
    if cursor.side is Side.SOURCE or not bead.sentences:
        raise UsageError("there is no sentence here", remedy="go to one in the rendering")
    one = bead.sentences[at]
    changed = one._replace(added=not one.added)
    sentences = (*bead.sentences[:at], changed, *bead.sentences[at + 1 :])
    if all(each.added for each in sentences):
        return _all_apart(bitext, cursor.bead, replace(bead, sentences=sentences))
    return _put(bitext, cursor.bead, cursor.bead + 1, _by_hand(bead.sources, sentences))


def lock(bitext: Bitext, cursor: Cursor) -> Bitext:
    """The bead locked, or unlocked."""
    bead = bitext[cursor.bead]
    return _put(bitext, cursor.bead, cursor.bead + 1, [replace(bead, locked=not bead.locked)])


def facing(parts: Sequence[Part], place: int, others: Sequence[Part]) -> int:
    """Where the other side is as far as this one is at a place, by letters.

    Neither stretch is empty, if there are two parts; a single part is all before that place.

    >>> others = Sentence("One, two."), Sentence("Yes:"), Sentence("Three.")
    >>> facing([Segment("", "一二。"), Segment("", "三。")], 1, others)
    2
    """
    if len(others) < 2:
        return len(others)
    whole, rest = _letters(parts), _letters(others)
    share = _letters(parts[:place]) / whole
    return min(range(1, len(others)), key=lambda at: abs(_letters(others[:at]) / rest - share))


def _letters(parts: Sequence[Part]) -> int:
    return sum(len(part.text) for part in parts) or 1


def _upper(bitext: Bitext, cursor: Cursor, step: int) -> int:
    """The number of the upper one of two beads: that under the cursor and its neighbour."""
    first = cursor.bead + min(step, 0)
    if not 0 <= first < len(bitext) - 1:
        raise UsageError(f"there is no bead {'above' if step < 0 else 'below'} this one")
    return first


Parts = TypeVar("Parts")


def _shifted(
    upper: tuple[Parts, ...], lower: tuple[Parts, ...], at: int, step: int
) -> tuple[tuple[Parts, ...], tuple[Parts, ...]]:
    """Two stretches when the first parts of the lower one go up, or the last of the upper down."""
    if step < 0:
        return (*upper, *lower[:at]), lower[at:]
    return upper[:at], (*upper[at:], *lower)


def _meant(sentence: Sentence) -> Sentence:
    """The sentence as one that renders something."""
    return sentence._replace(added=False)


def _by_hand(sources: tuple[Segment, ...], sentences: tuple[Sentence, ...]) -> list[Bead]:
    """Beads that a person has made."""
    return settled(Bead(sources, sentences, None, locked=True))


def _put(bitext: Bitext, start: int, stop: int, beads: Iterable[Bead]) -> Bitext:
    return (*bitext[:start], *beads, *bitext[stop:])


def _all_apart(bitext: Bitext, at: int, bead: Bead) -> Bitext:
    """A bead as omissions; what stands beside it was added, and goes to a rendering nearby."""
    apart = tuple(one._replace(added=True) for one in bead.sentences)
    bare = _put(bitext, at, at + 1, _by_hand(bead.sources, ()))
    near = [*range(at - 1, -1, -1), *range(at + len(bead.sources), len(bare))]
    to = next((number for number in near if bare[number].sentences), None)
    if not apart or to is None:
        return _put(bitext, at, at + 1, _by_hand(bead.sources, apart))
    sentences = bare[to].sentences
    sentences = (*sentences, *apart) if to < at else (*apart, *sentences)
    return _put(bare, to, to + 1, _by_hand(bare[to].sources, sentences))
