"""One at a time: reading a file, changing it and saving it is one act to every other Hexapla."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 2.0  # seconds; who holds a folder that long has been stopped
PAUSE = 0.005


@contextmanager
def hold_folder(path: Path) -> Iterator[None]:
    """Keep the folder of a file from all others who hold it so; it leaves nothing on the disk.

    It is advice, not force: other programs do not ask, some systems have no such lock, and who
    has waited for two seconds goes on without it. ``save`` refuses what went wrong then.
    """
    handle = None
    try:
        with suppress(OSError):
            handle = os.open(Path(os.path.realpath(path)).parent, os.O_RDONLY)
            _lock(handle)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _lock(handle: int) -> None:
    """Wait for the lock, but not for ever; it goes when the handle is closed."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock  # noqa: PLC0415 -- Windows lacks it
    except ImportError:
        return
    end = time.monotonic() + PATIENCE
    while True:
        try:
            flock(handle, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                return
            time.sleep(PAUSE)
        else:
            return
