"""A program in a terminal of its own: what it paints, and what CPU time each key takes it."""

import os
import pty
import re
import signal
import struct
import subprocess
import time
from collections.abc import Mapping, Sequence
from fcntl import ioctl
from pathlib import Path
from select import select
from termios import TIOCSWINSZ

ROWS, COLUMNS = 45, 150
QUIET = 0.08  # seconds without output, after which a program has answered
PATIENCE = 120.0  # seconds that anything may take
KEYS = {
    "down": "\x1b[B",
    "up": "\x1b[A",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "pagedown": "\x1b[6~",
    "pageup": "\x1b[5~",
    "home": "\x1b[H",
    "end": "\x1b[F",
}


class Terminal:
    """A program on a pseudo-terminal; ``painted`` is all that it has written so far."""

    def __init__(self, call: Sequence[str], folder: Path, more: Mapping[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        ioctl(theirs, TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        env = {
            **os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8",
            "TEXTUAL_ANIMATIONS": "none", **more,
        }  # fmt: skip
        env.pop("PYTHONDONTWRITEBYTECODE", None)  # a program that is installed has its bytecode
        self._process = subprocess.Popen(
            call, cwd=folder, env=env, stdin=theirs, stdout=theirs, stderr=theirs,
            start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.painted = b""

    def cpu(self) -> float:
        """The CPU time of the program so far, all threads, in ms; by Linux's clock of a process."""
        return 1000 * time.clock_gettime(~self._process.pid << 3 | 2)

    def memory(self) -> float:
        """The most memory that the program has had so far, in MB."""
        status = Path(f"/proc/{self._process.pid}/status").read_text("ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024

    def wait_for(self, wanted: bytes) -> float:
        """Wait until the program has painted what a pattern says; the CPU time used by then, ms."""
        end, pattern = time.monotonic() + PATIENCE, re.compile(wanted, re.DOTALL)
        while not pattern.search(self.painted):
            if time.monotonic() > end or not self._read(0.2):
                raise RuntimeError(f"no {wanted!r} in {self.painted[-2000:]!r}")
        return self.cpu()

    def settle(self, quiet: float = QUIET) -> float:
        """Wait until nothing more is painted, and nothing is at work; the bytes that were."""
        before, end = len(self.painted), time.monotonic() + PATIENCE
        while select([self._ours], [], [], quiet)[0] or self._is_at_work():
            if not self._read(quiet) or time.monotonic() > end:
                break
        return len(self.painted) - before

    def press(self, key: str) -> float:
        """Press a key; the CPU time, in ms, until all that follows from it is painted."""
        before = self.cpu()
        os.write(self._ours, KEYS.get(key, key).encode())
        self.settle()
        return self.cpu() - before

    def _is_at_work(self) -> bool:
        """Whether a thread runs, or would if nothing else did: a machine may have more to do."""
        threads = Path(f"/proc/{self._process.pid}/task").glob("*/stat")
        states = (thread.read_text("ascii").rpartition(") ")[2][:1] for thread in threads)
        return not {"R", "D"}.isdisjoint(states)

    def close(self) -> None:
        """End the program."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._ours)

    def _read(self, patience: float) -> bool:
        """Read what there is; whether the program is still there."""
        if select([self._ours], [], [], patience)[0]:
            try:
                self.painted += os.read(self._ours, 1 << 20)
            except OSError:  # the program has ended
                return False
        return self._process.poll() is None
