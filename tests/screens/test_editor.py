"""The editor: what it shows of a text, and what becomes of it."""

from pathlib import Path

from opened import lines_of, opened, settle
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp


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
