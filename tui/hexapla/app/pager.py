"""Rows of the index, read a block at a time as they come into view."""

from collections.abc import Sequence

from hexapla.corpus.columns import Place, Row
from hexapla.verbs.columns import Columns
from hexapla.workspace.documents import Document
from hexapla.workspace.index.record import Record

CELLS = 512  # of a block: what is read at once, and must not keep a key waiting
SHORTEST, LONGEST = 8, 32  # rows of a block
KEPT = 4096  # rows

Records = tuple[Record, ...]
Rows = Sequence[Row]


class Pager:
    """What the columns hold, by the number of the row; never more in memory than was looked at."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self._rows: dict[int, Row | None] = {}
        self._found: dict[Place, Records] = {}
        self._block = _length(len(columns.tags))
        self.preview: Rows = ()  # what is shown in place of an index that is not there yet

    def __len__(self) -> int:
        return len(self.preview) or len(self.columns)

    def forget(self) -> None:
        """Read everything anew: the index has changed."""
        self._block = _length(len(self.columns.tags))
        self._rows.clear()
        self._found.clear()

    def row(self, number: int) -> Row | None:
        """One row; None where the index has lost it meanwhile."""
        if self.preview:
            return self.preview[number] if number < len(self.preview) else None
        if number not in self._rows:
            self._read(number)
        return self._rows[number]

    def document(self, number: int) -> Document | None:
        """The document that a row belongs to."""
        return self.columns.documents[0] if self.preview else self.columns.document(number)

    def findings(self, number: int, tag: str) -> Records:
        """What the check found in one cell."""
        if number not in self._rows:
            self._read(number)
        return self._found.get(Place(number, tag), ())

    def _read(self, number: int) -> None:
        """Read the block that a row is in."""
        if len(self._rows) > KEPT:
            self.forget()
        start = number - number % self._block
        span = start, start + self._block
        self._rows[number] = None
        self._rows.update((row.number, row) for row in self.columns.rows(*span))
        self._found.update(self.columns.findings(*span))


def _length(tags: int) -> int:
    """The rows of a block, where each has so many renderings."""
    return max(SHORTEST, min(LONGEST, CELLS // max(tags, 1)))
