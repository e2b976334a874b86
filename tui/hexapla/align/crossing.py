"""Where a rendering seems to say things in another order than its source."""

from collections.abc import Iterator, Sequence
from itertools import product

from hexapla.align.beads import Bead
from hexapla.align.evidence import Known, evidence, tokens_of
from hexapla.align.tokens import SIGN

NEAR = 12  # beads between an omission and an addition that may belong together
PAIRS = 3  # words that answer each other, at the least
SHARE = 0.4  # of the words of the shorter side


def crossings(beads: Sequence[Bead], known: Known) -> Iterator[tuple[int, int]]:
    """Numbers of a source segment and of a target segment that seem to render each other, crossing.

    They are an omission and an addition whose words answer each other, or parts of one bead in
    which a later sentence answers an earlier one, and an earlier one a later.
    """
    for place, bead in enumerate(beads):
        if not bead.target:
            found = ((_answered(bead.source[0], j, known), -j) for j in _lone(beads, place))
            best, j = max(found, default=(0, 0))
            if best:
                yield bead.source[0], -j
        elif len(bead.source) > 1 and len(bead.target) > 1:
            yield from _inner(bead, known)


def _lone(beads: Sequence[Bead], place: int) -> Iterator[int]:
    """The additions near an omission that something rendered stands between."""
    for around in (beads[max(0, place - NEAR) : place][::-1], beads[place + 1 : place + 1 + NEAR]):
        met = False
        for bead in around:
            met = met or bool(bead.source and bead.target)
            if met and not bead.source:
                yield bead.target[0]


def _answered(i: int, j: int, known: Known) -> int:
    """How many words of two segments answer each other, if enough do; else 0."""
    pairs = len(evidence(Bead((i,), (j,)), known).pairs)
    sizes = [
        len({token for token in tokens_of(side, (number,)) if token[0] != SIGN})
        for side, number in zip(known.sides, (i, j), strict=True)
    ]
    return pairs if pairs >= max(PAIRS, SHARE * min(sizes)) else 0


def _inner(bead: Bead, known: Known) -> Iterator[tuple[int, int]]:
    """The last of the source with the first of the target, if these and their likes cross."""
    firsts, lasts = (bead.source[0], bead.target[0]), (bead.source[-1], bead.target[-1])
    straight = sum(_answered(i, j, known) for i, j in (firsts, lasts))
    crossed = [
        _answered(i, j, known)
        for i, j in product((firsts[0], lasts[0]), (firsts[1], lasts[1]))
        if (i, j) not in {firsts, lasts}
    ]
    if all(crossed) and sum(crossed) > straight:
        yield lasts[0], firsts[1]
