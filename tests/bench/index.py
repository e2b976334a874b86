"""What the index costs: 100,000 segments in three columns, as one document and as 500.

    python tests/bench/index.py [--segments N]

Prints CPU seconds or milliseconds: the source is zh-Hans, the columns are en and hi. The figures
of what is read are medians, in a process of its own that never builds; its memory is the peak,
beside that of a Python that does nothing.
"""

import argparse
import gc
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from tree import Word, make_pair, make_terms

HEXAPLA = Path(sys.executable).with_name("hexapla")
HINDI = (
    "शहर की नई ऊर्जा वाहन उद्योग श्रृंखला तेज़ी से आगे बढ़ रही है और पूरे क्षेत्र की अर्थव्यवस्था को नई गति दे "
    "रही है कंपनियाँ सेवाएँ बाज़ार पुल बंदरगाह सड़क कारखाना प्रयोगशाला"
).split()
KEPT = re.compile(r"\d+|%d|\{name\}|</?b>")  # what a rendering keeps of its source
HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: {tag}\\n"
"X-Hexapla: 1\\n"
"X-Source-Language: zh-Hans\\n"
"""


def make_workspace(folder: Path, segments: int, documents: int) -> None:
    """Write documents in our layout, a glossary and the configuration."""
    chance = random.Random(20260101)  # noqa: S311 -- the same tree everywhere
    terms = make_terms(1_900, chance)
    folder.mkdir()
    rows = "".join(f"{word.source},{word.target}\n" for word in terms)
    (folder / "terms.csv").write_text("zh-Hans,en\n" + rows, encoding="utf-8")
    (folder / "hexapla.toml").write_text('source = "zh-Hans"\nglossary = ["terms.csv"]\n')
    for number in range(documents):
        write_document(folder / f"{number:03}", segments // documents, terms, chance)


def write_document(folder: Path, segments: int, terms: list[Word], chance: random.Random) -> None:
    """Write one document; one segment in twenty of the English is joined to the one before."""
    folder.mkdir()
    names = ("source.pot", "en.po", "hi.po")
    texts = {name: [HEADER.format(tag=name.partition(".")[0])] for name in names}
    for number in range(segments):
        source, english = make_pair(terms, chance)
        if number % 20 == 19:
            english = f"↑s{number - 1}"
        hindi = " ".join([*chance.choices(HINDI, k=12), *KEPT.findall(source)])
        for name, target in zip(names, ("", english, hindi), strict=True):
            escaped = target.replace('"', '\\"')
            texts[name].append(f'\nmsgctxt "s{number}"\nmsgid "{source}"\nmsgstr "{escaped}"\n')
    for name, parts in texts.items():
        (folder / name).write_text("".join(parts), encoding="utf-8")


def cpu_of_child(folder: Path) -> float:
    """CPU seconds of `hexapla index` as a whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([HEXAPLA, "index"], cwd=folder, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def milliseconds(act: Callable[[], object], runs: int = 9) -> float:
    """The median CPU time of an act."""
    times = []
    for _ in range(runs):
        start = process_time()
        act()
        times.append(process_time() - start)
    return 1000 * median(times)


def memory() -> float:
    """The peak of this process, in MB; Linux knows it, and counts no parent's."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def read(folder: Path) -> None:
    """Print what each way of reading costs; the index is there, and warm."""
    bare = memory()
    from hexapla.corpus.columns import Filter, Place  # noqa: PLC0415 -- what it costs is printed
    from hexapla.corpus.unit import State  # noqa: PLC0415 -- as above
    from hexapla.verbs.columns import open_columns  # noqa: PLC0415 -- as above

    loaded = memory()

    def first() -> None:
        columns = open_columns(folder)
        assert len(columns.rows(0, 40)) == 40
        columns.findings(0, 40)

    def cold() -> None:
        warm = os.environ["HEXAPLA_CACHE"]
        with tempfile.TemporaryDirectory() as empty:
            os.environ["HEXAPLA_CACHE"] = empty
            columns = open_columns(folder)
            assert len(columns.preview(columns.documents[0], 40)) == 40
        os.environ["HEXAPLA_CACHE"] = warm

    columns, chance = open_columns(folder), random.Random(1)  # noqa: S311 -- as above

    def page() -> None:
        at = chance.randrange(len(columns) - 40)
        assert len(columns.rows(at, at + 40)) == 40
        columns.findings(at, at + 40)

    rare = Filter(level="error", rule="altered-verbatim")
    acts: dict[str, tuple[Callable[[], object], int]] = {
        "open, first 40 rows and findings": (first, 9),
        "open without an index, first 40 rows": (cold, 3),
        "a random page of 40": (page, 99),
        "next finding": (
            lambda: columns.next_finding(Place(chance.randrange(len(columns)), ""), Filter()),
            99,
        ),
        "next finding that is not there": (lambda: columns.next_finding(Place(0, ""), rare), 9),
        "search, two words": (lambda: columns.search("HYDROGEN 产业"), 5),
        "search, one frequent word": (lambda: columns.search("the"), 5),
        "search, not there": (lambda: columns.search("ornithorhynchus"), 5),
        "filter by rule": (lambda: columns.select(Filter(rule="unrendered-term")), 5),
        "filter by state": (lambda: columns.select(Filter(state=State.FUZZY)), 5),
        "counts": (columns.counts, 5),
        "preview, 40 rows": (lambda: columns.preview(columns.documents[0], 40), 5),
        "what is stale": (columns.stale, 5),
    }
    for name, (act, runs) in acts.items():
        print(f"  {milliseconds(act, runs):8.1f} ms  {name}")
        gc.collect()
    print(f"  {memory():8.1f} MB at the most; Python {bare:.1f}, with the modules {loaded:.1f}")


def main() -> None:
    """Make the workspaces, index them, and read them in processes of their own."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--segments", type=int, default=100_000)
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.read:
        read(options.read)
        return
    with tempfile.TemporaryDirectory() as made:
        for documents in (1, 500):
            folder, cache = Path(made, str(documents)), Path(made, f"cache-{documents}")
            os.environ["HEXAPLA_CACHE"] = str(cache)
            make_workspace(folder, options.segments, documents)
            print(f"{options.segments} segments in {documents}:")
            print(f"  {cpu_of_child(folder):8.2f} s   cold index, in a process of its own")
            print(
                f"  {cpu_of_child(folder):8.2f} s   the same again, with nothing to do", flush=True
            )
            size = sum(file.stat().st_size for file in cache.iterdir())
            print(f"  {size / 1e6:8.1f} MB on the disk", flush=True)
            subprocess.run([sys.executable, __file__, "--read", str(folder)], check=True)


if __name__ == "__main__":
    main()
