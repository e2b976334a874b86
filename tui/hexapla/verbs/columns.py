"""A workspace in columns: all that a view of it needs to know."""

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeVar

from hexapla.checks.finding import Finding
from hexapla.corpus.columns import Cell, Filter, Place, Row
from hexapla.errors import HexaplaError
from hexapla.formats.po.cells import Part, is_joined
from hexapla.verbs.hear import overdue
from hexapla.verbs.index import Progress, refresh, to_records
from hexapla.verbs.preview import preview
from hexapla.verbs.request import Request
from hexapla.verbs.survey import Survey, index_name, made_of, outdated, survey
from hexapla.workspace.documents import Document
from hexapla.workspace.index.database import Database, IndexBusyError, IndexFailedError
from hexapla.workspace.index.reading import (
    Shelf,
    read_findings,
    read_joined,
    read_rows,
    read_shelf,
    read_sources_of,
    read_told,
    sound,
)
from hexapla.workspace.index.record import Record
from hexapla.workspace.index.store import (
    Revision,
    Version,
    put_backbone,
    put_cells,
    put_documents,
)
from hexapla.workspace.index.wanted import Counts, count, find_row, next_finding, select_rows
from hexapla.workspace.index.web import read_web

Answer = TypeVar("Answer")
LINE = "select line from cells where document = ? and tag = ? and n = ?"
UNKNOWN = (0, 0, 0)  # the stamp of no file
NOTHING = Shelf((), (), (0,), (), {}, {}, {})


class Saved(NamedTuple):
    """What a save of ours has changed, so that the file need not be read again.

    ``place`` is the cell that was edited; ``cells`` are all that differ now, by key, that one and
    those joined to it, as they stand. ``findings`` are those of the units of these cells, and of
    the rows ``judged``, whose cells are as before.
    ``digest`` and ``stamp`` (size, mtime_ns, inode) name the file as written. The entries behind
    the edited one stand ``shift`` lines further down. If that is not ``all`` that the file holds
    and the index does not, the document stays stale.
    """

    place: Place
    cells: Mapping[str, Cell]
    findings: Sequence[Finding]
    digest: str
    stamp: tuple[int, int, int]
    shift: int = 0
    all: bool = True
    judged: Collection[str] = ()


