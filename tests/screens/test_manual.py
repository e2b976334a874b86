"""The manual page of the rule under the cursor."""

from pathlib import Path

import pytest
from opened import lines_of, news_of, opened
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.app.screens.columns import ColumnsScreen
from hexapla.app.screens.manual import ManualScreen, marked, told
from hexapla.app.widgets.pages import Pages
from hexapla.checks.rule import Rule
from hexapla.checks.rules import RULES


def test_the_page_of_the_finding_opens_turns_and_closes(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("right_square_bracket", "m")
        await pilot.pause()
        assert isinstance(app.screen, ManualScreen)
        assert any("number-mismatch: major (error)" in line for line in lines_of(app))
        page = app.screen.query_one(Pages)
        await pilot.press("pagedown")
        await pilot.pause()
        assert page.scroll_offset.y > 0
        await pilot.press("g")
        await pilot.pause()
        assert page.scroll_offset.y == 0
        await pilot.press("escape")
        assert isinstance(app.screen, ColumnsScreen)

    opened(folder, act, size=(60, 14))


def test_a_cell_without_a_finding_says_so(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("m")
        assert isinstance(app.screen, ColumnsScreen)
        assert "no finding" in news_of(app)

    opened(folder, act)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_a_page_has_every_word_of_the_rule_and_its_marks(rule: Rule) -> None:
    lines = list(told(rule))
    plain = rule.manual.replace("⟦", "").replace("⟧", "")
    assert " ".join(line.text for line in lines[2:]).split() == plain.split()
    marks = [mark.span.of(line.text) for line in lines for mark in line.marks]
    assert len(marks) == rule.manual.count("⟦")
    assert all(f"⟦{mark}⟧" in rule.manual for mark in marks)


def test_marks_are_where_the_brackets_were() -> None:
    line = marked("    zh: 产量⟦翻了⟧一⟦番⟧。", "error")
    assert (line.lead, line.text) == ("    ", "zh: 产量翻了一番。")
    assert [(mark.span.start, mark.span.end, mark.style) for mark in line.marks] == [
        (6, 8, "error"),
        (9, 10, "error"),
    ]
