"""Parts of two texts that may be aligned each by itself, between what is settled already."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from hexapla.align.beads import Bead


class Part(NamedTuple):
    """Consecutive segments of both texts that render each other; either side may be empty."""

    rows: range
    columns: range


def between(settled: Sequence[Bead], part: Part) -> Iterator[Part | Bead]:
    """Settled beads that have both sides, in order, and the parts before and behind each.

    >>> list(between([Bead((1,), (0,))], Part(range(3), range(1))))[1:]
    ... # doctest: +NORMALIZE_WHITESPACE
    [Bead(source=(1,), target=(0,), score=0.0, margin=0.0),
     Part(rows=range(2, 3), columns=range(1, 1))]

    Raises:
        ValueError: the beads are out of order, or one takes segments that do not follow each
            other or are not there.
    """
    (i, bottom), (j, right) = ((side.start, side.stop) for side in part)
    for bead in settled:
        top, left = bead.source[0], bead.target[0]
        after, behind = top + len(bead.source), left + len(bead.target)
        whole = (*range(top, after), *range(left, behind)) == (*chain(bead.source, bead.target),)
        if not (whole and i <= top and j <= left and after <= bottom and behind <= right):
            raise ValueError(f"no bead can be settled so: {bead.source}, {bead.target}")
        yield Part(range(i, top), range(j, left))
        yield bead
        i, j = after, behind
    yield Part(range(i, bottom), range(j, right))


def along(beads: Sequence[Bead], cuts: tuple[Sequence[int], Sequence[int]]) -> Iterator[Part]:
    """The parts of texts in segments that beads of longer pieces stand for.

    ``cuts`` tell, for either side, with which segment each piece begins, and what is behind the
    last. Beads that are no better than another way of reading are taken as one part with their
    neighbours of that kind, and so are beads that lack a side.
    """
    i = j = a = b = 0
    for number, bead in enumerate(beads):
        a, b = a + len(bead.source), b + len(bead.target)
        sure = is_sure(bead) and (number + 1 == len(beads) or is_sure(beads[number + 1]))
        if sure or number + 1 == len(beads):
            yield Part(range(cuts[0][i], cuts[0][a]), range(cuts[1][j], cuts[1][b]))
            i, j = a, b


SURE = 10.0  # margin of a bead of paragraphs that binds their segments


def is_sure(bead: Bead) -> bool:
    """Whether a bead of paragraphs leaves no doubt of where its segments belong."""
    return bool(bead.source and bead.target) and bead.margin >= SURE
