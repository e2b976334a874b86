"""Whatever is typed, at whatever pace, in a terminal of whatever size: no fault, and a way out."""

import os
import pty
import random
import signal
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from fcntl import ioctl
from pathlib import Path
from select import select
from termios import TIOCSWINSZ
from time import monotonic

import pytest

START = "import sys; from hexapla.__main__ import main; sys.exit(main(['view']))"
SPECIAL = "[A [B [C [D [5~ [6~ [H [F".split()
KEYS = [*(f"\x1b{key}" for key in SPECIAL), *"jkhlgGmMsSJKopxXLuUrRnNyazfcdDetE?:/ AB17\r\t\x7f[]"]
KEYS += ["\x04", "\x15", "\x1b", "\x12", "\x10"]
SIZES = [(24, 80), (5, 20), (50, 200)]
COUNT = 700  # keys of each run: of three, more than two thousand


class Terminal:
    """A program on a terminal of its own; what it paints is read all the time."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self.ours, theirs = pty.openpty()
        self.resize(size)
        env = {**os.environ, "TERM": "xterm-256color", "EDITOR": "true", "LANG": "C.UTF-8"}
        self.process = subprocess.Popen(
            (sys.executable, "-c", START),
            cwd=folder, env=env, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.painted = b""

    def resize(self, size: tuple[int, int]) -> None:
        ioctl(self.ours, TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))

    def read(self, seconds: float) -> bool:
        """Read for so long; whether the program is still there."""
        end = monotonic() + seconds
        try:
            while (left := end - monotonic()) > 0:
                if select([self.ours], [], [], left)[0]:
                    self.painted += os.read(self.ours, 65536)
        except OSError:  # the other end is closed: so Linux says it
            return False
        return True

    def type(self, keys: str) -> None:
        os.write(self.ours, keys.encode())

    def leave(self) -> int:
        """Leave as a person would; the exit code."""
        end = monotonic() + 60
        while self.read(0.3) and monotonic() < end:
            self.type("\x1b")
            self.read(0.3)
            self.type("\x1b")
            if self.read(0.3):
                self.type("q")
        return self.process.wait(30)

    def close(self) -> None:
        """Whatever has become of it."""
        self.process.kill()
        self.process.wait()
        os.close(self.ours)


Open = Callable[[tuple[int, int]], Terminal]


@pytest.fixture
def opened_at(folder: Path) -> Iterator[Open]:
    """Opens a terminal of a size."""
    terminals: list[Terminal] = []

    def open_one(size: tuple[int, int]) -> Terminal:
        terminals.append(Terminal(folder, size))
        return terminals[-1]

    yield open_one
    for each in terminals:
        each.close()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_random_keys_end_in_no_fault(opened_at: Open, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 -- no secret
    terminal = opened_at(SIZES[seed])
    terminal.read(1.5)
    typed, there = 0, True
    while typed < COUNT and there:  # the palette and the help know how to quit, too
        keys = chance.choices(KEYS, k=chance.choice([1, 1, 2, 8]))
        typed += len(keys)
        terminal.type("".join(keys))
        there = terminal.read(chance.choice([0.0, 0.02, 0.1]))
        if chance.random() < 0.02:
            terminal.resize(chance.choice(SIZES))
    assert terminal.leave() == 0, terminal.painted[-3000:].decode("utf-8", "replace")
    assert b"fault in hexapla" not in terminal.painted


@pytest.mark.parametrize("typed", ["q:?", "?qaz", "r\x10q", "aqj"])
def test_keys_in_one_breath_with_those_that_leave_do_no_harm(opened_at: Open, typed: str) -> None:
    terminal = opened_at(SIZES[0])
    terminal.read(1.5)
    terminal.type(typed)
    assert terminal.leave() == 0
    assert b"fault in hexapla" not in terminal.painted


def test_a_view_whose_terminal_has_gone_away_ends(opened_at: Open) -> None:
    terminal = opened_at(SIZES[0])
    terminal.read(1.5)
    os.close(terminal.ours)
    terminal.ours = os.open(os.devnull, os.O_RDONLY)
    assert terminal.process.wait(30) == 128 + signal.SIGHUP
