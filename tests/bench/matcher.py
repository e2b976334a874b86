"""10,000 terms in 20 MB of Chinese, found by the library and by dictionaries.

    python tests/bench/matcher.py [--terms N] [--megabytes N] [--runs N]

Prints, for each way, the seconds to make it ready, the MB of UTF-8 that it reads in a second of CPU
(the best of the runs) and what it finds: all places of all terms (`Needles.find`); on the source
side those that lie in no other, text by text (`Sources.find_in`, which a check asks). The texts are
full of terms: one begins at every thirteenth letter. Beside them, as the measure of the machine,
how fast the texts are made lower case.
"""

import argparse
import random
from collections.abc import Callable
from functools import partial
from time import process_time
from unittest.mock import patch

from tree import make_pair, make_terms

from hexapla.languages import find_language
from hexapla.terms.concept import Concept, Term
from hexapla.terms.finder import exact
from hexapla.terms.sides import Sources
from hexapla.text import needles
from hexapla.text.needles import Needles
from hexapla.text.roll import Roll

MEGABYTE = 1_000_000
PAGE = 4 * 130  # texts that a check reads at once


def make_texts(terms: int, megabytes: int) -> tuple[list[str], list[str]]:
    """The terms, and as many sentences with some of them as fill so many megabytes."""
    chance = random.Random(20260101)  # noqa: S311 -- the same texts everywhere
    words = make_terms(terms, chance)
    texts: list[str] = []
    size = 0
    while size < megabytes * MEGABYTE:
        text, _ = make_pair(words, chance)
        texts.append(text)
        size += len(text.encode()) + 1
    return [word.source for word in words], texts


def seconds(work: Callable[[], int], runs: int = 1) -> tuple[float, int]:
    """The least CPU seconds that the work takes, and how much it finds."""
    best, found = float("inf"), 0
    for _ in range(runs):
        start = process_time()
        found = work()
        best = min(best, process_time() - start)
    return best, found


def places_in(texts: list[str], sought: Needles) -> int:
    """How many places of terms stand in the texts."""
    return sum(len(sought.find(text)) for text in texts)


def terms_in(rolls: list[Roll], sources: Sources) -> int:
    """How many terms that lie in no other stand in the texts."""
    return sum(len(terms) for roll in rolls for _, terms in sources.find_in(roll))


def report(terms: list[str], texts: list[str], runs: int) -> None:
    """Print a row for each way."""
    rolls = [Roll(texts[at : at + PAGE]) for at in range(0, len(texts), PAGE)]
    joined = [roll.joined for roll in rolls]
    size = sum(len(text.encode()) for text in joined) / MEGABYTE

    def row(name: str, work: Callable[[], int], ready: float = 0) -> None:
        best, found = seconds(work, runs)
        print(f"{name:28}{ready:8.2f}{size / best:8.1f}{found:10,}")

    print(f"{'':28}{'ready s':>8}{'MB/s':>8}{'found':>10}")
    row("lower case", lambda: sum(len(text.lower()) for text in joined))
    for name, quick in (("library", needles._quick), ("dictionaries", lambda _: None)):
        with patch.object(needles, "_quick", quick):
            start = process_time()
            sought = Needles(terms)
            row(name, partial(places_in, joined, sought), process_time() - start)
            start = process_time()
            sources = Sources(concepts_of(terms), "zh-Hans", find_language("zh"), exact)
            sources.find("")
            row(f"{name}, source side", partial(terms_in, rolls, sources), process_time() - start)


def concepts_of(terms: list[str]) -> list[Concept]:
    """A concept for each term."""
    return [Concept(form, (Term("zh-Hans", form),)) for form in terms]


def main() -> None:
    """Make the texts, and time the ways."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--terms", type=int, default=10_000)
    parser.add_argument("--megabytes", type=int, default=20)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    report(*make_texts(options.terms, options.megabytes), options.runs)


if __name__ == "__main__":
    main()
