"""The choice of renderings: at least one stays, and the choice is remembered."""

from pathlib import Path

from opened import lines_of, opened, sheet_of
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.app.screens.choose import ChooseScreen
from hexapla.app.screens.columns import ColumnsScreen


def test_each_rendering_has_its_tag_its_language_and_its_findings(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("c")
        await pilot.pause()
        text = "\n".join(lines_of(app))
        assert "[x] en  English  1 finding " in text
        assert "[x] de" in text

    opened(folder, act)


def test_space_hides_a_rendering_and_enter_applies(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("c", "space", "enter")
        assert isinstance(app.screen, ColumnsScreen)
        assert sheet_of(app).wanted == (2,)
        assert "de" not in lines_of(app)[0].split()

    opened(folder, act)


def test_one_rendering_stays(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("c", "space", "j", "space", "enter")
        assert isinstance(app.screen, ChooseScreen)
        assert any("one rendering at least" in line for line in lines_of(app))
        await pilot.press("a", "enter")
        assert sheet_of(app).wanted == (1, 2)

    opened(folder, act)


def test_the_one_under_the_cursor_can_be_left_alone(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("c", "down", "a", "enter")
        assert sheet_of(app).wanted == (2,)

    opened(folder, act)


def test_escape_leaves_all_as_it_was(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("c", "space", "escape")
        assert sheet_of(app).wanted == (1, 2)

    opened(folder, act)


def test_a_click_is_as_good_as_space(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("c")
        await pilot.click("#renderings", offset=(2, 1))
        await pilot.press("enter")
        assert sheet_of(app).wanted == (1,)

    opened(folder, act)


def test_what_was_hidden_is_hidden_the_next_time(folder: Path) -> None:
    async def hide(pilot: Pilot[None], app: HexaplaApp) -> None:
        del app
        await pilot.press("c", "space", "enter")

    async def look(pilot: Pilot[None], app: HexaplaApp) -> None:
        assert sheet_of(app).wanted == (2,)
        await pilot.press("c", "a", "enter")

    async def see_all(pilot: Pilot[None], app: HexaplaApp) -> None:
        del pilot
        assert sheet_of(app).wanted == (1, 2)

    opened(folder, hide)
    opened(folder, look)
    opened(folder, see_all)


def test_a_rendering_that_is_new_is_shown_and_the_hidden_ones_stay_hidden(folder: Path) -> None:
    async def hide(pilot: Pilot[None], app: HexaplaApp) -> None:
        del app
        await pilot.press("c", "down", "space", "enter")

    async def look(pilot: Pilot[None], app: HexaplaApp) -> None:
        del pilot
        screen = app.screen
        assert isinstance(screen, ColumnsScreen)
        tags = [screen.tags[at - 1] for at in sheet_of(app).wanted]
        assert tags == ["cs", "de"]

    opened(folder, hide)
    text = (folder / "story" / "de.po").read_text("utf-8").replace("Language: de", "Language: cs")
    (folder / "story" / "cs.po").write_text(text, "utf-8")
    opened(folder, look)


def test_a_cache_that_cannot_be_written_is_no_reason_not_to_choose(
    folder: Path, cache: Path
) -> None:
    cache.write_text("no folder", "utf-8")

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("c", "space", "enter")
        assert sheet_of(app).wanted == (2,)

    opened(folder, act)


def test_a_configuration_that_breaks_meanwhile_is_no_reason_not_to_choose(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        (folder / "hexapla.toml").write_text("source = ", "utf-8")
        await pilot.press("c", "space", "enter")
        assert sheet_of(app).wanted == (2,)

    opened(folder, act)
