"""Beads mended in a real terminal, from the columns and back, and what a kill leaves."""

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from document import bytes_of, make_document, texts_of

PATIENCE = 30.0

pytestmark = pytest.mark.needs("tmux")


class Session:
    """The view in tmux, 80 cells wide."""

    def __init__(self, folder: Path, socket: Path) -> None:
        self._tmux = ("tmux", "-S", str(socket), "-f", "/dev/null")
        self._env = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        view = shlex.join([sys.executable, "-m", "hexapla", "view"])
        size = ("-x", "80", "-y", "24")
        shell = f"{view} & echo $! > {shlex.quote(str(socket))}.pid; fg; echo left $?; cat"
        start = ["new-session", "-d", *size, "bash", "-mc", shell]
        subprocess.run([*self._tmux, *start], cwd=folder, env=self._env, check=True)
        self._pid = socket.with_name(f"{socket.name}.pid")

    def keys(self, *keys: str) -> None:
        """Press keys."""
        subprocess.run([*self._tmux, "send-keys", *keys], env=self._env, check=True)

    def wait(self, *words: str) -> list[str]:
        """The lines of the terminal, once it shows one of these."""
        end = time.monotonic() + PATIENCE
        seen = ""
        while time.monotonic() < end:
            asked = [*self._tmux, "capture-pane", "-p"]
            seen = subprocess.check_output(asked, env=self._env, text=True)
            if any(each in seen for each in words):
                return seen.splitlines()
            time.sleep(0.05)
        pytest.fail(f"{words} does not come:\n{seen}")

    def kill(self) -> None:
        """End the view at once."""
        os.kill(int(self._pid.read_text("ascii")), signal.SIGKILL)
        self.wait("left 137")

    def close(self) -> None:
        """End it."""
        subprocess.run(
            [*self._tmux, "kill-server"], env=self._env, capture_output=True, check=False
        )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_document(tmp_path / "work")


@pytest.fixture
def session(home: Path, tmp_path: Path) -> Iterator[Session]:
    found = Session(home.parents[1], tmp_path / "socket")
    try:
        found.wait("story  1 of 5")
        yield found
    finally:
        found.close()


def test_a_session_from_the_columns_and_back(session: Session, home: Path) -> None:
    before = bytes_of(home)
    session.keys("l", "a")
    session.wait("story/en  1 of 5  1:1")
    session.keys("m")
    session.wait("2:3 locked  saved")
    session.keys("l", "j", "s")
    lines = session.wait("2 locked")
    assert lines[1].startswith("L 1 三个苹果。")
    assert lines[2].startswith("L 2 他走了，")
    session.keys("L")
    session.wait("1 locked")
    session.keys("r")
    session.wait("aligning")
    session.wait("beads are new", "just so")
    session.keys(*"uuuuuu")
    session.wait("there is nothing to take back")
    session.keys("q")
    session.wait("Filter")
    session.keys("q")
    assert [line for line in session.wait("left 0") if line][-1] == "left 0"
    assert bytes_of(home) == before


def test_what_was_shown_as_saved_outlives_a_kill(session: Session, home: Path) -> None:
    session.keys("l", "a")
    session.wait("story/en  1 of 5  1:1")
    session.keys("x", "Enter")
    session.wait("of 6  2:1  saved")
    session.kill()
    for tag in ("de", "en", "ja"):
        assert list(texts_of(home, tag).values())[1] == "↑aaaaa"
    assert not [path for path in home.iterdir() if path.suffix not in {".po", ".pot", ".md"}]
