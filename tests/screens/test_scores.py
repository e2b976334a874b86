"""Scores on the screen: from a number to its places, and from a place to the text."""

import os
import subprocess
from pathlib import Path
from threading import Event

import pytest
from opened import lines_of, opened, settle, sheet_of
from textual.pilot import Pilot

from hexapla.app import scored
from hexapla.app.app import HexaplaApp
from hexapla.app.screens import counting
from hexapla.app.screens.columns import ColumnsScreen
from hexapla.app.screens.scores import ScoresScreen
from hexapla.scores.card import Scorecard
from hexapla.scores.score import Score

WHO = ("AUTHOR", "COMMITTER")
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


def test_the_terms_of_a_rendering_lead_to_their_places_and_these_to_the_text(folder: Path) -> None:
    (folder / "terms.csv").write_text(
        "zh-Hans,en,de\n苹果,apple,Apfel\n她,she|woman,sie\n", "utf-8"
    )
    (folder / "hexapla.toml").write_text('source = "zh-Hans"\nglossary = ["terms.csv"]\n', "utf-8")

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        screen = await open_scores(pilot, app)
        await pilot.press("down", "down", "t")
        await settle(pilot)
        assert [line.names for line in screen.lines] == [("她", "en"), ("苹果", "en")]
        text = "\n".join(lines_of(app))
        assert "she 1" in text
        assert "1 place of it" in text
        await pilot.press("enter")
        await settle(pilot)
        assert screen.here() == ("story", "en", "ccccc")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, ColumnsScreen)

    opened(folder, act, size=(80, 24))


def test_where_no_term_occurs_it_is_said_and_what_is_together_has_no_trend(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        screen = await open_scores(pilot, app)
        await pilot.press("t")
        assert "no term of the glossary occurs" in "\n".join(lines_of(app))
        await pilot.press("T")
        assert "choose one" in "\n".join(lines_of(app))
        assert screen.lines[0].names == ("story", "all")

    opened(folder, act)


def test_without_git_there_is_one_line_about_it_and_the_present_state(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        screen = await open_scores(pilot, app)
        await pilot.press("down", "T")
        await settle(pilot)
        assert [line.names for line in screen.lines] == [("now", "")]
        assert "no trend" in "\n".join(lines_of(app))
        await pilot.press("escape")
        assert len(screen.lines) == 3
        assert screen.line
        assert screen.line.names == ("story", "de")

    opened(folder, act)


@pytest.mark.needs("git")
def test_the_trend_shows_the_numbers_at_each_commit(folder: Path) -> None:
    file = folder / "story" / "en.po"
    now = file.read_text("utf-8")
    commit(folder, "init", "-q")
    for number, text in enumerate((now.replace('"Bye!"', '""'), now), 1):
        file.write_text(text, "utf-8")
        commit(folder, "add", ".")
        commit(folder, "commit", "-qm", "a state", at=f"2026-01-0{number}T10:00:00Z")

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        screen = await open_scores(pilot, app)
        await pilot.press("down", "down", "right", "T")
        await settle(pilot)
        assert [line.names[0] for line in screen.lines] == ["now", "2026-01-02", "2026-01-01"]
        text = "\n".join(lines_of(app))
        assert "100.0▴" in text
        assert "▁██  least 81.2 (2026-01-01), greatest 100.0 (2026-01-02)" in text
        await pilot.press("down", "down", "enter")
        await settle(pilot)
        assert screen.here() == ("story", "en", "ddddd")

    opened(folder, act, size=(80, 24))


def commit(folder: Path, *words: str, at: str = "2026-01-01T10:00:00Z") -> None:
    people = {f"GIT_{who}_{what}": "a@example.org" for who in WHO for what in ("NAME", "EMAIL")}
    dates = {f"GIT_{who}_DATE": at for who in WHO}
    subprocess.run(["git", *words], cwd=folder, check=True, env={**os.environ, **people, **dates})


def test_who_leaves_ends_the_counting(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits, ended = Event(), Event()

    def endless(*words: object) -> None:
        watch = words[-1]
        assert callable(watch)
        try:
            while True:
                watch("counting file 1 of 9")
                waits.wait(0.01)
        finally:
            ended.set()

    monkeypatch.setattr(counting, "score", endless)

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("S")
        while "counting file 1 of 9" not in "\n".join(lines_of(app)):
            await pilot.pause(0.01)
        await pilot.press("escape")
        await settle(pilot)
        assert ended.is_set()
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
    widths = scored.widths([scored.rendering(CARD)], width)
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
