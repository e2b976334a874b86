"""Files that were not there before."""

import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hexapla.errors import SaveError
from hexapla.verbs.demo import make_demo
from hexapla.verbs.init import make_config
from hexapla.workspace.fresh import fill, write_anew, write_new

FILES = {"a/one.po": b"1", "two.toml": b"2" * 100}


@contextmanager
def no_room_beyond(size: int) -> Iterator[None]:
    """No file may have more bytes, as on a disk that is nearly full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_what_is_new_is_whole_or_not_there(tmp_path: Path) -> None:
    for write in (write_new, write_anew):
        with no_room_beyond(50), pytest.raises(SaveError, match="make room on the disk"):
            write(tmp_path / "new", b"2" * 100)
        assert list(tmp_path.iterdir()) == []
        write(tmp_path / "new", b"2" * 100)
        assert (tmp_path / "new").read_bytes() == b"2" * 100
        (tmp_path / "new").unlink()


def test_what_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "dear").write_bytes(b"mine")
    with pytest.raises(SaveError, match="exists"):
        write_new(tmp_path / "dear", b"theirs")
    assert (tmp_path / "dear").read_bytes() == b"mine"


def test_a_folder_is_filled_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    with no_room_beyond(50), pytest.raises(SaveError):
        fill(folder, FILES)
    assert not folder.exists()
    assert {
        str(path.relative_to(folder)): path.read_bytes() for path in fill(folder, FILES)
    } == FILES


@pytest.mark.parametrize("make", [make_config, make_demo])
def test_a_disk_that_is_full_keeps_nobody_from_trying_again(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    (tmp_path / "here").mkdir()
    with no_room_beyond(50), pytest.raises(SaveError):
        make(tmp_path / "here")
    (tmp_path / "here").mkdir(exist_ok=True)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
    make(tmp_path / "here")
    assert (tmp_path / "here/hexapla.toml").is_file()
