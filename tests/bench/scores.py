"""`hexapla score` as a whole process: fourteen renderings of the example, and a tree of 68,000.

    python tests/bench/scores.py

Prints CPU seconds (the least of the runs) and peak memory, with those of `hexapla check` on the
same files in the same run: it asks the same rules, so it is the measure of the machine.
"""

import sys
import tempfile
from pathlib import Path
from string import ascii_lowercase

from check import Cost, cost
from tree import make_tree

from hexapla.verbs.demo import make_demo

HEXAPLA = str(Path(sys.executable).with_name("hexapla"))
RENDERINGS = 14
RUNS = 5


def make_example(folder: Path) -> None:
    """The worked example with fourteen renderings, all in English, so that its terms count."""
    make_demo(folder)
    home = folder / "translations" / "07-expert-dialogue"
    careful, draft = (home / f"{name}.po" for name in ("en", "en-x-draft"))
    for number, letter in enumerate(ascii_lowercase[: RENDERINGS - 2]):
        (home / f"en-x-{letter}.po").write_bytes((draft if number % 2 else careful).read_bytes())


def least(call: list[str], folder: Path) -> Cost:
    """What a command costs at the least."""
    spent = [cost(call, folder) for _ in range(RUNS)]
    return Cost(min(one.cpu for one in spent), max(one.memory for one in spent))


def report(name: str, folder: Path, *words: str) -> None:
    """A row for each command."""
    check = least([HEXAPLA, "check", *words], folder)
    score = least([HEXAPLA, "score", *words], folder)
    ratio = score.cpu / check.cpu
    print(f"{name}: {score.cpu:.2f} s, {score.memory:.0f} MB; check {check.cpu:.2f} s, {ratio:.1f}")


def main() -> None:
    """Make the files, and time both commands on them."""
    with tempfile.TemporaryDirectory() as made:
        example, tree = Path(made) / "example", Path(made) / "tree"
        make_example(example)
        make_tree(tree)
        report(f"{RENDERINGS} renderings of 90 segments", example)
        report("68,000 entries, 1,900 terms", tree, "po", "--glossary", "terms.csv")


if __name__ == "__main__":
    main()
