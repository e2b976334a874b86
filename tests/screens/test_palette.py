"""The palette: commands, places and themes by their names."""

from pathlib import Path

from opened import opened, settle, sheet_of
from textual import events
from textual.command import CommandList, CommandPalette
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.app.keymap import shown_keys
from hexapla.app.palette import Commands, Palette
from hexapla.app.screens.columns import ColumnsScreen


async def found(app: HexaplaApp, words: str) -> list[str]:
    """The names of what the palette finds, best first."""
    hits = [hit async for hit in Commands(app.screen).search(words)]
    return [str(hit.text) for hit in sorted(hits, key=lambda hit: -hit.score)]


def test_it_finds_commands_documents_renderings_and_themes(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        del pilot
        assert (await found(app, "undo"))[0] == "Undo"
        assert (await found(app, "story"))[0] == "go to document story"
        assert (await found(app, "rendering en"))[0] == "go to rendering en"
        assert "theme hexapla-light" in await found(app, "light")
        assert await found(app, "qqqqq") == []

    opened(folder, act)


def test_it_lists_every_command_with_its_keys_before_a_word_is_typed(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        del pilot
        told = {str(hit.text): hit.help or "" async for hit in Commands(app.screen).discover()}
        for command, keys in app.commands(app.screen):
            assert command.id == "palette" or told[command.title].startswith(keys)
        assert shown_keys(app.keys_now["undo"]) == "u"

    opened(folder, act)


def test_what_is_chosen_is_done(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("ctrl+p")
        assert isinstance(app.screen, CommandPalette)
        await pilot.press(*"last row")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, ColumnsScreen)
        assert sheet_of(app).place == 3

    opened(folder, act)


def test_a_name_is_no_markup(folder: Path) -> None:
    (folder / "story").rename(folder / "a[b]")

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        del pilot
        hits = [hit async for hit in Commands(app.screen).search("document")]
        assert "go to document a[b]" in [str(hit.prompt) for hit in hits]

    opened(folder, act)


def test_a_theme_that_was_chosen_is_there_the_next_time(folder: Path) -> None:
    async def choose(pilot: Pilot[None], app: HexaplaApp) -> None:
        del pilot
        assert app.theme == "hexapla-dark"
        app.choose_theme("hexapla-light")

    async def look(pilot: Pilot[None], app: HexaplaApp) -> None:
        del pilot
        assert app.theme == "hexapla-light"

    opened(folder, choose)
    opened(folder, look)


def test_a_rendering_that_is_hidden_is_shown_when_one_goes_there(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        del pilot
        screen = app.screen
        assert isinstance(screen, ColumnsScreen)
        sheet_of(app).show(range(4), [1])
        screen.go_to_rendering("en")
        assert (sheet_of(app).wanted, sheet_of(app).column) == ((1, 2), 2)

    opened(folder, act)


def test_of_many_documents_those_are_likely_that_hold_a_word(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        del pilot
        screen = app.screen
        assert isinstance(screen, ColumnsScreen)
        assert screen.likely("anything", 5) == ["story"]
        assert screen.likely("go STO", 0) == []
        assert screen.likely("anything", 0) == []

    opened(folder, act)


def test_a_page_may_be_turned_before_there_is_one(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        for key in ("ctrl+p", "pageup", "pagedown", "pageup"):
            app.post_message(events.Key(key, None))
        await settle(pilot)
        assert isinstance(app.screen, CommandPalette)
        await pilot.press("escape")
        assert not isinstance(app.screen, CommandPalette)

    opened(folder, act)


def test_what_is_found_when_the_palette_has_been_left_is_not_shown(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        app.action_command_palette()
        await settle(pilot)
        palette = app.screen
        assert isinstance(palette, Palette)
        await palette.dismiss()
        palette._refresh_command_list(CommandList(), [], clear_current=True)
        assert not palette.is_active

    opened(folder, act)
