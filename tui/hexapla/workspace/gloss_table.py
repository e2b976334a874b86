"""A dictionary as a table on the disk: what was made of it once is kept in the cache.

The file is safe to delete. Its name is a hash of the dictionary's bytes, so a new edition is read
anew; what nobody opens for three months is forgotten.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from hashlib import blake2b
from pathlib import Path

from hexapla.errors import DictionaryError
from hexapla.workspace.cache import cache_folder

FORMAT = "1"  # of the table; another for each change of what is read or how
PIECE = 1 << 16
ROOM = "make room there, or name another folder in $HEXAPLA_CACHE"
LONGEST = 4096  # code points of all translations that share a stem; a dozen of them are looked at
SCRATCH = "CREATE TEMP TABLE scrap (stem TEXT, said TEXT)"
MADE = f"""CREATE TABLE gloss (stem TEXT PRIMARY KEY, said TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO gloss SELECT stem, substr(group_concat(said, ';'), 1, {LONGEST})
FROM (SELECT stem, said FROM scrap ORDER BY stem, rowid) GROUP BY stem;
"""  # noqa: S608 -- a constant


class GlossTable:
    """Translations by the stems of words."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._rows = sqlite3.connect(place, check_same_thread=False)
        pages, size = (
            self._rows.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "page_size")
        )
        self.filled = bool(self._rows.execute("SELECT 1 FROM gloss LIMIT 1").fetchone())
        if pages * size != place.stat().st_size:
            raise sqlite3.DatabaseError

    def said(self, stem: str) -> str:
        """The translations of all words with a stem, a semicolon between each two.

        Raises:
            DictionaryError: the table is damaged; it is deleted, and made anew the next time.
        """
        try:
            found = self._rows.execute("SELECT said FROM gloss WHERE stem = ?", (stem,)).fetchone()
        except sqlite3.Error as error:
            with suppress(OSError):
                self._place.unlink()
            message = f"what was kept of the dictionary is damaged: {error}"
            raise DictionaryError(message, path=str(self._place), remedy="try once more") from None
        return str(found[0]) if found else ""

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()


def open_table(
    files: Sequence[Path], kind: str, rows: Callable[[], Iterable[tuple[str, str]]]
) -> GlossTable:
    """The table of a dictionary that lies in some files; made of ``rows`` if it is not there.

    Rows are stems and translations. ``kind`` says in which other ways tables of the same files may
    differ.

    Raises:
        DictionaryError: the table cannot be kept, or what ``rows`` raises.
        OSError: a file cannot be read.
    """
    try:
        place = _place(files, kind)
        with suppress(sqlite3.Error, OSError):
            if place.is_file():
                os.utime(place)
                return GlossTable(place)
        _make(place, rows())
        return GlossTable(place)
    except sqlite3.Error as error:
        raise DictionaryError(f"the dictionary cannot be kept: {error}", remedy=ROOM) from None


def is_kept(files: Sequence[Path], kind: str) -> bool:
    """Whether the table of a dictionary need only be opened."""
    try:
        return _place(files, kind).is_file()
    except (DictionaryError, OSError):
        return True  # there is nothing to wait for


def _place(files: Sequence[Path], kind: str) -> Path:
    """Where the table of these files is kept."""
    key = blake2b(f"{FORMAT} {kind}".encode(), digest_size=16)
    for piece in _pieces(files):
        key.update(piece)
    return _folder() / f"{key.hexdigest()}.sqlite"


def _folder() -> Path:
    try:
        return cache_folder()
    except OSError as error:
        message = f"the dictionary cannot be kept: {error.strerror or error}"
        raise DictionaryError(message, path=str(error.filename or ""), remedy=ROOM) from None


def _pieces(files: Sequence[Path]) -> Iterator[bytes]:
    for path in files:
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece


def _make(place: Path, rows: Iterable[tuple[str, str]]) -> None:
    """Write a table apart, and put it in its place at once."""
    made = place.with_name(f"{place.name}.{os.getpid()}.new")
    try:
        with closing(sqlite3.connect(made)) as table:
            table.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            table.execute(SCRATCH)
            table.executemany("INSERT INTO scrap VALUES (?, ?)", rows)
            table.commit()
            table.executescript(MADE)
        made.replace(place)
    finally:
        made.unlink(missing_ok=True)
