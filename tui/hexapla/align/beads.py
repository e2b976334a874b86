"""Beads: groups of segments that render each other, and how often each kind of group is met."""

from math import log
from typing import NamedTuple


class Bead(NamedTuple):
    """Consecutive source segments and the consecutive target segments that render them.

    Both sides hold numbers of segments from 0; either may be empty. ``score`` is the logarithm
    of how much likelier the texts are as a rendering of each other than by chance, with what the
    kind of bead is worth. ``margin`` is what the whole alignment would lose if it had to do
    without this very bead: its lead over the best path that avoids it. A locked bead has an
    infinite margin.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float = 0.0
    margin: float = 0.0

    @property
    def kind(self) -> tuple[int, int]:
        """How many segments stand on each side.

        >>> Bead((3, 4), (7,)).kind
        (2, 1)
        """
        return len(self.source), len(self.target)


class Kind(NamedTuple):
    """A kind of bead by the number of its segments, and the logarithm of its share."""

    source: int
    target: int
    weight: float


# Shares of the kinds in literary and expository translations, rounded by hand: 1:1 rules, one
# source sentence is more often split than several are joined, and an omission is rare. They need
# not add up to one.
SHARES = {
    (1, 1): 0.62, (1, 2): 0.14, (2, 1): 0.09, (2, 2): 0.02, (1, 3): 0.04, (3, 1): 0.02,
    (1, 4): 0.012, (4, 1): 0.005, (2, 3): 0.008, (3, 2): 0.006, (1, 5): 0.004, (5, 1): 0.002,
    (2, 4): 0.004, (3, 3): 0.003, (1, 0): 0.008, (0, 1): 0.008,
}  # fmt: skip

KINDS = tuple(Kind(*sizes, log(share)) for sizes, share in SHARES.items())
OMISSION, ADDITION = KINDS[-2:]  # they weigh what the search is told, see below
STEPS = KINDS[:-1]  # kinds that end in a later row of the search's grid, which 0:1 does not
BARE = SHARES[0, 1]  # of the beads that lack a side, each kind, in a whole translation
BAREST = 0.2  # the same, in the poorest that is believed
LONGEST = max(max(sizes) for sizes in SHARES)  # segments on one side of a bead
