"""What comes out of the index: the documents, and pages of their rows and findings."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import accumulate
from typing import NamedTuple

from hexapla.corpus.columns import Cell, Place, Row
from hexapla.corpus.unit import State
from hexapla.workspace.documents import Document, Leaf
from hexapla.workspace.index.database import Database, IndexFailedError
from hexapla.workspace.index.record import Record, load

DOCUMENTS = (
    "select id, name, place, source, source_tag, ours, backbone,"
    " (select max(n) + 1 from rows where document = id) from documents order by position, id"
)
RENDERINGS = (
    "select document, tag, path, version, problem, heard from renderings"
    " order by document, position"
)
ROWS = "select n, key, source from rows where document = ? and n >= ? and n < ? order by n"
CELLS = (
    "select n, text, state, line, flags, head, note from cells"
    " where document = ? and tag = ? and n >= ? and n < ?"
)
FINDINGS = (
    "select n, tag, line, record, coalesce(by || ': ' || reason, '') from findings"
    " left join waived using (document, tag, fingerprint)"
    " where document = ? and n >= ? and n < ? order by n, tag, number"
)
IS_WAIVED = (
    "exists (select 1 from waived where waived.document = findings.document"
    " and waived.tag = findings.tag and waived.fingerprint = findings.fingerprint)"
)
TOLD = (
    "select distinct key from findings join rows using (document, n)"
    " where document = ? and tag = ? and rule = ?"
)
MOST = 1 << 28  # rows of a document; an index that says more is damaged
STATES = {state.value: state for state in State}


class Shelf(NamedTuple):
    """The documents, in order, and where their rows begin.

    ``numbers`` are those by which the index knows them, ``starts`` the global numbers of their
    first rows, and last the number of all rows. ``tags`` are those of all documents. ``made``
    names what the rows (under the tag ``""``) and renderings of a document were made of,
    ``problems`` why a file could not be read, by path. ``heard`` names the records about a
    rendering from which it is known what is waived.
    """

    documents: tuple[Document, ...]
    numbers: tuple[int, ...]
    starts: tuple[int, ...]
    tags: tuple[str, ...]
    made: Mapping[tuple[int, str], str]
    problems: Mapping[str, str]
    heard: Mapping[tuple[int, str], str]

    @property
    def length(self) -> int:
        """The number of rows."""
        return self.starts[-1]

    def at(self, row: int) -> int:
        """Which document, by its place in the list, a row belongs to."""
        return bisect_right(self.starts, row) - 1

    def slices(self, start: int, stop: int) -> Iterator[tuple[int, int, int]]:
        """The documents that rows belong to, by place in the list, and which of their rows."""
        start, stop = max(start, 0), min(stop, self.length)
        while start < stop:
            place = self.at(start)
            first, end = self.starts[place], min(self.starts[place + 1], stop)
            yield place, start - first, end - first
            start = end


def read_shelf(database: Database) -> Shelf:
    """The documents that the index has.

    Raises:
        IndexFailedError: it is damaged.
    """
    with sound(database):
        files: defaultdict[int, dict[str, str]] = defaultdict(dict)
        made: dict[tuple[int, str], str] = {}
        problems: dict[str, str] = {}
        heard: dict[tuple[int, str], str] = {}
        for number, tag, path, version, problem, said in database.rows(RENDERINGS):
            files[number][tag] = path
            made[number, tag], heard[number, tag] = version, said
            if problem:
                problems[path] = problem
        documents, numbers, lengths = [], [], []
        for number, name, place, source, source_tag, ours, backbone, length in database.rows(
            DOCUMENTS
        ):
            documents.append(Document(name, place, source, source_tag, files[number], bool(ours)))
            numbers.append(number)
            lengths.append(_length(length))
            made[number, ""] = backbone
        tags = sorted({tag for document in documents for tag in document.renderings})
        starts = tuple(accumulate(lengths, initial=0))
    return Shelf(tuple(documents), tuple(numbers), starts, tuple(tags), made, problems, heard)


def _length(length: int | None) -> int:
    """The number of rows, if it can be one.

    >>> _length(None), _length(7)
    (0, 7)
    """
    if length is not None and not 0 <= length <= MOST:
        raise ValueError(f"{length} rows")
    return length or 0


def read_rows(database: Database, shelf: Shelf, start: int, stop: int) -> list[Row]:
    """The rows with these numbers; fewer, if the index has changed since the shelf was read.

    Raises:
        IndexFailedError: it is damaged.
    """
    rows: list[Row] = []
    with sound(database):
        for place, low, high in shelf.slices(start, stop):
            number, document = shelf.numbers[place], shelf.documents[place]
            columns = {
                tag: _cells(database, (number, tag, low, high)) for tag in document.renderings
            }
            for n, key, source in database.rows(ROWS, (number, low, high)):
                cells = tuple(columns[tag].get(n) if tag in columns else None for tag in shelf.tags)
                row = Row(shelf.starts[place] + n, document.name, key, source, cells, n == 0)
                rows.append(row)
    return rows


def _cells(database: Database, values: tuple[int, str, int, int]) -> dict[int, Cell]:
    """The cells of a few rows of one rendering, by row."""
    return {
        n: Cell(text, STATES[state], line, tuple(flags.split()), head, note)
        for n, text, state, line, flags, head, note in database.rows(CELLS, values)
    }


def read_findings(
    database: Database, shelf: Shelf, start: int, stop: int
) -> dict[Place, tuple[Record, ...]]:
    """The findings of the rows with these numbers, in the order of the rows.

    Raises:
        IndexFailedError: it is damaged.
    """
    found: defaultdict[Place, list[Record]] = defaultdict(list)
    with sound(database):
        for place, low, high in shelf.slices(start, stop):
            first = shelf.starts[place]
            for n, tag, *told in database.rows(FINDINGS, (shelf.numbers[place], low, high)):
                line, record, waived = told
                found[Place(first + n, tag)].append(load(record, line, waived))
    return {place: tuple(records) for place, records in found.items()}


def read_leaves(database: Database, scope: str) -> dict[str, Leaf]:
    """What the heads of files say, when read for ``scope``, by path."""
    query = "select path, ours, source_tag, tag from leaves where scope = ?"
    leaves = (Leaf(path, bool(ours), *tags) for path, ours, *tags in database.rows(query, (scope,)))
    return {leaf.path: leaf for leaf in leaves}


def read_versions(database: Database) -> dict[str, tuple[tuple[int, int, int], str]]:
    """Stamp and digest of the files that the index knows, by path."""
    query = "select path, size, mtime_ns, inode, digest from files"
    return {
        path: ((size, time, inode), digest)
        for path, size, time, inode, digest in database.rows(query)
    }


def read_sources(database: Database, number: int) -> dict[str, str]:
    """The source of each row of a document, by key, in the order of the rows."""
    query = "select key, source from rows where document = ? order by n"
    return dict(database.rows(query, (number,)))


def read_sources_of(database: Database, number: int, keys: Iterable[str]) -> dict[str, str]:
    """The sources of these rows of a document, by key."""
    query = (  # in two steps, or SQLite reads all rows of the document
        "select key, source from rows where document = ?1"
        " and n = (select n from rows where document = ?1 and key = ?2)"
    )
    return dict(row for key in keys for row in database.rows(query, (number, key)))


def read_joined(database: Database, column: tuple[int, str], head: str) -> tuple[str, ...]:
    """The keys of the rows that are rendered together with ``head``, which comes first."""
    query = (
        "select key from cells join rows using (document, n)"
        " where document = ? and tag = ? and head = ? order by n"
    )
    return (head, *(key for (key,) in database.rows(query, (*column, head))))


@contextmanager
def sound(database: Database) -> Iterator[None]:
    """Values that cannot be, as an error of ours."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        message = f"the index holds what cannot be: {error}"
        raise IndexFailedError(message, path=database.place) from error


def read_told(database: Database, column: tuple[int, str], rules: Iterable[str]) -> set[str]:
    """The keys of the rows with findings of these rules; ``column``: document and tag.

    Raises:
        IndexFailedError: the index is damaged.
    """
    with sound(database):
        return {key for rule in rules for (key,) in database.rows(TOLD, (*column, rule))}