class Columns:
    """The rows of all documents of a workspace, numbered from 0.

    Nothing here raises for an index that is damaged, or that another process has changed: what it
    cannot tell is left out of the answer, ``broken`` becomes true, and ``refresh`` mends it.
    Every thread may ask.
    """

    def __init__(self, folder: Path, request: Request) -> None:
        self._folder = folder
        self._request = request
        self._database = Database(index_name(request, folder))
        self._shelf = NOTHING
        self._failed: Survey | None = None  # what could not be read the last time
        self.broken = False
        self.reload()
        if not self._shelf.documents:
            self._ask(self._begin, None)
            self.reload()

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the columns, in order."""
        return self._shelf.tags

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents, in order."""
        return self._shelf.documents

    @property
    def problems(self) -> Mapping[str, str]:
        """Why a file could not be read, by its path."""
        return self._shelf.problems

    def __len__(self) -> int:
        return self._shelf.length

    def start(self, document: str) -> int:
        """The number of the first row of the document of that name; 0 if there is none."""
        names = (known.name for known in self._shelf.documents)
        places = zip(names, self._shelf.starts, strict=False)
        return next((start for name, start in places if name == document), 0)

    def document(self, row: int) -> Document | None:
        """The document that a row belongs to; None where there is no such row."""
        shelf = self._shelf
        return shelf.documents[shelf.at(row)] if 0 <= row < shelf.length else None

    def is_made(self, document: str, tag: str = "") -> bool:
        """Whether the index has that rendering, or the rows of the document, in some version."""
        shelf = self._shelf
        places = zip(shelf.documents, shelf.numbers, strict=True)
        return any(shelf.made.get((n, tag)) for known, n in places if known.name == document)

    def rows(self, start: int, stop: int) -> list[Row]:
        """The rows with these numbers, as far as there are any."""
        shelf = self._shelf
        return self._ask(lambda: read_rows(self._database, shelf, start, stop), [])

    def findings(self, start: int, stop: int) -> Mapping[Place, tuple[Record, ...]]:
        """The findings of the rows with these numbers, by cell."""
        shelf = self._shelf
        return self._ask(lambda: read_findings(self._database, shelf, start, stop), {})

    def select(self, wanted: Filter) -> "array[int]":
        """The numbers of the rows that are wanted, in order."""
        shelf = self._shelf
        return self._ask(lambda: select_rows(self._database, shelf, wanted), array("q"))

    def search(self, words: str) -> "array[int]":
        """The numbers of the rows in which each of the words stands, in any case, in order."""
        return self.select(Filter(words=tuple(words.split())))

    def next_finding(self, place: Place, wanted: Filter, *, back: bool = False) -> Place | None:
        """The nearest cell with a finding behind the place, or before it; None if there is none.

        The rows are searched to the end, not from the beginning again; ``wanted`` tells by its
        tag, rule, level and document which findings count. Begin with ``Place(-1, "")``.
        """
        shelf = self._shelf
        return self._ask(
            lambda: next_finding(self._database, shelf, place, wanted, back=back), None
        )

    def find_row(self, document: str, key: str) -> int | None:
        """The number of a row by its key; None if there is none."""
        shelf = self._shelf
        return self._ask(lambda: find_row(self._database, shelf, document, key), None)

    def place_of(self, document: str, tag: str, key: str) -> Place | None:
        """The cell of a unit that a check names so: elsewhere than in our layout, by its file.

        None if there is none.
        """
        for known in self._shelf.documents:
            path = known.renderings.get(tag)
            if path and (known.name == document or path == str(Path(document).absolute())):
                row = self.find_row(known.name, key)
                if row is not None:
                    return Place(row, tag)
        return None

    def version(self, place: Place) -> str:
        """The digest of the file that the index has for a cell; empty where it cannot tell."""
        shelf = self._shelf
        at = shelf.at(place.row)
        numbers = shelf.numbers[at : at + 1]
        return next((shelf.made.get((n, place.tag), "") for n in numbers), "").partition(" ")[0]

    def web(self, place: Place, keys: Sequence[str]) -> list[Part]:
        """The entries of a cell's file with these keys, and all that joins tie to them, in order.

        Their sources are those that the rows show.
        """
        shelf = self._shelf
        at = shelf.at(place.row)
        numbers = shelf.numbers[at : at + 1]
        return self._ask(
            lambda: [p for n in numbers for p in read_web(self._database, (n, place.tag), keys)], []
        )

    def told(self, place: Place, rules: Iterable[str]) -> set[str]:
        """The keys of the rows with findings of these rules, in the file of a cell."""
        shelf = self._shelf
        at = shelf.at(place.row)
        columns = [(number, place.tag) for number in shelf.numbers[at : at + 1]]
        return self._ask(
            lambda: {k for c in columns for k in read_told(self._database, c, rules)}, set()
        )

    def counts(self) -> Counts:
        """How many findings and cells there are of each kind."""
        return self._ask(lambda: count(self._database), Counts(Counter(), Counter()))

    def preview(self, document: Document, size: int) -> list[Row]:
        """The first rows of a document from the heads of its files, without the index.

        A cell that stands further down in its file than the row is None, as if it were missing.
        """
        return preview(document, self.tags, self.start(document.name), size)

    def stale(self) -> tuple[str, ...]:
        """The names of documents whose files are others than the index knows, or that are gone.

        There are none while all is as it was when a refresh failed: it would fail again.

        Raises:
            ConfigError, UnreadableError: as their names say.
        """
        return self._ask(self._stale, ())

    def _stale(self) -> tuple[str, ...]:
        found = survey(self._database, self._request, self._folder)
        if found == self._failed:
            return ()
        shelf = read_shelf(self._database)
        old = outdated(found, shelf, self._database)
        there = {document.place for document in found.documents}
        late = {one.document.place for one in overdue(found, shelf)}
        names = [each.name for each in found.documents if each.place in {*old, *late}]
        return (*names, *(known.name for known in shelf.documents if known.place not in there))

    def refresh(self) -> Generator[Progress, None, None]:
        """Bring the index up to date, and then what is seen of it; slow, so not for the front.

        Raises:
            ConfigError, GlossaryError, UnreadableError, IndexingError: as their names say.
        """
        tried = self._ask(lambda: survey(self._database, self._request, self._folder), None)
        try:
            yield from refresh(self._database, self._request, self._folder)
        except HexaplaError as error:
            if not isinstance(error, IndexFailedError):  # that may be better in a moment
                self._failed = tried
            raise
        self._failed, self.broken = None, False
        self.reload()

    def reload(self) -> bool:
        """See the documents as the index has them now; whether anything differs."""
        before = self._shelf
        self._shelf = self._ask(lambda: read_shelf(self._database), NOTHING)
        return self._shelf != before

    def update(self, saved: Saved) -> None:
        """Change what a save of ours has changed; rows and their numbers stay."""
        try:
            self._update(saved)
        except IndexFailedError:
            self.broken = True  # the file is there all the same, and will be read again
        self.reload()

    def _update(self, saved: Saved) -> None:
        shelf, (row, tag) = self._shelf, saved.place
        with sound(self._database):
            at = shelf.at(row)
            number, document = shelf.numbers[at], shelf.documents[at]
            path, key = document.renderings[tag], shelf.made[number, tag].rpartition(" ")[2]
            ((edited,),) = self._database.rows(LINE, (number, tag, row - shelf.starts[at])) or (
                (0,),
            )
        joined = {
            finding.unit.key: self._joined(saved, (number, tag), finding.unit.key)
            for finding in saved.findings
            if is_joined(finding.unit)
        }
        keys = {*saved.cells, *saved.judged, *chain(*joined.values())}
        rows = read_sources_of(self._database, number, keys)
        records = tuple(to_records(saved.findings, joined, {}, rows))
        version = Version(
            path, saved.digest if saved.all else "", saved.stamp if saved.all else UNKNOWN
        )
        if document.backbone == path and saved.all:
            put_backbone(self._database, number, made_of(saved.digest, path))
        made = made_of(version.digest, key)
        revision = Revision(tag, made, saved.cells, records, edited, saved.shift, saved.judged)
        put_cells(self._database, number, revision, version)

    def _joined(self, saved: Saved, column: tuple[int, str], head: str) -> Sequence[str]:
        """The keys of the rows that are rendered together: what was saved goes before the index."""
        own = sorted((cell.line, key) for key, cell in saved.cells.items() if cell.head == head)
        return (
            (head, *(key for _, key in own)) if own else read_joined(self._database, column, head)
        )

    def _begin(self) -> None:
        found = survey(self._database, self._request, self._folder)
        put_documents(self._database, found.documents)

    def _ask(self, question: Callable[[], Answer], otherwise: Answer) -> Answer:
        """The answer; where the index fails, it is begun anew, and there is no answer."""
        try:
            return question()
        except IndexBusyError:
            return otherwise
        except IndexFailedError:
            self.broken = True
            self._database.discard()
            self._shelf = NOTHING
            return otherwise


def open_columns(folder: Path, request: Request | None = None) -> Columns:
    """The columns of the workspace that ``folder`` lies in, as far as its index has them.

    Raises:
        ConfigError, UnreadableError: as their names say.
    """
    return Columns(folder, request or Request())
