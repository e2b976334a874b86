"""What is noted of a bead, and when that is void."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus.bead_note import NOTHING, BeadNote, bead_note_lines, read_bead_note
from hexapla.corpus.unit import State, Unit
from hexapla.text.span import Span

SOURCES, TARGET = ("一。", "二。"), "One and two. And what of three?"
ADDED = Span(13, 31)
NOTE = BeadNote(0.4, locked=True, added=(ADDED,))


def unit(note: BeadNote, target: str = TARGET, sources: tuple[str, ...] = SOURCES) -> Unit:
    """A unit whose notes were made for the texts above."""
    memo = "\n".join(bead_note_lines(note, SOURCES, TARGET))
    return Unit("a", sources, (target,), memo=memo)


def test_what_is_noted_is_read_back() -> None:
    assert read_bead_note(unit(NOTE)) == NOTE


@pytest.mark.parametrize("sources", [("一。",), ("一。", "二"), ("一。二。",)])
def test_a_lock_and_a_margin_are_void_when_a_source_changes(sources: tuple[str, ...]) -> None:
    assert read_bead_note(unit(NOTE, sources=sources)) == BeadNote(added=(ADDED,))


def test_an_added_text_is_known_until_the_rendering_has_it_no_longer() -> None:
    longer = "One, and then two. And what of three?"
    assert read_bead_note(unit(NOTE, longer)) == BeadNote(added=(Span(19, 37),))
    assert read_bead_note(unit(NOTE, "One and two. And three?")) == NOTHING


@pytest.mark.parametrize("state", [State.FUZZY, State.OBSOLETE, State.DAMAGED, State.DANGLING])
def test_nothing_is_known_of_what_is_no_rendering(state: State) -> None:
    assert read_bead_note(unit(NOTE)._replace(state=state)) == NOTHING


def test_an_omission_can_be_locked() -> None:
    memo = "\n".join(bead_note_lines(BeadNote(locked=True), ("一。",), ""))
    omission = Unit("a", ("一。",), ("",), State.EMPTY, memo=memo)
    assert read_bead_note(omission).locked
    assert not read_bead_note(omission._replace(targets=("One.",), state=State.RENDERED)).locked


@pytest.mark.parametrize(
    "line",
    [
        "bead: ",
        "bead: locked",
        "bead: locked (00000000)",
        "bead: margin 0.42",
        "bead: margin nan (00000000)",
        'bead: added ""',
        'bead: added "And what of three?',
        'bead: added "\\q"',
        'bead: added "One" to "Two"',
        "bead: something newer",
    ],
)
def test_a_line_of_another_shape_says_nothing(line: str) -> None:
    assert read_bead_note(Unit("a", SOURCES, (TARGET,), memo=line)) == NOTHING


def test_a_long_text_is_known_by_its_ends_in_a_line_that_nobody_breaks() -> None:
    target = "He left. " + " ".join(f"He came back {n} times, and left." for n in range(90))
    note = BeadNote(added=(Span(9, len(target)),))
    lines = bead_note_lines(note, ("他走了。",), target)
    assert [len(line) <= 74 for line in lines] == [True]
    assert read_bead_note(Unit("a", ("他走了。",), (target,), memo="\n".join(lines))) == note


def test_an_end_that_comes_twice_does_not_cut_an_added_text_short() -> None:
    twice = "He looked at me for a long time, and so did she. "
    target = f"{twice * 2}No. {twice}"
    note = BeadNote(added=(Span(0, len(target) - 1),))
    memo = "\n".join(bead_note_lines(note, ("走。",), target))
    assert read_bead_note(Unit("a", ("走。",), (target,), memo=memo)) == note


texts = st.text(st.sampled_from('ab "\\\n…“。\u200b'), max_size=90)


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=3), texts)
def test_added_texts_are_read_back(parts: list[tuple[str, str]], end: str) -> None:
    target, spans = "", []
    for kept, added in parts:
        start = len(target := target + kept)
        target += added
        spans += [Span(start, start + len(added))] if added else []
    target += end
    memo = "\n".join(bead_note_lines(BeadNote(added=tuple(spans)), ("源",), target))
    state = State.RENDERED if target else State.EMPTY
    read = read_bead_note(Unit("a", ("源",), (target,), state, memo=memo)).added
    told = "".join(span.of(target) for span in read)
    added = "".join(span.of(target) for span in spans)
    assert "".join(told.split()) == "".join(added.split())
