"""How often git, as it is, finds a conflict where two branches changed one catalogue.

    python tests/bench/merges.py [--merges N] [FILE ...]

Two people change some entries each, of the example's renderings or of the PO files that are named:
they put a text otherwise, and mark some as guesses. In a quarter of the merges they take
neighbouring entries in turn. Where nobody changed what the other did, git has to find no conflict.
Where both changed an entry, it may find one, or blend the two by lines, into a text that nobody
wrote. Beside them are changes of the same kind where nothing stands between entries; in a rendering
into Chinese as gettext writes it, saved by us, and by polib on one side; and with another date in
the header on both sides.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from subprocess import run
from tempfile import TemporaryDirectory
from typing import NamedTuple

import polib

from hexapla.formats.po import parse
from hexapla.formats.po.literal import quote
from hexapla.formats.po.wrap import Habit, break_lines
from hexapla.formats.po.writer import FUZZY, Change, rewrite

WORDS = ("in fact", "as it were", "一步步", "—", "by then", "rather", "no doubt", "of late")
NOTHING = re.compile(rb"\n#\.[^\n]*|\n(?=\n)")  # what stands between entries
Edits = dict[int, tuple[str, bool]]  # by the number of an entry: its text, and whether it is fuzzy
Save = Callable[[bytes, Edits], bytes]


class Case(NamedTuple):
    """A catalogue, and what either side changes in it."""

    raw: bytes
    ours: Edits
    theirs: Edits

    @property
    def clashes(self) -> bool:
        """Whether both changed an entry, and not alike."""
        both = self.ours.keys() & self.theirs.keys()
        return any(self.ours[number] != self.theirs[number] for number in both)


def main() -> None:
    """Merge, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--merges", type=int, default=1000)
    asked = parser.parse_args()
    files = asked.files or sorted(Path(__file__).parents[2].glob("translations/*/*.po"))
    draw = Random(6)  # noqa: S311 -- the same merges in every run
    raws = [file.read_bytes() for file in files]
    cases = [drawn(raws[number % len(raws)], draw) for number in range(asked.merges)]
    apart = [case for case in cases if not case.clashes]
    failed = print_conflicts("other entries", apart, (saved, saved))
    clashing = [case for case in cases if case.clashes]
    print_conflicts("the same entry by both", clashing, (saved, saved), blends=True)
    few = apart[:40]
    print_conflicts("40 of them", few, (saved, saved))
    tight = [case._replace(raw=NOTHING.sub(b"", case.raw)) for case in few]
    print_conflicts("40 with nothing between entries", tight, (saved, saved))
    turned = (drawn(turn(case.raw), draw) for case in cases)
    chinese = [case for case in turned if not case.clashes][:40]
    print_conflicts("40 into Chinese, by gettext's lines", chinese, (saved, saved))
    print_conflicts("the same, one side by polib", chinese, (saved, saved_by_polib))
    print_conflicts("40, a date by both", few, (dated(1), dated(2)))
    sys.exit(bool(failed))


