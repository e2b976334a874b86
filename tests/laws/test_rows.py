"""Rows of cells, and marks under them."""

from itertools import pairwise
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import wcwidth
from hypothesis import given
from hypothesis import strategies as st

from hexapla.report.drawing import Numbered, draw
from hexapla.report.page import Page, Tint
from hexapla.text.breaking import kinds_of
from hexapla.text.offsets import cell_widths
from hexapla.text.rows import BREAK, CLUSTER, TEAR, rows
from hexapla.text.span import Span
from hexapla.text.visible import SIGNS, visible

LETTERS = st.text(alphabet="ab ，。“”汽车é\u0301नि33,\x1b\u202e\n", max_size=80)
# Every kind: words, spaces, quotes, numbers, dashes, marks, conjuncts, jamo, flags, families.
SIGNS_AND_LETTERS = """
    a b AI the - / — —— … …… ， 。 、 」 ） （ “ ” « » 「 ( ) , . ! % ' 3 12 万 亿 元 汽 车 ー ッ が
    か\u3099 葛\U000e0100 क ् ि ः \u200d \u200c \u0301 한 각 เ ก ำ ་ བ । 👩 🏽 ❤\ufe0f 🇨 🇳 👩\u200d👧
"""
PIECES = [*SIGNS_AND_LETTERS.split(), " ", " ", "  ", "\n", "\u00a0", "\u3000"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
WIDTHS = st.integers(1, 30)
CLOSING = "，。、；：？！”’）》」』】…ーッ"
OPENING = "（《「『“‘【"


def parts(text: str, width: int) -> list[str]:
    return [span.of(text) for span in rows(text, width)]


def cells(row: str) -> int:
    """The cells of a row, less those of the spaces that may hang over."""
    kinds = kinds_of(row).rstrip("N").rstrip("S")
    return sum(cell_widths(row)[: len(kinds)])


def clusters(text: str) -> int:
    return 1 + sum(bool(CLUSTER.match(kinds_of(text), at)) for at in range(1, len(text)))


def obvious_rows(text: str, width: int) -> list[str]:
    """Tries every end of every row against every rule."""
    found, kinds, start = list[str](), kinds_of(text), 0
    while start < len(text):
        line = text.find("\n", start) + 1 or len(text)
        fitting = [at for at in range(start + 1, line + 1) if cells(text[start:at]) <= width]
        ends = [line] if line in fitting else []
        for rule in (BREAK, TEAR, CLUSTER):
            ends = ends or [at for at in fitting if rule.match(kinds, at)]
        ends = ends or [at for at in range(line, start, -1) if CLUSTER.match(kinds, at)] or [line]
        found.append(text[start : ends[-1]])
        start = ends[-1]
    return found


@given(TEXTS, WIDTHS)
def test_every_code_point_stands_in_one_row(text: str, width: int) -> None:
    spans = list(rows(text, width))
    assert all(len(span) for span in spans)
    assert [0, *(span.end for span in spans)] == [*(span.start for span in spans), len(text)]


@given(TEXTS, WIDTHS)
def test_the_widths_of_the_rows_are_the_widths_of_the_text(text: str, width: int) -> None:
    widths = [cells for row in parts(text, width) for cells in cell_widths(row)]
    assert widths == cell_widths(text)


@given(TEXTS, WIDTHS)
def test_a_row_fits_unless_it_is_a_single_cluster(text: str, width: int) -> None:
    for row in parts(text, width):
        assert cells(row) <= width or clusters(row.rstrip()) == 1


@given(TEXTS, WIDTHS)
def test_rows_are_the_longest_that_the_rules_allow(text: str, width: int) -> None:
    assert parts(text, width) == obvious_rows(text, width)


@given(TEXTS, WIDTHS)
def test_a_row_ends_behind_a_line_end_and_a_line_end_ends_a_row(text: str, width: int) -> None:
    assert all("\n" not in row[:-1] for row in parts(text, width))


@given(TEXTS, WIDTHS)
def test_no_row_parts_what_unicode_calls_a_cluster(text: str, width: int) -> None:
    starts = {0}
    for cluster in wcwidth.iter_graphemes(text):
        starts.add(max(starts) + len(cluster))
    assert {span.start for span in rows(text, width)} <= starts


@given(st.text("汽车a" + CLOSING + OPENING, max_size=40), st.integers(2, 30))
def test_kinsoku_is_broken_only_where_no_end_of_the_row_keeps_it(text: str, width: int) -> None:
    found = parts(text, width)
    for row, after in pairwise(found):
        if after[0] in CLOSING or row[-1] in OPENING:
            between = pairwise(row)
            assert all(left in OPENING or right in CLOSING for left, right in between)


@given(st.text("ab 汽车", max_size=60), st.integers(2, 30))
def test_a_word_is_parted_only_if_it_is_longer_than_a_row(text: str, width: int) -> None:
    found = parts(text, width)
    for row, after in pairwise(found):
        if row[-1] in "ab" and after[0] in "ab":
            assert len(row) == width
            assert not set(row) & set(" 汽车")


@given(st.text("汽车发展", max_size=60), st.integers(2, 30))
def test_chinese_fills_its_rows(text: str, width: int) -> None:
    assert all(cells(row) >= width - 1 for row in parts(text, width)[:-1])


@given(st.text())
def test_what_is_visible_holds_no_command_and_every_offset_fits(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(ord(letter) in SIGNS for letter in shown)


@given(st.text() | st.text("\x00\x1b\x7f\x85\ud800\ufffe\uffff<&"))
def test_what_is_visible_can_stand_in_xml(text: str) -> None:
    shown = visible(text)
    read = ET.fromstring(f"<a>{escape(shown)}</a>").text or ""  # noqa: S314 -- it is ours
    assert read == shown


@given(LETTERS.filter(str.strip), st.data())
def test_a_mark_stands_under_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    lines = list(draw(text, [Numbered(1, Span(start, end), Tint.ERROR)], "zh ", Page(width=10_000)))
    widths = cell_widths(visible(text))
    before, marked = sum(widths[:start]), sum(widths[start:end])
    assert lines[1] == " " * (3 + before) + "1".ljust(marked, "~")
