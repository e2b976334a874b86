"""Cells: what tmux 3.3a, xterm and GNU screen were measured to do, by asking for the cursor."""

import unicodedata

import pytest
import wcwidth

from hexapla.text.offsets import PLAIN, cell_widths


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("重庆", 4),
        ("“”‘’—…·", 7),
        ("①→│", 3),
        ("ａ，", 4),
        ("मामकाः", 6),
        ("हिन्दी", 5),
        ("युयुत्सवः", 6),
        ("தமிழ்", 4),
        ("ខ្មែរ", 4),
        ("ที่ทำ", 3),
        ("བོད་", 3),
        ("е\u0301", 1),
        ("שָׁלוֹם", 4),
        ("각", 2),
        ("か\u3099", 2),
        ("ｶﾞ", 2),
        ("葛\U000e0100", 2),
        ("\U00016ff0", 2),
        ("a\u200bb", 2),
        ("\u00ad", 1),
        ("❤\ufe0f", 1),
        ("1\ufe0f\u20e3", 1),
        ("👍🏽", 4),
        ("🇨🇳🇫🇷", 4),
    ],
)
def test_a_text_takes_the_cells_that_terminals_give_it(text: str, cells: int) -> None:
    assert sum(cell_widths(text)) == cells


def test_a_family_is_as_wide_as_its_first_member() -> None:
    assert cell_widths("👩\u200d👩\u200d👧👩") == [2, 0, 0, 0, 0, 2]
    assert cell_widths("🏴\u200d☠\ufe0f") == [2, 0, 0, 0]


def test_a_joiner_takes_no_cell_from_a_letter() -> None:
    assert cell_widths("क्\u200dष\u200d") == [1, 0, 0, 1, 0]


def test_a_line_end_is_as_wide_in_every_text() -> None:
    assert cell_widths("a\n")[1] == cell_widths("汽\n")[1] == 1


def test_every_spacing_mark_takes_a_cell() -> None:
    marks = [chr(c) for c in range(0x20000) if unicodedata.category(chr(c)) == "Mc"]
    assert {mark for mark in marks if cell_widths(mark) != [1]} == set(
        "\u302e\u302f\U00016ff0\U00016ff1"
    )


@pytest.mark.parametrize("span", PLAIN)
def test_the_short_way_gives_what_the_tables_give(span: tuple[int, int, int]) -> None:
    first, last, width = span
    letters = [chr(code) for code in range(first, last + 1)]
    shown = [letter for letter in letters if unicodedata.category(letter) != "Cc"]
    assert {letter for letter in shown if wcwidth.wcwidth(letter) != width} == set()


def test_other_letters_are_as_wide_as_the_tables_say() -> None:
    ours = ("Mc", "Cc", "Cs", "Cn")
    letters = [chr(code) for code in range(0x20000) if unicodedata.category(chr(code)) not in ours]
    flags = {chr(code) for code in range(0x1F1E6, 0x1F200)}
    theirs = {letter for letter in letters if cell_widths(letter) != [wcwidth.wcwidth(letter)]}
    assert theirs == flags
