"""What stretches of two texts show without their words: lengths, and sentences that end or go on.

Lengths after Gale and Church (1993), "A program for aligning sentences in bilingual corpora":
letters of a rendering are normally distributed about those of its source, with a variance that
grows with them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexapla.align.beads import Kind
from hexapla.align.tables import Floats, Ints, gained
from hexapla.align.tokens import Side

VARIANCE, SLACK = 8.0, 20.0  # of a length: per letter, and for any sentence at all
# What a whole rendering may have of the length of its source: in one that is shorter, sentences are
# missing, and those that are there are as long as ever.
LEAST, MOST = 0.8, 1.25
TORN = 1.0  # what it costs that on one side of a bead a sentence ends, and on the other goes on


@dataclass(frozen=True, slots=True)
class Shape:
    """Two texts without their words.

    ``source_ends`` and ``target_ends`` tell where each segment ends, in letters of the target;
    ``stops`` of either side what ``hexapla.align.ends`` says of each.
    """

    source_ends: NDArray[np.float64]
    target_ends: NDArray[np.float64]
    stops: tuple[Ints, Ints]

    def merged(self, ours: Ints, theirs: Ints) -> "Shape":
        """The same of longer pieces, each of which begins at a cut and ends at the next."""
        stops = self.stops[0][ours[1:] - 1], self.stops[1][theirs[1:] - 1]
        return Shape(self.source_ends[ours], self.target_ends[theirs], stops)

    def misfit(self, ends: range, columns: range, kind: Kind) -> Floats:
        """``[i, j]``: what speaks against the bead of a kind whose last segments are before these.

        That is half of the squared difference of the lengths, in variances of that length; and
        TORN where a comma stands at the end of one side, and a full stop at that of the other.
        The first bead ends with the segment ``columns[kind.target - 1]``.
        """
        behind = np.arange(ends.start, ends.stop)
        ours = (self.source_ends[behind] - self.source_ends[behind - kind.source])[:, None]
        theirs = gained(self.target_ends[columns.start : columns.stop + 1], kind.target)
        misfit = (theirs - ours) ** 2 / ((theirs + ours) * VARIANCE + 2 * SLACK)
        last = self.stops[1][columns.start + kind.target - 1 : columns.stop]
        torn = np.outer(self.stops[0][behind - 1], last) < 0
        return (misfit + TORN * torn).astype(np.float32)


def shape(source: Side, target: Side) -> Shape:
    """Two texts without their words."""
    ours, theirs = (np.concatenate([[0.0], np.cumsum(side.lengths)]) for side in (source, target))
    same = min(MOST, max(LEAST, theirs[-1] / ours[-1])) if ours[-1] else 1.0
    stops = np.array(source.stops, np.intp), np.array(target.stops, np.intp)
    return Shape(ours * same, theirs, stops)
