"""Entries that hang together by joins: what a change to one of them may change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from hexapla.corpus.columns import Cell
from hexapla.corpus.join import ARROW
from hexapla.corpus.unit import State
from hexapla.formats.po.cells import Part
from hexapla.workspace.index.database import Database
from hexapla.workspace.index.reading import STATES, sound

JOINS = (
    "select key, head, text from cells join rows using (document, n)"
    " where document = ? and tag = ? and (head != '' or state = ?)"
)
PART = (
    "select key, source, text, state, line, flags, head, note from rows join cells"
    " using (document, n) where document = ?1 and tag = ?2"
    " and n = (select n from rows where document = ?1 and key = ?3)"
)


def read_web(database: Database, column: tuple[int, str], keys: Iterable[str]) -> list[Part]:
    """The entries with these keys, and all that joins tie to them, in the order of their file.

    ``column``: document and tag. The sources are those that the rows show. A join that leads
    nowhere ties too.

    Raises:
        IndexFailedError: the index is damaged.
    """
    with sound(database):
        rows = database.rows(JOINS, (*column, State.DANGLING.value))
        ties = [(key, head or text.removeprefix(ARROW)) for key, head, text in rows]
        found = [
            Part(key, source, Cell(text, STATES[state], line, tuple(flags.split()), head, note))
            for name in sorted(reach(ties, keys))
            for key, source, text, state, line, flags, head, note in database.rows(
                PART, (*column, name)
            )
        ]
    return sorted(found, key=lambda part: part.cell.line)


def reach(ties: Iterable[tuple[str, str]], keys: Iterable[str]) -> set[str]:
    """The keys, and all that ties lead to from them, in either direction.

    >>> sorted(reach([("b", "a"), ("c", "a"), ("e", "d"), ("f", "")], ["b", "f"]))
    ['a', 'b', 'c', 'f']
    """
    near: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in ties:
        if other:
            near[one].append(other)
            near[other].append(one)
    found = set(keys)
    ahead = list(found)
    while ahead:
        ahead = [key for key in dict.fromkeys(_next(near, ahead)) if key not in found]
        found.update(ahead)
    return found


def _next(near: dict[str, list[str]], keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        yield from near.get(key, ())
