"""How good and how fast alignments are: ``python tests/bench/align.py [--data FOLDER]``.

With ``--encoder NAME`` vectors are asked too, where the encoder knows both languages; what they
cost is printed: no vector of an earlier run is used.

The shipped article comes first, with its segments merged and split at random (see ``ragged``).
FOLDER holds sets, each with three folders of files of the same names: one segment a line in two of
them, and in ``gold`` the beads, one a line. Nothing of these is kept here: most are copyrighted.
Strict and lax F1 are those of Sennrich and Volk (2011), as vecalign and bertalign have them: over
all beads for precision, over beads with two sides for recall.
"""

import os
import random
import re
import resource
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

from ragged import article, ragged
from renderings import renderings

from hexapla.align.ladder import read_rungs
from hexapla.align.text import Aids, Encode, Text
from hexapla.languages.tag import primary
from hexapla.services.encoders.installed import find_encoder
from hexapla.verbs.align import load_aligner
from hexapla.verbs.encoding import Encoding
from hexapla.workspace.freedict import open_glosses
from hexapla.workspace.lexicon import open_lexicon

if TYPE_CHECKING:
    from hexapla.align.tables import Floats

SETS = {"mac-dev": ("zh", "en"), "parice": ("eng", "isl")}
TAGS = {"eng": "en", "isl": "is"}
NUMBERED = re.compile(r"^\S+\t", re.MULTILINE)
DROPPED = 0.05  # of the beads, for the measure of omissions
MOST_DROPPED = 0.4
SEEDS = 20  # of the random merges and splits
BOOK = (30_000, 40_000)
NO_AIDS = Aids()

Pair = tuple[tuple[int, ...], tuple[int, ...]]


class Document(NamedTuple):
    """Two texts and their beads."""

    source: Text
    target: Text
    gold: list[Pair]


class Score(NamedTuple):
    """Hits among the predicted and among the expected, and how many these are."""

    hits: int = 0
    predicted: int = 0
    found: int = 0
    expected: int = 0

    def __or__(self, other: "Score") -> "Score":
        return Score(*(one + more for one, more in zip(self, other, strict=True)))

    @property
    def f1(self) -> float:
        precision = self.hits / max(1, self.predicted)
        recall = self.found / max(1, self.expected)
        return 2 * precision * recall / max(1e-9, precision + recall)


class Encoders:
    """The encoder that was asked for, and what it has cost."""

    def __init__(self, name: str) -> None:
        self._encoder = find_encoder(name) if name else None
        self._encode = Encoding(self._encoder) if self._encoder else None
        self.spent = 0.0
        self.texts = 0

    def for_texts(self, *texts: Text) -> Encode | None:
        """What makes vectors of texts, if it knows their languages."""
        encoder = self._encoder
        known = encoder and all(encoder.knows(primary(text.tag)) for text in texts)
        return self._timed if known else None

    def _timed(self, texts: Sequence[str]) -> "Floats":
        assert self._encode is not None
        began = process_time()
        found = self._encode(texts)
        self.spent += process_time() - began
        self.texts += len(texts)
        return found

    def told(self) -> str:
        """What it has cost since it was asked last."""
        told = f", vectors: {self.spent:.1f} s CPU for {self.texts:,} stretches"
        texts, self.texts, self.spent = self.texts, 0, 0.0
        return told if texts else ""


def documents(folder: Path, sides: tuple[str, str]) -> Iterator[Document]:
    """The documents of one set."""
    for gold in sorted((folder / "gold").iterdir()):
        texts = [
            Text(
                TAGS.get(side, side),
                NUMBERED.sub("", (folder / side / f"{gold.stem}.txt").read_text("utf-8"))
                .removesuffix("\n")
                .split("\n"),
            )
            for side in sides
        ]
        beads = [bead[:2] for bead in read_rungs(gold.read_text("utf-8"))]
        yield Document(texts[0], texts[1], [bead for bead in beads if _is_there(bead, texts)])


def _is_there(bead: Pair, texts: Sequence[Text]) -> bool:
    """Whether the segments of a bead are in the files; a few of the gold are not."""
    return all(
        max(side, default=0) < len(text.segments) for side, text in zip(bead, texts, strict=True)
    )


def links(beads: Iterable[Pair]) -> set[tuple[int, int]]:
    return {(i, j) for source, target in beads for i in source for j in target}


def lacking(beads: Iterable[Pair]) -> set[tuple[bool, int]]:
    """The segments that have no counterpart."""
    return {
        (bool(source), number)
        for source, target in beads
        if not (source and target)
        for number in (*source, *target)
    }


def scores(gold: list[Pair], found: list[Pair]) -> dict[str, Score]:
    """The strict and the lax score of beads, and the score of segments without counterpart."""
    answered, wanted = set(found), set(gold)
    whole = [pair for pair in wanted if all(pair)]
    some = {pair for pair in answered if all(pair)}
    near, nearby = links(wanted), links(some)
    lax = sum(pair in wanted or not near.isdisjoint(links([pair])) for pair in answered)
    lax_found = sum(not nearby.isdisjoint(links([pair])) for pair in whole)
    lone, alone = lacking(gold), lacking(found)
    both = len(lone & alone)
    return {
        "strict": Score(
            len(wanted & answered), len(answered), sum(p in some for p in whole), len(whole)
        ),
        "lax": Score(lax, len(answered), lax_found, len(whole)),
        "lacking": Score(both, len(alone), both, len(lone)),
    }


