"""Places in a target, shared out among the occurrences that they may render."""

from collections.abc import Container, Iterable, Sequence

from hexapla.terms.finder import Found


def pair_up(serving: Sequence[Container[int]], found: Sequence[Found]) -> dict[int, Found]:
    """As many occurrences as can have a place of their own, each with its place.

    ``serving[n]`` holds the terms that may render occurrence ``n``. Each takes the first place that
    is free; only where that leaves one without are others moved.

    >>> pair_up([{1, 2}, {1}], [Found(0, 3, 1), Found(5, 9, 2)])
    {0: Found(start=5, end=9, term=2), 1: Found(start=0, end=3, term=1)}
    """
    if not found:
        return {}
    taken: dict[int, Found] = {}
    end = 0
    for number, terms in enumerate(serving):
        for item in found:
            if item.start >= end and item.term in terms:
                taken[number] = item
                end = item.end
                break
    return taken if len(taken) == len(serving) else _augmented(serving, found)


def _augmented(serving: Sequence[Container[int]], found: Sequence[Found]) -> dict[int, Found]:
    """The same by augmenting paths (Kuhn, Naval Research Logistics Quarterly 2, 1955)."""
    holder: dict[tuple[int, int], int] = {}
    held: dict[int, Found] = {}

    def place(number: int, tried: set[tuple[int, int]]) -> bool:
        for item in found:
            spot = (item.start, item.end)
            if spot in tried or item.term not in serving[number] or _in_the_way(spot, holder):
                continue
            tried.add(spot)
            if spot not in holder or place(holder[spot], tried):
                holder[spot], held[number] = number, item
                return True
        return False

    for number in range(len(serving)):
        place(number, set())
    return dict(sorted(held.items()))


def _in_the_way(spot: tuple[int, int], holder: Iterable[tuple[int, int]]) -> bool:
    """Whether a place that is held already overlaps this one in part."""
    start, end = spot
    return any(other != spot and other[0] < end and start < other[1] for other in holder)
