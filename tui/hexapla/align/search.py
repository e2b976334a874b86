"""The best sequence of beads, and how far it is ahead of every other.

A bitext is a path through a grid whose nodes stand between segments: from (0, 0) to the last,
each bead a step from node (i - a, j - b) to (i, j). The grid is filled stripe by stripe, row by
row, each row at once; of an addition (0:1), which stays in its row, the best start is a running
maximum. A second sweep from the end gives the best rest of the way from every node, and so the
best whole path through every single step.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hexapla.align.beads import KINDS, LONGEST, STEPS, Bead
from hexapla.align.scores import Stripe
from hexapla.align.tables import Floats, Ints

Grid = NDArray[np.float64]
GetScores = Callable[[Stripe], Floats]

BORDER = LONGEST  # nodes above and to the left that steps may come from
ADDED = len(STEPS)  # what the choice of an addition is called
NEVER = -np.inf


class Filled(NamedTuple):
    """A stripe whose nodes know the score of the best way to them, and its last step."""

    stripe: Stripe
    grid: Grid
    choices: NDArray[np.int8]


def fill(stripes: Sequence[Stripe], get_scores: GetScores, bare: float) -> Iterator[Filled]:
    """The stripes, one after another; they join each other from corner to corner.

    ``bare`` is the score of an addition.
    """
    above = _first_row(stripes[0], bare)
    for number, stripe in enumerate(stripes):
        grid = np.full((BORDER + len(stripe.rows), BORDER + len(stripe.columns) + 1), NEVER)
        grid[:BORDER] = above
        choices = _fill_rows(grid, get_scores(stripe), bare)
        yield Filled(stripe, grid, choices)
        if number + 1 < len(stripes):
            above = moved(grid[-BORDER:], stripe, stripes[number + 1])


def _first_row(stripe: Stripe, bare: float) -> Grid:
    """The nodes above the first segment: nothing but additions leads to them."""
    rows = np.full((BORDER, BORDER + len(stripe.columns) + 1), NEVER)
    rows[-1, BORDER:] = bare * np.arange(len(stripe.columns) + 1)
    return rows


def moved(rows: Grid, old: Stripe, new: Stripe) -> Grid:
    """Rows of the old stripe, with the columns of the new one; what it lacks is out of reach."""
    moved = np.full((BORDER, BORDER + len(new.columns) + 1), NEVER)
    start = max(old.columns.start, new.columns.start)
    stop = min(old.columns.stop, new.columns.stop) + 1
    if start < stop:
        inside = slice(BORDER + start - new.columns.start, BORDER + stop - new.columns.start)
        moved[:, inside] = rows[
            :, BORDER + start - old.columns.start : BORDER + stop - old.columns.start
        ]
    return moved


def starts_of(grid: Grid) -> Ints:
    """``[kind, j]``: where in the flat grid the steps begin that end below its BORDER rows."""
    width = grid.shape[1]
    nodes = BORDER * width + np.arange(BORDER, width)
    starts: Ints = nodes - np.array([[kind.source * width + kind.target] for kind in STEPS])
    return starts


def _fill_rows(grid: Grid, scores: Floats, bare: float) -> NDArray[np.int8]:
    starts, flat = starts_of(grid), grid.reshape(-1)
    choices = np.empty(scores.shape[1:], np.int8)
    added = bare * np.arange(scores.shape[2])
    for row in range(scores.shape[1]):
        ways = flat[starts + row * grid.shape[1]] + scores[:, row]
        best = ways.max(0)
        run = np.maximum.accumulate(best - added)
        longer = run > best - added
        grid[BORDER + row, BORDER:] = np.where(longer, run + added, best)
        choices[row] = np.where(longer, ADDED, ways.argmax(0))
    return choices


class Step(NamedTuple):
    """A bead as a step: the number of its kind, the node that it ends in, and its score."""

    kind: int
    i: int
    j: int
    score: float

    @property
    def bead(self) -> Bead:
        """The bead, without its margin."""
        kind = KINDS[self.kind]
        source = tuple(range(self.i - kind.source, self.i))
        return Bead(source, tuple(range(self.j - kind.target, self.j)), self.score)


def best_steps(filled: Sequence[Filled]) -> Iterator[Step]:
    """The steps of the best path, from its end."""
    top, left = filled[0].stripe.rows.start, filled[0].stripe.columns.start
    i, j = filled[-1].stripe.rows.stop, filled[-1].stripe.columns.stop
    number = len(filled) - 1
    while i > top or j > left:
        while number and i <= filled[number].stripe.rows.start:
            number -= 1
        (rows, columns), grid, choices = filled[number]
        kind = int(choices[i - rows.start - 1, j - columns.start]) if i > top else ADDED
        a, b, _ = KINDS[kind]
        row, column = BORDER + i - rows.start - 1, BORDER + j - columns.start
        score = float(grid[row, column] - grid[row - a, column - b])
        yield Step(kind, i, j, score)
        i, j = i - a, j - b
