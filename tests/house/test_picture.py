"""The README shows what the tool shows."""

import picture


def test_the_picture_is_what_the_tool_draws_now() -> None:
    drawn = picture.svg(picture.shown())
    assert picture.PICTURE.read_text(encoding="utf-8") == drawn, "run tests/house/picture.py"