def drawn(raw: bytes, draw: Random) -> Case:
    """What two people do to a catalogue: one to a tenth of its entries each."""
    texts = [entry.msgstrs[0] for entry in parse(raw).entries]
    most = max(1, len(texts) // 10)
    chosen = draw.sample(range(1, len(texts)), min(len(texts) - 1, 2 * most))
    if draw.random() < 0.25:
        first = draw.randrange(1, max(2, len(texts) - 2 * most))
        chosen = list(range(first, min(first + 2 * most, len(texts))))
    mine, yours = chosen[::2][: draw.randint(1, most)], chosen[1::2][: draw.randint(1, most)]
    if draw.random() < 0.1:
        yours.append(draw.choice(mine))
    return Case(raw, changed(texts, mine, draw), changed(texts, yours, draw))


def changed(texts: list[str], numbers: Iterable[int], draw: Random) -> Edits:
    """Other texts for some entries; some are a guess."""
    edits: Edits = {}
    for number in numbers:
        words = texts[number].split(" ")
        words.insert(draw.randint(0, len(words)), draw.choice(WORDS))
        edits[number] = " ".join(words).strip(), draw.random() < 0.2
    return edits


def saved(raw: bytes, edits: Edits) -> bytes:
    """As our writer saves them."""
    file = parse(raw)
    changes: list[Change] = []
    for number, (text, fuzzy) in edits.items():
        entry = file.entries[number]
        kept = tuple(flag for flag in entry.flags if flag != FUZZY)
        changes.append(Change(entry, (text, *entry.msgstrs[1:]), (FUZZY, *kept) if fuzzy else kept))
    return rewrite(file, changes)


def turn(raw: bytes) -> bytes:
    """The file with sources for targets, broken where gettext breaks: between ideographs, too."""
    file = parse(raw)
    head = file.tokens.data[: file.entries[0].extent[1]].decode()
    live = (entry for entry in file.entries[1:] if entry.msgstrs[0])
    drawn = (
        f'msgctxt "{entry.msgctxt}"\nmsgid {broken(entry.msgstrs[0])}\nmsgstr {broken(entry.msgid)}'
        for entry in live
    )
    return "\n\n".join((head, *drawn, "")).encode()


def broken(text: str) -> str:
    lines = break_lines(text, Habit(79, ideographs=True))
    return "\n".join(map(quote, ("", *lines) if lines[1:] else lines))


def saved_by_polib(raw: bytes, edits: Edits) -> bytes:
    """As polib saves them."""
    names = [entry.name for entry in parse(raw).entries]
    wanted = {names[number]: edit for number, edit in edits.items()}
    catalogue = polib.pofile(raw.decode())
    for entry in catalogue:
        name = entry.msgid if entry.msgctxt is None else f"{entry.msgctxt}\4{entry.msgid}"
        if name in wanted and not entry.msgid_plural:
            entry.msgstr, fuzzy = wanted[name]
            entry.flags = [flag for flag in entry.flags if flag != FUZZY] + [FUZZY] * fuzzy
    return str(catalogue).encode()


def dated(minute: int) -> Save:
    """As our writer saves them, and the header has another date."""

    def save(raw: bytes, edits: Edits) -> bytes:
        new = saved(raw, edits)
        file = parse(new)
        head = file.entries[0]
        lines = head.msgstrs[0].split("\n")
        date = f"PO-Revision-Date: 2026-12-01 00:{minute:02}+0000"
        kept = [date if line.startswith("PO-Revision-Date") else line for line in lines]
        return rewrite(file, [Change(head, ("\n".join(kept),))])

    return save


def print_conflicts(
    name: str, cases: list[Case], saves: tuple[Save, Save], *, blends: bool = False
) -> int:
    """Merge them with git; how many had a conflict."""
    mine, yours = saves
    conflicts = blended = 0
    for case in cases:
        merged = merge(case.raw, mine(case.raw, case.ours), yours(case.raw, case.theirs))
        if merged is None:
            conflicts += 1
        elif blends:
            blended += not holds(case, merged)
        elif saves == (saved, saved) and not holds(case, merged):
            sys.exit("a merge came to something else")
    more = f", {blended} blended" if blends else ""
    print(f"{name}: {conflicts} conflicts{more} in {len(cases)} merges", flush=True)
    return conflicts


def merge(*versions: bytes) -> bytes | None:
    """What git makes of base, ours and theirs; None if it finds a conflict."""
    with TemporaryDirectory() as folder:
        base, ours, theirs = (Path(folder) / side for side in ("base", "ours", "theirs"))
        for path, raw in zip((base, ours, theirs), versions, strict=True):
            path.write_bytes(raw)
        words = ("git", "merge-file", "-p", "-q", str(ours), str(base), str(theirs))
        done = run(words, capture_output=True, check=False)
    return None if done.returncode else done.stdout


def holds(case: Case, merged: bytes) -> bool:
    """Whether a merge holds just what both sides changed."""
    wanted = {**case.ours, **case.theirs}
    before, after = parse(case.raw), parse(merged)
    for number, (old, new) in enumerate(zip(before.entries, after.entries, strict=True)):
        text, fuzzy = wanted.get(number, (old.msgstrs[0], old.fuzzy))
        if (new.msgstrs[0], new.fuzzy) != (text, fuzzy):
            return False
    return not after.damages


if __name__ == "__main__":
    main()
