"""Where sentences end, and in which language texts are: how many are found, and how fast.

    python tests/bench/segments.py --data FILE [--languages FILE] [--srx FILE]

FILE has JSON lines: ``{"lang": "de", "joiner": " ", "sentences": [...]}``, and for the second
``{"lang": "de", "text": "..."}``. Without it the examples of the tests are taken. A boundary is
where a sentence ends and another follows; F1 of those is told, beside that of a splitter that
ends a sentence at every stop.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import process_time
from typing import NamedTuple

from hexapla.formats import srx
from hexapla.languages import SHELF, find_language
from hexapla.languages.recognise import recognise
from hexapla.languages.segment import segments

EXAMPLES = Path(__file__).parents[1] / "languages" / "sentences"
TRIVIAL = re.compile(r"[.!?…](?=\s)|[。！？।॥]")
LONG = 200_000  # code points of the text that is timed

Ends = Callable[[str, str], set[int]]


class Text(NamedTuple):
    """Sentences, joined, and where they end but for the last."""

    tag: str
    text: str
    ends: set[int]
    sentences: list[str]


class Score(NamedTuple):
    """Boundaries found, invented and missed; they add up."""

    found: int = 0
    invented: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        return 200 * self.found / max(2 * self.found + self.invented + self.missed, 1)


def total(scores: Iterable[Score]) -> Score:
    columns = zip(*scores, strict=True)
    return Score(*map(sum, columns))


def of(tag: str, joiner: str, sentences: list[str]) -> Text:
    ends: set[int] = set()
    at = 0
    for sentence in sentences[:-1]:
        ends.add(at + len(sentence))
        at += len(sentence) + len(joiner)
    return Text(tag, joiner.join(sentences), ends, sentences)


def read_data(path: Path) -> Iterator[Text]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield of(row["lang"], row["joiner"], row["sentences"])


def read_examples() -> Iterator[Text]:
    for path in sorted(EXAMPLES.glob("*.txt")):
        joiner = find_language(path.stem).joiner
        for line in path.read_text("utf-8").splitlines():
            if line and line[0] != "#" and "‖" not in line:
                yield of(path.stem, joiner, line.split("¦"))


def score(text: Text, ends: Ends) -> Score:
    got = ends(text.text, text.tag)
    return Score(len(got & text.ends), len(got - text.ends), len(text.ends - got))


def ours(text: str, tag: str) -> set[int]:
    return {span.end for span in segments(text, find_language(tag))[:-1]}


def trivial(text: str, _: str) -> set[int]:
    return {found.end() for found in TRIVIAL.finditer(text)} - {len(text)}


def by_rules(path: str) -> Ends:
    file = srx.parse(Path(path).read_bytes(), path)
    return lambda text, tag: {
        span.end for span in srx.segments(text, srx.rules_for(file, tag))[:-1]
    }


def speed(texts: list[Text]) -> tuple[float, float]:
    """Sentences and code points a CPU second, in paragraphs as they come: the best of three."""
    count = sum(len(text.sentences) for text in texts)
    letters = sum(len(text.text) for text in texts)
    rounds = max(LONG // letters, 1)
    least = min(seconds(texts, rounds) for _ in range(3))
    return rounds * count / least, rounds * letters / least


def seconds(texts: list[Text], rounds: int) -> float:
    before = process_time()
    for _ in range(rounds):
        for text in texts:
            segments(text.text, find_language(text.tag))
    return process_time() - before


def show_languages(rows: Iterable[tuple[str, str]]) -> None:
    """How many texts are recognised, of those on the shelf."""
    wrong: list[tuple[str, str, str]] = []
    count = 0
    before = process_time()
    for tag, text in rows:
        count += 1
        if (said := recognise(text, SHELF)) != tag:
            wrong.append((tag, said, text))
    taken = process_time() - before
    print(f"\nlanguages: {count - len(wrong)} of {count} recognised, {count / taken:,.0f} texts/s")
    for tag, said, text in wrong:
        print(f"  {tag} taken for {said}: {text[:60]}")


def show_sentences(texts: list[Text], ways: dict[str, Ends]) -> None:
    """F1 in every language, and of all boundaries."""
    print("     ", *(f"{name:>8}" for name in ways))
    for tag in dict.fromkeys(text.tag for text in texts):
        of_tag = [text for text in texts if text.tag == tag]
        scores = [total(score(text, ends) for text in of_tag) for ends in ways.values()]
        print(f"{tag:5}", *(f"{found.f1:8.1f}" for found in scores))
    scores = [total(score(text, ends) for text in texts) for ends in ways.values()]
    print("all  ", *(f"{found.f1:8.1f}" for found in scores))
    sentences, letters = speed(texts)
    print(f"{sentences:,.0f} sentences/s, {letters:,.0f} code points/s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--languages", type=Path)
    parser.add_argument("--srx", default="")
    given = parser.parse_args()
    chosen = list(read_data(given.data) if given.data else read_examples())
    manners: dict[str, Ends] = {"hexapla": ours, "trivial": trivial}
    if given.srx:
        manners["srx"] = by_rules(given.srx)
    show_sentences(chosen, manners)
    if given.languages:
        lines = map(json.loads, given.languages.read_text("utf-8").splitlines())
        show_languages((row["lang"], row["text"]) for row in lines)
    else:
        show_languages((text.tag, one) for text in chosen for one in text.sentences)
