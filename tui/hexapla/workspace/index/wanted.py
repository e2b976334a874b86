"""Which rows of the index are wanted, and where the next finding is."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from hexapla.corpus.columns import WAIVED, Filter, Place
from hexapla.corpus.unit import State
from hexapla.languages.language import fold
from hexapla.workspace.index.database import Database
from hexapla.workspace.index.reading import IS_WAIVED, STATES, Shelf, sound

Condition = tuple[str, Sequence[object]]  # of SQL, and its values


def select_rows(database: Database, shelf: Shelf, wanted: Filter) -> "array[int]":
    """The numbers of the rows that are wanted, in order.

    Raises:
        IndexFailedError: the index is damaged.
    """
    conditions = list(_queries(wanted))
    met = array("L", bytes(array("L").itemsize * shelf.length))  # how many, for each row
    starts = dict(zip(shelf.numbers, shelf.starts, strict=False))
    with sound(database):
        for count_before, queries in enumerate(conditions):
            for number, n in chain.from_iterable(database.each(*query) for query in queries):
                row = starts.get(number, shelf.length) + n
                if row < shelf.length and met[row] == count_before:
                    met[row] += 1
    spans = _spans(shelf, wanted.document)
    return array("q", (row for span in spans for row in span if met[row] == len(conditions)))


def _spans(shelf: Shelf, document: str) -> list[range]:
    """The rows of the documents of that name; of all, if there is none."""
    starts = zip(shelf.documents, shelf.starts, shelf.starts[1:], strict=False)
    return [range(*span) for known, *span in starts if document in {"", known.name}]


def _queries(wanted: Filter) -> Iterator[list[Condition]]:
    """For each condition, queries that together give the rows that meet it."""
    column = ("tag = ?", [wanted.tag])
    own = [column] if wanted.tag else []
    for word in filter(None, map(fold, wanted.words)):
        yield [
            _query("rows", [("instr(coalesce(folded, source), ?)", [word])]),
            _query("cells", [("instr(coalesce(folded, text), ?)", [word]), *own]),
        ]
    if wanted.rule or wanted.level:
        yield [_query("findings", [*about_findings(wanted), *own])]
    if wanted.state is not None:
        yield [_query("cells", [("state = ?", [wanted.state.value]), *own])]
    elif wanted.tag:
        yield [_query("cells", own)]


def about_findings(wanted: Filter) -> list[Condition]:
    """The conditions that a finding has to meet, other than its column's tag.

    What is waived counts where that is asked for, and nowhere else.
    """
    asked_waived = wanted.level == WAIVED
    asked = (("rule", wanted.rule), ("level", "" if asked_waived else wanted.level))
    told: Condition = (IS_WAIVED if asked_waived else f"not {IS_WAIVED}", [])
    return [*((f"{name} = ?", [value]) for name, value in asked if value), told]


def _query(table: str, conditions: Iterable[Condition]) -> Condition:
    clauses = " and ".join(clause for clause, _ in conditions)
    values = [value for _, given in conditions for value in given]
    return f"select document, n from {table} where {clauses}", values  # noqa: S608 -- our names


def next_finding(
    database: Database, shelf: Shelf, place: Place, wanted: Filter, *, back: bool = False
) -> Place | None:
    """The nearest cell with a finding behind the place, or before it; None if there is none.

    ``tag``, ``rule``, ``level`` and ``document`` of the filter say which findings count. The
    cells of a row come in the order of the tags.

    Raises:
        IndexFailedError: the index is damaged.
    """
    order = {tag: n for n, tag in enumerate(shelf.tags)}
    here = order.get(place.tag, -1)
    with sound(database):
        for row, tags in _rows_with_findings(database, shelf, place.row, wanted, back=back):
            for rank in sorted((order[tag] for tag in tags if tag in order), reverse=back):
                if row != place.row or (rank < here if back else rank > here):
                    return Place(row, shelf.tags[rank])
    return None


def _rows_with_findings(
    database: Database, shelf: Shelf, row: int, wanted: Filter, *, back: bool
) -> Iterator[tuple[int, list[str]]]:
    """The first two rows of each document that have findings, from ``row`` on, and their tags."""
    conditions = about_findings(wanted)
    if wanted.tag:
        conditions.append(("tag = ?", [wanted.tag]))
    query, values = _query("findings", [("document = ? and n between ? and ?", []), *conditions])
    query = query.replace("document, n", "n, group_concat(tag, ' ')")
    query += f" group by n order by n {'desc' if back else 'asc'} limit 2"
    last = len(shelf.documents) - 1
    here = max(min(shelf.at(row), last), 0)
    for place in range(here, -1, -1) if back else range(here, last + 1):
        if wanted.document in {"", shelf.documents[place].name}:
            first, end = shelf.starts[place], shelf.starts[place + 1]
            low, high = (0, row - first) if back else (row - first, end - first)
            given = (shelf.numbers[place], max(low, 0), min(high, end - first), *values)
            for n, tags in database.rows(query, given):
                yield first + n, tags.split()


def find_row(database: Database, shelf: Shelf, document: str, key: str) -> int | None:
    """The number of a row by its document's name and its key; None if there is none.

    Raises:
        IndexFailedError: the index is damaged.
    """
    query = "select n from rows where document = ? and key = ?"
    for place, known in enumerate(shelf.documents):
        if known.name == document:
            for (n,) in database.rows(query, (shelf.numbers[place], key)):
                return shelf.starts[place] + int(n)
    return None


class Counts(NamedTuple):
    """How many findings there are by tag, rule and level, and cells by tag and state.

    What is waived is not counted.
    """

    findings: Mapping[tuple[str, str, str], int]
    cells: Mapping[tuple[str, State], int]


def count(database: Database) -> Counts:
    """Count what there is in the index.

    Raises:
        IndexFailedError: the index is damaged.
    """
    query = "select tag, rule, level, count(*) from findings where not {} group by 1, 2, 3"
    found = database.rows(query.format(IS_WAIVED))
    cells = database.rows("select tag, state, count(*) from cells group by 1, 2")
    with sound(database):
        return Counts(
            {(tag, rule, level): number for tag, rule, level, number in found},
            {(tag, STATES[state]): number for tag, state, number in cells},
        )
