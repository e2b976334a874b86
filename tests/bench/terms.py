r"""How well terms are found in the languages of the shelf, and at what cost: a row for each.

    python tests/bench/terms.py [--cases FILE.jsonl ...] [TAG ...]

The cases are those of tests/languages/cases, and of the files that are named: a line each,
{"lang": "fr", "term": ..., "text": ..., "expect": true or false}. The ways are: exact (\bterm\b,
whatever the case), stem (Snowball's) and lemma (the dictionary's), where there are any, ours, and
lock: ours by a lock that was made without these texts.
Each gives its forms found and, behind the slash, what it found that is none. What ours costs is
measured in a process of its own: words a second for all terms at once, when all of the words were
met before; CPU seconds from nothing to the first answer (the dictionary is made before that); the
peak of memory in MB.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

from hexapla.errors import DictionaryError
from hexapla.languages import SHELF, find_language
from hexapla.languages.kinship import Kin, word_pattern
from hexapla.languages.locked import Locked
from hexapla.languages.paradigm import forms_of
from hexapla.languages.stem import stemmer
from hexapla.terms.concept import Term, Termbase
from hexapla.terms.finder import FormFinder
from hexapla.terms.kin import KinFinder, read_phrase, words_of
from hexapla.verbs.desk import Desk
from hexapla.workspace.config import Config
from hexapla.workspace.dictionaries import open_dictionary, open_pairs

CASES = Path(__file__).parents[1] / "languages" / "cases"
WORDS = 300_000  # words to be read for the figure of words a second
Finds = Callable[[str, str], bool]  # a term, a text


class Case(NamedTuple):
    """A text that has a form of the term, or has none."""

    lang: str
    term: str
    text: str
    expect: bool


class ByKey:
    """Kinship of words that have one key in common, and no grammar."""

    def __init__(self, key: Callable[[str], str]) -> None:
        self._key = key

    def keys(self, word: str) -> frozenset[str]:
        return frozenset({self._key(word.lower())})

    lemmas = keys

    def akin(self, own: str, found: str) -> bool:
        return self._key(own.lower()) == self._key(found.lower())

    def within(self, own: str, found: str) -> None:
        """Compounds are not looked into."""

    def is_light(self, word: str) -> bool:  # noqa: ARG002 -- no word is
        return False

    is_between = has = is_light


def read_cases(paths: Sequence[Path]) -> list[Case]:
    """The cases of some files."""
    lines = [line for path in paths for line in path.read_text("utf-8").splitlines() if line]
    return [Case(**{name: row[name] for name in Case._fields}) for row in map(json.loads, lines)]


def exact(term: str, text: str) -> bool:
    """As Weblate finds it."""
    return bool(re.search(rf"\b{re.escape(term)}\b", text, re.IGNORECASE))


def by_key(key: Callable[[str], str]) -> Finds:
    """Finds terms whose words have the keys of the words of the text, in order."""
    kinship = ByKey(key)

    def finds(term: str, text: str) -> bool:
        phrase = read_phrase(term, kinship)
        return phrase is not None and any(KinFinder({0: phrase}, kinship).find(text))

    return finds


def ours(tag: str) -> Callable[[Sequence[str]], FormFinder]:
    """What makes the finder of some terms, as a check has it."""
    desk, language = Desk(Config(), (), Termbase()), find_language(tag)
    return lambda terms: FormFinder([Term(tag, term) for term in terms], language, desk.kinship)


def locked(tag: str, terms: Sequence[str]) -> Finds:
    """Finds terms by a lock of all of them; as without one where a language needs none."""
    language = find_language(tag)
    if not language.grammar:
        return lambda term, text: bool(ours(tag)([term]).find([0], text))
    kin = Kin(open_dictionary(tag), stemmer(tag), language.grammar)
    words = words_of([Term(tag, term) for term in terms], kin)
    lock = Locked(forms_of(words, kin, open_pairs(tag), ()), language.grammar)

    def finds(term: str, text: str) -> bool:
        return bool(FormFinder([Term(tag, term)], language, lambda _: lock).find([0], text))

    return finds


def ways(tag: str, terms: Sequence[str]) -> Iterator[tuple[str, Finds]]:
    """The ways to find terms that there are for a language."""
    yield "exact", exact
    if stemmer(tag) is not str:
        yield "stem", by_key(stemmer(tag))
    try:
        lemma = open_dictionary(tag)
        yield "lemma", by_key(lambda word: lemma(word) or lemma(word.capitalize()) or word)
    except DictionaryError:
        pass
    finder = ours(tag)
    yield "ours", lambda term, text: bool(finder([term]).find([0], text))
    yield "lock", locked(tag, terms)


def report(tag: str, cases: Sequence[Case], more: Sequence[Path]) -> None:
    """Print the row of a language."""
    forms = sum(case.expect for case in cases)
    row = f"{tag:5}{forms:4}{len(cases) - forms:5}"
    found = {name: tally(finds, cases) for name, finds in ways(tag, [c.term for c in cases])}
    for name in ("exact", "stem", "lemma", "ours", "lock"):
        row += f"{found[name]:>9}" if name in found else f"{'-':>9}"
    call = (sys.executable, __file__, "--alone", tag, "--cases", *map(str, more))
    told = subprocess.run(call, capture_output=True, text=True, check=True).stdout.split()
    print(row + "{:>9}k{:>8}{:>6}".format(*told), flush=True)


def tally(finds: Finds, cases: Sequence[Case]) -> str:
    """Forms found, and what is none."""
    found = [case.expect for case in cases if finds(case.term, case.text)]
    return f"{sum(found)}/{len(found) - sum(found)}"


def alone(tag: str, cases: Sequence[Case]) -> None:
    """Print what it costs: thousands of words a second, seconds to the first answer, megabytes."""
    begun = process_time()
    finder = ours(tag)(list(dict.fromkeys(case.term for case in cases)))
    finder.find_all(cases[0].text)
    loaded = process_time() - begun
    text = "\n".join(case.text for case in cases)
    words = len(word_pattern().findall(text)) or 1
    finder.find_all(text)
    begun = process_time()
    for _ in range(WORDS // words):
        finder.find_all(text)
    speed = WORDS // words * words / (process_time() - begun) / 1000
    print(f"{speed:.0f} {loaded:.3f} {peak():.0f}")


def peak() -> float:
    """The most memory that this process had, in MB; what its parent had does not count."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(re.findall(r"VmHWM:\s*(\d+)", status)[0]) / 1024


def main() -> None:
    """A row for each language."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("tags", nargs="*", metavar="TAG")
    parser.add_argument("--cases", type=Path, nargs="*", default=[], metavar="FILE")
    parser.add_argument("--alone", metavar="TAG", help="only what this one costs, as numbers")
    options = parser.parse_args()
    cases = read_cases([*sorted(CASES.glob("*.jsonl")), *options.cases])
    if options.alone:
        alone(options.alone, [case for case in cases if case.lang == options.alone])
        return
    print(f"{'':5}{'are':>4}{'not':>5}{'exact':>9}{'stem':>9}{'lemma':>9}{'ours':>9}{'lock':>9}"
          f"{'words/s':>10}{'load s':>8}{'MB':>6}")  # fmt: skip
    for tag in options.tags or SHELF:
        if own := [case for case in cases if case.lang == tag]:
            report(tag, own, options.cases)


if __name__ == "__main__":
    main()
