"""What the files of events held when they were read last; it may be forgotten at any time."""

import marshal
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from hashlib import blake2b
from typing import Any, NamedTuple
from zlib import crc32

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


# What a file held: its stamp, then the values of events and of faults.
_Page = tuple[int, int, tuple[Any, ...], tuple[Any, ...]]
_MAKE_EVENT = partial(tuple.__new__, Event)  # Event._make, sooner


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
        if page is None or page[0] != stamp.size or page[1] != stamp.mtime_ns:
            return None
        self._pages[path] = page
        faults = tuple(map(Fault._make, page[3])) if page[3] else ()
        return Sitting(tuple(map(_MAKE_EVENT, page[2])), faults)

    def keep(self, path: str, stamp: FileStamp, sitting: Sitting) -> Sitting:
        """Remember what a file holds."""
        if self._file:
            self._new += 1
            faults = tuple(map(tuple, sitting.faults))
            self._pages[path] = (*stamp, sitting.events, faults)
        return sitting

    def save(self) -> None:
        """Write it all down, if enough of it is new; where that cannot be done, it is not."""
        gone = len(self._known) - (len(self._pages) - self._new)
        if WORTH * max(self._new, gone) <= len(self._pages) or not self._file:
            return
        raw = marshal.dumps(_shared(self._pages))
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
        known: dict[str, _Page] = marshal.loads(body)  # noqa: S302 -- our own, and checked
        return known


def _shared(pages: Mapping[str, _Page]) -> dict[str, _Page]:
    """The same with one object for all values that are equal, which is written and read once."""
    once: dict[object, object] = {}

    def plain(event: Event) -> tuple[object, ...]:
        return tuple([once.setdefault(value, value) for value in event])

    return {
        path: (size, time, tuple(map(plain, events)), faults)
        for path, (size, time, events, faults) in pages.items()
    }
