"""The sheet: rows in step, moves, search and filter, as they are seen."""

from pathlib import Path

import pytest
from opened import lines_of, news_of, opened, settle, sheet_of
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.app.widgets.drawer import Drawer
from hexapla.app.widgets.status import Status

SEEN = """\
    zh-Hans                            de
 story
1 │ 三个苹果。                       │ Drei Äpfel.
2 │ 他走了。                         │ Er ging, sie blieb.
3 │ 她留下。                         │
4 │ 再见！                           │?—


 no findings, and no terms of the glossary



 story  1 of 4                                       1 error  1 warning
] Next finding / Search… f Filter… z One segment ? Help Enter Edit"""
SEEN_WIDE = """\
    zh-Hans                            de                                 en
 story
1 │ 三个苹果。                       │ Drei Äpfel.                      │!Four apples.
2 │ 他走了。                         │ Er ging, sie blieb.              │ He left.
3 │ 她留下。                         │                                  │ She stayed.
4 │ 再见！                           │?—                                │ Bye!"""
Pressed = tuple[tuple[str, ...], tuple[int, int]]


def test_rows_stand_in_step_and_what_is_joined_is_one_block(folder: Path) -> None:
    async def act(_: Pilot[None], app: HexaplaApp) -> None:
        assert "\n".join(lines_of(app)) == SEEN

    opened(folder, act, size=(72, 14))


def test_where_there_is_room_the_drawer_stands_at_the_side(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("right_square_bracket")
        await settle(pilot)
        width = 150 - app.screen.query_one(Drawer).outer_size.width
        seen = [line[:width].rstrip() for line in lines_of(app)]
        assert "\n".join(seen[:6]) == SEEN_WIDE
        assert lines_of(app)[0][width:].strip() == "error number-mismatch: 三 is 3; the"

    opened(folder, act, size=(150, 12))


@pytest.mark.parametrize(
    ("keys", "cell"),
    [
        (("j",), (1, 1)),
        (("down", "down", "up"), (1, 1)),
        (("G",), (3, 1)),
        (("G", "j"), (3, 1)),
        (("G", "home"), (0, 1)),
        (("l",), (0, 2)),
        (("l", "l"), (0, 2)),
        (("h", "left"), (0, 0)),
        (("pagedown",), (3, 1)),
        (("right_square_bracket",), (0, 2)),
        (("right_square_bracket", "right_square_bracket"), (3, 1)),
        (("G", "left_square_bracket"), (0, 2)),
    ],
    ids=lambda given: " ".join(map(str, given)),
)
def test_keys_move_the_cursor(folder: Path, keys: tuple[str, ...], cell: tuple[int, int]) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press(*keys)
        sheet = sheet_of(app)
        assert (sheet.number, sheet.column) == cell
        assert app.screen.query_one(Status).place == f"story  {cell[0] + 1} of 4"

    opened(folder, act)


def test_behind_the_last_finding_there_is_none(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press(*["right_square_bracket"] * 3)
        assert news_of(app) == "no more findings below"

    opened(folder, act)


def test_words_are_found_in_any_rendering(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("slash", *"STAYED", "enter")
        await settle(pilot)
        assert sheet_of(app).number == 2
        assert news_of(app) == "1 of 1 found"

    opened(folder, act)


def test_a_filter_shows_some_rows_and_an_empty_one_all(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        sheet = sheet_of(app)
        await pilot.press("f", *"warning", "enter")
        await settle(pilot)
        assert [*sheet.order] == [3]
        assert app.screen.query_one(Status).place == "story  4 of 4  filter: warning (1)"
        await pilot.press("f", *["backspace"] * len("warning"), "enter")
        await settle(pilot)
        assert [*sheet.order] == [0, 1, 2, 3]
        assert sheet.number == 3

    opened(folder, act)


def test_a_filter_by_language_goes_to_its_column(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("f", *"en", "space", *"error", "enter")
        await settle(pilot)
        sheet = sheet_of(app)
        assert ([*sheet.order], sheet.column) == ([0], 2)

    opened(folder, act)


def test_the_drawer_opens_and_closes(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        drawer = app.screen.query_one(Drawer)
        shown = drawer.display
        await pilot.press("d")
        assert drawer.display is not shown
        await pilot.press("tab")
        assert drawer.display is shown

    opened(folder, act)


def test_keys_scroll_the_drawer_and_no_further_than_it_goes(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("right_square_bracket")
        drawer = app.screen.query_one(Drawer)
        tops = []
        for keys in ("J", "K", "K"):
            await pilot.press(keys)
            await settle(pilot)
            tops.append(drawer.scroll_offset.y)
        assert tops == [1, 0, 0]

    opened(folder, act, size=(24, 10))


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (40, 10), (200, 50)], ids=str)
def test_the_terminal_may_have_any_size_and_change_it(folder: Path, size: tuple[int, int]) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("G", "right")
        await pilot.resize_terminal(*size)
        await settle(pilot)
        sheet = sheet_of(app)
        assert (sheet.number, sheet.column) == (3, 2)
        assert len(lines_of(app)) == size[1]
        await pilot.resize_terminal(100, 30)
        await settle(pilot)
        assert any("Bye!" in line for line in lines_of(app))

    opened(folder, act)


def test_a_row_under_the_cursor_is_always_in_view(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        for key in ("j", "j", "j", "k", "k", "k"):
            await pilot.press(key)
            await pilot.pause()
            number = sheet_of(app).number
            assert number is not None
            assert any(line.startswith(f"{number + 1} ") for line in lines_of(app))

    opened(folder, act, size=(72, 7))


def test_a_row_that_was_jumped_to_stands_among_others(folder: Path) -> None:
    file = folder / "story" / "de.po"
    rest = "".join(f'\nmsgctxt "s{n:04}"\nmsgid "{n}"\nmsgstr "{n}"\n' for n in range(9, 60))
    file.write_text(file.read_text("utf-8") + rest, "utf-8")

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("colon", "3", "0", "enter")
        await settle(pilot)
        seen = [line.split("│")[0].strip() for line in lines_of(app)]
        assert seen.index("30") > 2
        assert "33" in seen

    opened(folder, act)


def test_a_page_is_turned_within_a_row_that_is_higher_than_it(folder: Path) -> None:
    file = folder / "story" / "de.po"
    words = " ".join(f"w{n:03}" for n in range(400))
    file.write_text(file.read_text("utf-8").replace("Er ging, sie blieb.", words), "utf-8")

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("j")
        read: set[str] = set()
        for _ in range(12):
            read |= set("\n".join(lines_of(app)).split()) & set(words.split())
            await pilot.press("space")
            await settle(pilot)
        assert sorted(read) == words.split()
        assert sheet_of(app).number == 3

    opened(folder, act)


@pytest.mark.parametrize(("words", "rows"), [("fuzzy", []), ("error", [0]), ("fallen", [])])
def test_a_filter_may_leave_little_or_nothing(folder: Path, words: str, rows: list[int]) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("G", "f", *words, "enter")
        await settle(pilot)
        assert [*sheet_of(app).order] == rows
        await pilot.press("pagedown", "pageup", "j", "k", "right_square_bracket", "t")
        await pilot.press("f", "backspace", "enter")
        await settle(pilot)
        assert (sheet_of(app).number, news_of(app)) == (rows[0] if rows else 3, "")

    opened(folder, act)
