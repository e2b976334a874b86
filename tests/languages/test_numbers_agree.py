from fractions import Fraction

import pytest

from hexapla.languages.answer import changed, digit_strings, unanswered
from hexapla.languages.en.numbers import read_numbers as read_english
from hexapla.languages.number import Kind, Number, stated
from hexapla.languages.rewrite import rewritten
from hexapla.languages.zh.numbers import read_numbers as read_chinese
from hexapla.text.span import Span

AGREE = [
    ("2300亿", "230 billion"),
    ("三成", "thirty per cent"),
    ("七成", "seven in ten"),
    ("三分之一", "a third"),
    ("70年代", "the seventies"),
    ("下午3点", "3 p.m."),
    ("15点", "3 p.m."),
    ("20年代", "the 2020s"),
    ("98年", "1998"),
    ("98年", "'98"),
    ("翻一番", "doubled"),
    ("两倍", "twofold"),
    ("增长两倍", "tripled"),
    ("增长1.5倍", "150%"),
    ("数百", "several hundred"),
    ("数百", "hundreds"),
    ("上万", "10,000"),
    ("八九十万", "850,000"),
    ("八九十万", "900,000"),
    ("一年半", "18 months"),
    ("1000亩", "67"),
    ("1200万千瓦", "12 gigawatts"),
    ("12345678", "12.3 million"),
    ("2347亿", "235 billion"),
    ("30", "30%"),
]
DISAGREE = [
    ("2300亿", "23 billion"),
    ("2300亿", "230 million"),
    ("30%", "0.3%"),
    ("30%", "3%"),
    ("70年代", "the 1870s"),
    ("80年代", "the seventies"),
    ("翻两番", "doubled"),
    ("数百", "thousands"),
    ("八九十万", "80,000"),
    ("1998", "2000"),
    ("352万", "350万"),
    ("12345678", "12.4 million"),
    ("2345000", "2354000"),
]


def _read(text: str) -> Number:
    numbers = read_english(text) if text.isascii() else read_chinese(text)
    return numbers[-1]


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_the_same_quantity_agrees_both_ways(one: str, other: str) -> None:
    assert _read(one).agrees(_read(other))
    assert _read(other).agrees(_read(one))


@pytest.mark.parametrize(("one", "other"), DISAGREE)
def test_another_quantity_does_not_agree(one: str, other: str) -> None:
    assert not _read(one).agrees(_read(other))
    assert not _read(other).agrees(_read(one))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2300亿", "230 billion"),
        ("1.5万亿", "1.5 trillion"),
        ("120万", "1.2 million"),
        ("2.3万", "23,000"),
        ("2024", "2024"),
        ("三成", "30%"),
        ("三分之一", "1/3"),
        ("四分之一", "0.25"),
        ("三点一四", "3.14"),
        ("零下五", "-5"),
        ("70年代", "the 1970s"),
        ("翻一番", "2 times"),
        ("三四百", "300 to 400"),
        ("数百", "100 or several times as many"),
    ],
)
def test_a_number_reads_as_in_an_english_sentence(text: str, words: str) -> None:
    assert _read(text).readable == words


def _numbers(*values: int, certain: bool = True) -> list[Number]:
    return [stated((i, i + 1), value, certain=certain) for i, value in enumerate(values)]


def test_each_number_answers_one_other() -> None:
    left, right = unanswered(_numbers(25, 25, 7), _numbers(25, 8))
    assert [n.low for n in left] == [25, 7]
    assert [n.low for n in right] == [8]


def test_a_certain_number_has_an_answer_before_an_uncertain_one() -> None:
    doubtful = _numbers(3, certain=False)
    left, right = unanswered([*doubtful, *_numbers(3)], _numbers(3))
    assert left == doubtful
    assert right == []
    assert unanswered(_numbers(3), [*doubtful, *_numbers(3)]) == ([], doubtful)


def test_an_answer_moves_to_make_room_for_another() -> None:
    either = stated((0, 1), 3, Kind.VALUE, 9)
    nine = stated((1, 2), Fraction(18, 2))
    assert unanswered([either, nine], _numbers(9, 3)) == ([], [])
    wide = Number(Span(0, 1), Fraction(300), Fraction(400), Kind.RANGE)
    narrow = stated((1, 2), 300, Kind.VALUE, 301)
    assert unanswered([wide, narrow], _numbers(301, 350)) == ([], [])


def test_of_very_many_numbers_none_is_named() -> None:
    assert unanswered(_numbers(*range(2, 300)), _numbers(*range(1000, 1300))) == ([], [])


def test_a_certain_number_on_the_right_is_preferred_too() -> None:
    wide = Number(Span(0, 1), Fraction(3), Fraction(4), Kind.RANGE)
    doubtful = Number(Span(0, 1), Fraction(4), Fraction(4), certain=False)
    assert unanswered([wide], [doubtful, *_numbers(4)]) == ([], [doubtful])


@pytest.mark.parametrize(
    ("source", "target", "pairs"),
    [
        ("产值2300亿元", "230 milliards de yuans", 0),
        ("25个城市", "vingt-cinq villes", 0),
        ("25个城市", "52 villes", 1),
        ("2024年3月5日", "5.3.2024", 0),
        ("1,234.5万", "12.345.000", 0),
        ("33618", "33.618", 0),
        ("33618", "33168", 1),
        ("1998年", "en 1989", 1),
        ("12月", "en décembre 2023", 0),
        ("3个", "4", 0),
    ],
)
def test_digits_have_surely_changed_or_are_left_alone(source: str, target: str, pairs: int) -> None:
    assert len(list(changed(digit_strings(source), digit_strings(target)))) == pairs


def test_digits_of_every_script_are_read() -> None:
    assert [d.main for d in digit_strings("२५ और ١٢٣")] == ["25", "123"]


@pytest.mark.parametrize(
    ("wrong", "right", "text"),
    [
        ("23 billion", "2300亿", "230 billion"),
        ("230 million", "2300亿", "230 billion"),
        ("1.2 million", "1.2万", "12,000"),
        ("15 million", "150万", "1.5 million"),
        ("52", "25", "25"),
        ("12,300", "12.3万", "123,000"),
        ("13 percent", "百分之三十", "30 percent"),
        ("52%", "5.2%", "5.2%"),
        ("12万", "1.2 million", "120万"),
        ("3.5亿", "3.5 billion", "35亿"),
        ("0.3个百分点", "3%", "3个百分点"),
        ("5 p.m.", "下午3点", None),
        ("tripled", "翻一番", None),
        ("fourteen", "四十", None),
        ("7 percent", "七个", None),
        ("34 million", "三分之一", None),
        ("1亿2000万", "12 million", None),
    ],
)
def test_a_number_is_rewritten_in_the_manner_of_another(
    wrong: str, right: str, text: str | None
) -> None:
    number = read_chinese(wrong)[0] if not wrong.isascii() else read_english(wrong)[0]
    assert rewritten(number.span.of(wrong), number, _read(right)) == text