def damaged(document: Document, seed: int, share: float = DROPPED) -> Document:
    """The document less one side of some of its beads."""
    chance = random.Random(seed)  # noqa: S311  # a damage that anyone can repeat
    kept: list[list[Sequence[int]]] = []
    for bead in document.gold:
        drop = chance.randrange(2) if all(bead) and chance.random() < share else None
        kept.append([() if number == drop else side for number, side in enumerate(bead)])
    left, texts = [], []
    for text, beads in zip(document[:2], zip(*kept, strict=True), strict=True):
        numbers = sorted(number for side in beads for number in side)
        place = {old: new for new, old in enumerate(numbers)}
        texts.append(text._replace(segments=[text.segments[number] for number in numbers]))
        left.append([tuple(place[number] for number in side) for side in beads])
    gold = [bead for bead in zip(*left, strict=True) if any(bead)]
    return Document(texts[0], texts[1], gold)


def measured(
    name: str, found: Iterable[Document], encoders: Encoders, aids: Aids = NO_AIDS
) -> None:
    """Print the scores and the speed of a set."""
    totals: dict[str, Score] = {}
    align = load_aligner()
    segments, began = 0, process_time()
    aids = aids._replace(lexicon=open_lexicon())
    for source, target, gold in found:
        aids = aids._replace(encode=encoders.for_texts(source, target))
        beads = [bead[:2] for bead in align(source, target, aids, None).beads]
        segments += len(source.segments) + len(target.segments)
        for key, score in scores(gold, beads).items():
            totals[key] = totals.get(key, Score()) | score
    spent = process_time() - began
    figures = "  ".join(f"{key} {score.f1:.3f}" for key, score in totals.items())
    print(f"{name:30}{figures}  {segments / spent:,.0f} segments a CPU second{encoders.told()}")


def shipped(encoders: Encoders) -> None:
    """Print the scores of the shipped article, ragged; its draft leaves much out by mistake."""
    for tag in ("en", "en-x-draft"):
        pieces = article(tag)
        for marked in (False, True):
            found = [Document(*ragged(pieces, tag, seed, marked=marked)) for seed in range(SEEDS)]
            measured(f"{tag}, {'paragraphs marked' if marked else 'no marks'}", found, encoders)


def others(encoders: Encoders) -> None:
    """Print the scores of renderings into other languages, by what the aligner is given."""
    for source, target, gold, pivot in renderings():
        glosses = open_glosses(target.tag)
        aids = Aids(pivot=pivot, glosses={target.tag: glosses} if glosses else {})
        document = Document(source, target, gold)
        measured(f"{target.tag}, alone", [document], encoders)
        name = f"{target.tag}, English{' and FreeDict' if glosses else ''}"
        measured(name, [document], encoders, aids)


def book(found: list[Document]) -> None:
    """A text of many chapters, which are the documents over and over again."""
    source: list[str] = []
    target: list[str] = []
    while len(source) < BOOK[0]:
        for document in found:
            source += document.source.segments
            target += document.target.segments
    began = process_time()
    texts = Text("zh", source[: BOOK[0]]), Text("en", target[: BOOK[1]])
    load_aligner()(*texts, Aids(open_lexicon()), None)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    sizes = " x ".join(f"{len(text.segments):,}" for text in texts)
    print(f"{sizes} segments: {process_time() - began:.0f} s CPU, {memory} MB")


def main() -> None:
    """Print a line for each set."""
    parser = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, metavar="FOLDER")
    parser.add_argument("--book", action="store_true", help="a book too: it takes a minute")
    parser.add_argument("--encoder", default="", metavar="NAME", help="use, e5 or another")
    arguments = parser.parse_args()
    with TemporaryDirectory() as folder:
        os.environ["HEXAPLA_CACHE"] = folder
        encoders = Encoders(arguments.encoder)
        shipped(encoders)
        others(encoders)
        for name, sides in SETS.items():
            if arguments.data and (arguments.data / name).is_dir():
                found = list(documents(arguments.data / name, sides))
                over(name, found, encoders)
                if arguments.book and sides[0] == "zh":
                    book(found)


def over(name: str, found: list[Document], encoders: Encoders) -> None:
    """Print the scores of a set, as it is and with some of its beads damaged."""
    measured(name, found, encoders)
    worse = [damaged(one, seed) for seed, one in enumerate(found + found)]
    measured(f"{name}, {DROPPED:.0%} dropped", worse, encoders)
    worst = [damaged(one, seed, MOST_DROPPED) for seed, one in enumerate(found)]
    measured(f"{name}, {MOST_DROPPED:.0%} dropped", worst, encoders)


if __name__ == "__main__":
    main()
