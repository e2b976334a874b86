"""How close the meanings of two stretches of text are, by the vectors of the stretches.

After Artetxe and Schwenk (2019), "Margin-based parallel corpus mining with multilingual sentence
embeddings": the cosine of two stretches says little by itself, for some are near to everything. It
is taken less the mean cosine of either with its nearest neighbours in the other text,

    margin(x, y) = cos(x, y) - [ mean of cos(x, NN(x)) + mean of cos(y, NN(y)) ] / 2,

where neighbours are stretches of as many segments. Counted in standard deviations of the cosines
of segments, it is worth the same of any encoder; as a logarithm of odds it has the weight WEIGHT
times the root of the mean number of segments, for these are not independent of each other.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from hexapla.align.beads import LONGEST, STEPS, Bead
from hexapla.align.evidence import Nearness
from hexapla.align.parts import Part
from hexapla.align.scores import Scorer, Stripe
from hexapla.align.tables import Floats

NEAR = 8  # neighbours
POOL = 256  # stretches that neighbours are sought among, from all over the text
WEIGHT = 1.0  # what a standard deviation is worth, in nats
LEAST = 1e-3  # of the deviation: an encoder to which all is one tells nothing
KINDS = tuple((kind.source, kind.target) for kind in STEPS if kind.target)
SIZES = range(1, LONGEST + 1)

Embed = Callable[[int, Sequence[range]], Floats]  # the vectors of stretches of one side


@dataclass(frozen=True, slots=True)
class Around:
    """What is usual in two texts, for comparison.

    ``pools`` has, for either side, vectors of stretches of each of the SIZES; ``spread`` is the
    standard deviation of the cosines of two segments.
    """

    pools: tuple[Sequence[Floats], Sequence[Floats]]
    spread: float


@dataclass(frozen=True, slots=True)
class Closeness:
    """Two parts of texts, by the vectors of their stretches.

    ``rows`` has them as ``Around`` does, in the order of their first segments; ``usual`` the mean
    cosines of the stretches of a kind of bead with their neighbours.
    """

    part: Part
    rows: tuple[Sequence[Floats], Sequence[Floats]]
    usual: Mapping[tuple[int, int], tuple[Floats, Floats]]
    spread: float

    def margins(self, kind: tuple[int, int], starts: range, others: range) -> Floats:
        """``[i, j]``: margins of the beads of a kind that begin with these segments, in deviations.

        ``starts`` are segments of the source, ``others`` of the target.
        """
        ours, theirs = (
            slice(places.start - side.start, places.stop - side.start)
            for places, side in zip((starts, others), self.part, strict=True)
        )
        cosines = self.rows[0][kind[0] - 1][ours] @ self.rows[1][kind[1] - 1][theirs].T
        mine, yours = self.usual[kind]
        usual = (mine[ours][:, None] + yours[theirs]) / 2
        return np.asarray((cosines - usual) / self.spread, np.float32)


@dataclass(frozen=True, slots=True)
class SecondedScorer(Scorer):
    """How good beads are by all that a scorer knows, and by vectors."""

    closeness: Closeness

    def scores(self, stripe: Stripe, top: int) -> Floats:
        """As the scorer has them, with the weighed margins."""
        found = Scorer.scores(self, stripe, top)
        rows, columns = stripe
        for place, (a, b, _) in zip(found, STEPS, strict=True):
            start = max(top, rows.start + 1 - a)
            starts = range(start, rows.stop - a + 1)
            others = range(columns.start, columns.stop - b + 1)
            if b and starts and others:
                margins = self.closeness.margins((a, b), starts, others)
                place[start + a - rows.start - 1 :, b:] += weight_of((a, b)) * margins
        return found


def weight_of(kind: tuple[int, int]) -> float:
    """What a standard deviation is worth in a bead of so many segments.

    >>> weight_of((1, 1)), weight_of((4, 4))
    (1.0, 2.0)
    """
    return float(WEIGHT * (sum(kind) / 2) ** 0.5)


def stretches(side: range, size: int) -> list[range]:
    """All runs of so many segments within one side of a part, in order."""
    return [range(start, start + size) for start in range(side.start, side.stop - size + 1)]


def around(parts: Sequence[Part], embed: Embed) -> Around:
    """What is usual in some parts of two texts, each of which has both sides."""
    pools = [[_pool(parts, side, size, embed) for size in SIZES] for side in (0, 1)]
    cosines = pools[0][0] @ pools[1][0].T
    return Around((pools[0], pools[1]), max(LEAST, float(cosines.std())))


def _pool(parts: Sequence[Part], side: int, size: int, embed: Embed) -> Floats:
    """Stretches of a size, from all parts evenly."""
    every = [one for part in parts for one in stretches(part[side], size)]
    return embed(side, every[:: -(-len(every) // POOL) or 1])


def closeness(part: Part, usual: Around, embed: Embed) -> Closeness:
    """The closeness of all beads within a part of two texts."""
    ours, theirs = ([embed(side, stretches(part[side], size)) for size in SIZES] for side in (0, 1))
    pools = usual.pools
    means = {
        (a, b): (_near(ours[a - 1], pools[1][b - 1]), _near(theirs[b - 1], pools[0][a - 1]))
        for a, b in KINDS
    }
    return Closeness(part, (ours, theirs), means, usual.spread)


def _near(rows: Floats, pool: Floats) -> Floats:
    """For each row, the mean cosine with its nearest neighbours in a pool; zeros if it is empty."""
    if not (len(rows) and len(pool)):
        return np.zeros(len(rows), np.float32)
    cosines, near = rows @ pool.T, min(NEAR, len(pool))
    return np.asarray(np.partition(cosines, -near, 1)[:, -near:].mean(1), np.float32)


def second(scorer: Scorer, close: Closeness) -> Scorer:
    """A scorer that vectors second."""
    return SecondedScorer(scorer.forward, scorer.backward, scorer.shape, close)


def nearness(close: Closeness, bead: Bead) -> Nearness:
    """What vectors say of a bead that has both sides, within the part that they are of."""
    (i, *_), (j, *_) = bead.source, bead.target
    margins = close.margins(bead.kind, range(i, i + 1), range(j, j + 1))
    return Nearness(float(margins[0, 0]), weight_of(bead.kind))
