"""`hexapla check` as a whole process, beside its peers, on the same tree in the same run.

    python tests/bench/check.py                 make the tree, time hexapla
    python tests/bench/check.py --peers         also pofilter, dennis and poglossary, which are
                                                installed into folders of their own first
    python tests/bench/check.py --data DIR [--glossary FILE]

Prints CPU seconds (median of the runs), peak memory and the ratio to hexapla. They do not do the
same work: polib only reads the files, which is the measure of the machine (where nothing else
runs, it reads some 33,000 entries a second, so the tree in 2.1 seconds); pofilter runs all its
tests, dennis its lint rules, poglossary looks for terms; hexapla does what its rules say.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import venv
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tree import make_tree

PEERS = {
    "pofilter": ["translate-toolkit"],
    "dennis": ["dennis"],
    "poglossary": ["poglossary", "click<8.1"],
}


# As most people run Python: compiled files are kept, output goes through a buffer.
UNUSUAL = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
ORDINARY = {name: value for name, value in os.environ.items() if name not in UNUSUAL}


READING = "import pathlib, polib; [polib.pofile(str(p)) for p in pathlib.Path('po').rglob('*.po')]"


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds in user and kernel mode, and peak memory in MB, of one process."""

    cpu: float
    memory: float


def cost(call: list[str], folder: Path) -> Cost:
    """What a command costs, its children included; what it prints is thrown away."""
    process = subprocess.Popen(
        call, cwd=folder, env=ORDINARY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode < 0:
        raise SystemExit(f"{call[0]} was ended by signal {-process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def calls(data: Path, glossary: Path, peers: Path | None) -> dict[str, list[str]]:
    """The commands to time, by name."""
    hexapla = str(Path(sys.executable).with_name("hexapla"))
    found = {
        "hexapla": [hexapla, "check", "po", "--glossary", str(glossary)],
        "polib": [sys.executable, "-c", READING],
    }
    if peers:
        found["pofilter"] = [str(peers / "pofilter/bin/pofilter"), "po", str(data / "filtered")]
        found["dennis"] = [str(peers / "dennis/bin/dennis-cmd"), "lint", "po"]
        found["poglossary"] = [
            str(peers / "poglossary/bin/poglossary"),
            "po",
            str(data / "terms.yml"),
        ]
    return found


def install(peers: Path) -> None:
    """Each peer into an environment of its own."""
    for name, packages in PEERS.items():
        venv.create(peers / name, with_pip=True)
        pip = [str(peers / name / "bin/python"), "-m", "pip", "install", "-q", *packages]
        subprocess.run(pip, check=True)


def main() -> None:
    """Time the commands in turn and print a row for each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, help="a folder that holds po/")
    parser.add_argument("--glossary", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        data = options.data or Path(made) / "tree"
        if not options.data:
            make_tree(data)
        peers = Path(made) / "peers" if options.peers else None
        if peers:
            install(peers)
        report(calls(data, options.glossary or data / "terms.csv", peers), data, options.runs)


def report(commands: dict[str, list[str]], data: Path, runs: int) -> None:
    """Run the commands in turn, several times, and print the medians."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for call in commands.values():
        cost(call, data)  # so that each finds its files compiled, and the data in memory
    for _ in range(runs):
        for name, call in commands.items():
            costs[name].append(cost(call, data))
    ours = median(c.cpu for c in costs["hexapla"])
    print(f"{'':12}{'CPU s':>8}{'MB':>8}{'ratio':>8}")
    for name, spent in costs.items():
        cpu, memory = median(c.cpu for c in spent), max(c.memory for c in spent)
        print(f"{name:12}{cpu:8.2f}{memory:8.0f}{cpu / ours:8.1f}")


if __name__ == "__main__":
    main()
