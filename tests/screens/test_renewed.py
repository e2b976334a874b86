"""Glossaries and configurations that change while the view is open, and an index that fails."""

import sys
from pathlib import Path

import pytest
from opened import lines_of, news_of, opened, settle, sheet_of
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.app.screens.columns import ColumnsScreen
from hexapla.verbs import index

PLAIN = 'glossary = ["terms.csv"]\n'


@pytest.fixture
def shelf(folder: Path) -> Path:
    """A workspace with a glossary."""
    (folder / "hexapla.toml").write_text(PLAIN, "utf-8")
    (folder / "terms.csv").write_text("zh-Hans,en\n苹果,apple\n", "utf-8")
    return folder


def screen_of(app: HexaplaApp) -> ColumnsScreen:
    screen = app.screen
    assert isinstance(screen, ColumnsScreen)
    return screen


async def look(pilot: Pilot[None], app: HexaplaApp) -> None:
    """Let the view look at the files, and do what there is to do then."""
    screen_of(app)._watch()
    await settle(pilot)


def test_a_glossary_that_changes_is_read_again(shelf: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        sheet_of(app).go(0, 2)
        await settle(pilot)
        assert any("apple" in line for line in lines_of(app)[10:])
        (shelf / "terms.csv").write_text("zh-Hans,en\n苹果,pear\n", "utf-8")
        await look(pilot, app)
        assert any("pear" in line for line in lines_of(app)[10:])
        assert "unrendered-term" in {record.rule for record in screen_of(app).records_here()}
        mender, place = screen_of(app).mender, screen_of(app).here()
        assert mender
        assert place
        assert mender.draft(place, "Three pears.") == ()

    opened(shelf, act)


def test_a_change_can_be_taken_back_after_the_glossary_has_changed(shelf: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        before = (shelf / "story" / "de.po").read_bytes()
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("!", "ctrl+s")
        await settle(pilot)
        assert (shelf / "story" / "de.po").read_bytes() != before
        (shelf / "terms.csv").write_text("zh-Hans,en\n苹果,pear\n", "utf-8")
        await look(pilot, app)
        await pilot.press("u")
        await settle(pilot)
        assert (shelf / "story" / "de.po").read_bytes() == before

    opened(shelf, act)


@pytest.mark.parametrize(
    ("name", "raw"), [("hexapla.toml", b"glossary = 3\n"), ("terms.csv", b"\xff\xfe\x00")]
)
def test_what_is_wrong_with_settings_is_told_once_and_the_old_ones_stay(
    shelf: Path, name: str, raw: bytes
) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        sheet_of(app).go(0, 2)
        (shelf / name).write_bytes(raw)
        await look(pilot, app)
        assert name in news_of(app)
        assert any("apple" in line for line in lines_of(app)[10:])
        await pilot.press("j", "k")
        assert not news_of(app)
        await look(pilot, app)
        assert not news_of(app)
        (shelf / "hexapla.toml").write_text(PLAIN, "utf-8")
        (shelf / "terms.csv").write_text("zh-Hans,en\n苹果,pear\n", "utf-8")
        await look(pilot, app)
        assert any("pear" in line for line in lines_of(app)[10:])

    opened(shelf, act)


def test_an_index_that_fails_is_told_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = folder.parent / "python"
    wrong.write_text("#!/bin/sh\necho half a module >&2\nexit 1\n", "utf-8")
    wrong.chmod(0o755)
    monkeypatch.setattr(index, "LARGE", 0)
    monkeypatch.setattr(sys, "executable", str(wrong))

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        assert "half a module" in news_of(app)
        await pilot.press("j", "k")
        await look(pilot, app)
        assert not news_of(app)

    opened(folder, act)


def test_an_index_is_made_once_at_a_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        asked: list[str] = []
        screen = screen_of(app)

        def at_work(group: str) -> bool:
            asked.append(group)
            return False

        monkeypatch.setattr(screen, "_is_idle", at_work)
        (folder / "story" / "fr.po").write_bytes((folder / "story" / "de.po").read_bytes())
        await look(pilot, app)
        assert "index" in asked
        assert screen.tags == ("de", "en")

    opened(folder, act)


def test_the_index_waits_while_another_screen_may_be_writing(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        columns, path = screen_of(app), folder / "story" / "en.po"
        await pilot.press("r")
        await settle(pilot)
        path.write_text(path.read_text("utf-8").replace("Four", "Three"), "utf-8")
        columns._watch()
        await settle(pilot)
        assert "Four" in str(columns._columns.rows(0, 1))
        await pilot.press("escape")
        await settle(pilot)
        assert "Three" in str(columns._columns.rows(0, 1))

    opened(folder, act)
