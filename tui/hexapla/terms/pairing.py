"""Places in a target, shared out among the occurrences that they may render."""

from bisect import bisect, insort
from collections import deque
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from hexapla.terms.finder import Found


def pair_up(serving: Sequence[AbstractSet[int]], found: Sequence[Found]) -> dict[int, Found]:
    """As many occurrences as can have a place of their own, each with its place.

    ``serving[n]`` holds the terms that may render occurrence ``n``; ``found`` is in text order.
    Each takes the first place that is free; only where that leaves one without are others moved.

    >>> pair_up([{1, 2}, {1}], [Found(0, 3, 1), Found(5, 9, 2)])
    {0: Found(start=5, end=9, term=2), 1: Found(start=0, end=3, term=1)}
    """
    taken: dict[int, Found] = {}
    end = 0
    left = iter(found)
    for number, terms in enumerate(serving):
        for item in left:
            if item.start >= end and item.term in terms:
                taken[number] = item
                end = item.end
                break
        else:
            return _augmented(serving, found) if found and len(serving) > 1 else {}
    return taken


def _augmented(serving: Sequence[AbstractSet[int]], found: Sequence[Found]) -> dict[int, Found]:
    """The same by augmenting paths (Kuhn, Naval Research Logistics Quarterly 2, 1955)."""
    pairs = _Pairs(serving, found)
    for number in range(len(serving)):
        pairs.seat(number)
    return dict(sorted(pairs.held.items()))


class _Pairs:
    """Occurrences and the places that they hold.

    A place that is held stays so, whoever holds it: it is never free again, and neither is one that
    it overlaps. So no place need be looked at twice, and no term that once could not be had.
    """

    def __init__(self, serving: Sequence[AbstractSet[int]], found: Sequence[Found]) -> None:
        self.held: dict[int, Found] = {}
        self._serving = serving
        self._places: dict[int, list[Found]] = {}
        for item in found:
            self._places.setdefault(item.term, []).append(item)
        self._free = {term: deque(places) for term, places in self._places.items()}
        self._taken: list[tuple[int, int]] = []  # in order; they do not overlap
        self._holders: dict[tuple[int, int], int] = {}
        self._hopeless: set[int] = set()

    def seat(self, number: int) -> None:
        """Find a place for an occurrence: a free one, or that of one which has a free one to go to.

        The nearest of these goes, so that as few are moved as may be.
        """
        ways: dict[int, tuple[int, Found]] = {}  # who must go, for whom, and from which place
        for one in self._near(number, ways):
            if place := self._first_free(one):
                insort(self._taken, place[:2])
                self._move(one, place, ways)
                return

    def _near(self, number: int, ways: dict[int, tuple[int, Found]]) -> Iterator[int]:
        """An occurrence, those that hold what it may have, those that hold what these may..."""
        yield number
        asked = set(self._hopeless)
        waiting = deque([number])
        while waiting:
            one = waiting.popleft()
            for term in sorted(self._serving[one] - asked):
                asked.add(term)
                for item in self._places.get(term, ()):
                    holder = self._holders.get(item[:2])
                    if holder is None or holder in ways or self._serving[holder] <= asked:
                        continue
                    ways[holder] = one, item
                    waiting.append(holder)
                    yield holder
        self._hopeless = asked

    def _first_free(self, number: int) -> Found | None:
        """The first free place that an occurrence may have."""
        firsts: list[Found] = []
        for term in self._serving[number]:
            free = self._free.get(term)
            while free and self._is_taken(free[0]):
                free.popleft()
            firsts += (free[0],) if free else ()
        return min(firsts, default=None)

    def _is_taken(self, place: Found) -> bool:
        """Whether the place has a letter in common with one that is held."""
        at = bisect(self._taken, place[:2])
        beside = self._taken[max(at - 1, 0) : at + 1]
        return any(start < place.end and place.start < end for start, end in beside)

    def _move(self, one: int, place: Found, ways: dict[int, tuple[int, Found]]) -> None:
        """Give an occurrence a place, the one for whom it goes the place that it had, and so on."""
        self.held[one], self._holders[place[:2]] = place, one
        while one in ways:
            one, place = ways[one]
            self.held[one], self._holders[place[:2]] = place, one
