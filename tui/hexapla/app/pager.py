"""Rows of the index, read a block at a time as they come into view."""

from collections.abc import Mapping, Sequence

from textual.cache import LRUCache

from hexapla.corpus.columns import Place, Row
from hexapla.verbs.columns import Columns
from hexapla.workspace.documents import Document
from hexapla.workspace.index.record import Record

CELLS = 512  # of a block: what is read at once, and must not keep a key waiting
SHORTEST, LONGEST = 8, 64  # rows of a block
KEPT = 48  # blocks

Records = tuple[Record, ...]
Found = Mapping[Place, Records]
Rows = Sequence[Row]


class Pager:
    """What the columns hold, by the number of the row; never more in memory than was looked at."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self._rows: LRUCache[int, list[Row]] = LRUCache(KEPT)
        self._found: LRUCache[int, Found] = LRUCache(KEPT)
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
        block, at = divmod(number, self._block)
        rows = self._rows.get(block)
        if rows is None:
            rows = self.columns.rows(block * self._block, (block + 1) * self._block)
            self._rows[block] = rows
        return rows[at] if at < len(rows) else None

    def document(self, number: int) -> Document | None:
        """The document that a row belongs to."""
        return self.columns.documents[0] if self.preview else self.columns.document(number)

    def findings(self, number: int, tag: str) -> Records:
        """What the check found in one cell."""
        block = number // self._block
        found = self._found.get(block)
        if found is None:
            found = self.columns.findings(block * self._block, (block + 1) * self._block)
            self._found[block] = found
        return found.get(Place(number, tag), ())


def _length(tags: int) -> int:
    """The rows of a block, where each has so many renderings."""
    return max(SHORTEST, min(LONGEST, CELLS // max(tags, 1)))
