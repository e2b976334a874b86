"""Two texts in, beads out."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from math import log

from hexapla.align.beads import BARE, BAREST, Bead
from hexapla.align.evidence import Alignment, Known, known_of
from hexapla.align.parts import Part, along, between
from hexapla.align.region import Region, Way
from hexapla.align.scores import Scorer, scorer
from hexapla.align.shape import shape
from hexapla.align.tables import count_words, pair_weights
from hexapla.align.text import Aids, Text, Watch

SETTLED = float("inf")  # the margin of a bead that a person has set
FOUND = 1 / 2  # of omissions and additions, so many are seen by who does not expect them
BRIEF = 64  # source segments; in a longer text some of many omissions are always seen


def align(
    source: Text, target: Text, aids: Aids | None = None, watch: Watch | None = None
) -> Alignment:
    """The best alignment of two texts.

    Where much of a text turns out to have no counterpart, it is aligned once more by someone who
    expects that; in a brief text this is tried in any case, for there nothing may be seen of it.
    ``watch`` is told from time to time how much of the work is done, and of how
    much.

    Raises:
        ValueError: a locked bead cannot stand where it does.
    """
    aids = aids or Aids()
    done = _Done(watch, 3 * len(source.segments))
    known = known_of(source, target, aids)
    parts = list(_parts(scorer_of(known), (source, target), aids.locked, done.add))
    regions = [part for part in parts if isinstance(part, Region)]
    ways = _ways(regions, brief=len(source.segments) <= BRIEF)
    judged = iter([region.judged(way) for region, way in zip(regions, ways, strict=True)])
    done.end()
    beads = [next(judged) if isinstance(part, Region) else [part] for part in parts]
    return Alignment(list(chain.from_iterable(beads)), known)


def _ways(regions: Sequence[Region], *, brief: bool) -> list[Way]:
    """The best way through each region, with as many omissions and additions as are likely."""
    usual = [region.way() for region in regions]
    bare = _bare_share([bead for way in usual for bead in way.beads])
    if bare > BARE * FOUND:
        return [region.way(min(BAREST, max(BARE, bare / FOUND))) for region in regions]
    poor = [region.way(BAREST) for region in regions] if brief else usual
    return poor if _likelihood(poor, BAREST) > _likelihood(usual, BARE) else usual


def _likelihood(ways: Sequence[Way], share: float) -> float:
    """The scores of all beads, if omissions and additions have a share each, others the rest."""
    beads = [bead for way in ways for bead in way.beads]
    whole = sum(1 for bead in beads if bead.source and bead.target)
    return sum(bead.score for bead in beads) + whole * log((1 - 2 * share) / (1 - 2 * BARE))


def _bare_share(beads: Sequence[Bead]) -> float:
    """How many beads lack a side."""
    return sum(not (bead.source and bead.target) for bead in beads) / max(1, len(beads))


def scorer_of(known: Known) -> Scorer:
    """What judges the beads of two texts, of which all is known."""
    ours, theirs = known.sides
    words, others = count_words(ours.tokens), count_words(theirs.tokens)
    keys, other = known.keys
    pairs = pair_weights(
        [keys[word] for word in words.vocabulary], [other[word] for word in others.vocabulary]
    )
    return scorer((words, others), pairs, shape(ours, theirs))


def _parts(
    judge: Scorer, texts: tuple[Text, Text], locked: Sequence[Bead], tell: Callable[[int], None]
) -> Iterator[Region | Bead]:
    """What is to be aligned, between the beads that are locked."""
    source, target = texts
    whole = Part(range(len(source.segments)), range(len(target.segments)))
    lone = [bead for bead in locked if not (bead.source and bead.target)]
    for part in between([bead for bead in locked if bead not in lone], whole):
        if isinstance(part, Bead):
            yield part._replace(margin=SETTLED)
            continue
        for inner in _paragraphs(judge, part, (source.blocks, target.blocks)):
            yield Region(judge, inner, tell, lone)


def _paragraphs(
    judge: Scorer, part: Part, blocks: tuple[Sequence[int], Sequence[int]]
) -> Iterator[Part]:
    """A part in smaller ones whose borders are borders of paragraphs on both sides, if any are."""
    ours, theirs = (_cuts(side, numbers) for side, numbers in zip(part, blocks, strict=True))
    if len(ours) <= 2 or len(theirs) <= 2:
        yield part
        return
    pieces = Part(range(len(ours) - 1), range(len(theirs) - 1))
    region = Region(judge.merged(ours, theirs), pieces, lambda _: None)
    yield from along(region.judged(region.way()), (ours, theirs))


def _cuts(side: range, blocks: Sequence[int]) -> list[int]:
    """Where paragraphs begin, and where the last one ends; all is one if nobody knows of any."""
    inner = [i for i in side if i > side.start and blocks and blocks[i] != blocks[i - 1]]
    return [side.start, *inner, side.stop]


class _Done:
    """Adds up the work that is done, and tells the watch."""

    def __init__(self, watch: Watch | None, total: int) -> None:
        self._watch = watch
        self._total = total
        self._done = 0

    def add(self, more: int) -> None:
        """Some more source segments have been gone through."""
        self._done += more
        self._show()

    def end(self) -> None:
        """All is done, though it may have taken less than was feared."""
        self._done = self._total
        self._show()

    def _show(self) -> None:
        if self._watch is not None:
            self._watch(self._done, self._total)
