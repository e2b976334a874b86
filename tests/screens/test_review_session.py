"""A whole sitting at the editor's desk, in a real terminal; and what a kill leaves."""

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hexapla.verbs.request import Request
from hexapla.verbs.review.entries import entries, open_pages

PATIENCE = 30.0
WHO = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org")

pytestmark = pytest.mark.needs("git", "tmux")


class Sitting:
    """The desk in tmux, 80 cells wide."""

    def __init__(self, folder: Path, socket: Path, *words: str) -> None:
        self._tmux = ("tmux", "-S", str(socket), "-f", "/dev/null")
        more = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HEXAPLA_NAME": "Bo <bo@example.org>"}
        self._env = {**os.environ, **more}
        view = shlex.join([sys.executable, "-m", "hexapla", "view", *words])
        shell = f"{view} & echo $! > {shlex.quote(str(socket))}.pid; fg; echo left $?; cat"
        start = ["new-session", "-d", "-x", "80", "-y", "24", "bash", "-mc", shell]
        subprocess.run([*self._tmux, *start], cwd=folder, env=self._env, check=True)
        self._pid = socket.with_name(f"{socket.name}.pid")

    def keys(self, *keys: str) -> None:
        """Press keys."""
        subprocess.run([*self._tmux, "send-keys", *keys], env=self._env, check=True)

    def wait(self, words: str) -> str:
        """What the terminal shows, once these words are there."""
        end = time.monotonic() + PATIENCE
        seen = ""
        while time.monotonic() < end:
            asked = [*self._tmux, "capture-pane", "-p"]
            seen = subprocess.check_output(asked, env=self._env, text=True)
            if words in seen:
                return seen
            time.sleep(0.05)
        pytest.fail(f"{words} does not come:\n{seen}")

    def kill(self) -> None:
        """End the view at once."""
        os.kill(int(self._pid.read_text("ascii")), signal.SIGKILL)
        self.wait("left 137")

    def close(self) -> None:
        """End it."""
        end = [*self._tmux, "kill-server"]
        subprocess.run(end, env=self._env, capture_output=True, check=False)


def git(folder: Path, *words: str) -> None:
    subprocess.run(("git", *WHO, *words), cwd=folder, check=True, capture_output=True)


Sit = Callable[..., Sitting]


@pytest.fixture
def sit(folder: Path, tmp_path: Path) -> Iterator[Sit]:
    """Begin a sitting with these words behind ``hexapla view``, in a repository of Ann's."""
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "begin")
    begun: list[Sitting] = []

    def begin(*words: str) -> Sitting:
        begun.append(Sitting(folder, tmp_path / f"socket{len(begun)}", *words))
        return begun[-1]

    yield begin
    for each in begun:
        each.close()


def states(folder: Path) -> list[str]:
    return [
        entry.standing.state.value
        for opened in open_pages(Request(), folder)
        if opened.page
        for entry in entries(opened.page)
    ]


def test_a_whole_sitting(sit: Sit, folder: Path) -> None:
    english = folder / "story" / "en.po"
    desk = sit("--review")
    desk.wait("1 of 6")
    desk.wait("Ann <ann@example.org>")
    desk.keys("A")
    desk.wait("5 changes would be approved; 1 left out (number-mismatch")
    desk.keys("y", "Enter")
    desk.wait("3 of 6  5 approved")
    desk.keys("Enter", "End", "BSpace", "!", "C-s")
    desk.wait("offered to the other editors")
    desk.keys("u")
    desk.wait("taken back")
    desk.keys("x", "t", "h", "r", "e", "e", "Enter")
    desk.wait("rejected")
    desk.keys("q")
    desk.wait("One segment")  # the columns are there
    desk.keys("q")
    desk.wait("left 0")
    assert sorted(states(folder)) == ["approved"] * 5 + ["none", "rejected"]
    assert "Four apples." in english.read_text("utf-8")

    english.write_text(english.read_text("utf-8").replace("Bye!", "So long!"), "utf-8")
    git(folder, "commit", "-q", "-am", "say it otherwise")
    desk = sit("--review")
    desk.wait("[-Bye-]{+So long+}!")
    desk.keys("x", "n", "o", "Enter")
    desk.wait("the approved text stands there again")
    assert "Bye!" in english.read_text("utf-8")


def test_a_branch_is_reviewed_by_itself(sit: Sit, folder: Path) -> None:
    git(folder, "checkout", "-q", "-b", "branch")
    english = folder / "story" / "en.po"
    english.write_text(english.read_text("utf-8").replace("He left", "He went"), "utf-8")
    sit("--since", "main").wait("He [-left-]{+went+}.")
    sit("--since", "nowhere").wait("git knows no commit nowhere here")


def test_what_was_said_to_be_approved_outlives_a_kill(sit: Sit, folder: Path) -> None:
    desk = sit("--review")
    desk.wait("6 left")
    desk.keys("a", "a")
    desk.wait("3 of 6  approved")
    desk.kill()
    assert states(folder).count("approved") >= 1
    desk = sit("--review")
    desk.wait("of 4" if states(folder).count("approved") == 2 else "of 5")
