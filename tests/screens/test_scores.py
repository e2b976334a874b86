"""Scores on the screen: from a number to its places, and from a place to the text."""

from pathlib import Path

import pytest
from opened import lines_of, opened, settle, sheet_of
from textual.pilot import Pilot

from hexapla.app import scored
from hexapla.app.app import HexaplaApp
from hexapla.app.screens.columns import ColumnsScreen
from hexapla.app.screens.scores import ScoresScreen
from hexapla.scores.card import Scorecard
from hexapla.scores.score import Score

METRICS = "adherence completeness consistency fidelity".split()
CARD = Scorecard("story", "de", "zh-Hans", "story/de.po", tuple(Score(m, 1, ()) for m in METRICS))


async def open_scores(pilot: Pilot[None], app: HexaplaApp) -> ScoresScreen:
    await pilot.press("S")
    await settle(pilot)
    assert isinstance(app.screen, ScoresScreen)
    return app.screen


def test_a_number_leads_to_its_places_and_a_place_to_the_text(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        screen = await open_scores(pilot, app)
        assert screen.score
        await pilot.press("right", "enter")
        assert (screen.score.metric, screen.places.has_focus) == ("completeness", True)
        here = screen.here()
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, ColumnsScreen)
        row = app.screen._pager.row(sheet_of(app).number or 0)
        assert row
        assert here == (row.document, "de", row.key) == ("story", "de", "ddddd")

    opened(folder, act)


def test_the_screen_says_of_a_number_what_it_is_made_of(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        screen = await open_scores(pilot, app)
        await pilot.press("down", "right")
        text = "\n".join(lines_of(app))
        assert screen.score
        assert screen.score.signature in text
        assert f"{screen.score.value:.1f}" in text
        assert "ddddd" in text
        assert "再见！" in text

    opened(folder, act, size=(140, 30))


def test_escape_leads_back_from_the_places_and_then_to_the_columns(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        screen = await open_scores(pilot, app)
        await pilot.press("right", "tab")
        assert screen.places.has_focus
        await pilot.press("escape")
        assert screen.table.has_focus
        await pilot.press("escape")
        assert isinstance(app.screen, ColumnsScreen)

    opened(folder, act)


def test_what_cannot_be_counted_is_said(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        (folder / "hexapla.toml").write_text("source = 3\n", "utf-8")
        screen = await open_scores(pilot, app)
        await pilot.press("down", "enter", "tab", "pagedown", "end")
        assert screen.score is None
        assert "hexapla.toml:1" in "\n".join(lines_of(app))

    opened(folder, act)


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_the_columns_fit_where_names_may_be_cut(width: int) -> None:
    widths = scored.widths([CARD], width)
    assert len(widths) == 2 + len(METRICS)
    assert widths[0] >= scored.LEAST
    least = scored.LEAST + 2 + 2 + len(METRICS) * (scored.SHORT + 1)
    assert sum(widths) + len(widths) <= max(width, least + len(widths))


def test_an_arrow_says_which_way_a_number_has_gone() -> None:
    ways = [scored.figure(Score("m", now, (), before=50.0)) for now in (49.0, 50.0, 51.0)]
    assert [(each.text, each.style) for each in ways] == [
        ("49.0▾", "error"),
        ("50.0 ", ""),
        ("51.0▴", "good"),
    ]
