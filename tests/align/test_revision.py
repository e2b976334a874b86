"""Texts in two scripts that no dictionary is of, and an encoder that knows what they mean."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.align.aligner import align as align_by_words
from hexapla.align.beads import Bead
from hexapla.align.closeness import NEAR, around, closeness, stretches
from hexapla.align.evidence import evidence
from hexapla.align.parts import Part
from hexapla.align.revision import DOUBT, align
from hexapla.align.tables import Floats
from hexapla.align.text import Aids, Text
from hexapla.align.vectors import checked

SYLLABLES = ("ба", "ко", "му", "ре"), ("λα", "θε", "σι", "φω")
DIGITS = 3  # syllables of a word: 64 words
SIZE = 512


def word(meaning: int, side: int) -> str:
    places = (meaning >> 2 * place & 3 for place in range(DIGITS))
    return "".join(SYLLABLES[side][place] for place in places)


MEANINGS = {word(meaning, side): meaning for meaning in range(4**DIGITS) for side in (0, 1)}
VECTORS = np.random.default_rng(0).normal(size=(4**DIGITS, SIZE))


def sentence(meanings: Sequence[int], side: int) -> str:
    return " ".join(word(meaning, side) for meaning in meanings) + "."


def encode(texts: Sequence[str]) -> Floats:
    rows = [
        sum((VECTORS[MEANINGS[one.strip(".")]] for one in text.split()), np.zeros(SIZE))
        for text in texts
    ]
    return checked(rows, len(texts))


def misleading(times: int = 6) -> tuple[Text, Text, list[tuple[tuple[int, ...], tuple[int, ...]]]]:
    """Texts whose lengths say 1:2 and 1:1, where what they mean says 1:1 and 1:2; and the truth."""
    ours, theirs = [], []
    gold: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    random = np.random.default_rng(1)
    for n in range(times):
        first, second = random.permutation(4**DIGITS)[:16].reshape(2, 8).tolist()
        ours += [sentence(first, 0), sentence(second, 0)]
        theirs += [sentence(first[:6], 1), sentence(second[:4], 1), sentence(second[1:], 1)]
        gold += [((2 * n,), (3 * n,)), ((2 * n + 1,), (3 * n + 1, 3 * n + 2))]
    return Text("ru", ours), Text("el", theirs), gold


def sides(beads: Sequence[Bead]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [bead[:2] for bead in beads]


def test_vectors_know_what_words_do_not() -> None:
    source, target, gold = misleading()
    assert set(sides(align(source, target).beads)).isdisjoint(gold)
    assert sides(align(source, target, Aids(encode=encode)).beads) == gold


def test_what_vectors_say_of_a_bead_is_evidence_with_its_weight() -> None:
    source, target, _ = misleading()
    found = align(source, target, Aids(encode=encode))
    told = [evidence(bead, found.known).vectors for bead in found.beads]
    assert all(near and near.margin > 0 for near in told)
    assert [round(near.weight, 2) for near in told[:2] if near] == [1.0, 1.22]
    bare = align(source, target)
    assert all(evidence(bead, bare.known).vectors is None for bead in bare.beads)


def test_an_encoder_is_not_asked_where_words_are_sure() -> None:
    numbered = [f"In {1900 + 7 * n} he bought {n} houses of Mr. Smith." for n in range(20)]

    def never(texts: Sequence[str]) -> Floats:
        raise AssertionError(texts)

    source, target = Text("en", numbered), Text("fr", numbered)
    found = align(source, target, Aids(encode=never))
    assert found.beads == align_by_words(source, target).beads
    assert min(bead.margin for bead in found.beads) >= DOUBT


@settings(max_examples=20)
@given(
    st.lists(st.lists(st.integers(1, 8), max_size=8), min_size=2, max_size=2),
    st.sampled_from((0.0, 1.0)),
)
def test_an_encoder_to_which_all_is_one_changes_nothing(
    sizes: list[list[int]], number: float
) -> None:
    source, target = (
        Text(tag, [sentence(range(size), side) for size in sizes[side]])
        for side, tag in enumerate(("ru", "el"))
    )
    aids = Aids(encode=lambda texts: checked(np.full((len(texts), 4), number), len(texts)))
    scores = [
        sum(bead.score for bead in align(source, target, given).beads) for given in (aids, None)
    ]
    assert scores[0] == pytest.approx(scores[1], abs=1e-3)


@settings(max_examples=20)
@given(st.integers(0, 1 << 32))
def test_whatever_an_encoder_says_every_segment_is_taken_once(seed: int) -> None:
    random = np.random.default_rng(seed)
    source, target, _ = misleading(3)
    aids = Aids(encode=lambda texts: checked(random.normal(size=(len(texts), 4)), len(texts)))
    beads = align(source, target, aids).beads
    assert [i for bead in beads for i in bead.source] == [*range(len(source.segments))]
    assert [j for bead in beads for j in bead.target] == [*range(len(target.segments))]


def test_a_locked_bead_stays_though_vectors_know_better() -> None:
    source, target, gold = misleading()
    locked = [Bead((0,), (0, 1)), Bead((2,), ()), Bead((), (5,))]
    found = align(source, target, Aids(encode=encode, locked=locked)).beads
    assert set(sides(locked)) <= set(sides(found))
    assert gold[-1] in sides(found)


def test_vectors_move_no_border_of_paragraphs() -> None:
    source, target, gold = misleading()
    source = source._replace(blocks=[n for n in range(6) for _ in range(2)])
    target = target._replace(blocks=[n for n in range(6) for _ in range(3)])
    asked: list[str] = []

    def listening(texts: Sequence[str]) -> Floats:
        asked.extend(texts)
        return encode(texts)

    assert sides(align(source, target, Aids(encode=listening)).beads) == gold
    across = f"{source.segments[1]} {source.segments[2]}"
    assert source.segments[1] in asked
    assert across not in asked


def test_the_watch_is_told_of_both_looks() -> None:
    source, target, _ = misleading(15)
    seen: list[tuple[int, int]] = []
    align(source, target, Aids(encode=encode), lambda *told: seen.append(told))
    shares = [done / total for done, total in seen]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0 > shares[-2] > 0.5


def test_who_watches_can_stop_an_encoder() -> None:
    source, target, _ = misleading(15)

    def stop(done: int, total: int) -> None:
        if done > 0.5 * total:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        align(source, target, Aids(encode=encode), stop)


def test_margins_are_those_of_the_definition() -> None:
    random = np.random.default_rng(3)
    table = [random.normal(size=(12, 6, 8)) for _ in (0, 1)]

    def embed(side: int, chosen: Sequence[range]) -> Floats:
        rows = [table[side][one.start, len(one)] for one in chosen]
        return checked(rows, len(rows)) if rows else np.zeros((0, 8), np.float32)

    def cosine(one: range, other: range) -> float:
        first, second = embed(0, [one])[0], embed(1, [other])[0]
        return float(first @ second)

    parts = [Part(range(5), range(6)), Part(range(7, 12), range(8, 12))]
    usual = around(parts, embed)
    kind, (i, j) = (2, 3), (8, 9)
    margin = closeness(parts[1], usual, embed).margins(kind, range(i, i + 1), range(j, j + 1))
    ours, theirs = range(i, i + kind[0]), range(j, j + kind[1])
    every = [
        [one for part in parts for one in stretches(part[side], kind[side])] for side in (0, 1)
    ]
    near = sorted((cosine(ours, one) for one in every[1]), reverse=True)[:NEAR]
    nigh = sorted((cosine(one, theirs) for one in every[0]), reverse=True)[:NEAR]
    singles = [[range(n, n + 1) for part in parts for n in part[side]] for side in (0, 1)]
    spread = float(np.std([cosine(one, other) for one in singles[0] for other in singles[1]]))
    expected = cosine(ours, theirs) - (sum(near) / len(near) + sum(nigh) / len(nigh)) / 2
    assert margin.item() == pytest.approx(expected / spread, abs=1e-4)
