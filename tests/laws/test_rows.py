"""Rows of cells, and marks under them."""

from hypothesis import given
from hypothesis import strategies as st

from hexapla.report.drawing import Numbered, draw
from hexapla.report.page import Page, Tint
from hexapla.text.offsets import cell_widths, rows
from hexapla.text.span import Span
from hexapla.text.visible import SIGNS, visible

LETTERS = st.text(alphabet="ab ，。“”汽车é\u0301नि33,\x1b\u202e\n", max_size=80)


@given(LETTERS, st.integers(4, 30))
def test_every_code_point_stands_in_one_row(text: str, width: int) -> None:
    shown = visible(text)
    spans = list(rows(shown, width))
    assert "".join(span.of(shown) for span in spans) == shown
    assert all(len(span) for span in spans)


@given(LETTERS, st.integers(4, 30))
def test_no_row_is_wider_than_the_page(text: str, width: int) -> None:
    shown = visible(text)
    for span in rows(shown, width):
        assert sum(cell_widths(span.of(shown).rstrip())) <= width


@given(st.text())
def test_what_is_visible_holds_no_command_and_every_offset_fits(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(ord(letter) in SIGNS for letter in shown)


@given(LETTERS.filter(str.strip), st.data())
def test_a_mark_stands_under_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    lines = list(draw(text, [Numbered(1, Span(start, end), Tint.ERROR)], "zh ", Page(width=10_000)))
    widths = cell_widths(visible(text))
    before, marked = sum(widths[:start]), sum(widths[start:end])
    assert lines[1] == " " * (3 + before) + "1".ljust(marked, "~")
