"""Renderings of a part of the shipped article into other languages, with their beads."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ragged import ARTICLE, article

from hexapla.align.beads import Bead
from hexapla.align.text import Pivot, Text
from hexapla.formats.po.backbone import read_backbone
from hexapla.formats.po.reader import parse

FOLDER = Path(__file__).parents[1] / "align" / "data"


class Rendering(NamedTuple):
    """The part of the article, a rendering of it, its beads, and the English that is aligned."""

    source: Text
    target: Text
    gold: list[tuple[tuple[int, ...], tuple[int, ...]]]
    pivot: Pivot


def renderings() -> Iterator[Rendering]:
    """One for each file of the folder."""
    whole = read_backbone(parse((ARTICLE / "source.pot").read_bytes())).segments
    for file in sorted(FOLDER.glob("*.tsv")):
        rows = [line.split("\t") for line in file.read_text("utf-8").splitlines()[1:]]
        numbers = [[int(number) for number in head.split(",")] for head, *_ in rows]
        first, last = numbers[0][0], numbers[-1][-1]
        source = Text("zh", [segment.text for segment in whole[first : last + 1]])
        target: list[str] = []
        gold = []
        for places, (_, *texts) in zip(numbers, rows, strict=True):
            said = [text for text in texts if text]
            end = len(target) + len(said)
            gold.append((tuple(n - first for n in places), tuple(range(len(target), end))))
            target += said
        yield Rendering(source, Text(file.stem, target), gold, _english(first, last))


def _english(first: int, last: int) -> Pivot:
    """The English rendering of these segments of the source, and its beads."""
    segments: list[str] = []
    beads = []
    at = 0
    for (ours, theirs), _ in article("en"):
        inside = tuple(n - first for n in range(at, at + len(ours)) if first <= n <= last)
        at += len(ours)
        if inside:
            beads.append(Bead(inside, tuple(range(len(segments), len(segments) + len(theirs)))))
            segments += theirs
    return Pivot(Text("en", segments), beads)
