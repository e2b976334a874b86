"""Trees of PO files as in ``tree``, in which nearly no term stands in its citation form.

    python tests/bench/inflected.py FOLDER [--language TAG] [--entries N]
    python tests/bench/inflected.py --run [TAG ...]

The first writes ``po/*.po`` and ``terms.csv`` into the folder: 68,000 entries, 1,900 terms; one
entry in fifty lacks a term, and says so in its context. The second makes such trees, checks each,
and prints a row for each language: CPU seconds, those that polib takes to read the same files, peak
memory in MB, the terms that are lacking and those that the check says are.

The words are those of ``inflections/TAG.toml``. A term has three forms, of which the first is its
citation form; a word is given as its three forms, or as a stem with the endings beside it: ``-`` is
nothing, ``~`` the word once more. ``_`` is a space within a word. ``gone`` stands where a term
should. The templates render those of ``SOURCES``: ``{a1}`` is the second form of the first term.
"""

import argparse
import json
import random
import subprocess
import tempfile
import tomllib
from pathlib import Path
from statistics import median
from typing import NamedTuple

from check import calls, cost
from tree import HAN, HEADER

WORDS = Path(__file__).with_name("inflections")
TAGS = [path.stem for path in sorted(WORDS.glob("*.toml"))]
SOURCES = (
    "{a}和{b}正在加快布局，为全市经济注入新的动力。",
    "到{y}年，{a}的规模将达到新的水平，比上年明显提高。",
    "记者在现场看到，多家企业围绕{a}展开合作，{b}成为关键环节。",
    "业内人士认为，{a}既要做大，也要做强，还要和{b}走到一起。",
    "这一天，江面上的雾散得很早，码头边的灯还亮着。",
    "没有{a}，就谈不上{b}。",
)
ENTRIES, TERMS, FILES = 68_000, 1_900, 520
SHARE = 0.02  # of the entries lack a term
SIZES = (2, 3, 4, 4, 5)  # signs of a Chinese term

Forms = tuple[str, str, str]


class Group(NamedTuple):
    """Words that go together: of each the three forms, and how they make the forms of a term."""

    term: Forms
    modifiers: list[Forms]
    heads: list[Forms]


class Words(NamedTuple):
    """What the terms and the sentences of a language are made of."""

    groups: list[Group]
    rests: list[str]
    gone: Forms
    templates: list[str]


def read_words(tag: str) -> Words:
    """The words of a language, from its file."""
    given = tomllib.loads((WORDS / f"{tag}.toml").read_text("utf-8"))
    groups = []
    for words in given["words"]:
        term = words.get("term", given.get("term"))
        three = (term, term, term) if isinstance(term, str) else tuple(term)
        lists = (
            _forms(words[f"{kind}s"], words[f"{kind}_endings"]) for kind in ("modifier", "head")
        )
        groups.append(Group(three, *lists))
    rests = given["rests"].replace("_", " ")
    return Words(
        groups, _spread(given["rests"]) if rests else [], tuple(given["gone"]), given["templates"]
    )


def _spread(words: str) -> list[str]:
    return [word.replace("_", " ") for word in words.split()]


def _forms(words: str, endings: str) -> list[Forms]:
    """The three forms of each word."""
    ends = endings.split()
    found = []
    for word in _spread(words):
        written = word.split("/") if "/" in word else [word + _ending(end, word) for end in ends]
        one, other, third = written
        found.append((one, other, third))
    return found


def _ending(end: str, word: str) -> str:
    return {"-": "", "~": f"-{word}"}.get(end, end)


def make_terms(count: int, words: Words, chance: random.Random) -> dict[str, Forms]:
    """So many Chinese terms, each with the forms of its rendering; no two have the same."""
    terms: dict[str, Forms] = {}
    taken: set[str] = set()
    most = sum(len(g.modifiers) * len(g.heads) for g in words.groups) * len(words.rests)
    if most < count:
        raise SystemExit(f"there are words for {most} terms only")
    while len(terms) < count:
        source = "".join(chance.choices(HAN, k=chance.choice(SIZES)))
        group = chance.choice(words.groups)
        parts = (
            chance.choice(group.modifiers),
            chance.choice(group.heads),
            chance.choice(words.rests),
        )
        forms = _whole(group.term, *parts)
        if source not in terms and forms[0] not in taken:
            taken.add(forms[0])
            terms[source] = forms
    return terms


