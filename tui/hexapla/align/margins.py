"""What an alignment would lose without one of its beads.

Every path takes each segment in exactly one of its steps. So the best path that avoids a bead is
the best one through any other step that takes the same segment, and that is known when the grid
has been filled from both ends.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from hexapla.align.beads import KINDS, STEPS, Bead
from hexapla.align.search import (
    BORDER,
    NEVER,
    Filled,
    GetScores,
    Grid,
    Step,
    moved,
    starts_of,
)
from hexapla.align.tables import Floats


def judge(
    filled: Sequence[Filled], steps: Sequence[Step], get_scores: GetScores, bare: float
) -> list[Bead]:
    """The beads of the best path's steps, in order, with their scores and margins."""
    rivals = _Rivals(filled, steps, bare)
    rest = None
    for number in range(len(filled) - 1, -1, -1):
        stripe = filled[number].stripe
        grid = np.full_like(filled[number].grid, NEVER)
        if rest is None:
            grid[-1, -1] = 0.0
        else:
            grid[-BORDER:] = moved(rest[:BORDER], filled[number + 1].stripe, stripe)
        rivals.climb(filled[number], get_scores(stripe), grid)
        rest = grid
    if rest is not None:
        rivals.end(filled[0], rest)
    return [rivals.judged(step) for step in steps]


class _Rivals:
    """The best whole path through every step but the chosen ones, by the node that it ends in."""

    def __init__(self, filled: Sequence[Filled], steps: Sequence[Step], bare: float) -> None:
        self._bare = bare
        (rows, columns), last = filled[0].stripe, filled[-1].stripe
        self._top, self._left = rows.start, columns.start
        self._total = filled[-1].grid[-1, -1]
        self._rows = np.full((len(STEPS), last.rows.stop - rows.start + 1), NEVER)
        self._columns = np.full((len(KINDS), last.columns.stop - columns.start + 1), NEVER)
        self._own: dict[int, list[Step]] = defaultdict(list)
        for step in steps:
            self._own[step.i].append(step)

    def climb(self, filled: Filled, scores: Floats, rest: Grid) -> None:
        """Go through a stripe from its last row; ``rest`` holds what is known below, and fills."""
        starts, flat = starts_of(filled.grid), filled.grid.reshape(-1)
        first = filled.stripe.rows.start + 1
        for row in range(scores.shape[1] - 1, -1, -1):
            ends = _with_additions(rest[BORDER + row], self._bare)
            ways = scores[:, row] + ends
            _push(rest, BORDER + row, ways)
            whole = ways + flat[starts + row * filled.grid.shape[1]]
            self._note(filled, first + row, whole, ends)

    def end(self, filled: Filled, rest: Grid) -> None:
        """The row above the first segment, which only additions go through."""
        ends = _with_additions(rest[BORDER - 1], self._bare)
        none = np.full((len(STEPS), len(ends)), NEVER)
        self._note(filled, filled.stripe.rows.start, none, ends)

    def _note(self, filled: Filled, i: int, whole: Grid, ends: Grid) -> None:
        """Keep the best of a row's paths, by kind and column; ``whole`` is of all but additions."""
        before = filled.grid[BORDER + i - filled.stripe.rows.start - 1, BORDER:]
        added = np.full(len(ends), NEVER)
        added[1:] = before[:-1] + self._bare + ends[1:]
        paths = np.vstack([whole, added])
        left = filled.stripe.columns.start
        for step in self._own[i]:
            paths[step.kind, step.j - left] = NEVER
        self._rows[:, i - self._top] = paths[:-1].max(1)
        inside = self._columns[:, left - self._left : left - self._left + len(ends)]
        np.maximum(inside, paths, out=inside)

    def judged(self, step: Step) -> Bead:
        """The bead of a step, with its score and margin."""
        kind = KINDS[step.kind]
        by_source = kind.source > 0
        node = step.i - kind.source - self._top if by_source else step.j - kind.target - self._left
        table = self._rows if by_source else self._columns
        sizes = [one.source for one in STEPS] if by_source else [one.target for one in KINDS]
        rivals = [row[node + 1 : node + 1 + size] for row, size in zip(table, sizes, strict=True)]
        best = max((float(one.max()) for one in rivals if one.size), default=NEVER)
        return step.bead._replace(margin=max(0.0, float(self._total) - best))


def _with_additions(row: Grid, bare: float) -> Grid:
    """The nodes of a row that may go on by additions before they step down; changed in place."""
    ends = row[BORDER:]
    added = bare * np.arange(len(ends))
    run = np.maximum.accumulate((ends + added)[::-1])[::-1]
    ends[:] = np.maximum(ends, run - added)
    return ends


def _push(rest: Grid, row: int, ways: Grid) -> None:
    """Let the nodes above know how good the rest is if they step to this row."""
    for (a, b, _), way in zip(STEPS, ways, strict=True):
        nodes = rest[row - a, BORDER - b : rest.shape[1] - b]
        np.maximum(nodes, way, out=nodes)
