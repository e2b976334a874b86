"""Why a bead is one: words that answer each other, and numbers that nothing answers."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hexapla.align.beads import Bead
from hexapla.align.keys import KeyRing, Keys
from hexapla.align.text import Aids, Text
from hexapla.align.tokens import NUMBER, SIGN, Side, read_side

FAINT = 0.2  # weight of a pair that is not worth telling


class Evidence(NamedTuple):
    """What speaks for a bead, and what against it.

    ``pairs`` are tokens of the source and the target that answer each other, the strongest
    first and each token once, as ``hexapla.align.tokens`` writes them. ``lone`` are the numbers
    of either side that have no counterpart in the bead.
    """

    pairs: Sequence[tuple[str, str]]
    lone: Sequence[str]


class Witness:
    """Gives evidence for beads of two texts."""

    def __init__(self, source: Text, target: Text, aids: Aids) -> None:
        self._sides = tuple(
            read_side(text.segments, text.tag, aids.lexicon) for text in (source, target)
        )
        ours, theirs = self._sides
        self._rings = (
            KeyRing(ours.language, theirs.language, aids.lexicon),
            KeyRing(theirs.language, ours.language, aids.lexicon),
        )

    def evidence(self, bead: Bead) -> Evidence:
        """The evidence for one bead."""
        ours, theirs = (
            {token: ring.keys(token) for token in _tokens(side, segments)}
            for side, ring, segments in zip(self._sides, self._rings, bead[:2], strict=True)
        )
        pairs = list(_paired(ours, theirs))
        met = {token for pair in pairs for token in pair}
        numbers = [token for token in (*ours, *theirs) if token[0] == NUMBER and token not in met]
        return Evidence([pair for pair in pairs if SIGN not in pair[0]], [n[1:] for n in numbers])


def _tokens(side: Side, segments: Sequence[int]) -> Iterator[str]:
    for segment in segments:
        yield from side.tokens[segment]


def _paired(ours: dict[str, Keys], theirs: dict[str, Keys]) -> Iterator[tuple[str, str]]:
    """Pairs by their weights, each token in one of them."""
    weighed = sorted(
        (
            (-sum(weight * other.get(key, 0.0) for key, weight in keys.items()), one, met)
            for one, keys in ours.items()
            for met, other in theirs.items()
            if not keys.keys().isdisjoint(other)
        ),
    )
    taken: set[tuple[int, str]] = set()
    for weight, one, met in weighed:
        if -weight >= FAINT and (0, one) not in taken and (1, met) not in taken:
            taken |= {(0, one), (1, met)}
            yield one, met
