import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hexapla.workspace.index import database as module
from hexapla.workspace.index.database import Database, IndexBusyError, IndexFailedError, name_of
from hexapla.workspace.index.schema import VERSION

COUNT = "select count(*) from files"
INSERT = "insert into files values (?, 1, 2, 3, 'd')"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "cache"
    monkeypatch.setenv("HEXAPLA_CACHE", str(place))
    return place


@pytest.fixture
def index(cache: Path) -> Iterator[Database]:  # noqa: ARG001 -- it stands there
    database = Database("x")
    yield database
    database.close()


def test_an_index_stands_in_the_cache_and_is_there_the_next_time(
    index: Database, cache: Path
) -> None:
    with index.change() as change:
        change.do(INSERT, ("a",))
    again = Database("x")
    assert Path(again.place) == cache / "x.sqlite"
    assert again.rows(COUNT) == [(1,)]
    again.close()


def test_only_its_owner_may_look_into_the_cache(index: Database, cache: Path) -> None:
    assert index.shared
    assert cache.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "junk", [b"", b"no database at all" * 99, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_file_that_is_no_index_is_made_anew(cache: Path, junk: bytes) -> None:
    cache.mkdir()
    (cache / "x.sqlite").write_bytes(junk)
    database = Database("x")
    assert database.rows(COUNT) == [(0,)]
    assert Path(database.place) == cache / "x.sqlite"
    database.close()


@pytest.mark.parametrize("setting", [f"user_version = {VERSION + 1}", "application_id = 7"])
def test_an_index_of_another_version_is_made_anew(index: Database, setting: str) -> None:
    with index.change() as change:
        change.do(INSERT, ("a",))
    index.close()
    connection = sqlite3.connect(index.place)
    connection.execute(f"pragma {setting}")
    connection.close()
    again = Database("x")
    assert again.rows(COUNT) == [(0,)]
    again.close()


def test_where_the_cache_cannot_be_there_is_a_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "file" / "below"))
    database = Database("x")
    assert not database.place.startswith(str(tmp_path / "file"))
    assert database.rows(COUNT) == [(0,)]
    database.close()


def test_where_no_folder_can_be_the_index_is_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "file" / "below"))
    monkeypatch.setattr(module, "mkdtemp", lambda **_: Path(tmp_path, "file", "x").mkdir())
    database = Database("x")
    assert not database.shared
    with database.change() as change:
        change.do(INSERT, ("a",))
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(database.rows, COUNT).result() == [(1,)]
    database.discard()
    assert database.rows(COUNT) == [(0,)]
    database.close()


@pytest.mark.parametrize("statement", ["no statement", INSERT])
def test_a_change_that_fails_leaves_nothing(index: Database, statement: str) -> None:
    with pytest.raises(IndexFailedError):
        do_both(index, statement)
    assert index.rows(COUNT) == [(0,)]


def do_both(index: Database, statement: str) -> None:
    with index.change() as change:
        change.do(INSERT, ("a",))
        change.do(statement, ("a",) if "?" in statement else ())


def test_readers_do_not_wait_for_a_writer(index: Database) -> None:
    other = Database("x")
    with index.change() as change:
        change.do(INSERT, ("a",))
        assert other.rows(COUNT) == [(0,)]
    assert other.rows(COUNT) == [(1,)]
    other.close()


def test_who_waits_too_long_is_told(index: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    other = Database("x")
    with index.change() as change:
        change.do(INSERT, ("a",))
        with pytest.raises(IndexBusyError), other.change():
            pass
    other.close()


def test_a_file_that_goes_bad_is_told_and_can_be_discarded(index: Database) -> None:
    index.close()
    Path(index.place).write_bytes(b"\xff" * 9000)
    with pytest.raises(IndexFailedError):
        index.rows(COUNT)
    index.discard()
    assert index.rows(COUNT) == [(0,)]


def test_an_index_that_moves_begins_anew(index: Database) -> None:
    with index.change() as change:
        change.do(INSERT, ("a",))
    before = index.place
    index.move()
    assert index.place != before
    assert index.rows(COUNT) == [(0,)]
    index.move()
    assert not index.shared
    assert index.rows(COUNT) == [(0,)]


def test_the_name_of_an_index_tells_workspaces_apart() -> None:
    assert name_of("a", "b") != name_of("ab", "")
    assert name_of("\udcff") != name_of("a")


def test_what_nobody_has_opened_for_long_is_forgotten(cache: Path) -> None:
    cache.mkdir()
    for name in ("old.sqlite", "new.sqlite"):
        (cache / name).touch()
    os.utime(cache / "old.sqlite", (1, 1))
    Database("x").close()
    assert not (cache / "old.sqlite").exists()
    assert (cache / "new.sqlite").exists()
