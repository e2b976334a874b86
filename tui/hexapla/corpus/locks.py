"""Beads that a person has locked in a catalogue, as they stand in a rendering that is handed in."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from hexapla.corpus.bead_note import read_bead_note
from hexapla.corpus.explained import Place, bare, find_places
from hexapla.corpus.laying import Group
from hexapla.corpus.unit import Unit


class Lock(NamedTuple):
    """A unit whose bead is locked, and the numbers of its source segments."""

    unit: Unit
    source: tuple[int, ...]


def locks_of(
    units: Sequence[Unit], heads: Mapping[str, str], order: Mapping[str, int]
) -> list[Lock]:
    """The locked beads of a catalogue, in the order of the source.

    ``heads`` names the segment that holds the rendering of each one, itself or an earlier one;
    ``order`` numbers the segments. A bead whose segments do not follow each other is none.
    """
    parts: dict[str, list[int]] = {}
    for key, number in order.items():
        parts.setdefault(heads.get(key, key), []).append(number)
    locked = [
        Lock(unit, tuple(parts.get(unit.key, ()))) for unit in units if read_bead_note(unit).locked
    ]
    whole = [one for one in locked if one.source and _follow(one.source)]
    return sorted(whole, key=lambda one: one.source)


def _follow(numbers: Sequence[int]) -> bool:
    return list(numbers) == list(range(numbers[0], numbers[0] + len(numbers)))


def regained(locks: Sequence[Lock], sentences: Sequence[str]) -> Iterator[Group]:
    """The locked beads whose texts are whole sentences of a rendering, in order.

    >>> lock = Lock(Unit("a", ("一。",), ("One. Two.",)), (0,))
    >>> [group.target for group in regained([lock], ["Oh.", "One.", "Two.", "Three."])]
    [(1, 2)]
    """
    flat = list(map(bare, sentences))
    texts = {lock.unit.key: lock.unit.target for lock in locks if lock.unit.target}
    places = find_places(texts, flat)
    end = 0
    for lock in locks:
        place = places.get(lock.unit.key)
        if not lock.unit.target:
            yield Group(lock.source, (), locked=True)
        elif place and place.start >= end:
            end = place.stop
            added = _added(lock.unit, place, flat)
            yield Group(lock.source, tuple(range(*place)), locked=True, added=added)


def _added(unit: Unit, place: Place, flat: Sequence[str]) -> frozenset[int]:
    """The numbers of those sentences of a bead that are noted as added."""
    spans = [
        (len(bare(unit.target[: span.start])), len(bare(unit.target[: span.end])))
        for span in read_bead_note(unit).added
    ]
    starts = accumulate((len(flat[j]) for j in range(*place)), initial=0)
    return frozenset(
        j
        for j, start in zip(range(*place), starts, strict=False)
        if any(low <= start and start + len(flat[j]) <= high for low, high in spans)
    )
