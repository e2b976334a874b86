import errno
import os
import resource
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hexapla.errors import SaveError, UnreadableError
from hexapla.workspace.files import digest, read_bytes, save

OLD, NEW = b"old\n", b"new\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "fr.po"
    made.write_bytes(OLD)
    return made


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_what_is_saved_is_read_again(path: Path) -> None:
    save(path, NEW, digest(OLD))
    assert read_bytes(path) == NEW
    assert names(path.parent) == ["fr.po"]


def test_permissions_and_attributes_stay_and_the_time_is_now(path: Path) -> None:
    path.chmod(0o640)
    os.utime(path, (1, 1))
    save(path, NEW, digest(OLD))
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.stat().st_mtime > 1_000_000_000


def test_the_owner_stays_where_we_may_give_files_away(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "chown", lambda _name, user, group: given.append((user, group)))
    save(path, NEW, digest(OLD))
    assert given == [(path.stat().st_uid, path.stat().st_gid)]


def test_a_save_succeeds_where_we_may_not(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "chown", refuse(errno.EPERM))
    save(path, NEW, digest(OLD))
    assert path.read_bytes() == NEW


def test_a_link_stays_a_link_and_its_file_changes(path: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.po"
    link.symlink_to(path)
    save(link, NEW, digest(OLD))
    assert link.is_symlink()
    assert path.read_bytes() == NEW
    assert names(link.parent) == ["link.po"]


def test_a_file_that_someone_changed_stays_and_so_does_what_we_wanted_to_save(path: Path) -> None:
    path.write_bytes(b"theirs\n")
    with pytest.raises(SaveError, match="someone else has changed") as caught:
        save(path, NEW, digest(OLD))
    assert path.read_bytes() == b"theirs\n"
    assert (path.parent / "fr.po.hexapla-rescue").read_bytes() == NEW
    assert "fr.po.hexapla-rescue" in caught.value.remedy
    assert names(path.parent) == ["fr.po", "fr.po.hexapla-rescue"]


def test_a_rescue_does_not_overwrite_the_one_before(path: Path) -> None:
    path.write_bytes(b"theirs\n")
    for ours in (b"1", b"2", b"3"):
        with pytest.raises(SaveError):
            save(path, ours, digest(OLD))
    kept = [path.parent / f"fr.po{n}.hexapla-rescue" for n in ("", "-2", "-3")]
    assert [file.read_bytes() for file in kept] == [b"1", b"2", b"3"]


def test_a_file_that_someone_deleted_is_not_made_anew(path: Path) -> None:
    path.unlink()
    with pytest.raises(SaveError):
        save(path, NEW, digest(OLD))
    assert names(path.parent) == ["fr.po.hexapla-rescue"]


def test_a_change_in_the_last_moment_is_seen(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sync = os.fsync

    def change_meanwhile(handle: int) -> None:
        path.write_bytes(b"theirs\n")
        sync(handle)

    monkeypatch.setattr(os, "fsync", change_meanwhile)
    with pytest.raises(SaveError):
        save(path, NEW, digest(OLD))
    assert path.read_bytes() == b"theirs\n"


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """No file may grow beyond so many bytes: what a full disk looks like."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_leaves_the_file_as_it_was_and_nothing_else(path: Path) -> None:
    with largest_file(10_000), pytest.raises(SaveError, match="make room") as caught:
        save(path, b"x" * 100_000, digest(OLD))
    assert caught.value.path == str(path)
    assert path.read_bytes() == OLD
    assert names(path.parent) == ["fr.po"]


def refuse(number: int) -> Callable[..., None]:
    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_that_may_not_be_written_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr("tempfile.mkstemp", refuse(number))
    with pytest.raises(SaveError, match="writable"):
        save(path, NEW, digest(OLD))
    assert path.read_bytes() == OLD


def test_a_read_only_file_is_not_replaced(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(SaveError, match="read-only"):
        save(path, NEW, digest(OLD))
    assert path.read_bytes() == OLD


@pytest.mark.parametrize("step", ["fsync", "replace", "utime"])
def test_a_failure_at_any_step_leaves_the_file_as_it_was_and_nothing_else(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    owner = Path if step == "replace" else os
    monkeypatch.setattr(owner, step, refuse(errno.EIO))
    with pytest.raises(SaveError):
        save(path, NEW, digest(OLD))
    assert path.read_bytes() == OLD
    assert names(path.parent) == ["fr.po"]


def test_the_bytes_are_on_the_disk_before_the_name_and_the_name_before_we_return(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    sync, replace = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        steps.append("sync folder" if folder else f"sync {os.fstat(handle).st_size} bytes")
        sync(handle)

    def rename(self: Path, target: Path) -> Path:
        steps.append("rename")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", rename)
    save(path, NEW, digest(OLD))
    assert steps == ["sync 4 bytes", "rename", "sync folder"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.po", "no such file"),
        (".", "is a directory"),
        ("a\0b", "null"),
        ("x" * 300, "too long"),
    ],
)
def test_what_cannot_be_read_is_an_error_that_says_so(
    tmp_path: Path, name: str, reason: str
) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read_bytes(tmp_path / name)


def test_a_device_is_not_read_to_no_end() -> None:
    with pytest.raises(UnreadableError, match="device"):
        read_bytes(Path(os.devnull))


def test_a_file_that_may_not_be_opened_is_an_error(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "read_bytes", refuse(errno.EACCES))
    with pytest.raises(UnreadableError, match="permission denied"):
        read_bytes(path)
