"""What an aligner is told of a bitext, and what it makes of it: locked beads stay."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hexapla.corpus.bitext import Bead, Bitext, Sentence, segments_of, sentences_of, settled

NOBODY = -1  # the number of no bead


class Found(NamedTuple):
    """A bead as an aligner has it: numbers of segments and sentences from 0, and its margin."""

    source: Sequence[int]
    target: Sequence[int]
    margin: float = 0.0


def locked_beads(bitext: Bitext) -> list[Found]:
    """The beads that a person has set.

    >>> from hexapla.corpus.segment import Segment
    >>> one = Bead((Segment("a", "一。"),), (Sentence("One."), Sentence("Uno.")))
    >>> other = Bead((Segment("b", "二。"),), (Sentence("Two."),), locked=True)
    >>> locked_beads((one, other))
    [Found(source=range(1, 2), target=range(2, 3), margin=0.0)]
    """
    found: list[Found] = []
    i = j = 0
    for bead in bitext:
        after, behind = i + len(bead.sources), j + len(bead.sentences)
        if bead.locked:
            found.append(Found(range(i, after), range(j, behind)))
        i, j = after, behind
    return found


def realigned(bitext: Bitext, found: Iterable[Found], doubtful: float) -> Bitext:
    """The bitext with these beads instead of all that are not locked.

    Sentences without a source are additions to the rendering before, else to the next one; no
    locked bead takes any. A margin counts if it is less than ``doubtful``.

    Raises:
        ValueError: the beads do not take everything once and in order, or change a locked one.
    """
    segments, sentences = segments_of(bitext), sentences_of(bitext)
    locked = {bead.sources[0].id: bead for bead in bitext if bead.locked}
    row = _Row()
    for one in found:
        part = tuple(sentences[j]._replace(added=not one.source) for j in one.target)
        if not one.source:
            row.add_strays(part)
            continue
        margin = one.margin if one.margin < doubtful else None
        made = Bead(tuple(segments[i] for i in one.source), part, margin)
        for bead in settled(locked.get(made.sources[0].id, made)):
            row.add(bead)
    row.end()
    made_of = tuple(row.beads)
    if not _is_same(bitext, made_of, locked.values()):
        raise ValueError("the aligner has not left everything in its place")
    return made_of


def _is_same(old: Bitext, new: Bitext, locked: Iterable[Bead]) -> bool:
    """Whether all that was there is there, in order, and every locked bead."""
    words, others = ([one.text for one in sentences_of(each)] for each in (old, new))
    kept = set(new)
    return (
        segments_of(old) == segments_of(new)
        and words == others
        and all(bead in kept for bead in locked)
    )


class _Row:
    """Beads one by one; sentences that stray go to those nearby that are not locked."""

    def __init__(self) -> None:
        self.beads: list[Bead] = []
        self._pending: tuple[Sentence, ...] = ()
        self._last = NOBODY  # that may have more sentences
        self._bare = NOBODY  # an omission that may have some, if nobody else is there

    def add(self, bead: Bead) -> None:
        """The next bead."""
        if bead.locked and bead.sentences:
            self.end()
        elif not bead.locked and bead.sentences:
            bead = Bead(bead.sources, (*self._pending, *bead.sentences), bead.margin)
            self._pending, self._last = (), len(self.beads)
        elif not bead.locked:
            self._bare = len(self.beads)
        self.beads.append(bead)

    def add_strays(self, strays: tuple[Sentence, ...]) -> None:
        """Sentences without a source."""
        if self._last == NOBODY:
            self._pending += strays
        else:
            self._give(self._last, strays)

    def end(self) -> None:
        """A locked rendering follows, or nothing."""
        if self._pending:
            self._give(self._bare, self._pending)
        self._pending, self._last, self._bare = (), NOBODY, NOBODY

    def _give(self, at: int, strays: tuple[Sentence, ...]) -> None:
        if at == NOBODY:
            raise ValueError("the aligner has left sentences without a place")
        bead = self.beads[at]
        self.beads[at] = Bead(bead.sources, (*bead.sentences, *strays), bead.margin, bead.locked)
