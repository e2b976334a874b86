"""Whatever is done to beads: every segment and sentence stays, once and in order."""

from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus import realign, recut
from hexapla.corpus.bead_note import BeadNote, bead_note_lines
from hexapla.corpus.bitext import (
    Bead,
    Bitext,
    Sentence,
    read_bitext,
    segments_of,
    sentences_of,
    settled,
    written,
)
from hexapla.corpus.document import Document
from hexapla.corpus.join import join
from hexapla.corpus.realign import Cursor
from hexapla.corpus.rerun import Found, locked_beads, realigned
from hexapla.corpus.segment import Segment
from hexapla.corpus.unit import State, Unit
from hexapla.errors import UsageError
from hexapla.languages import find_language
from hexapla.languages.segment import segments
from hexapla.text.span import Side

ENGLISH = find_language("en")
WORDS = st.sampled_from(["Er ging,", "sie blieb.", "One.", "Two two two.", "三个苹果。", "x y z"])
MARGINS = st.sampled_from([None, 0.25, 3.0])


@st.composite
def bitexts(draw: st.DrawFn) -> Bitext:
    """Beads with all that they may have; segments lie in paragraphs of three."""
    shapes = draw(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 3)), min_size=1, max_size=6))
    beads: list[Bead] = []
    number = 0
    for m, n in shapes:
        sources = []
        for _ in range(m):
            lead = "\n\n" if number % 3 == 0 else draw(st.sampled_from(["", " "]))
            sources.append(Segment(f"s{number}", draw(WORDS), number // 3, lead=lead))
            number += 1
        parts = tuple(
            Sentence(draw(WORDS), draw(st.sampled_from([None, "", " "])), added=draw(st.booleans()))
            for _ in range(n)
        )
        beads += settled(Bead(tuple(sources), parts, draw(MARGINS), draw(st.booleans())))
    return tuple(beads)


@st.composite
def cursors(draw: st.DrawFn, bitext: Bitext) -> Cursor:
    bead = draw(st.integers(0, len(bitext) - 1))
    side = draw(st.sampled_from(Side))
    parts = bitext[bead].sources if side is Side.SOURCE else bitext[bead].sentences
    return Cursor(bead, side, draw(st.integers(0, max(len(parts) - 1, 0))))


Act = Callable[[Bitext, Cursor], Bitext]
ACTS: dict[str, Act] = {
    "merge up": lambda bitext, cursor: realign.merge(bitext, cursor, -1),
    "merge down": lambda bitext, cursor: realign.merge(bitext, cursor, 1),
    "split": realign.split,
    "shift up": lambda bitext, cursor: realign.shift(bitext, cursor, -1),
    "shift down": lambda bitext, cursor: realign.shift(bitext, cursor, 1),
    "omit": realign.omit,
    "set apart": realign.set_apart,
    "lock": realign.lock,
}


def done(act: Act, bitext: Bitext, cursor: Cursor) -> Bitext:
    """What comes of an act; the same, if it cannot be."""
    try:
        return act(bitext, cursor)
    except UsageError:
        return bitext


def bare(bitext: Bitext) -> list[str]:
    return [one.text for one in sentences_of(bitext)]


def is_sound(bitext: Bitext) -> bool:
    """Whether every bead has a source, and an omission one."""
    return all(bead.sources and (bead.sentences or len(bead.sources) == 1) for bead in bitext)


@given(st.data())
def test_every_act_keeps_all_segments_and_sentences_once_and_in_order(data: st.DataObject) -> None:
    bitext = data.draw(bitexts())
    for _ in range(4):
        act = ACTS[data.draw(st.sampled_from(sorted(ACTS)))]
        after = done(act, bitext, data.draw(cursors(bitext)))
        assert segments_of(after) == segments_of(bitext)
        assert bare(after) == bare(bitext)
        assert is_sound(after)
        bitext = after


@given(st.data())
def test_what_a_person_has_made_is_locked_and_the_rest_is_as_it_was(data: st.DataObject) -> None:
    bitext = data.draw(bitexts())
    act = ACTS[data.draw(st.sampled_from(sorted(ACTS.keys() - {"lock"})))]
    after = done(act, bitext, data.draw(cursors(bitext)))
    assert all(bead in bitext or bead.locked for bead in after)


@given(st.data())
def test_a_split_takes_a_merger_of_two_sources_back(data: st.DataObject) -> None:
    bitext = data.draw(bitexts())
    bead = data.draw(st.integers(0, len(bitext) - 1))
    cursor = Cursor(bead, Side.SOURCE)
    merged = done(ACTS["merge down"], bitext, cursor)
    if merged != bitext and all(map(len, (bitext[bead].sentences, bitext[bead + 1].sentences))):
        parted = realign.split(merged, Cursor(bead, Side.SOURCE, len(bitext[bead].sources)))
        assert [b.sources for b in parted] == [b.sources for b in bitext]


@given(st.data())
def test_cutting_and_fusing_lose_no_letter(data: st.DataObject) -> None:
    bitext = data.draw(bitexts())
    cursor = data.draw(cursors(bitext))
    at = data.draw(st.integers(0, 12))
    bead = bitext[cursor.bead]
    if cursor.side is Side.TARGET and bead.sentences:
        cut = done(lambda b, c: recut.cut_sentence(b, c, at), bitext, cursor)
        joined = done(lambda b, c: recut.fuse_sentences(b, c, " "), bitext, cursor)
        for after in (cut, joined):
            texts = [written(each.sentences, " ")[0] for each in after]
            assert texts == [written(each.sentences, " ")[0] for each in bitext]
    number = sum(len(each.sources) for each in bitext[: cursor.bead])
    for source in (
        done(lambda b, _: recut.cut_source(b, number, at, "new"), bitext, cursor),
        done(lambda b, _: recut.fuse_sources(b, number), bitext, cursor),
    ):
        assert Document(segments_of(source)).text == Document(segments_of(bitext)).text
        assert bare(source) == bare(bitext)
        assert is_sound(source)


@given(st.data())
def test_fusing_a_source_takes_its_cut_back(data: st.DataObject) -> None:
    bitext = tuple(replace(bead, margin=None) for bead in data.draw(bitexts()))
    number = data.draw(st.integers(0, len(segments_of(bitext)) - 1))
    at = data.draw(st.integers(1, 11))
    cut = done(lambda b, _: recut.cut_source(b, number, at, "new"), bitext, Cursor(0, Side.SOURCE))
    if cut != bitext:
        assert recut.fuse_sources(cut, number) == bitext


@given(st.data())
def test_a_cut_source_keeps_its_id_and_moves_no_rendering(data: st.DataObject) -> None:
    bitext = data.draw(bitexts())
    number = data.draw(st.integers(0, len(segments_of(bitext)) - 1))
    cut = done(lambda b, _: recut.cut_source(b, number, 4, "new"), bitext, Cursor(0, Side.SOURCE))
    firsts = [(bead.sources[0].id, bead.sentences) for bead in bitext]
    assert [pair for pair in map(_head, cut) if pair != ("new", ())] == firsts


def _head(bead: Bead) -> tuple[str, tuple[Sentence, ...]]:
    return bead.sources[0].id, bead.sentences


# The aligner's part


@st.composite
def alignments(draw: st.DrawFn, bitext: Bitext) -> list[Found]:
    """Beads as an aligner could find them: anything between the locked renderings."""
    found: list[Found] = []
    i = j = 0
    kept = locked_beads(bitext)
    lone = {one.source[0] for one in kept if not one.target}
    ends = [one for one in kept if one.target]
    rows = len(segments_of(bitext))
    columns = len(sentences_of(bitext))
    for barrier in [*ends, Found(range(rows, rows), range(columns, columns))]:
        while i < barrier.source[0:1][0] if barrier.source else i < rows:
            stop = barrier.source[0] if barrier.source else rows
            right = barrier.target[0] if barrier.target else columns
            size = 1 if i in lone else _reach(i, draw(st.integers(1, 2)), stop, lone)
            width = 0 if i in lone else min(draw(st.integers(0, 2)), right - j)
            found.append(Found(range(i, i + size), range(j, j + width), draw(st.floats(0, 9))))
            i, j = i + size, j + width
            stray = min(draw(st.integers(0, 1)), right - j)
            found += [Found((), range(j, j + stray))] * bool(stray)
            j += stray
        right = barrier.target[0] if barrier.target else columns
        found += [Found((), range(j, right))] * (j < right)
        if barrier.source:
            found.append(barrier)
            i, j = barrier.source[-1] + 1, barrier.target[-1] + 1
    return found


def _reach(start: int, size: int, stop: int, lone: set[int]) -> int:
    """How many segments a bead takes, up to the next that is to stand alone."""
    return max(
        n
        for n in range(1, size + 1)
        if start + n <= stop and not lone & {*range(start + 1, start + n)}
    )


@given(st.data())
def test_a_run_of_the_aligner_changes_no_locked_bead_and_loses_nothing(
    data: st.DataObject,
) -> None:
    bitext = data.draw(bitexts())
    after = realigned(bitext, data.draw(alignments(bitext)), 2.0)
    assert segments_of(after) == segments_of(bitext)
    assert bare(after) == bare(bitext)
    assert [bead for bead in after if bead.locked] == [bead for bead in bitext if bead.locked]
    assert is_sound(after)


@given(st.data())
def test_beads_that_lose_something_are_refused(data: st.DataObject) -> None:
    bitext = data.draw(bitexts())
    found = data.draw(alignments(bitext))
    del found[data.draw(st.integers(0, len(found) - 1))]
    with pytest.raises(ValueError, match="aligner"):
        realigned(bitext, found, 2.0)


# On the disk and back


def units_of(bitext: Bitext) -> tuple[list[Unit], dict[str, str]]:
    """The units that a catalogue would hold, and its joins."""
    units: list[Unit] = []
    for bead in bitext:
        text, added = written(bead.sentences, " ")
        sources = tuple(one.text for one in bead.sources)
        note = bead_note_lines(BeadNote(bead.margin, bead.locked, added), sources, text)
        state = State.RENDERED if text else State.EMPTY
        units.append(Unit(bead.sources[0].id, (sources[0],), (text,), state, memo="\n".join(note)))
        arrow = (f"↑{bead.sources[0].id}",)
        units += [Unit(one.id, (one.text,), arrow) for one in bead.sources[1:]]
    heads = {unit.key: unit.target[1:] for unit in units if unit.target.startswith("↑")}
    return list(join(units, "")), heads


@given(bitexts())
def test_a_bitext_comes_back_from_the_units_of_a_catalogue(bitext: Bitext) -> None:
    units, heads = units_of(bitext)
    found = read_bitext(segments_of(bitext), units, heads, lambda text: segments(text, ENGLISH))
    assert [(b.sources, b.margin, b.locked) for b in found] == [
        (b.sources, b.margin, b.locked) for b in bitext
    ]
    assert [written(b.sentences, " ")[0] for b in found] == [
        written(b.sentences, " ")[0] for b in bitext
    ]
    assert [_apart(b) for b in found] == [_apart(b) for b in bitext]


def _apart(bead: Bead) -> str:
    """The letters of a bead that were added."""
    return "".join(one.text for one in bead.sentences if one.added).replace(" ", "")


@given(bitexts(), st.integers(0, 99))
def test_what_is_rendered_together_across_others_is_one_bead_with_them(
    bitext: Bitext, at: int
) -> None:
    units, heads = units_of(bitext)
    own = [unit.key for unit in units if unit.state is State.RENDERED]
    every = [one.id for one in segments_of(bitext)]
    if len(own) > 1:
        last = own[-1]
        units = [unit for unit in units if unit.key != last]
        heads = {one: own[0] if head == last else head for one, head in heads.items()}
        heads[last] = own[at % (len(own) - 1)]
    found = read_bitext(segments_of(bitext), units, heads, lambda text: segments(text, ENGLISH))
    assert [one.id for one in segments_of(found)] == every
    ends = [*accumulate(len(bead.sources) for bead in found)]
    place = {one: next(n for n, end in enumerate(ends) if every.index(one) < end) for one in every}
    assert all(place[one] == place[head] for one, head in heads.items())
