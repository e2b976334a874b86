"""One SQLite file for each workspace, and a place for it whatever the disk is like."""

import os
import sqlite3
from atexit import register
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from itertools import count
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from threading import local
from time import monotonic, sleep
from typing import Any

from hexapla.errors import HexaplaError
from hexapla.workspace.cache import cache_folder, forget_old
from hexapla.workspace.index.schema import APPLICATION, TABLES, VERSION

PATIENCE = 10.0  # seconds to wait while another process writes
PAUSE = 0.02
SETTINGS = (
    "pragma journal_mode = wal",
    "pragma synchronous = off",  # what a crash spoils is made again
    "pragma trusted_schema = off",
    "pragma cache_size = -4000",
    "pragma read_uncommitted = on",  # in memory, where a reader would be refused meanwhile
)


class IndexFailedError(HexaplaError):
    """The index cannot be read or written; it can be made anew, here or in another place."""


class IndexBusyError(IndexFailedError):
    """Another process is writing, and has been for long."""


class Change:
    """Statements on their way into the index."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def do(self, statement: str, values: Sequence[object] = ()) -> int:
        """Carry out one statement; the number of rows that it changed."""
        return self._connection.execute(statement, values).rowcount

    def do_each(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """Carry out one statement for each row of values."""
        self._connection.executemany(statement, rows)

    def rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        """All rows that a query gives."""
        return self._connection.execute(query, values).fetchall()


class Database:
    """The index of one workspace; each thread has a connection of its own.

    ``name`` tells workspaces apart (see ``name_of``). The file stands in the user's cache, else
    in a temporary folder, else in memory, where no other process sees it. A file that is no index
    of this version is made anew.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._threads = local()
        self._memory: sqlite3.Connection | None = None  # keeps what is in memory alive
        self._folder = ""  # the temporary one, if there is one
        self._numbers = count()
        self.place = ""
        self._settle(self._in_cache, self._in_folder, self._in_memory)

    @property
    def shared(self) -> bool:
        """Whether another process can see it."""
        return not self.place.startswith("file:")

    def rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        """All rows that a query gives.

        Raises:
            IndexFailedError: the index is damaged, or gone.
        """
        with self._told():
            return self._connection().execute(query, values).fetchall()

    def each(self, query: str, values: Sequence[object] = ()) -> Iterator[Any]:
        """The rows that a query gives, one by one, so that no list of them is made.

        Raises:
            IndexFailedError: the index is damaged, or gone.
        """
        with self._told():
            yield from self._connection().execute(query, values)

    @contextmanager
    def change(self) -> Iterator[Change]:
        """Statements that are carried out together or not at all.

        Raises:
            IndexFailedError: the index is damaged, the disk is full, another process is writing.
        """
        with self._told():
            connection = self._connection()
            connection.execute("begin immediate")
            try:
                yield Change(connection)
                connection.execute("commit")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("rollback")
                raise

    def move(self) -> None:
        """Begin anew, empty, in the next place: this one is no good."""
        places = (self._in_memory,) if self._folder else (self._in_folder, self._in_memory)
        self._settle(*places)

    def discard(self) -> None:
        """Begin anew, empty, in the same place if that can be."""
        place = self.place
        if self.shared:
            self._settle(lambda: _without(place), self._in_folder, self._in_memory)
        else:
            self._settle(self._in_memory)

    def close(self) -> None:
        """Let go of the file, as far as this thread holds it."""
        for connection in (getattr(self._threads, "connection", None), self._memory):
            if connection is not None:
                connection.close()
        self._threads, self._memory = local(), None

    def _settle(self, *places: Callable[[], str]) -> None:
        """Take the first place where an index can stand."""
        self.close()
        for find in places:
            with suppress(OSError, sqlite3.Error):
                self.place = find()
                self._prepare()
                return
        raise IndexFailedError("there is no place for an index, not even in memory")

    def _in_cache(self) -> str:
        place = cache_folder() / f"{self._name}.sqlite"
        if not place.exists():
            forget_old(place.parent)
        return str(place)

    def _in_folder(self) -> str:
        if not self._folder:
            self._folder = mkdtemp(prefix="hexapla-")
            register(rmtree, self._folder, ignore_errors=True)
        return str(Path(self._folder, f"{self._name}.sqlite"))

    def _in_memory(self) -> str:
        place = f"file:{self._name}-{id(self)}-{next(self._numbers)}?mode=memory&cache=shared"
        self._memory = _connect(place)
        return place

    def _prepare(self) -> None:
        """Have the tables of this version there."""
        try:
            if self._lay_out():
                return
        except sqlite3.DatabaseError as error:
            if not self.shared or _is_busy(error):
                raise
        self.close()
        _without(self.place)
        self._lay_out()

    def _lay_out(self) -> bool:
        """Make the tables if there are none; whether they are those of this version."""
        connection = self._connection()
        if _version(connection) == (0, 0):
            connection.execute("begin immediate")
            if _version(connection) == (0, 0):
                for statement in TABLES.split(";"):
                    connection.execute(statement)
                connection.execute(f"pragma application_id = {APPLICATION}")
                connection.execute(f"pragma user_version = {VERSION}")
            connection.execute("commit")
        return _version(connection) == (APPLICATION, VERSION)

    def _connection(self) -> sqlite3.Connection:
        found: sqlite3.Connection | None = getattr(self._threads, "connection", None)
        if found is None:
            found = self._threads.connection = _connect(self.place)
        return found

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What SQLite says, as an error of ours."""
        try:
            yield
        except (sqlite3.Error, UnicodeError) as error:
            kind = IndexBusyError if _is_busy(error) else IndexFailedError
            message, remedy = f"the index: {error}", "it is safe to delete"
            raise kind(message, path=self.place, remedy=remedy) from error


def name_of(*parts: str) -> str:
    """A name for the index of what the parts say: the folder of a workspace, what is asked of it.

    >>> len(name_of("/a", "b")), name_of("/a", "b") == name_of("/ab", "")
    (24, False)
    """
    data = b"".join(b"%d:%s" % (len(raw), raw) for raw in map(os.fsencode, parts))
    return blake2b(data, digest_size=12).hexdigest()


def _connect(place: str) -> sqlite3.Connection:
    uri = place.startswith("file:")
    connection = sqlite3.connect(
        place, timeout=PATIENCE, isolation_level=None, check_same_thread=False, uri=uri
    )
    for setting in SETTINGS:
        _set(connection, setting)
    return connection


def _set(connection: sqlite3.Connection, setting: str) -> None:
    """Carry out a setting; SQLite does not wait by itself where two connections come first."""
    end = monotonic() + PATIENCE
    while True:
        try:
            connection.execute(setting)
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or monotonic() > end:
                raise
            sleep(PAUSE)
        else:
            return


def _is_busy(error: Exception) -> bool:
    return isinstance(error, sqlite3.OperationalError) and "locked" in str(error)


def _version(connection: sqlite3.Connection) -> tuple[int, int]:
    """What the file says that it is, at one moment; zeros where it is new."""
    if not connection.in_transaction:
        connection.execute("begin")
        try:
            return _version(connection)
        finally:
            connection.execute("rollback")
    (application,) = connection.execute("pragma application_id").fetchone()
    (version,) = connection.execute("pragma user_version").fetchone()
    return application, version


def _without(place: str) -> str:
    """The place, when what stood there is gone."""
    for end in ("", "-wal", "-shm", "-journal"):
        Path(place + end).unlink(missing_ok=True)
    return place
