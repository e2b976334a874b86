"""A rendering laid on its source, and the old texts that it explains."""

import time
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus.bitext import Bead, Bitext, Sentence, written
from hexapla.corpus.explained import unexplained
from hexapla.corpus.laying import Group, lay, unwrapped
from hexapla.corpus.segment import Segment

SOURCE = [Segment(name, f"{name}。", 1, "paragraph") for name in "abcdef"]
ENGLISH = [
    Segment("", f"{name}.", block) for name, block in zip("ABCDEF", (1, 1, 1, 2, 2, 2), strict=True)
]


def texts(beads: Bitext, joiner: str = " ") -> list[tuple[str, str]]:
    return [
        ("".join(one.id for one in bead.sources), written(bead.sentences, joiner)[0])
        for bead in beads
    ]


def added(beads: Bitext) -> list[str]:
    return [one.text for bead in beads for one in bead.sentences if one.added]


def test_sentences_of_one_paragraph_stand_apart_as_their_language_has_it() -> None:
    groups = [Group((0, 1), (0, 1))]
    assert texts(lay(SOURCE[:2], ENGLISH, groups, " ")) == [("ab", "A. B.")]
    assert texts(lay(SOURCE[:2], ENGLISH, groups, ""), "") == [("ab", "A.B.")]


@pytest.mark.parametrize(
    ("role", "text"), [("paragraph", "C.\n\nD."), ("answer", "C.\n\nD."), ("heading", "C. D.")]
)
def test_paragraphs_stay_apart_where_the_source_has_running_text(role: str, text: str) -> None:
    source = [Segment("a", "a。", 1, role)]
    assert texts(lay(source, ENGLISH, [Group((0,), (2, 3))], " ")) == [("a", text)]


def test_line_ends_that_are_meant_to_stay_stay() -> None:
    rendering = [Segment("", "Roses\nare  \nred,"), Segment("", "violets\\\nblue.", lead="  \n")]
    groups = [Group((0,), (0, 1))]
    assert texts(lay(SOURCE[:1], rendering, groups, " ")) == [
        ("a", "Roses are  \nred,  \nviolets\\\nblue.")
    ]


def test_the_margin_of_a_quotation_is_no_text() -> None:
    assert unwrapped("It is\n> late.", " ") == "It is late."


def test_lines_of_chinese_meet_without_a_space_and_those_of_latin_letters_with_one() -> None:
    assert unwrapped("夜\n深了 AI\nmodel", "") == "夜深了 AI model"


@pytest.mark.parametrize("text", [f"a{' ' * 200_000}b", "a\n" * 200_000], ids=("spaces", "lines"))
def test_spaces_and_lines_without_end_are_unwrapped_in_one_pass(text: str) -> None:
    start = time.process_time()
    assert unwrapped(text, " ") == text.replace("\n", " ")
    assert time.process_time() - start < 2


def test_an_addition_stands_behind_the_rendering_before_it_and_never_in_an_omission() -> None:
    groups = [Group((0,), (0,)), Group((1,), ()), Group((), (1,)), Group((2,), (2,))]
    beads = lay(SOURCE[:3], ENGLISH, groups, " ")
    assert texts(beads) == [("a", "A. B."), ("b", ""), ("c", "C.")]
    assert added(beads) == ["B."]


def test_an_addition_at_the_beginning_stands_before_the_first_rendering() -> None:
    groups = [Group((), (0,)), Group((0,), ()), Group((), (1,)), Group((1,), (2,))]
    beads = lay(SOURCE[:2], ENGLISH, groups, " ")
    assert texts(beads) == [("a", ""), ("b", "A. B. C.")]
    assert added(beads) == ["A.", "B."]


def test_an_addition_leaves_a_locked_bead_alone() -> None:
    groups = [Group((0,), (0,), locked=True), Group((), (1,)), Group((1,), (2,))]
    beads = lay(SOURCE[:2], ENGLISH, groups, " ")
    assert texts(beads) == [("a", "A."), ("b", "B. C.")]
    assert [bead.locked for bead in beads] == [True, False]


def test_a_bead_that_has_to_take_an_addition_is_locked_no_longer() -> None:
    beads = lay(SOURCE[:1], ENGLISH, [Group((0,), (0,), locked=True), Group((), (1,))], " ")
    assert (texts(beads), beads[0].locked) == ([("a", "A. B.")], False)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1, max_size=6))
def test_every_sentence_and_every_segment_is_laid_once_and_in_order(
    sizes: list[tuple[int, int]],
) -> None:
    groups, i, j = [], 0, 0
    for rows, columns in sizes:
        groups.append(Group(tuple(range(i, i + rows)), tuple(range(j, j + columns))))
        i, j = i + rows, j + columns
    source = [Segment(str(n), f"{n}。") for n in range(i)]
    rendering = [Segment("", f"{n}.") for n in range(j)]
    beads = lay(source, rendering, groups, " ")
    assert list(chain.from_iterable(bead.sources for bead in beads)) == source
    laid = [one.text for bead in beads for one in bead.sentences]
    carried = any(rows and columns for rows, columns in sizes)
    assert laid == ([one.text for one in rendering] if carried else [])


def bitext(*beads: tuple[str, str]) -> Bitext:
    return tuple(
        Bead((Segment(key, key),), tuple(Sentence(f"{text}.") for text in target.split()))
        for key, target in beads
    )


def test_texts_that_only_moved_are_explained() -> None:
    old = {"a": "A. B.", "c": "C."}
    assert unexplained(old, bitext(("a", "A"), ("b", "B"), ("c", "C"))) == []
    assert unexplained(old, bitext(("a", "A"), ("b", ""), ("c", "B C"))) == []


@pytest.mark.parametrize("old", [{"a": "A!"}, {"a": "A. B"}, {"a": "A. Z."}])
def test_a_text_that_a_person_wrote_is_not(old: dict[str, str]) -> None:
    assert unexplained(old, bitext(("a", "A B"), ("c", "C"))) == ["a"]


def test_nor_is_one_that_a_person_made_shorter() -> None:
    assert unexplained({"a": "A.", "c": "C."}, bitext(("a", "A B"), ("c", "C"))) == ["a"]


def test_thousands_of_equal_texts_are_looked_for_once() -> None:
    old = {str(n): "—" for n in range(20_000)}
    start = time.process_time()
    assert unexplained(old, bitext(("a", "—" * 20_000))) == list(old)
    assert time.process_time() - start < 2


def test_a_text_that_comes_twice_is_found_twice() -> None:
    beads = bitext(("a", "Y"), ("b", "Y"), ("c", "C"))
    assert unexplained({"a": "Y. Y.", "c": "C."}, beads) == []
    assert unexplained({"a": "Y.", "c": "C."}, beads) == []
