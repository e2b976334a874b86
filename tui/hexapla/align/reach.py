"""Which target segments each source segment may meet: stripes like the steps of a staircase.

Both texts are cut into equally many pieces, or nearly so, and one path is sought through the few
nodes that pieces have, by what their words explain in each other. What lies within a piece or so
of that path is within reach. The cost is the square of the number of pieces, and small.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from hexapla.align.scores import Scorer, Stripe
from hexapla.align.tables import Floats, Ints

PIECE = 32  # source segments
MOST = 1024  # pieces of a text
SMALL = 4096  # nodes of a grid that is searched as a whole
BESIDE = 40  # target segments on either side of what the path meets, or a piece if that is more
DRIFT = 0.5  # the cost of being a piece away from the diagonal: it rules where words are silent
BATCH = 64  # source pieces that are looked at together

Grid = NDArray[np.float64]


def stripes_of(scorer: Scorer, rows: range, columns: range) -> list[Stripe]:
    """Stripes that lead from corner to corner of a part of the grid."""
    if len(rows) * len(columns) <= SMALL or len(rows) <= PIECE:
        return [Stripe(rows, columns)]
    size = max(PIECE, len(rows) // MOST)
    width = max(1, round(size * len(columns) / len(rows)), len(columns) // MOST)
    ours, theirs = _cuts(rows, size), _cuts(columns, width)
    met = _met(_centred(_evidence(scorer, ours, theirs)))
    beside = max(BESIDE, width)
    stripes = []
    for number, (first, last) in enumerate(met):
        start = max(columns.start, int(theirs[first]) - beside) if number else columns.start
        stop = min(columns.stop, int(theirs[last + 1]) + beside)
        final = number + 1 == len(met)
        piece = range(int(ours[number]), int(ours[number + 1]))
        stripes.append(Stripe(piece, range(start, columns.stop if final else stop)))
    return stripes


def _cuts(segments: range, size: int) -> Ints:
    """Where pieces begin, and where the last one ends."""
    return np.array([*segments[::size], segments.stop], np.intp)


def _evidence(scorer: Scorer, ours: Ints, theirs: Ints) -> Floats:
    """``[i, j]``: what the words of two pieces explain in each other."""
    forward, backward = scorer.forward.merged(ours, theirs), scorer.backward.merged(theirs, ours)
    every = range(len(theirs) - 1)
    found = []
    for start in range(0, len(ours) - 1, BATCH):
        batch = range(start, min(start + BATCH, len(ours) - 1))
        ahead = forward.scores(batch, every, 1)[0]
        found.append(ahead + backward.scores(every, batch, 1)[0].T)
    return np.concatenate(found)


def _centred(scores: Floats) -> Grid:
    """Scores against what the row and the column have on the average, less the drift."""
    centred = scores - scores.mean(0) - scores.mean(1)[:, None] + scores.mean()
    height, width = scores.shape
    straight = np.arange(height)[:, None] * (width / height)
    drifted: Grid = centred - DRIFT * np.abs(np.arange(width) - straight)
    return drifted


def _met(scores: Grid) -> list[tuple[int, int]]:
    """The first and the last column that the best path of neighbours meets in each row."""
    sums, back = np.cumsum(scores, 1), []
    best = sums[0]
    for row in range(1, len(scores)):
        diagonal = np.concatenate([[-np.inf], best[:-1]])
        entered = np.maximum(best, diagonal)
        before = np.concatenate([[0.0], sums[row, :-1]])
        run = np.maximum.accumulate(entered - before)
        back.append((best >= diagonal, run > entered - before))
        best = run + sums[row]
    return list(_walked(back, scores.shape[1] - 1))[::-1]


def _walked(
    back: list[tuple[NDArray[np.bool_], NDArray[np.bool_]]], last: int
) -> Iterator[tuple[int, int]]:
    """What ``_met`` gives, from the last row; ``back`` says of each node: from above? from left?"""
    column = last
    for above, left in reversed(back):
        end = column
        while left[column]:
            column -= 1
        yield column, end
        column -= not above[column]
    yield 0, column
