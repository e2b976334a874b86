"""The files of events about renderings, all of them read at once."""

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from stat import S_ISREG

from hexapla.formats.ledger import Sitting, parse_sitting
from hexapla.review.event import Event
from hexapla.review.fault import Fault
from hexapla.workspace.place import ENDING, Place
from hexapla.workspace.recollection import Ledger, Listed, Recollection
from hexapla.workspace.resting import resting

PIECE = 1 << 16
MANY = 200  # files: fewer are read sooner than remembered
ALTERED = "its events count only where they were said: put it back, or decide again"
RENAMED = (
    "they count only there: put it back, or if it was renamed: hexapla review batch --renamed {}"
)
TWICE = "take one of the two files away; the event counts once"
AHEAD = "set the clock of that machine; the event counts all the same"


def read_ledgers(root: Path, places: Sequence[Place], now: str = "") -> Iterator[Ledger]:
    """The ledger of each place, in their order.

    ``now`` is the time as events have it: later ones are told as faults. Files that have not
    changed are not read again where there are many: what they hold is kept in the user's cache,
    by ``root``.
    """
    with resting():
        listed = [_files(place.folder) for place in places]
        total = sum(len(files) for files, _ in listed)
        memory = Recollection(str(root) if total >= MANY else "")
        for place, (files, faults) in zip(places, listed, strict=True):
            ledger = memory.of(place.folder, files, now) or _anew(place, files, memory, now)
            yield ledger._replace(faults=(*faults, *ledger.faults)) if faults else ledger
        memory.save()


def _files(folder: str) -> tuple[list[Listed], list[Fault]]:
    """The files of events in a folder; one that goes while we look is left out."""
    faults: list[Fault] = []
    entries: list[os.DirEntry[str]] = []
    found: list[Listed] = []
    try:
        with os.scandir(folder) as all_entries:
            entries = [entry for entry in all_entries if entry.name.endswith(ENDING)]
    except (FileNotFoundError, NotADirectoryError):
        pass
    except OSError as error:
        faults.append(_unread(folder, error))
    for entry in entries:
        try:
            status = entry.stat()
        except FileNotFoundError:
            continue
        except OSError as error:
            faults.append(_unread(entry.path, error))
            continue
        if S_ISREG(status.st_mode):
            times = status.st_mtime_ns, status.st_ctime_ns
            found.append((entry.path, status.st_size, *times))
        else:
            faults.append(Fault(entry.path, 0, "this is no file", "take it away"))
    return found, faults


def _anew(place: Place, files: Sequence[Listed], memory: Recollection, now: str) -> Ledger:
    """The ledger of a folder that has changed: its files that have are read."""
    known = memory.sittings(place.folder)
    sittings = {file: known.get(file) or _read(file[0], place) for file in files}
    said = [(file[0], sitting) for file, sitting in sittings.items()]
    ledger = _together(said)
    memory.keep(place.folder, sittings, ledger)
    ahead = tuple(_ahead(said, now)) if now else ()
    return Ledger(ledger.units, tuple(sorted((*ledger.faults, *ahead)))) if ahead else ledger


def _unread(path: str, error: OSError) -> Fault:
    """What to say of a file or folder that the system refuses."""
    return Fault(path, 0, (error.strerror or "cannot be read").lower(), "make it readable")


def _read(path: str, place: Place) -> Sitting:
    """One file; what cannot be read, or was said of something else, is a fault."""
    try:
        sitting = parse_sitting(_bytes_of(path), path)
    except OSError as error:
        return Sitting(faults=(_unread(path, error),))
    document, tag = place.document, place.tag
    if all(event.document == document and event.tag == tag for event in sitting.events):
        return sitting
    said = [((event.document, event.tag), event) for event in sitting.events]
    strays = Counter(of for of, _ in said if of != (document, tag))
    faults = [
        Fault(path, 0, f"this was said of {of[0]} in {of[1]}: {count}", _renamed(of, place))
        for of, count in strays.items()
    ]
    kept = tuple(event for of, event in said if of == (document, tag))
    return Sitting(kept, (*sitting.faults, *faults))


def _renamed(of: tuple[str, str], place: Place) -> str:
    """What to do about events that were said of another document, or in another language."""
    return RENAMED.format(of[0]) if of[1] == place.tag else ALTERED


def _bytes_of(path: str) -> bytes:
    handle = os.open(path, os.O_RDONLY)  # a stream for each of thousands is dear
    try:
        raw = os.read(handle, PIECE)
        if len(raw) < PIECE:
            return raw
        return raw + b"".join(iter(lambda: os.read(handle, PIECE), b""))
    finally:
        os.close(handle)


def _together(sittings: Sequence[tuple[str, Sitting]]) -> Ledger:
    """The events of all files, each once."""
    faults: list[Fault] = []
    units: dict[str, list[Event]] = {}
    again: set[str] = set()  # keys of which there is more than one event
    for _, (events, wrong) in sittings:
        faults += wrong
        for event in events:
            if (key := event.key) in units:
                units[key].append(event)
                again.add(key)
            else:
                units[key] = [event]
    twice: set[str] = set()
    for key in again:
        twice |= _doubled(units, key)
    faults += _standing_twice(sittings, twice) if twice else ()
    return Ledger(units, tuple(sorted(faults)))


def _doubled(units: dict[str, list[Event]], key: str) -> set[str]:
    """The ids of events that a unit has more than once; one of each is left there."""
    events = units[key]
    once = {event.id: event for event in events}
    if len(once) == len(events):
        return set()
    units[key] = list(once.values())
    return {id_ for id_, count in Counter(event.id for event in events).items() if count > 1}


def _standing_twice(
    sittings: Iterable[tuple[str, Sitting]], twice: Collection[str]
) -> Iterator[Fault]:
    for path, (events, _) in sittings:
        for event in events:
            if event.id in twice:
                yield Fault(path, 0, f"event {event.id} stands twice", TWICE)


def _ahead(sittings: Iterable[tuple[str, Sitting]], now: str) -> Iterator[Fault]:
    for path, (events, _) in sittings:
        for event in events:
            if event.at > now:
                told = f"event {event.id} is of a time to come: {event.at}"
                yield Fault(path, 0, told, AHEAD)
