import re
from collections.abc import Callable, Sequence
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hexapla.languages.answer import digit_strings, unanswered
from hexapla.languages.digits import idle
from hexapla.languages.en.numbers import read_numbers as read_english
from hexapla.languages.number import Number, stated
from hexapla.languages.rewrite import rewritten
from hexapla.languages.zh.numbers import read_numbers as read_chinese

READERS = pytest.mark.parametrize("read", [read_chinese, read_english])
Read = Callable[[str], Sequence[Number]]

CHINESE_DIGITS = "零一二三四五六七八九"
PIECES = st.lists(
    st.sampled_from(
        [
            *"零一二两三四五六七八九十百千万亿半成倍分之点年月日个第数几上翻番折多余来至到负壹佰",
            *("零下", "世纪", "年代", "百分点", "一带一路", "翻了", "小时", "下午", "进制"),
            *"0123456789.,%/-—:()+$ ½①¾'’\n",
            *("1,234", "２３", "2024", "70", "km", "G", "million", "bn", "st", "th", "p.m."),
            *(
                "one",
                "two",
                "twenty",
                "hundred",
                "thousand",
                "billion",
                "and",
                "a",
                "half",
                "third",
            ),
            *("of", "point", "per cent", "times", "dozens", "seventies", "twice", "May", "minus"),
        ]
    ),
    max_size=14,
)
TEXTS = st.one_of(st.text(max_size=60), PIECES.map("".join), PIECES.map(" ".join))


@READERS
@given(text=TEXTS)
@example(text="9" * 6000)
@example(text="0." + "9" * 6000)
@example(text="九" * 6000)
@example(text="数" + "亿" * 6000)
@example(text="1" + ",000" * 3000)
@example(text="百分之" + "九" * 6000)
@example(text="3至" + "9" * 6000 + "亿")
@example(text="million " * 3000)
@example(text="2 " + "million " * 3000)
@example(text="½" * 50)
@example(text="two, million and hundred, thousand")
def test_reading_finds_disjoint_numbers_in_order_and_never_raises(read: Read, text: str) -> None:
    numbers = read(text)
    ends = [0, *(number.span.end for number in numbers)]
    for end, number in zip(ends, numbers, strict=False):
        assert end <= number.span.start < number.span.end <= len(text)
        assert number.low <= number.high
        assert number.agrees(number)
        assert str(number.notation)
        assert number.readable
        assert number.all_digits is not None


@given(TEXTS)
def test_digit_strings_and_idle_places_lie_in_the_text(text: str) -> None:
    spans = [string.span for string in digit_strings(text)] + list(idle(text))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(re.search(r"\d", string.span.of(text)) for string in digit_strings(text))


def say_chinese(value: int) -> str:
    """A whole number below 10^16 in Chinese, digit by digit: the slow obvious way."""
    if value == 0:
        return "零"
    for unit, sign in ((10**8, "亿"), (10**4, "万")):
        if value >= unit:
            head, rest = divmod(value, unit)
            gap = "零" if rest and rest < unit // 10 else ""
            return say_chinese(head) + sign + (gap + say_chinese(rest) if rest else "")
    words = ""
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            words += CHINESE_DIGITS[digit] + sign
        elif words and value and not words.endswith("零"):
            words += "零"
    return words


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def say_english(value: int) -> str:
    """A whole number below 10^15 in English: the slow obvious way."""
    for unit, word in (
        (10**12, "trillion"),
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
    ):
        if value >= unit:
            head, rest = divmod(value, unit)
            link = " and " if rest < 100 else " "
            return f"{say_english(head)} {word}" + (link + say_english(rest) if rest else "")
    if value >= 100:
        head, rest = divmod(value, 100)
        return f"{SMALL[head]} hundred" + (f" and {say_english(rest)}" if rest else "")
    if value >= 20:
        head, rest = divmod(value, 10)
        return TENS[head] + (f"-{SMALL[rest]}" if rest else "")
    return SMALL[value]


@given(st.integers(2, 10**12))
@example(10**8 + 10**4)
@example(20_0005)
def test_a_value_said_in_chinese_is_read_back(value: int) -> None:
    text = f"共{say_chinese(value)}个"
    (number,) = read_chinese(text)
    assert number.low == number.high == value
    assert number.span.of(text) == text[1:-1]


@given(st.integers(2, 10**15 - 1))
def test_a_value_said_in_english_is_read_back(value: int) -> None:
    text = f"some {say_english(value)} of them"
    assert [n.low for n in read_english(text)] == [value]


@given(st.integers(1000, 9999))
def test_a_year_read_digit_by_digit_is_the_year(year: int) -> None:
    text = "".join(CHINESE_DIGITS[int(digit)] for digit in str(year)) + "年"
    assert [n.low for n in read_chinese(text)] == [year]


AMOUNTS = st.decimals("0.1", "999.9", places=1).map(Fraction)


@given(AMOUNTS, st.sampled_from([("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]))
def test_figures_with_a_chinese_scale_are_worth_their_product(
    amount: Fraction, scale: tuple[str, int]
) -> None:
    text = f"{float(amount)}{scale[0]}元"
    assert [n.low for n in read_chinese(text)] == [amount * scale[1]]


@given(AMOUNTS, st.sampled_from([("million", 10**6), ("billion", 10**9), ("trillion", 10**12)]))
def test_figures_with_an_english_scale_are_worth_their_product(
    amount: Fraction, scale: tuple[str, int]
) -> None:
    text = f"{float(amount)} {scale[0]} yuan"
    assert [n.low for n in read_english(text)] == [amount * scale[1]]


NUMBERS = st.lists(st.tuples(st.integers(0, 6), st.booleans()), max_size=8).map(
    lambda items: [stated((i, i + 1), v, certain=sure) for i, (v, sure) in enumerate(items)]
)


@given(NUMBERS, NUMBERS)
def test_equal_values_are_struck_out_pair_by_pair(left: list[Number], right: list[Number]) -> None:
    """The slow twin: count the values of either side."""
    for_left, for_right = unanswered(left, right)
    for value in range(7):
        ours = [n for n in left if n.low == value]
        theirs = [n for n in right if n.low == value]
        assert len([n for n in for_left if n.low == value]) == max(len(ours) - len(theirs), 0)
        assert len([n for n in for_right if n.low == value]) == max(len(theirs) - len(ours), 0)
    assert unanswered(right, left) == (for_right, for_left)


@given(
    st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["", " million", " billion", "%"])
)
def test_what_is_rewritten_reads_as_the_right_number(right: int, wrong: int, scale: str) -> None:
    text = f"{wrong}{scale}"
    number, answer = read_english(text)[0], read_english(f"{right}{scale}")[0]
    written = rewritten(text, number, answer)
    if written is not None:
        assert read_english(written)[0].agrees(answer)
