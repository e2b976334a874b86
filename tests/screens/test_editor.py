"""The editor: what it shows of a text, and what becomes of it."""

from pathlib import Path

from opened import lines_of, opened, settle
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.app.widgets.editor import PAUSE, UNSAVED


def test_a_terminal_obeys_nothing_that_is_edited(folder: Path) -> None:
    file = folder / "story" / "de.po"
    file.write_text(file.read_text("utf-8").replace("Drei Äpfel.", "Drei \x1b[31m\x07Äpfel."))

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("enter")
        await settle(pilot)
        assert " Drei ␛[31m␇Äpfel." in lines_of(app)
        await pilot.press("!", "ctrl+s")
        await settle(pilot)
        assert '"Drei \x1b[31m\\aÄpfel.!"' in file.read_text("utf-8")

    opened(folder, act)


def test_the_warning_of_a_loss_stays_when_the_findings_come(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("!", "escape")
        await pilot.pause(2 * PAUSE)
        await settle(pilot)
        assert f" {UNSAVED}" in lines_of(app)

    opened(folder, act)


def test_beside_a_long_text_there_is_room_for_its_findings(folder: Path) -> None:
    file = folder / "story" / "en.po"
    file.write_text(file.read_text("utf-8").replace("Four apples.", "Four apples. " * 99))

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("l", "enter")
        await settle(pilot)
        assert any("三 is 3" in line for line in lines_of(app))

    opened(folder, act, size=(60, 20))
