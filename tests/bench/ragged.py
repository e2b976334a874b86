"""The shipped article with its segments merged and split at random, and the beads that must come.

A merge joins the segments of two neighbouring beads on one side, chosen by lot, and leaves them
apart on the other: the two beads become one. A split cuts one segment of a 1:1 bead behind a sign
of punctuation. Never are both sides of a bead cut: whether the halves then render each other would
be anyone's guess, and there would be no gold. A bead that lacks a side stays as it is.
"""

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.align.text import Text
from hexapla.corpus.segment import Segment
from hexapla.formats.po.backbone import read_backbone
from hexapla.formats.po.reader import parse

ARTICLE = Path(__file__).parents[2] / "translations" / "07-expert-dialogue"
MERGED, SPLIT = 0.25, 0.3  # of the beads that may be
BREAK = re.compile(r"(?<=[，；：。！？])(?=\w)|(?<=[,;:.!?]) (?=\w)")
JOINERS = ("", " ")

Pair = tuple[tuple[int, ...], tuple[int, ...]]
Sides = tuple[list[str], list[str]]


class Piece(NamedTuple):
    """A bead by its texts, and the paragraph that it stands in."""

    texts: Sides
    block: int


class Ragged(NamedTuple):
    """Two texts and their beads."""

    source: Text
    target: Text
    gold: list[Pair]


def article(tag: str) -> list[Piece]:
    """The beads of the shipped article and one of its renderings."""
    backbone = read_backbone(parse((ARTICLE / "source.pot").read_bytes()))
    entries = parse((ARTICLE / f"{tag}.po").read_bytes()).entries
    return list(_pieces(backbone.segments, {one.msgctxt or "": one.msgstrs[0] for one in entries}))


def _pieces(segments: Sequence[Segment], renderings: dict[str, str]) -> Iterator[Piece]:
    joined: dict[str, Piece] = {}
    for segment in segments:
        rendering = renderings[segment.id]
        if rendering.startswith("↑") and rendering[1:] in joined:
            joined[rendering[1:]].texts[0].append(segment.text)
            continue
        rendering = "" if rendering.startswith("↑") else rendering  # it leads nowhere
        piece = Piece(([segment.text], [rendering] if rendering else []), segment.block)
        joined[segment.id] = piece
        yield piece


def ragged(pieces: Sequence[Piece], tag: str, seed: int, *, marked: bool) -> Ragged:
    """The same, merged and split by lot; if paragraphs are ``marked``, merged only within them."""
    chance = random.Random(seed)  # noqa: S311  # a lot that anyone can draw again
    merged: list[Piece] = []
    for texts, block in pieces:
        before = merged[-1] if merged else None
        apart = before is None or (marked and before.block != block)
        if before is None or apart or not _may_merge(before.texts, texts, chance):
            merged.append(Piece((list(texts[0]), list(texts[1])), block))
        else:
            side = chance.randrange(2)
            both = [one + more for one, more in zip(before.texts, texts, strict=True)]
            both[side] = [JOINERS[side].join(both[side])]
            merged[-1] = Piece((both[0], both[1]), before.block)
    return _numbered([_split(piece, chance) for piece in merged], tag, marked=marked)


def _may_merge(before: Sides, texts: Sides, chance: random.Random) -> bool:
    return all((*before, *texts)) and chance.random() < MERGED


def _split(piece: Piece, chance: random.Random) -> Piece:
    """A 1:1 bead with one side in two, if the lot falls on it and there is a place to cut."""
    side, place = chance.randrange(2), chance.random()
    whole = piece.texts[side]
    breaks = [found.end() for text in whole for found in BREAK.finditer(text)]
    if any(len(one) != 1 for one in piece.texts) or not breaks or chance.random() >= SPLIT:
        return piece
    at = breaks[int(place * len(breaks))]
    halves = [whole[0][:at].rstrip(), whole[0][at:]]
    return piece._replace(texts=(halves, piece.texts[1]) if side == 0 else (piece.texts[0], halves))


def _numbered(pieces: Sequence[Piece], tag: str, *, marked: bool) -> Ragged:
    sides = [[text for piece in pieces for text in piece.texts[side]] for side in (0, 1)]
    blocks = [[piece.block for piece in pieces for _ in piece.texts[side]] for side in (0, 1)]
    gold: list[Pair] = []
    i = j = 0
    for piece in pieces:
        a, b = i + len(piece.texts[0]), j + len(piece.texts[1])
        gold.append((tuple(range(i, a)), tuple(range(j, b))))
        i, j = a, b
    source = Text("zh", sides[0], blocks[0] if marked else ())
    return Ragged(source, Text(tag, sides[1], blocks[1] if marked else ()), gold)
