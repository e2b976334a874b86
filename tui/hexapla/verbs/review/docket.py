"""The changes that an editor has before them: in order, and what has become of each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from hexapla.checks.finding import Level
from hexapla.review.change import Change
from hexapla.verbs.review.narrow import Wanted, is_wanted
from hexapla.verbs.review.queue import Item
from hexapla.verbs.review.session import Mark
from hexapla.workspace.authors import Hand

UNDECIDED = frozenset({Mark.OPEN, Mark.SKIPPED})
Name = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """A change on the docket, and what has become of it."""

    item: Item
    mark: Mark = Mark.OPEN

    @property
    def change(self) -> Change:
        """The change."""
        return self.item.change

    @property
    def path(self) -> str:
        """The file that it stands in."""
        return self.change.page.path

    @property
    def name(self) -> Name:
        """What names it among all: document, tag, key, and the proposal that it is about."""
        return (*self.change.name, self.change.proposal.id if self.change.proposal else "")

    @property
    def worst(self) -> Level | None:
        """The level of its worst finding."""
        levels = [finding.severity.level for finding in self.item.findings]
        return max(levels, default=None)


class Lot(NamedTuple):
    """What can be approved at once: the changes, and how many with errors are left out."""

    changes: tuple[Change, ...]
    faulty: int


class Docket:
    """Changes by their number; ``shown`` are the numbers of those that are seen, in order.

    A change keeps its number for as long as the docket lasts.
    """

    def __init__(self) -> None:
        self._cases: list[Case] = []
        self._numbers: dict[Name, int] = {}
        self.shown: Sequence[int] = ()

    def __len__(self) -> int:
        return len(self._cases)

    def case(self, number: int) -> Case:
        """A change, by its number."""
        return self._cases[number]

    def cases(self) -> tuple[Case, ...]:
        """All of them, as they are now."""
        return tuple(self._cases)

    def add(self, items: Iterable[Item]) -> list[int]:
        """Put changes behind the others; one that is there already is seen anew. The numbers."""
        return [self._put(Case(item)) for item in items]

    def renew(self, path: str, items: Iterable[Item]) -> list[int]:
        """The changes of a file that was read again; those that are no more are marked so."""
        numbers = self.add(items)
        for number, case in enumerate(self._cases):
            if case.path == path and number not in numbers and case.mark in UNDECIDED:
                self._cases[number] = replace(case, mark=Mark.GONE)
        return numbers

    def _put(self, case: Case) -> int:
        number = self._numbers.setdefault(case.name, len(self._cases))
        if number == len(self._cases):
            self._cases.append(case)
            return number
        known = self._cases[number]
        same = known.change.unit.digest == case.change.unit.digest
        keeps = known.mark in {Mark.SKIPPED, Mark.PROPOSED} or (
            same and known.mark is not Mark.GONE
        )
        self._cases[number] = replace(case, mark=known.mark) if keeps else case
        return number

    def mark(self, change: Change, mark: Mark) -> int | None:
        """Note what has become of a change; its number, None if it is not here."""
        number = self._numbers.get(Case(Item(change, ())).name)
        if number is not None:
            self._cases[number] = replace(self._cases[number], mark=mark)
        return number

    def next_open(self, place: int) -> int | None:
        """The place of the next change that is not decided, from a place on, then from the first.

        Those that were skipped come last. None if all are decided.
        """
        for mark in (Mark.OPEN, Mark.SKIPPED):
            for at in chain(range(place, len(self.shown)), range(min(place, len(self.shown)))):
                if self._cases[self.shown[at]].mark is mark:
                    return at
        return None

    def left(self) -> int:
        """How many of those that are seen are not decided."""
        return sum(self._cases[number].mark in UNDECIDED for number in self.shown)

    def lot(self) -> Lot:
        """What can be approved at once of what is seen: without errors, and not decided."""
        cases = [self._cases[number] for number in self.shown]
        undecided = [case for case in cases if case.mark in UNDECIDED]
        sound = tuple(case.change for case in undecided if case.worst is not Level.ERROR)
        return Lot(sound, len(undecided) - len(sound))


def select(cases: Iterable[Case], wanted: Wanted, hand: Callable[[Change], Hand]) -> list[int]:
    """The numbers of the cases that a filter lets through."""
    return [number for number, case in enumerate(cases) if is_wanted(case.item, wanted, hand)]
