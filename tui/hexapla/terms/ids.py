"""Ids of concepts, each given once."""

from collections.abc import Iterable
from itertools import count


class Ids:
    """The ids that are taken; it grows as they are given.

    >>> ids = Ids(["car", "car-3"])
    >>> [ids.give(wanted) for wanted in ("car", "car", "bus")]
    ['car-2', 'car-4', 'bus']
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._next = dict.fromkeys(taken, 2)  # the number to try behind each

    def give(self, wanted: str) -> str:
        """The id that is wanted, with the first free number behind it where it is taken."""
        name = wanted
        if wanted in self._next:
            numbers = count(self._next[wanted])
            number = next(n for n in numbers if f"{wanted}-{n}" not in self._next)
            self._next[wanted] = number + 1
            name = f"{wanted}-{number}"
        self._next[name] = 2
        return name
