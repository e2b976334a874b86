"""What it costs to mend a segment: in the example, and in files of 100,000 entries.

    python tests/bench/mend.py [--segments N]

Prints milliseconds, medians: those of the clock, since a person waits for the disk too, and those
of the CPU. The index is there, and warm.
"""

import argparse
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from index import make_workspace

from hexapla.corpus.columns import Place
from hexapla.verbs.columns import Columns, open_columns
from hexapla.verbs.mend import Mended, Mender
from hexapla.verbs.reference import open_reference
from hexapla.workspace.example import CONFIG, FOLDERS, find_example

WORDS = "In 2025, Chongqing had 33 of them."


def copy_example(folder: Path) -> None:
    """The worked example, where it may be changed."""
    for name in FOLDERS:
        shutil.copytree(find_example() / name, folder / name)
    (folder / "hexapla.toml").write_text(CONFIG)


def measure(name: str, act: Callable[[Place], object], places: Sequence[Place]) -> None:
    """Print what an act costs in the middle of the places."""
    clock, cpu = [], []
    for place in places:
        starts = perf_counter(), process_time()
        act(place)
        clock.append(perf_counter() - starts[0])
        cpu.append(process_time() - starts[1])
    print(f"  {1000 * median(clock):8.1f} ms, CPU {1000 * median(cpu):8.1f}  {name}")


def bench(folder: Path, runs: int) -> None:
    """Mend segments all over the first document, and take them back."""
    columns = open_columns(folder)
    for _ in columns.refresh():
        pass
    mender = Mender(columns, open_reference(folder))
    places = [place for n in range(runs) if (place := find(mender, columns, n / runs))]

    def mend(place: Place) -> None:
        held = mender.unit(place)
        assert held
        result = mender.mend(held.place, WORDS, before=held.unit.target)
        assert isinstance(result, Mended)
        assert not result.stale

    mender.draft(places[-1], WORDS)  # the terms are made ready once
    measure("open the editor", mender.unit, places)
    measure("another cell's first draft", lambda place: mender.draft(place, WORDS), places)
    measure("a draft", lambda _: mender.draft(places[-1], WORDS), places)
    measure("mend", mend, places)
    measure("take it back", lambda _: mender.undo(), places)


def find(mender: Mender, columns: Columns, part: float) -> Place | None:
    """A cell that stands at this part of the rows, or the one that holds its rendering."""
    held = mender.unit(Place(int(part * len(columns)), "en"))
    return held and held.place


def main() -> None:
    """Make the workspaces, and mend them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--segments", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        os.environ["HEXAPLA_CACHE"] = str(Path(made, "cache"))
        example, large = Path(made, "example"), Path(made, "large")
        copy_example(example)
        print("the example")
        bench(example, 30)
        make_workspace(large, options.segments, 1)
        print(f"{options.segments:,} segments in one document")
        bench(large, 7)


if __name__ == "__main__":
    main()
