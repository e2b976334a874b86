"""What the files of events held when they were read last; it may be forgotten at any time."""

import os
import sys
from contextlib import suppress
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

import msgspec

from hexapla import __version__
from hexapla.formats.ledger import VERSION, Sitting
from hexapla.review.event import Event
from hexapla.review.fault import Fault
from hexapla.workspace.cache import cache_folder

SUFFIX = ".events"
WORTH = 50  # of so many files one must be new for the cache to be written again


class FileStamp(NamedTuple):
    """What tells a file from a changed one without reading it; the time in nanoseconds."""

    size: int
    mtime_ns: int


class _Page(NamedTuple):
    """What a file held when it had this stamp."""

    stamp: FileStamp
    events: tuple[Event, ...]
    faults: tuple[Fault, ...] = ()


_DECODER = msgspec.msgpack.Decoder(dict[str, _Page])


class Recollection:
    """The sittings that were read before, by path, for one root; with no root it has none."""

    def __init__(self, root: str) -> None:
        made = repr((root, VERSION, __version__, sys.version))
        name = blake2b(made.encode("utf-8", "replace"), digest_size=16).hexdigest()
        self._file = f"{name}{SUFFIX}" if root else ""
        self._known: dict[str, _Page] = self._load() if root else {}
        self._pages: dict[str, _Page] = {}
        self._new = 0

    def of(self, path: str, stamp: FileStamp) -> Sitting | None:
        """What a file with this stamp holds, if that is known."""
        page = self._known.get(path)
        if page is None or page.stamp != stamp:
            return None
        self._pages[path] = page
        return Sitting(page.events, page.faults)

    def keep(self, path: str, stamp: FileStamp, sitting: Sitting) -> Sitting:
        """Remember what a file holds."""
        if self._file:
            self._new += 1
            self._pages[path] = _Page(stamp, sitting.events, sitting.faults)
        return sitting

    def save(self) -> None:
        """Write it all down, if enough of it is new; where that cannot be done, it is not."""
        gone = len(self._known) - (len(self._pages) - self._new)
        if WORTH * max(self._new, gone) <= len(self._pages) or not self._file:
            return
        raw = msgspec.msgpack.encode(self._pages)
        with suppress(OSError):
            place = cache_folder() / self._file
            made = place.with_name(f"{place.name}.{os.getpid()}.new")
            made.write_bytes(crc32(raw).to_bytes(4, "big") + raw)
            made.replace(place)

    def _load(self) -> dict[str, _Page]:
        try:
            raw = (cache_folder() / self._file).read_bytes()
        except OSError:
            return {}
        body = memoryview(raw)[4:]
        if crc32(body).to_bytes(4, "big") != raw[:4]:
            return {}
        try:
            return _DECODER.decode(body)
        except msgspec.MsgspecError:  # of another version, and yet called like ours
            return {}
