"""What holds for the numbers of languages that count in myriads, beside those of Chinese."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages import find_language
from hexapla.languages.number import Number
from hexapla.languages.plain_figures import worth
from hexapla.languages.zh.numbers import read_numbers as read_chinese
from hexapla.text.roll import Roll

MYRIADS = {"ko": "조억만", "ja": "兆億万"}
SCALES = (10**12, 10**8, 10**4)
WORDS = (
    "2024 3억 두 배 세 개 3할 백 명 이만 만약 70년대 3분의 1 오후 3시 % , . - ~ 제3조 수백 명 반년"
    " 2년 반 二〇 三割 3割 数百 一つ 二倍 三分の一 午後3時 十分 一方 半年 70年代 1億2000万 ３５"
    " 第3回 a5 5G 10^21"
).split(" ")

parts = st.lists(st.integers(1, 9999), min_size=1, max_size=4)
texts = st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=8).map(" ".join)


def _reader(tag: str) -> Callable[[str], Sequence[Number]]:
    reader = find_language(tag).numbers
    assert reader
    return reader


def _myriads(values: Sequence[int], signs: str) -> str:
    named = zip(values, ["", *reversed(signs)], strict=False)
    return "".join(reversed([f"{value}{sign}" for value, sign in named]))


@pytest.mark.parametrize("tag", MYRIADS)
@given(parts)
def test_figures_with_units_are_worth_their_sum(tag: str, values: list[int]) -> None:
    text = _myriads(values, MYRIADS[tag]) + {"ko": "명", "ja": "人"}[tag]
    total = sum(value * 10 ** (4 * power) for power, value in enumerate(values))
    assert [number.low for number in _reader(tag)(text)] == [total]


@pytest.mark.parametrize("tag", MYRIADS)
@given(st.integers(1, 9999), st.sampled_from(("亿", "万", "%", "")))
def test_figures_are_worth_what_they_are_in_chinese(tag: str, value: int, scale: str) -> None:
    own = {"亿": MYRIADS[tag][1], "万": MYRIADS[tag][2]}.get(scale, scale)
    theirs = [number.low for number in read_chinese(f"{value:,}{scale}")]
    assert [number.low for number in _reader(tag)(f"{value:,}{own}")] == theirs


@pytest.mark.parametrize("tag", MYRIADS)
@given(texts)
def test_spans_are_in_order_and_apart(tag: str, text: str) -> None:
    numbers = _reader(tag)(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(numbers))
    assert all(0 <= number.span.start < number.span.end <= len(text) for number in numbers)
    assert all(number.low <= number.high for number in numbers)


@pytest.mark.parametrize("tag", MYRIADS)
@given(st.lists(texts, min_size=1, max_size=3))
def test_plain_figures_are_what_the_reader_reads(tag: str, rows: list[str]) -> None:
    language = find_language(tag)
    roll = Roll(rows)
    for text, plain in zip(roll.texts, language.figures(roll), strict=True):
        if plain is not None:
            assert sorted(plain) == sorted(map(_worth, _reader(tag)(text)))


def _worth(number: Number) -> tuple[str, int]:
    """The worth of a number that plain figures state."""
    sign, factor = ("%", 100) if number.percentage else ("", 1)
    return worth(str(int(number.low * factor * 10**9)), -9, sign)
