import threading
import time
from pathlib import Path

import pytest

from hexapla.workspace import lock
from hexapla.workspace.lock import hold_folder


def test_one_waits_for_the_other(tmp_path: Path) -> None:
    seen: list[str] = []
    held = threading.Event()

    def first() -> None:
        with hold_folder(tmp_path / "a.po"):
            held.set()
            time.sleep(0.1)
            seen.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    held.wait()
    with hold_folder(tmp_path / "b.po"):
        seen.append("second")
    thread.join()
    assert seen == ["first", "second"]
    assert list(tmp_path.iterdir()) == []


def test_nobody_waits_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.02)
    with hold_folder(tmp_path / "a.po"), hold_folder(tmp_path / "a.po"):
        pass


def test_a_folder_that_is_not_there_is_no_error_of_the_lock(tmp_path: Path) -> None:
    with hold_folder(tmp_path / "no" / "a.po"):
        pass


def test_an_error_inside_lets_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KeyError), hold_folder(tmp_path / "a.po"):
        raise KeyError
    monkeypatch.setattr(lock, "PATIENCE", 60.0)
    with hold_folder(tmp_path / "a.po"):
        pass
