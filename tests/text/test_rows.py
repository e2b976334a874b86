from itertools import pairwise

import pytest

from hexapla.text.breaking import kind_of, kinds_of
from hexapla.text.rows import BREAK, rows


def parts(text: str, width: int) -> list[str]:
    return [span.of(text) for span in rows(text, width)]


@pytest.mark.parametrize(
    "expected",
    [
        "一|二，|三……|四|——|五。”|六",
        "“一|二”|（三）|四、|《五》|（六）",
        "他|说：|“好！”|走。",
        "马|克·|吐|温：|—|一",
        "コ|ン|ピュー|ター|を|チェッ|ク、|時々",
        "全|角 ，|一|半 |,|角",
        "第|3|章|Chapter |3|中",
        "约|2300|多|亿|元",
        "约|2300亿元|左|右|亿|元|3万亿元",
        "12%|的|３亿|人|百|万",
        "Apple|（苹|果）|公|司|(Apple)|好",
        "和/|或-|非|A-|一",
        '说"好""不|好"',
        "100\u00a0万|人|一\u2060二",
        "the  |words, |don't |break:x |(here) |or)there",
        "co-|operation |e-mail |and/|or |n/a |-opt |--long-|option |1/2 |a-1 |1-a",
        "काम-|काज |धर्म । |अथ ॥ |१ ॥ |इति",
        "one — |two – |three - |four |—five |six",
        "one—|two——|three",
        "$5 |№5 |50 % |more |5 |%s",
        "Oui ! |Non : |« ça |va » |(« oui »)",
        "« oui |„nein“ |und |»ja« , |so |( a ) |b",
        "대한민국의 |모든 |권력(국민) |국민",
        "བོད་|ཡིག་|རིང་|པོ།",
        "ที่ทำการไปรษณีย์ |ไทย",
        "👩\u200d👧|👍🏽|好|🇨🇳|🇫🇷|か\u3099|き",
    ],
)
def test_where_a_row_may_end(expected: str) -> None:
    text = expected.replace("|", "")
    kinds = kinds_of(text)
    ends = [at for at in range(1, len(text)) if BREAK.match(kinds, at)]
    parted = [text[a:b] for a, b in pairwise([0, *ends, len(text)])]
    assert "|".join(parted) == expected


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (8, "一二三，|四五六"),
        (6, "一二|三，四|五六"),
        (8, "一二三四|五六"),
        (6, "一二|（三）|四"),
        (6, "他说：|“好。”"),
        (6, "他说：|“好。”|他走了"),
        (8, "一二三四|——五"),
        (5, "一|二……|三"),
        (6, "卡尔|马·克"),
        (6, "コン|ピュー|ター"),
        (6, "チェッ|ク"),
        (6, "時々|佐々木"),
        (6, "か\u3099か\u3099か\u3099|か\u3099"),
    ],
)
def test_kinsoku(width: int, expected: str) -> None:
    assert parts(expected.replace("|", ""), width) == expected.split("|")


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (12, "Chapter 3中|投资约"),
        (12, "Apple苹果公|司在"),
        (8, "增长|2300亿元"),
        (8, "增长了|2300 亿|元"),
        (9, "增长约|2300.5%，|很快"),
        (6, "十万亿|元"),
        (12, "中国|（China）"),
        (14, "我在中国|（China）"),
        (12, "已删|除%(name)s个|文件"),
    ],
)
def test_chinese_beside_latin_and_numbers(width: int, expected: str) -> None:
    assert parts(expected.replace("|", ""), width) == expected.split("|")


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (10, "the spaces   |hang over"),
        (17, "a well-known co-|operation"),
        (10, "this and/|or that"),
        (8, "an |e-mail"),
        (9, "in |2019–2024"),
        (11, "word—|another"),
        (12, "see |https://exam|ple.org/a?b=|1&c=2"),
        (8, "see |unbreaka|ble word"),
        (8, "don’t |can't"),
        (12, "Привет — |ответ"),
        (8, "Совсем-|совсем"),
        (6, "Oui ça |va !"),
        (6, "Oui ça |« va »"),
        (8, "Wort |„eins“ |zwei"),
        (10, "hundred |50 % more"),
        (10, "국민으로 |부터 나온"),
        (8, "100\u00a0km |200\u00a0km"),
        (12, "text—the |other"),
        (2, "”|——|”"),
    ],
)
def test_words(width: int, expected: str) -> None:
    assert parts(expected.replace("|", ""), width) == expected.split("|")


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (4, "क्षेत्रे|धर्म|क्षे"),
        (7, "समवेता |युयुत्स|वः ।"),
        (3, "👩\u200d👩\u200d👧|👩\u200d👩\u200d👧"),
        (3, "🇨🇳|🇫🇷|🇨🇳"),
        (2, "1\ufe0f\u20e32\ufe0f\u20e3|3"),
        (3, "각|가"),
        (5, "ประเท|ศ"),
        (5, "บประ|เทศ"),
        (1, "ทำ|ทำ"),
        (4, "བོད་|ཡིག་|གི་ཚིག"),
        (2, "བོ|ད་"),
    ],
)
def test_clusters_stay_whole(width: int, expected: str) -> None:
    assert parts(expected.replace("|", ""), width) == expected.split("|")


def test_every_line_end_ends_a_row() -> None:
    assert parts("a\n\n汽车\n", 3) == ["a\n", "\n", "汽", "车\n"]


def test_spaces_and_a_line_end_hang_over_together() -> None:
    assert parts("汽车  \n产业", 4) == ["汽车  \n", "产业"]


def test_a_letter_wider_than_the_row_has_a_row_to_itself() -> None:
    assert parts("a\n汽车，\n", 1) == ["a\n", "汽", "车", "，\n"]


def test_a_mark_behind_a_line_end_begins_a_row() -> None:
    assert parts("，\n\u094d", 1) == ["，\n", "\u094d"]


def test_a_text_without_letters_has_no_rows() -> None:
    assert parts("", 10) == []


def test_a_mark_at_the_start_has_nothing_to_stand_on() -> None:
    assert parts("\u0301a 汽", 2) == ["\u0301a ", "汽"]


@pytest.mark.parametrize(
    ("letters", "kind"),
    [
        ("（《「『“‘【", "OOOOooO"),
        ("，。、；：？！”’）》」』】…", "CCCCCCCEECCCCCE"),
        ("ーっッャ々ゝ〜", "C" * 7),
        ("亿汽가é", "UWAA"),
        ("\u0301ा्்", "MMVM"),
        ("-–/—", "HHHB"),
        ("1१１", "DDD"),
        ("।؟።", "EEE"),
    ],
)
def test_the_kind_of_a_letter(letters: str, kind: str) -> None:
    assert "".join(map(kind_of, letters)) == kind


def test_two_halves_make_a_flag() -> None:
    assert kinds_of("🇨🇳🇫🇷🇨") == "WMWMR"
