"""The score of every bead in a stripe of the table that the search fills."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from hexapla.align.beads import LONGEST, STEPS
from hexapla.align.lexical import Explanation, explanation
from hexapla.align.shape import Shape
from hexapla.align.tables import Floats, Sparse, Words, gained, transposed

TRUST = 0.48  # in a word's evidence, which is never independent of the next word's


class Stripe(NamedTuple):
    """Source segments ``rows``, and the target segments that they may meet."""

    rows: range
    columns: range


@dataclass(frozen=True, slots=True)
class Scorer:
    """How good beads are, for two texts of which everything is known."""

    forward: Explanation
    backward: Explanation
    shape: Shape

    def merged(self, ours: Sequence[int], theirs: Sequence[int]) -> "Scorer":
        """The same of longer pieces, each of which begins at a cut and ends at the next."""
        first, second = np.array(ours, np.intp), np.array(theirs, np.intp)
        forward, backward = self.forward.merged(first, second), self.backward.merged(second, first)
        return Scorer(forward, backward, self.shape.merged(first, second))

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
                words = gained(ahead[a - 1, _cut(starts)], b)
                theirs = back[b - 1, _cut(ends)] - back[b - 1, _cut(starts)]
                words += theirs[:, : words.shape[1]]
                last = range(given.start + ends.start, given.start + ends.stop)
                misfit = self.shape.misfit(last, columns, kind)
                place[len(rows) - len(ends) :, b:] = weight + TRUST * words - misfit
        return found


def scorer(words: tuple[Words, Words], pairs: Sparse, seen: Shape) -> Scorer:
    """What judges the beads of two texts, by pairs of words and the lengths of segments."""
    source, target = words
    back = transposed(pairs, len(target.vocabulary))
    return Scorer(explanation(source, target, pairs), explanation(target, source, back), seen)


def _summed(scores: Floats) -> Floats:
    """Sums along the last axis, from a zero on."""
    sums = np.zeros((*scores.shape[:-1], scores.shape[-1] + 1), np.float32)
    np.cumsum(scores, -1, out=sums[..., 1:])
    return sums


def _cut(places: range) -> slice:
    return slice(places.start, places.stop)
