"""What locks of forms cost: to make them, to start with one, to check 68,000 entries with one.

    python tests/bench/locks.py FOLDER

Writes workspaces into the folder. Each row is CPU seconds of one process and its peak of memory:
making a lock of 1,900 terms of two words, nearly all different, in Russian and in Finnish, whose
dictionaries are there; a check of one file with a small lock, the least of ten, and Python alone
beside it; a check of the tree of ``inflected``, with its lock and with the dictionary.
"""

import random
import re
import sys
from collections.abc import Sequence
from os import wait4
from pathlib import Path
from subprocess import DEVNULL, Popen

import inflected
from startup import HEXAPLA

from hexapla.workspace.dictionaries import open_pairs

CONFIG = 'source = "zh-Hans"\nglossary = ["terms.csv"]\n'
USUAL = re.compile("[а-яёa-zäö]{5,12}")
TERMS = 1900
SMALL = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ru\\n"

msgid "延长产业链。"
msgstr "Удлинять промышленные цепочки."
"""


def cost(*call: Path | str, folder: Path) -> tuple[float, float]:
    """CPU seconds of a process, and the most memory that it had, in MB."""
    _, _, usage = wait4(Popen(call, cwd=folder, stdout=DEVNULL).pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def row(what: str, costs: Sequence[tuple[float, float]]) -> None:
    """Print the least that was measured."""
    seconds, megabytes = map(min, zip(*costs, strict=True))
    print(f"{what:52}{seconds:8.2f} s{megabytes:8.0f} MB", flush=True)


def workspace(folder: Path, tag: str, rows: Sequence[tuple[str, str]]) -> Path:
    """A folder with a glossary."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hexapla.toml").write_text(CONFIG, "utf-8")
    lines = "".join(f"{source},{term}\n" for source, term in rows)
    (folder / "terms.csv").write_text(f"zh-Hans,{tag}\n{lines}", "utf-8")
    return folder


def many(tag: str) -> list[tuple[str, str]]:
    """Terms of two words of the dictionary, the same ones each time."""
    lemmas = sorted({lemma for _, lemma in open_pairs(tag)() if USUAL.fullmatch(lemma)})
    words = random.Random(20260101).sample(lemmas, 2 * TERMS)  # noqa: S311 -- no secret
    return [(f"词{n}", f"{words[2 * n]} {words[2 * n + 1]}") for n in range(TERMS)]


def main(folder: Path) -> None:
    """All rows."""
    for tag in ("ru", "fi"):
        place = workspace(folder / tag, tag, many(tag))
        row(
            f"making a lock of {TERMS} terms: {tag}",
            [cost(HEXAPLA, "terms", "compile", folder=place)],
        )
    small = workspace(folder / "small", "ru", [("产业链", "промышленная цепочка")])
    (small / "ru.po").write_text(SMALL, "utf-8")
    cost(HEXAPLA, "terms", "compile", folder=small)
    row("Python alone", [cost(sys.executable, "-c", "", folder=small) for _ in range(10)])
    row("one file, with a lock", [cost(HEXAPLA, "check", folder=small) for _ in range(10)])
    tree = workspace(folder / "tree", "ru", ())
    inflected.make_tree(tree)
    row("68,000 entries, by dictionary", [cost(HEXAPLA, "check", folder=tree) for _ in range(3)])
    row("making the lock of its terms", [cost(HEXAPLA, "terms", "compile", folder=tree)])
    row("68,000 entries, with a lock", [cost(HEXAPLA, "check", folder=tree) for _ in range(3)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
