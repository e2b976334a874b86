"""The score of every bead in a stripe of the table that the search fills."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from hexapla.align.beads import LONGEST, STEPS, Kind
from hexapla.align.lexical import Explanation, explanation
from hexapla.align.tables import Floats, Sparse, Words, transposed

Number = TypeVar("Number", bound=np.floating)

TRUST = 0.5  # in a word's evidence, which is never independent of the next word's
VARIANCE, SLACK = 8.0, 20.0  # of a length: per letter, and for any sentence at all


class Stripe(NamedTuple):
    """Source segments ``rows``, and the target segments that they may meet."""

    rows: range
    columns: range


@dataclass(frozen=True, slots=True)
class Scorer:
    """How good beads are, for two texts of which everything is known.

    ``source_ends`` and ``target_ends`` tell where each segment ends, in letters of the target.
    """

    forward: Explanation
    backward: Explanation
    source_ends: NDArray[np.float64]
    target_ends: NDArray[np.float64]

    def merged(self, ours: Sequence[int], theirs: Sequence[int]) -> "Scorer":
        """The same of longer pieces, each of which begins at a cut and ends at the next."""
        first, second = np.array(ours, np.intp), np.array(theirs, np.intp)
        forward, backward = self.forward.merged(first, second), self.backward.merged(second, first)
        return Scorer(forward, backward, self.source_ends[first], self.target_ends[second])

    def scores(self, stripe: Stripe, top: int) -> Floats:
        """``[kind, i, j]``: the bead of STEPS[kind] that ends before the nodes i and j.

        Node i of the stripe stands behind the segment ``rows[i]``, node j before ``columns[j]``,
        and one node more behind the last. No bead reaches above the segment ``top`` or to the
        left of the stripe.
        """
        rows, columns = stripe
        given = range(max(top, rows.start - LONGEST + 1), rows.stop)
        ahead = _summed(self.forward.scores(given, columns))
        back = _summed(self.backward.scores(columns, given)).swapaxes(1, 2)
        found = np.full((len(STEPS), len(rows), len(columns) + 1), -np.inf, np.float32)
        for place, kind in zip(found, STEPS, strict=True):
            a, b, weight = kind
            ends = range(max(a, rows.start + 1 - given.start), len(given) + 1)
            starts = range(ends.start - a, ends.stop - a)
            if not b:
                place[len(rows) - len(ends) :] = weight
            elif ends and b <= len(columns):
                words = _gained(ahead[a - 1, _cut(starts)], b)
                theirs = back[b - 1, _cut(ends)] - back[b - 1, _cut(starts)]
                words += theirs[:, : words.shape[1]]
                misfit = self._misfit(given.start, ends, columns, kind)
                place[len(rows) - len(ends) :, b:] = weight + TRUST * words - misfit
        return found

    def _misfit(self, first: int, ends: range, columns: range, kind: Kind) -> Floats:
        """How badly lengths fit: half of the squared difference, in variances of that length."""
        stops = np.arange(first + ends.start, first + ends.stop)
        ours = (self.source_ends[stops] - self.source_ends[stops - kind.source])[:, None]
        theirs = _gained(self.target_ends[columns.start : columns.stop + 1], kind.target)
        misfit = (theirs - ours) ** 2 / ((theirs + ours) * VARIANCE + 2 * SLACK)
        return misfit.astype(np.float32)


def scorer(
    source: Words, target: Words, pairs: Sparse, lengths: tuple[Sequence[float], Sequence[float]]
) -> Scorer:
    """What judges the beads of two texts, by pairs of words and the lengths of segments."""
    back = transposed(pairs, len(target.vocabulary))
    ours, theirs = (np.concatenate([[0.0], np.cumsum(side)]) for side in lengths)
    same = theirs[-1] / ours[-1] if ours[-1] else 1.0
    forward, backward = explanation(source, target, pairs), explanation(target, source, back)
    return Scorer(forward, backward, ours * same, theirs)


def _summed(scores: Floats) -> Floats:
    """Sums along the last axis, from a zero on."""
    sums = np.zeros((*scores.shape[:-1], scores.shape[-1] + 1), np.float32)
    np.cumsum(scores, -1, out=sums[..., 1:])
    return sums


def _gained(sums: NDArray[Number], width: int) -> NDArray[Number]:
    """The sums over all runs of ``width`` along the last axis."""
    gained: NDArray[Number] = sums[..., width:] - sums[..., :-width]
    return gained


def _cut(places: range) -> slice:
    return slice(places.start, places.stop)
