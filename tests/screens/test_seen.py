"""The first view of the example, to the letter: what it looks like is part of what it is.

    HEXAPLA_SEEN=new pytest tests/screens/test_seen.py

writes down what it looks like now, to be read before it is kept.
"""

import os
from pathlib import Path

import pytest
from opened import lines_of, opened, settle
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.verbs.demo import make_demo

SEEN = Path(__file__).with_name("seen")
NEW = os.environ.get("HEXAPLA_SEEN") == "new"


@pytest.mark.parametrize("size", [(80, 24), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_example_is_seen_as_it_was_looked_at(tmp_path: Path, size: tuple[int, int]) -> None:
    make_demo(tmp_path / "demo")
    kept = SEEN / f"{size[0]}x{size[1]}.txt"

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("right_square_bracket", "right_square_bracket")
        await settle(pilot)
        text = "\n".join(lines_of(app)) + "\n"
        if NEW:
            kept.write_text(text, "utf-8")
        assert text == kept.read_text("utf-8")

    opened(tmp_path / "demo", act, size=size)


@pytest.mark.parametrize(("name", "keys"), [("scores", ["S"]), ("terms", ["S", "t", "down"])])
def test_the_scores_of_the_example_are_seen_as_they_were_looked_at(
    tmp_path: Path, name: str, keys: list[str]
) -> None:
    make_demo(tmp_path / "demo")
    kept = SEEN / f"{name}-80x24.txt"

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        text = "\n".join(lines_of(app)) + "\n"
        if NEW:
            kept.write_text(text, "utf-8")
        assert text == kept.read_text("utf-8")

    opened(tmp_path / "demo", act, size=(80, 24))
