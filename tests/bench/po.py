"""PO files: reading beside polib, memory, and what a save changes.

    python tests/bench/po.py                make a tree of files, and measure on it
    python tests/bench/po.py --data DIR     measure on all PO files below a folder

Both readers go over the same files in turn, in one process, and every msgid and msgstr is read;
the figures are medians of five rounds in CPU seconds. Files that one of them cannot read are
left out and counted.
"""

import argparse
import difflib
import gc
import random
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from statistics import median

import polib
from po_tree import make_tree

from hexapla.errors import UnreadableError
from hexapla.formats.po import PoFile, parse
from hexapla.formats.po.writer import Change, rewrite

ROUNDS = 5
EDITS = 3  # of each file


def read_ours(path: Path) -> int:
    entries = parse(path.read_bytes()).entries
    for entry in entries:
        entry.msgid  # noqa: B018 -- reading it is what we time
        entry.msgstrs  # noqa: B018 -- the same
    return len(entries)


def read_polib(path: Path) -> int:
    """polib keeps the header apart, so it counts as one entry here."""
    entries = polib.pofile(str(path))
    for entry in entries:
        entry.msgid  # noqa: B018 -- reading it is what we time
        entry.msgstr  # noqa: B018 -- the same
    return len(entries) + 1


def speed(read: Callable[[Path], int], paths: list[Path]) -> float:
    """Entries a second."""
    start = time.process_time()
    entries = sum(map(read, paths))
    return entries / (time.process_time() - start)


def usable(paths: list[Path]) -> list[Path]:
    """The files that both can read."""
    kept = []
    for path in paths:
        try:
            polib.pofile(str(path))
            if parse(path.read_bytes()).sound:
                kept.append(path)
        except (OSError, UnicodeError, UnreadableError):
            pass
    return kept


def compare_speed(paths: list[Path]) -> None:
    gc.collect()
    pairs = [(speed(read_ours, paths), speed(read_polib, paths)) for _ in range(ROUNDS)]
    ours, theirs = (median(column) for column in zip(*pairs, strict=True))
    ratio = median(one / other for one, other in pairs)
    print(f"reading         hexapla {ours:10,.0f} entries/s")
    print(f"                polib   {theirs:10,.0f} entries/s    ratio {ratio:.2f}")


def compare_memory(paths: list[Path]) -> None:
    source = sum(path.stat().st_size for path in paths)
    for name, read in (("hexapla", po_file), ("polib", polib_file)):
        gc.collect()
        tracemalloc.start()
        held = [read(path) for path in paths]
        size, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        entries = sum(len(file.entries) for file in held if isinstance(file, PoFile))
        entries = entries or sum(len(file) + 1 for file in held if isinstance(file, polib.POFile))
        print(f"memory          {name:8}{size / entries:10,.0f} bytes an entry", end="")
        print(f" ({source / entries:,.0f} in the file)")


def po_file(path: Path) -> PoFile:
    return parse(path.read_bytes(), str(path))


def polib_file(path: Path) -> polib.POFile:
    return polib.pofile(str(path))


def changed_lines(old: bytes, new: bytes) -> int:
    """Lines taken away and added, as ``git diff --numstat`` counts them."""
    before, after = old.split(b"\n"), new.split(b"\n")
    start = common(before, after)
    end = common(before[start:][::-1], after[start:][::-1])
    parts = before[start : len(before) - end], after[start : len(after) - end]
    blocks = difflib.SequenceMatcher(None, *parts, autojunk=False).get_matching_blocks()
    return sum(map(len, parts)) - 2 * sum(block.size for block in blocks)


def common(one: list[bytes], other: list[bytes]) -> int:
    """How many lines both begin with."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def edits(file: PoFile, chance: random.Random) -> list[int]:
    """The lines that change if one character does, for some entries."""
    entries = [entry for entry in file.entries if entry.name and all(entry.msgstrs)]
    sizes = []
    for entry in chance.sample(entries, min(EDITS, len(entries))):
        first, *others = entry.msgstrs
        at = chance.randrange(len(first))
        text = first[:at] + chance.choice(["x", "é", ""]) + first[at + chance.randrange(2) :]
        if text != first:
            sizes.append(changed_lines(file.raw, rewrite(file, [Change(entry, (text, *others))])))
    return sizes


def compare_saves(paths: list[Path]) -> None:
    chance = random.Random(20260103)  # noqa: S311 -- the same edits everywhere
    files = [po_file(path) for path in paths]
    sizes = [size for file in files for size in edits(file, chance)]
    print(f"one-letter edit hexapla {median(sizes):10,.0f} lines change in the median,", end="")
    print(f" {max(sizes)} at the most")
    kept = [unchanged(file) == file.raw for file in files]
    print(f"no-op save      hexapla {sum(kept) / len(kept):10.1%} of the files stay as they were")
    kept = [str(polib_file(path)).encode() == path.read_bytes() for path in paths]
    print(f"                polib   {sum(kept) / len(kept):10.1%}")


def unchanged(file: PoFile) -> bytes:
    """The file written with the texts and flags that it has."""
    return rewrite(file, [Change(entry, entry.msgstrs, entry.flags) for entry in file.entries])


def main() -> None:
    parser = argparse.ArgumentParser(description="PO files: speed, memory, and what a save changes")
    parser.add_argument(
        "--data", type=Path, help="a folder with PO files (default: files are made)"
    )
    data = parser.parse_args().data
    with tempfile.TemporaryDirectory() as folder:
        paths = sorted(data.rglob("*.po")) if data else make_tree(Path(folder))
        kept = usable(paths)
        if not kept:
            parser.error("there is no PO file that both can read")
        print(f"{len(kept)} files ({len(paths) - len(kept)} left out)")
        compare_speed(kept)
        compare_memory(kept)
        compare_saves(kept)


if __name__ == "__main__":
    main()
