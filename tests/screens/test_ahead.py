"""Keys that come faster than what they ask for."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from opened import opened, settle
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from hexapla.app.app import HexaplaApp
from hexapla.app.palette import Palette
from hexapla.app.screens.manual import ManualScreen
from hexapla.app.screens.mending import MendingScreen
from hexapla.app.widgets.prompt import Prompt
from hexapla.verbs.explain import all_rules


@pytest.mark.parametrize("before", [(), ("z",)], ids=["columns", "one segment"])
def test_an_answer_may_be_typed_ahead_of_its_question(folder: Path, before: Sequence[str]) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press(*before)
        await settle(pilot)
        for key, character in (("slash", "/"), ("q", "q"), ("z", "z")):
            app.post_message(events.Key(key, character))
        await settle(pilot)
        assert app.screen.query_one(Prompt).value == "qz"

    opened(folder, act)


@pytest.mark.parametrize("opening", ["slash", "e"], ids=["an answer", "a rendering"])
def test_keys_typed_in_one_breath_are_done_in_their_order(folder: Path, opening: str) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("right", opening)
        await settle(pilot)
        for key in ("ctrl+u", "a", "b", "backspace", "c", "left", "x"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await settle(pilot)
        assert isinstance(app.focused, Input | TextArea)
        text = app.focused.value if isinstance(app.focused, Input) else app.focused.text
        assert text == "axc"

    opened(folder, act)


def test_what_is_typed_ahead_of_the_editor_is_no_command(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        screen = app.screen
        assert isinstance(screen, MendingScreen)
        screen.action_edit()
        assert screen.check_action("undo", ()) is False
        await settle(pilot)
        await pilot.press("escape")
        assert screen.check_action("undo", ()) is True

    opened(folder, act)


@pytest.mark.parametrize(
    "typed", ["q:", "q/", "q?", "?q", "qe", "eq", "qr", "ra", "aq", "zq", "cq"]
)
def test_the_view_is_left_whatever_is_typed_around_it(folder: Path, typed: str) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("right")
        for character in typed:
            app.post_message(events.Key(character, character))
        app.exit()
        await pilot.pause()
        assert app.fault is None

    opened(folder, act)


@pytest.mark.parametrize("key", ["question_mark", "ctrl+p", "c", "m"])
def test_a_screen_that_is_left_twice_takes_no_other_with_it(folder: Path, key: str) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("right", "right_square_bracket", key)
        await settle(pilot)
        screen = app.screen
        assert screen is not app.screen_stack[0]
        screen.dismiss()
        screen.dismiss()
        await settle(pilot)
        assert app.screen_stack == [app.screen]

    opened(folder, act)


def test_nothing_is_done_on_a_screen_that_has_been_left(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        app.push_screen(ManualScreen(all_rules()))
        await settle(pilot)
        screen = app.screen
        await screen.dismiss()
        assert await app.run_action("turn('down')", screen) is False

    opened(folder, act)


def test_the_palette_may_be_asked_for_while_it_is_being_left(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        app.action_command_palette()
        await settle(pilot)
        app.screen.dismiss()
        app.action_command_palette()
        await settle(pilot)
        assert isinstance(app.screen, Palette)

    opened(folder, act)
