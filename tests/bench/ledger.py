"""How long it takes to fold a ledger of 70,000 events in 10,000 files.

Run it: ``python tests/bench/ledger.py``. It prints CPU seconds, the best of some runs: with nothing
in the cache, and with all files known from it; reading, then saying where each unit stands.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from time import process_time

from hexapla.formats.ledger import write_line
from hexapla.review.event import Event
from hexapla.review.standing import State, stand
from hexapla.workspace.ledger import read_ledgers
from hexapla.workspace.place import Place

FOLDERS, FILES, EVENTS = 500, 20, 7
SOURCE = "加快发展新质生产力，推进现代化产业体系建设，扎实推动高质量发展。"
TARGET = "Speed up the growth of new quality productive forces and build a modern system. "


def main() -> None:
    """Make the ledger, and print the figures."""
    root = Path(mkdtemp())
    os.environ["HEXAPLA_CACHE"] = str(root / "cache")
    try:
        places = [Place(str(root / f"{n}/reviews/en"), str(n), "en") for n in range(FOLDERS)]
        for place in places:
            fill(place)
        first = [run(root, places, forget=True) for _ in range(3)]
        later = [run(root, places) for _ in range(5)]
    finally:
        shutil.rmtree(root)
    for name, figures in (("nothing known", first), ("all known", later)):
        read, fold = min(figures)
        print(f"{name}: {read + fold:.2f} s CPU (reading {read:.2f}, standings {fold:.2f})")


def fill(place: Place) -> None:
    """Write the sittings of one rendering: a text of its own in each event."""
    folder = Path(place.folder)
    folder.mkdir(parents=True)
    for number in range(FILES):
        lines = (write_line(event)[1] for event in sitting(place, number))
        folder.joinpath(f"{number}.jsonl").write_bytes(b"".join(lines))


def sitting(place: Place, number: int) -> Iterator[Event]:
    """The events of one sitting: six approvals, and one of a unit that was approved before."""
    for n in range(EVENTS):
        key = f"{0 if n == 6 else number}-{n}"
        texts = (f"{place.document} {key} {SOURCE}",), (f"{place.document} {key} {TARGET}{n == 6}",)
        at = f"2026-01-01T00:00:00.{number * EVENTS + n:03}Z"
        by = "Ann <ann@example.org>"
        yield Event("", "approve", place.document, place.tag, key, *texts, by, at)


def run(root: Path, places: list[Place], *, forget: bool = False) -> tuple[float, float]:
    """CPU seconds to read the events, and to say where every unit stands."""
    if forget:
        shutil.rmtree(root / "cache", ignore_errors=True)
    start = process_time()
    ledgers = list(read_ledgers(root, places))
    read = process_time()
    units = [events for ledger in ledgers for events in ledger.units.values()]
    texts = [events[0].texts for events in units]  # which a catalogue has at hand
    ready = process_time()
    states = [stand(events, own).state for events, own in zip(units, texts, strict=True)]
    end = process_time()
    if len(states) != FOLDERS * (FILES * (EVENTS - 1) + 1) or State.NONE in states:
        sys.exit("the ledger came to something else")
    return read - start, end - ready


if __name__ == "__main__":
    main()
