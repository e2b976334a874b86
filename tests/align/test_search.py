from functools import cache
from math import inf, isclose

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.align.beads import KINDS, STEPS, Bead
from hexapla.align.margins import judge
from hexapla.align.scores import Stripe
from hexapla.align.search import best_steps, fill
from hexapla.align.tables import Floats

BARE = -3.0
Edge = tuple[int, int, int]  # kind, and the node that the step ends in


class Maze:
    """Random scores, and the stripes that a search may go through."""

    def __init__(self, seed: int, height: int, width: int, stripe: int) -> None:
        random = np.random.default_rng(seed)
        self.height, self.width = height, width
        self.scores = random.normal(-2, 3, (len(STEPS), height + 1, width + 1)).astype(np.float32)
        self.stripes = []
        left = right = 0
        for top in range(0, height, stripe):
            bottom = min(top + stripe, height)
            right = width if bottom == height else int(random.integers(right, width + 1))
            self.stripes.append(Stripe(range(top, bottom), range(left, right)))
            left = int(random.integers(left, right + 1))

    def of(self, stripe: Stripe) -> Floats:
        rows, columns = stripe
        found = np.full((len(STEPS), len(rows), len(columns) + 1), -np.inf, np.float32)
        for kind, step in enumerate(STEPS):
            for row in range(len(rows)):
                if rows.start + row + 1 >= step.source:
                    ends = slice(columns.start + step.target, columns.stop + 1)
                    found[kind, row, step.target :] = self.scores[kind, rows.start + row + 1, ends]
        return found

    def beads(self) -> list[Bead]:
        filled = list(fill(self.stripes, self.of, BARE))
        return judge(filled, list(best_steps(filled))[::-1], self.of, BARE)

    def best_without(self, banned: Edge | None = None) -> float:
        """The slow twin: the best score of any path, or of any that avoids one step."""

        @cache
        def best(i: int, j: int) -> float:
            if i == j == 0:
                return 0.0
            ways = [-inf]
            for kind, (a, b, _) in enumerate(KINDS):
                if (kind, i, j) != banned and self.may(i, j, a, b):
                    worth = float(self.scores[kind, i, j]) if a else BARE
                    ways.append(best(i - a, j - b) + worth)
            return max(ways)

        return best(self.height, self.width)

    def may(self, i: int, j: int, a: int, b: int) -> bool:
        """Whether a step may end in a node: both its ends lie in the columns of the stripe."""
        columns = next(
            (columns for rows, columns in self.stripes if i - 1 in rows), self.stripes[0].columns
        )
        if not (columns.start <= j - b <= j <= columns.stop) or i < a:
            return False
        return i == a or self.reached(i - a, j - b)

    def reached(self, i: int, j: int) -> bool:
        """Whether a node lies in the columns of its own stripe."""
        return any(
            i - 1 in rows and columns.start <= j <= columns.stop for rows, columns in self.stripes
        )


@st.composite
def mazes(draw: st.DrawFn) -> Maze:
    seed = draw(st.integers(0, 10**6))
    height, width = draw(st.integers(1, 9)), draw(st.integers(0, 9))
    return Maze(seed, height, width, draw(st.integers(1, 9)))


def edges(beads: list[Bead]) -> list[Edge]:
    """The steps of beads in order."""
    kinds = [(a, b) for a, b, _ in KINDS]
    i = j = 0
    found = []
    for bead in beads:
        i, j = i + len(bead.source), j + len(bead.target)
        found.append((kinds.index(bead.kind), i, j))
    return found


@given(mazes())
def test_beads_take_every_segment_once_and_in_order(maze: Maze) -> None:
    beads = maze.beads()
    assert [i for bead in beads for i in bead.source] == [*range(maze.height)]
    assert [j for bead in beads for j in bead.target] == [*range(maze.width)]


@given(mazes())
def test_the_search_finds_what_trying_everything_finds(maze: Maze) -> None:
    assert isclose(sum(bead.score for bead in maze.beads()), maze.best_without(), abs_tol=1e-6)


@given(mazes())
def test_scores_add_up_step_by_step(maze: Maze) -> None:
    beads = maze.beads()
    for bead, (kind, i, j) in zip(beads, edges(beads), strict=True):
        worth = float(maze.scores[kind, i, j]) if bead.source else BARE
        assert isclose(bead.score, worth, abs_tol=1e-6)


@given(mazes())
def test_a_margin_is_what_is_lost_when_the_bead_is_forbidden(maze: Maze) -> None:
    beads = maze.beads()
    whole = maze.best_without()
    for bead, edge in zip(beads, edges(beads), strict=True):
        without = maze.best_without(edge)
        assert (
            bead.margin == inf
            if without == -inf
            else isclose(bead.margin, whole - without, abs_tol=1e-6)
        )


@pytest.mark.parametrize("stripe", [1, 3, 40])
def test_stripes_of_full_width_change_nothing(stripe: int) -> None:
    maze, whole = Maze(7, 40, 30, stripe), Maze(7, 40, 30, 40)
    maze.stripes = [Stripe(rows, range(30)) for rows, _ in maze.stripes]
    maze.scores = whole.scores
    assert edges(maze.beads()) == edges(whole.beads())
