"""What the drawer tells of terms: why they count, and what is but a hint."""

from pathlib import Path

from opened import lines_of, opened, settle
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.app.widgets.drawer import Drawer, told
from hexapla.app.widgets.sheet import Sheet

TERMS = "zh-Hans,en\n苹果,red apple|apple|!apples of the earth\n留下,to go on|!to linger\n"


def told_of(folder: Path, row: int) -> str:
    """What the drawer tells of the English cell of a row."""
    (folder / "terms.csv").write_text(TERMS, "utf-8")
    (folder / "hexapla.toml").write_text('glossary = ["terms.csv"]\n', "utf-8")
    pages: list[str] = []

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await settle(pilot)
        sight = app.screen.query_one(Sheet).sight
        pages.append("\n".join(f"{each.lead}{each.text}" for each in told(sight, row, 2)))

    opened(folder, act)
    return pages[0]


def test_the_drawer_tells_why_a_counterpart_counts(folder: Path) -> None:
    assert "  apples: by grammar" in told_of(folder, 0).splitlines()


def test_a_term_as_it_is_written_needs_no_reason(folder: Path) -> None:
    english = folder / "story" / "en.po"
    english.write_text(english.read_text("utf-8").replace("Four apples", "Three apple"), "utf-8")
    assert "apple:" not in told_of(folder, 0)


def test_no_key_takes_a_hint(folder: Path) -> None:
    english = folder / "story" / "en.po"
    english.write_text(english.read_text("utf-8").replace("stayed", "lingered"), "utf-8")
    assert "  perhaps: lingered → go on" in told_of(folder, 2).splitlines()  # went, or gone?


def test_what_a_guess_was_made_for_is_compared_with_what_there_is(folder: Path) -> None:
    english = folder / "story" / "en.po"
    marked = '#, fuzzy\n#| msgid "三个梨。"\nmsgctxt "aaaaa"'
    english.write_text(english.read_text("utf-8").replace('msgctxt "aaaaa"', marked), "utf-8")
    pages: list[str] = []

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        app.screen.query_one(Sheet).go(0, 2)
        await settle(pilot)
        pages.append("\n".join(lines_of(app)))
        await pilot.press("enter", "ctrl+s")
        await pilot.press("!", "ctrl+s")
        await settle(pilot)
        pages.append("\n".join(lines_of(app)))

    opened(folder, act)
    assert "made for another source: 三个[-梨-]{+苹果+}。" in pages[0]
    assert "made for" not in pages[1]
    assert "#|" not in english.read_text("utf-8")


def test_where_there_is_room_for_little_it_is_for_the_texts(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        assert any("Drei" in line for line in lines_of(app))
        await pilot.press("tab")
        await settle(pilot)
        assert app.screen.query_one(Drawer).display
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert app.screen.query_one(Drawer).display

    opened(folder, act, size=(20, 5))
