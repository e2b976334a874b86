"""A second look, by vectors, at the beads that words leave in doubt.

Vectors cost a thousand times what words do, and where words are sure they seldom err. So beads with
a low margin are aligned once more, run by run, between those that are sure.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from math import exp
from typing import NamedTuple

import numpy as np

from hexapla.align.aligner import align as align_by_words
from hexapla.align.aligner import scorer_of
from hexapla.align.beads import BARE, Bead
from hexapla.align.closeness import SIZES, Around, around, closeness, nearness, second, stretches
from hexapla.align.evidence import Alignment, Known, Nearness
from hexapla.align.parts import Part
from hexapla.align.region import Region
from hexapla.align.scores import Scorer
from hexapla.align.tables import Floats
from hexapla.align.text import Aids, Encode, Text, Watch
from hexapla.align.vectors import KEPT, Halves
from hexapla.languages import find_language

DOUBT = 2.0  # margin below which words leave a bead in doubt
BATCH = 128  # stretches that are encoded between two words to the watch
MOST = 2000  # letters of a stretch that are encoded: what is longer is no sentence

Beads = list[Bead]
Found = dict[tuple[tuple[int, ...], tuple[int, ...]], Nearness]


def align(
    source: Text, target: Text, aids: Aids | None = None, watch: Watch | None = None
) -> Alignment:
    """The best alignment of two texts: by words, and by vectors if an encoder is among the aids.

    ``watch`` is told of the work as by ``hexapla.align.aligner``.

    Raises:
        ValueError: a locked bead cannot stand where it does.
    """
    if aids is None or aids.encode is None:
        return align_by_words(source, target, aids, watch)
    first = align_by_words(source, target, aids, watch and _half(watch, 0))
    found = revised(first, aids.encode, aids.locked, watch and _half(watch, 1))
    if watch:
        watch(1, 1)
    return found


def _half(watch: Watch, half: int) -> Watch:
    """A watch for the first or the second half of the work, which is never quite done."""

    def tell(done: int, total: int) -> None:
        watch(min(half * total + done, 2 * total - 1), 2 * total)

    return tell


def revised(
    first: Alignment, encode: Encode, locked: Sequence[Bead] = (), watch: Watch | None = None
) -> Alignment:
    """An alignment whose doubtful beads have been looked at again; no locked one is among them."""
    runs = list(_runs(first))
    parts = [run for run in runs if isinstance(run, Part)]
    if not parts:
        return first
    vectors = _Vectors(first.known.texts)
    vectors.encode(parts, encode, watch)
    lone = [bead for bead in locked if not (bead.source and bead.target)]
    look = _Look(scorer_of(first.known), vectors, around(parts, vectors.of), lone)
    share, found = _bare_share(first.beads), Found()
    pieces = [look.at(run, share, found) if isinstance(run, Part) else run for run in runs]
    beads = list(chain.from_iterable(pieces))
    return Alignment(beads, first.known._replace(nearness=found, by_words=first.beads))


def _runs(first: Alignment) -> Iterator[Part | Beads]:
    """The beads in order; those of a run that is to be looked at again as a part of the texts.

    A run ends where paragraphs do on both sides.
    """
    run: Beads = []
    for bead in first.beads:
        if run and (bead.margin >= DOUBT or _is_border(run[-1], bead, first.known)):
            yield _part(run)
            run = []
        if bead.margin < DOUBT:
            run.append(bead)
        else:
            yield [bead]
    if run:
        yield _part(run)


def _part(run: Beads) -> Part | Beads:
    """What a run takes of the texts; the run itself if that lacks a side."""
    ours = [i for bead in run for i in bead.source]
    theirs = [j for bead in run for j in bead.target]
    if not (ours and theirs):
        return run
    return Part(range(ours[0], ours[-1] + 1), range(theirs[0], theirs[-1] + 1))


def _is_border(before: Bead, after: Bead, known: Known) -> bool:
    """Whether another paragraph begins on both sides between two beads."""
    return all(
        bool(text.blocks and one and other) and text.blocks[one[-1]] != text.blocks[other[0]]
        for text, one, other in zip(known.texts, before[:2], after[:2], strict=True)
    )


def _bare_share(beads: Sequence[Bead]) -> float:
    """What share omissions were thought to have, and additions: their score is its logarithm."""
    bare = [bead.score for bead in beads if not (bead.source and bead.target) and bead.score < 0]
    return exp(max(bare)) if bare else BARE


class _Look(NamedTuple):
    """What a second look is made with."""

    scorer: Scorer
    vectors: "_Vectors"
    usual: Around
    lone: Sequence[Bead]

    def at(self, part: Part, share: float, found: Found) -> Beads:
        """The beads of a part, with omissions of this share; what vectors say of each is found."""
        close = closeness(part, self.usual, self.vectors.of)
        region = Region(second(self.scorer, close), part, lambda _: None, self.lone)
        beads = region.judged(region.way(share))
        found |= {bead[:2]: nearness(close, bead) for bead in beads if bead.source and bead.target}
        return beads


class _Vectors:
    """The vectors of stretches of two texts; each text is encoded once."""

    def __init__(self, texts: tuple[Text, Text]) -> None:
        self._texts = texts
        self._joiners = [find_language(text.tag).joiner for text in texts]
        self._numbers: dict[str, int] = {}
        self._rows: Halves = np.zeros((0, 1), KEPT)

    def encode(self, parts: Sequence[Part], encode: Encode, watch: Watch | None) -> None:
        """Make ready all stretches of some parts."""
        every = (
            self._text(side, stretch)
            for part in parts
            for side in (0, 1)
            for size in SIZES
            for stretch in stretches(part[side], size)
        )
        texts = list(dict.fromkeys(every))
        rows = []
        for start in range(0, len(texts), BATCH):
            if watch:
                watch(start, len(texts))
            rows.append(encode(texts[start : start + BATCH]).astype(KEPT))
        self._numbers = {text: number for number, text in enumerate(texts)}
        self._rows = np.concatenate(rows)

    def of(self, side: int, chosen: Sequence[range]) -> Floats:
        """The vectors of some stretches."""
        numbers = [self._numbers[self._text(side, stretch)] for stretch in chosen]
        return self._rows[np.array(numbers, np.intp)].astype(np.float32)

    def _text(self, side: int, stretch: range) -> str:
        segments = self._texts[side].segments[stretch.start : stretch.stop]
        return self._joiners[side].join(segments)[:MOST]
