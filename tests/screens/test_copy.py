"""What is copied: the text of the cell, as it stands in the file."""

from pathlib import Path

import pytest
from opened import news_of, opened
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (["y"], "Drei Äpfel."),
        (["right", "y"], "Four apples."),
        (["left", "y"], "三个苹果。"),
        (["j", "j", "y"], "Er ging, sie blieb."),
    ],
    ids=["rendering", "other rendering", "source", "joined"],
)
def test_the_text_of_the_cell_is_copied(folder: Path, keys: list[str], text: str) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press(*keys)
        assert app.clipboard == text
        assert news_of(app) == f"copied: {len(text)} characters"

    opened(folder, act)


def test_where_nothing_stands_nothing_is_copied(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("G", "y")
        assert (app.clipboard, "no text" in news_of(app)) == ("", True)

    opened(folder, act)
