"""One sitting of one person: a file of events that only grows, and is theirs alone."""

import os
import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from unicodedata import normalize

from hexapla.errors import SaveError
from hexapla.formats.ledger import write_line
from hexapla.review.event import Event, identity
from hexapla.workspace.files import REMEDIES, sync
from hexapla.workspace.place import ENDING

UNSAFE = re.compile(r"[^0-9a-z]+")
LONGEST = 32  # letters of a person's name in that of a file
NOBODY = "someone"  # whose name has no Latin letters


def now() -> str:
    """The time, as events have it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def file_name(by: str, at: str) -> str:
    """The name of a new sitting's file: when, who, and what nobody else has drawn.

    >>> file_name("Ann  Lée <ann@x.org>", "2026-01-02T03:04:05.678Z")[:25]
    '20260102T030405Z-ann-lee-'
    >>> file_name("../李明", "2026-01-02T03:04:05.678Z")[:25]
    '20260102T030405Z-someone-'
    """
    letters = normalize("NFKD", by.partition("<")[0] or identity(by)).encode("ascii", "ignore")
    name = UNSAFE.sub("-", letters.decode().lower())[:LONGEST].strip("-")
    time = re.sub(r"[-:]|\.\d+", "", at)
    return f"{time}-{name or NOBODY}-{token_hex(4)}{ENDING}"


class Sitting:
    """Writes events about one rendering into a file of its own, made at the first of them."""

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)
        self._file: Path | None = None

    @property
    def file(self) -> Path | None:
        """Where the events are; None before the first."""
        return self._file

    def write(self, *events: Event) -> tuple[Event, ...]:
        """Append events; when this returns, they are on the disk for good.

        They come back with their ids.

        Raises:
            UsageError: one of them says nothing (see ``write_line``).
            SaveError: none of them is saved.
        """
        made = [write_line(event) for event in events]
        if made:
            try:
                self._append(b"".join(line for _, line in made), made[0][0])
            except OSError as error:
                self._file = None  # its end is not to be trusted: the next event begins another
                reason = (error.strerror or "cannot be written").lower()
                remedy = REMEDIES.get(error.errno or 0, "nothing was decided; try again")
                message = f"the decision is not saved: {reason}"
                raise SaveError(message, path=str(self._folder), remedy=remedy) from None
        return tuple(event for event, _ in made)

    def _append(self, raw: bytes, first: Event) -> None:
        fresh = self._file is None
        if self._file is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = self._folder / file_name(first.by, first.at)
        flags = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
        handle = os.open(self._file, flags | (os.O_CREAT | os.O_EXCL if fresh else 0), 0o666)
        try:
            _write_all(handle, raw)
        finally:
            os.close(handle)
        if fresh:
            for folder in (self._folder, *self._folder.parents[:3]):
                sync(folder)


def _write_all(handle: int, raw: bytes) -> None:
    """Write and sync; if that fails, take away what was written of it."""
    size = os.fstat(handle).st_size
    try:
        left = memoryview(raw)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    except OSError:
        with suppress(OSError):
            os.ftruncate(handle, size)
        raise
