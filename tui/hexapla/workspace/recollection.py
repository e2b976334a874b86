"""What the folders of events held when they were read last; it may be forgotten at any time."""

import marshal
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from itertools import chain, repeat
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from hexapla import __version__
from hexapla.formats.ledger import VERSION, Sitting
from hexapla.review.event import Event
from hexapla.review.fault import Fault
from hexapla.workspace.cache import cache_folder

SUFFIX = ".events"
WORTH = 50  # of so many files one must be new for the cache to be written again

# A file, and what tells it from a changed one without reading it: path, bytes, and the times in
# nanoseconds of its text and of its last change of any kind, which nobody can set back.
Listed = tuple[str, int, int, int]


class Ledger(NamedTuple):
    """All events about one rendering, by the key of their unit; what is wrong with their files."""

    units: Mapping[str, Sequence[Event]]
    faults: tuple[Fault, ...] = ()


class Page(NamedTuple):
    """What a folder came to, in plain values that are read and written at once.

    The events stand in columns, field by field; a column of equal values has one. First come
    those that are alone of their unit, then the rest, unit by unit, as many of each as
    ``others`` says. ``homes`` are the numbers of the files that they are from. ``latest`` is the
    time of the last event.
    """

    files: tuple[Listed, ...]
    alone: int
    others: tuple[int, ...]
    homes: tuple[int, ...]
    columns: tuple[tuple[Any, ...], ...]
    faults: tuple[Fault, ...]
    latest: str


PLAIN = (tuple, int, tuple, tuple, tuple, tuple, str)  # the types of a page's fields
KEY = Event._fields.index("key")


class Recollection:
    """The folders that were read before, by path, for one root; with no root it has none."""

    def __init__(self, root: str) -> None:
        made = repr((root, VERSION, __version__, sys.version))
        name = blake2b(made.encode("utf-8", "replace"), digest_size=16).hexdigest()
        self._file = f"{name}{SUFFIX}" if root else ""
        self._known: dict[str, Page] = self._load() if root else {}
        self._pages: dict[str, Page] = {}
        self._new = 0

    def of(self, folder: str, files: Sequence[Listed], now: str) -> Ledger | None:
        """What a folder with these files holds, if that is known and none of it is yet to come."""
        page = self._known.get(folder)
        if page is None or page[0] != tuple(files):
            return None
        page = self._pages[folder] = Page._make(page)
        return None if now and page.latest > now else _ledger(page)

    def sittings(self, folder: str) -> dict[Listed, Sitting]:
        """What each file held, of those that were there the last time."""
        page = self._known.get(folder)
        return _sittings(Page._make(page)) if page else {}

    def keep(self, folder: str, sittings: Mapping[Listed, Sitting], ledger: Ledger) -> None:
        """Remember what a folder holds, file by file and together."""
        count = sum(len(sitting.events) for sitting in sittings.values())
        if self._file and count == sum(map(len, ledger.units.values())):  # none stands twice
            self._new += len(sittings.keys() - self.sittings(folder).keys())
            self._pages[folder] = _page(sittings, ledger)

    def save(self) -> None:
        """Write it all down, if enough of it is new; where that cannot be done, it is not."""
        total = sum(len(page.files) for page in self._pages.values())
        gone = sum(len(page[0]) for page in self._known.values()) - (total - self._new)
        if WORTH * max(self._new, gone) <= total or not self._file:
            return
        raw = marshal.dumps({folder: _plain(page) for folder, page in self._pages.items()})
        with suppress(OSError):
            place = cache_folder() / self._file
            made = place.with_name(f"{place.name}.{os.getpid()}.new")
            made.write_bytes(crc32(raw).to_bytes(4, "big") + raw)
            made.replace(place)

    def _load(self) -> dict[str, Page]:
        try:
            raw = _own_bytes(cache_folder() / self._file)
        except OSError:
            return {}
        body = memoryview(raw)[4:]
        if crc32(body).to_bytes(4, "big") != raw[:4]:
            return {}
        try:
            known: dict[str, Page] = marshal.loads(body)  # noqa: S302 -- our own, and checked
            return known if _is_sound(known) else {}
        except (ValueError, EOFError, TypeError):
            return {}


def _own_bytes(path: Path) -> bytes:
    """What a file of this very user holds; what another one left in a common cache is not read.

    Raises:
        OSError: there is none, or it cannot be read.
    """
    with path.open("rb") as file:
        mine = not hasattr(os, "geteuid") or os.fstat(file.fileno()).st_uid == os.geteuid()
        return file.read() if mine else b""


def _is_sound(known: object) -> bool:
    """Whether a cache has the form that this very program gives to it."""
    return isinstance(known, dict) and all(map(_is_page, known.values()))


def _is_page(value: object) -> bool:
    if not isinstance(value, tuple) or tuple(map(type, value)) != PLAIN:
        return False
    page = Page(*value)
    count = len(page.homes)
    fields = {len(column) for column in page.columns}
    return (
        page.alone + sum(page.others) == count
        and len(page.columns) == (len(Event._fields) if count else 0)
        and fields <= {1, count}
        and all(len(fault) == len(Fault._fields) for fault in page.faults)
        and (not count or 0 <= min(page.homes) <= max(page.homes) < len(page.files))
    )


def _page(sittings: Mapping[Listed, Sitting], ledger: Ledger) -> Page:
    """What is kept of a folder."""
    alone = [events[0] for events in ledger.units.values() if len(events) == 1]
    others = [events for events in ledger.units.values() if len(events) > 1]
    events = [*alone, *chain(*others)]
    homes = {
        event.id: number
        for number, sitting in enumerate(sittings.values())
        for event in sitting.events
    }
    return Page(
        tuple(sittings),
        len(alone),
        tuple(map(len, others)),
        tuple([homes[event.id] for event in events]),
        tuple(map(_column, zip(*events, strict=True))),
        ledger.faults,
        max((event.at for event in events), default=""),
    )


def _plain(page: Page) -> tuple[Any, ...]:
    """The same with nothing in it that has a name, which cannot be written at once."""
    *rest, faults, latest = page
    return *rest, tuple(map(tuple, faults)), latest


def _column(values: tuple[Any, ...]) -> tuple[Any, ...]:
    return values if any(value != values[0] for value in values) else values[:1]


def _events(page: Page) -> Iterable[Event]:
    """All events of a page, in its order."""
    count = len(page.homes)
    columns = [
        column if len(column) == count else repeat(column[0], count) for column in page.columns
    ]
    return map(tuple.__new__, repeat(Event), zip(*columns))  # noqa: B905 -- some have no end


def _ledger(page: Page) -> Ledger:
    events = list(_events(page))
    at = page.alone
    keys = page.columns[KEY] if events else ()
    units: dict[str, Sequence[Event]] = dict(zip(keys, zip(events[:at])))  # noqa: B905 -- the first
    for count in page.others:
        units[events[at].key] = events[at : at + count]
        at += count
    return Ledger(units, tuple(map(Fault._make, page.faults)))


def _sittings(page: Page) -> dict[Listed, Sitting]:
    """What each file of a page held."""
    events: dict[int, list[Event]] = {}
    for number, event in zip(page.homes, _events(page), strict=True):
        events.setdefault(number, []).append(event)
    faults: dict[str, list[Fault]] = {}
    for fault in map(Fault._make, page.faults):
        faults.setdefault(fault.path, []).append(fault)
    return {
        file: Sitting(tuple(events.get(number, ())), tuple(faults.get(file[0], ())))
        for number, file in enumerate(page.files)
    }
