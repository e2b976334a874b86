from functools import cache
from itertools import pairwise
from random import Random
from time import process_time
from unicodedata import category

from hypothesis import example, given
from hypothesis import strategies as st

from hexapla.text.cuts import cuts
from hexapla.text.difference import Stretch, difference, edits
from hexapla.text.edit import apply
from hexapla.text.placeholders import grammar, placeholders
from hexapla.text.subsequence import MOST, matches

LETTERS = st.sampled_from(
    [*"abz 12,.-'’\n\r汽车产业的，。かなー자동क्षित्र्या%s{n}<b>`*[]()", "👩\u200d👧", "🇩🇪", "e\u0301"]
)
PIECES = st.lists(
    st.one_of(LETTERS, st.sampled_from(["%s", "{name}", "<b>", "</b>", "**", "33,618", " the "])),
    max_size=30,
)
TEXTS = st.one_of(PIECES.map("".join), st.text(max_size=30))
FEW = st.lists(st.sampled_from("abc"), max_size=20)


def changed(old: str, new: str) -> list[Stretch]:
    return [each for each in difference(old, new) if not each.kept]


@given(TEXTS, TEXTS)
@example("", "a")
@example("a", "")
def test_the_difference_applied_to_the_old_text_is_the_new_one(old: str, new: str) -> None:
    assert apply(edits(difference(old, new), new), old) == new


@given(TEXTS, TEXTS)
def test_stretches_tile_both_texts_and_those_that_are_kept_are_equal(old: str, new: str) -> None:
    stretches = difference(old, new)
    assert "".join(each.old.of(old) for each in stretches) == old
    assert "".join(each.new.of(new) for each in stretches) == new
    assert all((e.old.of(old) == e.new.of(new)) is e.kept for e in stretches)
    for one, other in pairwise(stretches):
        assert (one.old.end, one.new.end) == (other.old.start, other.new.start)
        assert one.kept is not other.kept


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert changed(text, text) == []


@given(TEXTS)
def test_no_part_ends_within_a_grapheme_cluster(text: str) -> None:
    for at in cuts(text)[1:-1]:
        before, after = text[at - 1], text[at]
        assert not category(after).startswith("M")
        assert "\u200d" not in before + after
        assert before + after != "\r\n"


@given(TEXTS)
def test_no_part_ends_within_what_a_program_reads(text: str) -> None:
    edges = set(cuts(text))
    for piece in placeholders(text, grammar(())):
        if piece.certain and piece.family.value not in {"link", "emphasis"}:
            assert not edges & set(range(piece.start + 1, piece.end))


@given(TEXTS, TEXTS)
def test_two_changes_have_more_than_a_letter_between_them(old: str, new: str) -> None:
    stretches = difference(old, new)
    for _, kept, _ in zip(stretches, stretches[1:], stretches[2:], strict=False):
        if kept.kept:
            assert sum(letter.isalnum() for letter in kept.new.of(new)) != 1


@given(FEW, FEW)
def test_as_much_is_in_common_as_a_table_of_all_lengths_says(
    old: list[str], new: list[str]
) -> None:
    @cache
    def longest(one: int, other: int) -> int:
        if not (one and other):
            return 0
        if old[one - 1] == new[other - 1]:
            return longest(one - 1, other - 1) + 1
        return max(longest(one - 1, other), longest(one, other - 1))

    found = matches(old, new)
    assert len(found) == longest(len(old), len(new))
    assert all(old[one] == new[other] for one, other in found)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(found))


@given(st.integers(100, 300), st.randoms(use_true_random=False))
def test_blocks_of_rows_are_one_table(size: int, random: Random) -> None:
    old = [random.choice("abcd") for _ in range(size)]
    new = [random.choice("abcd") for _ in range(size)]
    swept = [0] * (size + 1)
    for token in new:
        before, swept = swept, [0]
        for at, other in enumerate(old):
            swept.append(before[at] + 1 if token == other else max(before[at + 1], swept[at]))
    assert len(matches(old, new)) == swept[-1]


def test_twenty_thousand_letters_take_a_moment_and_more_take_no_longer() -> None:
    old = "".join(chr(0x4E00 + at * at % 2003) for at in range(20_000))
    new = "".join(chr(0x4E00 + at * at % 1999) for at in range(20_000))
    times = []
    for _ in range(3):
        start = process_time()
        difference(old, new)
        times.append(process_time() - start)
    assert min(times) < 0.6  # a slow machine; here it takes 0.15
    endless = "天地" * (int(MOST**0.5) // 2 + 1)
    assert len(difference(endless + "x", "y" + endless)) == 1
