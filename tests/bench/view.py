"""What the view costs, in a real terminal: its start, its keys, its memory; and a DataTable's.

    python tests/bench/view.py [--segments N] [--documents N] [--data DIR]

Prints milliseconds of CPU time of the whole process, all threads, as the system counts them
(Linux). Starts are medians of some; the segments are those of tests/bench/index.py, in three
columns; ``--data`` takes a workspace of yours in their place. Whatever else the machine does
makes all figures larger; the toolkit's own import, which is told first, is the measure for that.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from index import make_workspace
from terminal import COLUMNS, ROWS, Terminal

HEXAPLA = str(Path(sys.executable).with_name("hexapla"))
ROOT = Path(__file__).parents[2]
EXAMPLE = ("translations", "glossary", "pyproject.toml")
RUNS = 7
TITLE = re.compile(rb"\x1b]0;([\d.]+)\x07")  # a program tells figures by the title of its window
TELL = "f'\\x1b]0;{1000 * time.process_time():.1f}\\x07'"
TOOLKIT = f"import sys, time, textual.app, textual.widgets\nsys.stdout.write({TELL})\n"
VIEW = f"""\
import sys, time
from textual.drivers.linux_driver import LinuxDriver
from hexapla.app.main import main
import hexapla.app.app

def write(self, data, write=LinuxDriver.write):
    write(self, data)
    if "\u2502" in data:  # the rule between columns: rows are painted
        LinuxDriver.write = write
        write(self, {TELL})

LinuxDriver.write = write
sys.stdout.write({TELL})
sys.stdout.flush()
sys.exit(main([]))
"""
SECOND_ROW = rb" 2 (\x1b\[[\d;]*m)*\xe2\x94\x82"  # its number, and the rule behind the gutter
ACTS = {  # keys that are pressed in turn, and how many in all
    ("down",): 60,
    ("up",): 30,
    ("right", "left"): 40,
    ("]",): 40,
    ("[",): 20,
    ("pagedown", "pagedown", "pageup"): 42,
    ("end", "home"): 4,
}


@contextmanager
def program(call: list[str], folder: Path, cache: Path) -> Iterator[Terminal]:
    """A program in a terminal, until the end of the block."""
    terminal = Terminal(call, folder, {"HEXAPLA_CACHE": str(cache)})
    try:
        yield terminal
    finally:
        terminal.close()


def start(folder: Path, cache: Path) -> tuple[float, float]:
    """The CPU time until the first rows are painted, and how much of it is behind the imports."""
    with program([sys.executable, "-c", VIEW], folder, cache) as view:
        view.wait_for(TITLE.pattern + b".*" + TITLE.pattern)
        imported, painted = map(float, TITLE.findall(view.painted))
        return painted, painted - imported


def toolkit(folder: Path) -> float:
    """The CPU time of a Python that only imports the toolkit."""
    call = [sys.executable, "-c", TOOLKIT]
    (figure,) = TITLE.findall(subprocess.check_output(call, cwd=folder))
    return float(figure)


def press(view: Terminal, acts: Mapping[tuple[str, ...], int]) -> None:
    """Print the median and the 95th percentile of what each key takes."""
    for keys, times in acts.items():
        took = sorted(view.press(key) for key in islice(cycle(keys), times))
        late = took[min(len(took) - 1, round(len(took) * 0.95))]
        name = " ".join(dict.fromkeys(keys))
        print(f"  {median(took):8.1f} ms  {name:16} (95 of 100: {late:.1f})", flush=True)


def view_large(folder: Path, cache: Path) -> None:
    """Print figures of a large workspace: cold, warm, keys."""
    cold = [start(folder, Path(cache, f"cold{n}"))[1] for n in range(3)]
    print(f"  {median(cold):8.1f} ms  cold: the first screen, behind the imports", flush=True)
    env = {**os.environ, "HEXAPLA_CACHE": str(cache)}
    subprocess.run([HEXAPLA, "index"], cwd=folder, env=env, stdout=subprocess.DEVNULL, check=True)
    warm = median(start(folder, cache)[1] for _ in range(RUNS))
    print(f"  {warm:8.1f} ms  warm: the first screen, behind the imports", flush=True)
    with program([HEXAPLA], folder, cache) as view:
        view.wait_for(SECOND_ROW)
        view.settle(2)
        press(view, ACTS)
        print(f"  {view.memory():8.1f} MB at the most", flush=True)


def view_table(folder: Path, cache: Path, rows: int, *more: str) -> None:
    """Print the same figures of a DataTable."""
    call = [sys.executable, str(Path(__file__).with_name("table.py")), str(rows), *more]
    with program(call, folder, cache) as table:
        table.wait_for(TITLE.pattern)
        (figure,) = TITLE.findall(table.painted)
        print(f"  {float(figure):8.1f} ms  start to first paint", flush=True)
        table.settle(1)
        press(table, {("down",): 40, ("pagedown",): 20})
        print(f"  {table.memory():8.1f} MB at the most", flush=True)


def view_example(made: Path) -> None:
    """Print what the worked example costs: the first start ever, and the next ones."""
    folder, cache = made / "example", made / "examples"
    folder.mkdir()
    for name in EXAMPLE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    cold = median(start(folder, cache / str(n))[0] for n in range(RUNS))
    print(f"  {cold:8.1f} ms  start to first paint, no index there")
    with program([HEXAPLA], folder, cache) as view:
        view.wait_for(SECOND_ROW)
        view.settle(3)
    warm = median(start(folder, cache)[0] for _ in range(RUNS))
    print(f"  {warm:8.1f} ms  start to first paint")
    with program([HEXAPLA], folder, cache) as view:
        view.wait_for(SECOND_ROW)
        view.settle(2)
        press(view, ACTS)
        print(f"  {view.memory():8.1f} MB at the most", flush=True)


def main() -> None:
    """Measure the example, the large workspace and the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--segments", type=int, default=100_000)
    parser.add_argument("--documents", type=int, default=1)
    parser.add_argument("--data", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        made = Path(name)
        print(f"{COLUMNS}x{ROWS} cells, milliseconds of CPU time")
        print(f"  {median(toolkit(made) for _ in range(RUNS)):8.1f} ms  the toolkit's import alone")
        print("The example:", flush=True)
        view_example(made)
        folder, cache = options.data, made / "cache"
        if folder is None:
            folder = made / "large"
            make_workspace(folder, options.segments, options.documents)
        print(f"{folder.name}, {options.segments if options.data is None else 'all'} segments:")
        view_large(folder, cache)
        for rows, more in ((1_000, ["--wrapped"]), (10_000, []), (100_000, [])):
            print(
                f"DataTable, {rows} rows{', wrapped' if more else ', one line each'}:", flush=True
            )
            view_table(folder, cache, rows, *more)


if __name__ == "__main__":
    main()
