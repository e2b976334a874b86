"""The README shows what the tool shows."""

import picture
import pytest


@pytest.mark.parametrize("name", picture.PICTURES)
def test_a_picture_is_what_the_tool_draws_now(name: str) -> None:
    drawn = picture.PICTURES[name]()
    shown = (picture.FOLDER / name).read_text(encoding="utf-8")
    assert shown == drawn, "run tests/house/picture.py"
