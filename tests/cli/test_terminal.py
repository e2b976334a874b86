"""What a command writes to a terminal, in a pseudo terminal."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from hexapla.__main__ import main


def shown(words: list[str], folder: Path, **settings: str) -> bytes:
    """All that a terminal gets to see of a command."""
    ours, theirs = pty.openpty()
    call = [sys.executable, "-m", "hexapla", *words]
    env = os.environ | settings
    with subprocess.Popen(call, cwd=folder, env=env, stdin=theirs, stdout=theirs, stderr=theirs):
        os.close(theirs)
        seen = b""
        while piece := heard(ours):
            seen += piece
    os.close(ours)
    return seen


def heard(terminal: int) -> bytes:
    """What a terminal is told next; nothing where its other end is closed."""
    try:
        return os.read(terminal, 65536)
    except OSError:  # as Linux has it
        return b""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert main(["demo", "."]) == 0
    return tmp_path


@pytest.mark.parametrize(
    ("settings", "escapes"),
    [
        ({"TERM": "xterm", "NO_COLOR": ""}, {b"\x1b[K", b"\x1b[1;31m"}),
        ({"TERM": "xterm", "NO_COLOR": "1"}, {b"\x1b[K"}),
        ({"TERM": "dumb", "NO_COLOR": ""}, set()),
    ],
    ids=["usual", "without colours", "dumb"],
)
def test_a_terminal_gets_what_it_understands_and_wants(
    place: Path, settings: dict[str, str], escapes: set[bytes]
) -> None:
    seen = shown(["check"], place, **settings)
    assert b"31 errors" in seen
    assert {piece for piece in (b"\x1b[K", b"\x1b[1;31m") if piece in seen} == escapes
    assert escapes or b"\x1b" not in seen
