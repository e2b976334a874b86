"""What the line at the foot tells, and for how long."""

from pathlib import Path

import pytest
from opened import lines_of, news_of, opened, settle, sheet_of
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.app.screens.columns import ColumnsScreen
from hexapla.app.widgets.status import Status


def test_what_was_told_of_a_cell_is_not_told_of_the_next(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("t")
        assert news_of(app) == "no finding here has a fix to take"
        await pilot.press("j")
        assert not news_of(app)

    opened(folder, act)


@pytest.mark.parametrize("width", [80, 30])
def test_news_that_need_the_room_have_it(folder: Path, width: int) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        screen = app.screen
        assert isinstance(screen, ColumnsScreen)
        screen.say("a long word for why not")
        await settle(pilot)
        line = app.screen.query_one(Status).render_line(0).text
        assert "why not" in line
        assert (" 1 error  1 warning " in line) == (width == 80)
        assert len(line) == width

    opened(folder, act, size=(width, 12))


def test_news_that_are_too_long_for_a_line_have_more(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        screen = app.screen
        assert isinstance(screen, ColumnsScreen)
        screen.say("the file is damaged, so it is not saved: a text has no end (close its quotes)")
        await settle(pilot)
        assert lines_of(app)[-3:-1] == [
            " the file is damaged, so it is not saved: a",
            " text has no end (close its quotes)",
        ]
        await pilot.press("j")
        await settle(pilot)
        assert lines_of(app)[-2].startswith(" story  2 of 4")
        assert not lines_of(app)[-3].strip()

    opened(folder, act, size=(44, 16))


def test_undo_and_redo_are_told_by_their_names(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        told = []
        await pilot.press("enter")
        await settle(pilot)
        for keys in (("!", "ctrl+s"), ("u",), ("U",)):
            await pilot.press(*keys)
            await settle(pilot)
            told.append(news_of(app))
        assert told == ["saved", "taken back", "made again"]
        assert any("Drei Äpfel.!" in line for line in lines_of(app))

    opened(folder, act)


def test_a_search_for_nothing_finds_nothing(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("G", "slash", "enter")
        await settle(pilot)
        await pilot.press("n")
        assert sheet_of(app).number == 3
        assert news_of(app) == "search for something first"

    opened(folder, act)


def test_the_key_that_takes_a_fix_is_the_one_that_does(folder: Path) -> None:
    (folder / "hexapla.toml").write_text('glossary = ["terms.csv"]\n')
    (folder / "terms.csv").write_text("zh-Hans,en\n苹果,pome|!apples\n", "utf-8")

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("l")
        await settle(pilot)
        assert any("x takes the fix: apples → pome" in line for line in lines_of(app))
        await pilot.press("x")
        await settle(pilot)
        assert news_of(app) == "saved"

    opened(folder, act, size=(100, 40), keymap={"fix": "x"})


def test_a_question_is_named_beside_its_last_answer(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        for _ in range(2):
            await pilot.press("f", *"error", "enter")
            await settle(pilot)
        await pilot.press("f")
        await settle(pilot)
        assert " filter: error" in lines_of(app)

    opened(folder, act)
