"""One segment in the whole width."""

from pathlib import Path

from opened import lines_of, opened, settle, sheet_of
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp

SEEN = """\
   zh-Hans   三个苹果。

   de        Drei Äpfel.

 ▸ en      ! Four apples.
             error number-mismatch: 三 is 3; the rendering says Four"""


def test_all_renderings_of_one_segment_stand_below_its_source(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("right_square_bracket", "z")
        await settle(pilot)
        assert "\n".join(lines_of(app)[:6]) == SEEN

    opened(folder, act, size=(72, 14))


def test_a_joined_rendering_is_shown_with_the_row_that_holds_it(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("j", "j", "z")
        await settle(pilot)
        seen = "\n".join(lines_of(app))
        assert "她留下。" in seen
        assert "▸ de        Er ging, sie blieb.\n             rendered together with row 2" in seen

    opened(folder, act, size=(72, 14))


def test_moves_in_the_focus_are_moves_in_the_sheet(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("z", "j", "l")
        await settle(pilot)
        assert " ▸ en        He left." in lines_of(app)
        await pilot.press("escape")
        await settle(pilot)
        sheet = sheet_of(app)
        assert (sheet.number, sheet.column) == (1, 2)
        assert sheet.has_focus
        assert lines_of(app)[3].endswith("│ He left.")

    opened(folder, act, size=(72, 14))


def test_in_a_small_terminal_the_rendering_under_the_cursor_is_in_view(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("z", "right")
        await settle(pilot)
        assert any(line.startswith(" ▸ en") for line in lines_of(app))
        await pilot.press("left", "left")
        await settle(pilot)
        assert lines_of(app)[0].startswith(" ▸ zh-Hans")

    opened(folder, act, size=(40, 6))


def test_a_text_is_edited_in_the_focus_too(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("right_square_bracket", "z", "enter")
        await settle(pilot)
        assert app.screen.has_class("-editing")
        await pilot.press("escape")
        await settle(pilot)
        assert not app.screen.has_class("-editing")
        assert app.screen.has_class("-focused")

    opened(folder, act)


def test_the_source_above_the_editor_takes_no_more_lines_than_it_has(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("enter")
        await settle(pilot)
        assert app.screen.query_one("#editor-source").size.height == 1

    opened(folder, act)
