"""The list of all keys: what it shows, how it is filtered, what Enter does."""

from pathlib import Path

import pytest
from opened import lines_of, opened, sheet_of
from textual.pilot import Pilot
from textual.widgets import OptionList

from hexapla.app.app import HexaplaApp
from hexapla.app.keys import COMMANDS, GROUPS
from hexapla.app.screens.columns import ColumnsScreen
from hexapla.app.screens.help import HelpScreen, fits
from hexapla.app.widgets.hints import Hints


def listed(app: HexaplaApp) -> list[str]:
    """The ids of the commands in the list."""
    options = app.screen.query_one(OptionList).options
    return [option.id for option in options if option.id]


def test_all_commands_of_the_screen_are_listed_below_their_groups(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        options = app.screen.query_one(OptionList).options
        groups = [name for name in GROUPS if name not in {"Realigning", "Reviewing", "Scoring"}]
        assert [str(option.prompt) for option in options if option.disabled] == groups
        known = [command.id for command, _ in app.commands(app.screen_stack[0])]
        assert listed(app) == known
        assert {"next-row", "help", "undo", "quit"} <= set(known)

    opened(folder, act)


def test_the_list_is_filtered_as_one_types(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("f1", *"fin")
        assert listed(app)[:2] == ["next-finding", "previous-finding"]
        await pilot.press(*"d zzz")
        assert listed(app) == []
        await pilot.press("enter")
        assert app.screen.query_one(OptionList).options[0].prompt == "nothing is like that"

    opened(folder, act)


def test_enter_does_what_is_chosen(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("question_mark", *"last row", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ColumnsScreen)
        assert sheet_of(app).place == 3

    opened(folder, act)


def test_a_key_finds_its_own_command_first(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("question_mark", "c")
        options = app.screen.query_one(OptionList)
        assert options.highlighted is not None
        assert options.options[options.highlighted].id == "columns"

    opened(folder, act)


def test_escape_closes_the_list_and_nothing_is_done(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("question_mark", "down", "escape")
        assert isinstance(app.screen, ColumnsScreen)
        assert sheet_of(app).place == 0

    opened(folder, act)


def test_keys_are_shown_as_they_are_bound_now(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("semicolon")
        assert sheet_of(app).place == 1
        await pilot.press("j")
        assert sheet_of(app).place == 1
        await pilot.press("question_mark", *"next row", "down")
        assert any(";" in line and "Next row" in line for line in lines_of(app))

    opened(folder, act, keymap={"next-row": "semicolon"})


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_titles_can_be_read_in_a_small_terminal(folder: Path, size: tuple[int, int]) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("question_mark")
        await pilot.pause()
        assert any("Previous row" in line for line in lines_of(app))
        assert any("Esc" in line for line in lines_of(app))

    opened(folder, act, size=size)


def test_a_command_is_found_by_title_help_id_or_key_in_any_case() -> None:
    (command,) = (each for each in COMMANDS if each.id == "edit-outside")
    for words in ("EDITOR", "visual", "edit-out", "e", "mend names"):
        assert fits((command, "E"), words)
    assert not fits((command, "E"), "mend nothing")


def test_a_click_at_the_foot_is_as_good_as_the_key(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        at = lines_of(app)[-1].index("? Help")
        await pilot.click(Hints, offset=(at + 3, 0))
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)

    opened(folder, act)
