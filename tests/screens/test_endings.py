"""What a user sees of a fault, or of a workspace that cannot be shown: one line, and a code."""

import os
import pty
import subprocess
import sys
from pathlib import Path
from select import select

import pytest

START = "import sys; from hexapla.__main__ import main; sys.exit(main(['view', *sys.argv[1:]]))"
BREAK = """
import sys
from hexapla.app.screens.columns import ColumnsScreen
from hexapla.app.widgets.status import Status
from hexapla.verbs.columns import Columns

def fail(self, *_):
    raise KeyError("some[/thing]")

setattr({place}, fail)
"""
PLACES = {
    "painting": 'Status, "render_line"',
    "a worker": 'Columns, "stale"',
    "the start": 'ColumnsScreen, "on_mount"',
}


def shown(folder: Path, code: str, env: dict[str, str] | None = None) -> tuple[int, str]:
    """What a program leaves on a terminal of its own, and its exit code."""
    ours, theirs = pty.openpty()
    call = (sys.executable, "-c", code)
    environment = {**os.environ, "TERM": "xterm-256color", **(env or {})}
    done = subprocess.Popen(
        call, cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    )
    os.close(theirs)
    written = b""
    while select([ours], [], [], 30)[0]:
        try:
            written += os.read(ours, 65536)
        except OSError:  # the other end is closed: so Linux says it
            break
    os.close(ours)
    return done.wait(30), written.decode()


@pytest.mark.parametrize("place", PLACES.values(), ids=list(PLACES))
def test_a_fault_is_told_in_one_line_when_the_terminal_is_given_back(
    folder: Path, place: str
) -> None:
    code, text = shown(folder, BREAK.format(place=place) + START)
    _, left, after = text.rpartition("\x1b[?1049l")
    assert (code, bool(left), "Traceback" in text) == (2, True, False)
    assert "a fault in hexapla itself" in after
    assert "KeyError: 'some[/thing]'" in after


def test_a_folder_without_catalogues_is_told_of(tmp_path: Path) -> None:
    code, text = shown(tmp_path, START)
    assert code == 2
    assert "there is no PO file here" in text


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ('sorce = "zh"\n', "there is no key sorce"),
        ('[keys]\nundo = "j"\n', "j is a key of next-row"),
    ],
    ids=["key", "keys"],
)
def test_a_wrong_configuration_is_told_of_before_the_view_opens(
    folder: Path, config: str, words: str
) -> None:
    (folder / "hexapla.toml").write_text(config, "utf-8")
    code, text = shown(folder, START)
    assert code == 2
    assert words in text
    assert "\x1b[?1049h" not in text


def test_a_dumb_terminal_is_told_of(folder: Path) -> None:
    code, text = shown(folder, START, {"TERM": "dumb"})
    assert code == 2
    assert "dumb terminal" in text


def test_without_a_terminal_there_is_no_view(folder: Path) -> None:
    call = (sys.executable, "-c", START)
    done = subprocess.run(
        call, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error the view needs a terminal (`hexapla check` writes to a file)\n"