def _whole(term: Forms, modifier: Forms, head: Forms, rest: str) -> Forms:
    one, other, third = (
        pattern.format(modifier=modifier[n], head=head[n], rest=rest)
        for n, pattern in enumerate(term)
    )
    return one, other, third


def make_tree(folder: Path, tag: str = "ru", entries: int = ENTRIES) -> int:
    """Write the files; the number of terms that they lack. A smaller tree has fewer terms too."""
    chance = random.Random(20260101)  # noqa: S311 -- the same tree everywhere
    words = read_words(tag)
    terms = list(make_terms(TERMS * entries // ENTRIES, words, chance).items())
    files = max(FILES * entries // ENTRIES, 1)
    (folder / "po").mkdir(parents=True, exist_ok=True)
    head, lacking = HEADER.replace("Language: en", f"Language: {tag}"), 0
    for number in range(files):
        share = entries // files + (number < entries % files)
        body = "".join(make_entry(n, words, terms, chance) for n in range(share))
        lacking += body.count("lacking")
        (folder / "po" / f"part-{number:03}.po").write_text(head + body, encoding="utf-8")
    rows = "".join(f"{source},{forms[0]}\n" for source, forms in terms)
    (folder / "terms.csv").write_text(f"zh-Hans,{tag}\n{rows}", encoding="utf-8")
    return lacking


def make_entry(
    number: int, words: Words, terms: list[tuple[str, Forms]], chance: random.Random
) -> str:
    """One entry as gettext writes it."""
    at = chance.randrange(len(SOURCES))
    (one, forms), (other, others) = chance.sample(terms, 2)
    lacks = chance.random() < SHARE and "{a}" in SOURCES[at]
    if lacks:
        forms = words.gone
    year = chance.randrange(2000, 2031)
    named = {f"a{n}": form for n, form in enumerate(forms)} | {
        f"b{n}": form for n, form in enumerate(others)
    }
    source = SOURCES[at].format(a=one, b=other, y=year)
    target = words.templates[at].format(**named, y=year)
    context = f"s{number}" + " lacking" * lacks
    return f'\nmsgctxt "{context}"\nmsgid "{source}"\nmsgstr "{target}"\n'


def run(tag: str, entries: int, runs: int) -> None:
    """Print the row of a language."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        lacking = make_tree(folder, tag, entries)
        commands = calls(folder, folder / "terms.csv", None)
        costs = {name: [cost(call, folder) for _ in range(runs)] for name, call in commands.items()}
        ours, reading = (median(each.cpu for each in costs[name]) for name in ("hexapla", "polib"))
        memory = max(each.memory for each in costs["hexapla"])
        call = [*commands["hexapla"], "--format", "json"]
        told = subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False).stdout
    found = json.loads(told)["findings"]
    missing = sum(each["rule"] == "unrendered-term" for each in found)
    print(f"{tag:5}{ours:8.2f}{reading:8.2f}{memory:6.0f}{lacking:9}{missing:9}"
          f"{len(found) - missing:9}", flush=True)  # fmt: skip


def main() -> None:
    """Write one tree, or run over several."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="FOLDER | TAG")
    parser.add_argument("--language", default="ru", choices=TAGS)
    parser.add_argument("--entries", type=int, default=ENTRIES)
    parser.add_argument("--run", action="store_true", help="check trees of these languages, or all")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    if options.run:
        print(f"{'':5}{'CPU s':>8}{'polib':>8}{'MB':>6}{'lacking':>9}{'missing':>9}{'others':>9}")
        for tag in options.names or TAGS:
            run(tag, options.entries, options.runs)
    else:
        for name in options.names:
            make_tree(Path(name), options.language, options.entries)


if __name__ == "__main__":
    main()
