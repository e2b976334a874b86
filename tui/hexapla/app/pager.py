"""Rows of the index, read a block at a time as they come into view."""

from collections.abc import Mapping, Sequence

from textual.cache import LRUCache

from hexapla.corpus.columns import Place, Row
from hexapla.verbs.columns import Columns
from hexapla.workspace.documents import Document
from hexapla.workspace.index.record import Record

BLOCK = 64
KEPT = 48  # blocks: some three thousand rows

Records = tuple[Record, ...]
Found = Mapping[Place, Records]
Rows = Sequence[Row]


class Pager:
    """What the columns hold, by the number of the row; never more in memory than was looked at."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self._rows: LRUCache[int, list[Row]] = LRUCache(KEPT)
        self._found: LRUCache[int, Found] = LRUCache(KEPT)
        self.preview: Rows = ()  # what is shown in place of an index that is not there yet

    def __len__(self) -> int:
        return len(self.preview) or len(self.columns)

    def forget(self) -> None:
        """Read everything anew: the index has changed."""
        self._rows.clear()
        self._found.clear()

    def row(self, number: int) -> Row | None:
        """One row; None where the index has lost it meanwhile."""
        if self.preview:
            return self.preview[number] if number < len(self.preview) else None
        block, at = divmod(number, BLOCK)
        rows = self._rows.get(block)
        if rows is None:
            rows = self.columns.rows(block * BLOCK, (block + 1) * BLOCK)
            self._rows[block] = rows
        return rows[at] if at < len(rows) else None

    def document(self, number: int) -> Document | None:
        """The document that a row belongs to."""
        return self.columns.documents[0] if self.preview else self.columns.document(number)

    def findings(self, number: int, tag: str) -> Records:
        """What the check found in one cell."""
        block = number // BLOCK
        found = self._found.get(block)
        if found is None:
            found = self.columns.findings(block * BLOCK, (block + 1) * BLOCK)
            self._found[block] = found
        return found.get(Place(number, tag), ())
