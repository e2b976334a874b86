"""The editor's desk: changes one after the other, by keys alone."""

import re
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from opened import lines_of, opened, settle
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.app.keymap import keys_of
from hexapla.app.keys import IN_REVIEWING
from hexapla.app.rulings import Heard
from hexapla.app.screens.columns import ColumnsScreen
from hexapla.app.screens.review import ReviewScreen
from hexapla.app.widgets.editor import Editor
from hexapla.app.widgets.prompt import Prompt
from hexapla.app.widgets.status import Status
from hexapla.verbs.request import Request
from hexapla.verbs.review.entries import entries, open_pages

SEEN = """\
 story  en  aaaaa
 stale

 zh-Hans  三个苹果。

 en       [-Three-]{+Four+} apples.

 + error number-mismatch: 三 is 3; the rendering says Four

 DATE Bo approved"""
FOOT = """
 3 of 6                                                                  6 left
a Approve x Reject… Enter Edit s Skip z List Esc Back ] Next finding ? Help"""
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@pytest.fixture(autouse=True)
def person(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HEXAPLA_NAME", "Bo <bo@example.org>")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


def states(folder: Path) -> dict[tuple[str, str], str]:
    """The state of each unit, by tag and key."""
    return {
        (opened.page.catalogue.target_tag, entry.unit.key): entry.standing.state.value
        for opened in open_pages(Request(), folder)
        if opened.page
        for entry in entries(opened.page)
    }


def desk_of(app: HexaplaApp) -> ReviewScreen:
    screen = app.screen
    assert isinstance(screen, ReviewScreen)
    return screen


def news_of(app: HexaplaApp) -> str:
    return desk_of(app).query_one(Status).news


def place_of(app: HexaplaApp) -> str:
    status = desk_of(app).query_one(Status)
    return f"{status.place}, {status.counts}"


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)
    while isinstance(pilot.app.screen, ReviewScreen) and not pilot.app.screen.resting:
        await settle(pilot)


def at_desk(folder: Path, keys: Sequence[str], size: tuple[int, int] = (80, 24)) -> list[str]:
    """What is seen when the desk was opened and these keys pressed."""
    seen: list[str] = []

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r")
        for key in keys:
            await press(pilot, key)
        seen.extend(lines_of(app))

    opened(folder, act, size=size)
    return seen


def approve(folder: Path, text: str, other: str) -> None:
    """Have the rendering of aaaaa approved with one text, and then changed into another."""
    file = folder / "story" / "en.po"
    was = file.read_text("utf-8")
    file.write_text(was.replace(other, text), "utf-8")
    at_desk(folder, [*"jja"])
    file.write_text(was, "utf-8")


def test_a_change_is_shown_with_what_it_does(folder: Path) -> None:
    approve(folder, "Three apples.", "Four apples.")
    seen = DATE.sub("DATE", "\n".join(at_desk(folder, "jj")))
    assert seen.startswith(SEEN)
    assert seen.endswith(FOOT)


def test_the_desk_is_opened_from_the_columns_and_left_for_them(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r")
        assert place_of(app) == "1 of 6, 6 left"
        await press(pilot, "j", "q")
        assert isinstance(app.screen, ColumnsScreen)
        assert app.screen.here() == (1, "de")

    opened(folder, act)


def test_the_desk_begins_with_the_unit_that_the_cursor_is_in(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "j", "j", "r")  # a row that is rendered in the one above
        assert place_of(app) == "2 of 6, 6 left"
        await press(pilot, "j", "escape")
        assert isinstance(app.screen, ColumnsScreen)
        assert app.screen.here() == (0, "en")

    opened(folder, act)


def test_a_tree_that_is_not_in_our_layout_is_come_back_to_as_well(folder: Path) -> None:
    for file in folder.glob("story/*.po"):
        text = file.read_text("utf-8").replace("X-Hexapla: 1", "X-Other: 1")
        file.write_text(text, "utf-8")

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "j", "r")
        assert place_of(app).startswith("2 of ")
        await press(pilot, "j", "escape")
        assert isinstance(app.screen, ColumnsScreen)
        assert app.screen.here() == (2, "de")

    opened(folder, act)


def test_what_is_approved_is_on_the_disk_and_the_next_change_is_there(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r", "a")
        assert (news_of(app), place_of(app)) == ("approved", "2 of 6, 5 left")
        assert states(folder)["de", "aaaaa"] == "approved"
        await press(pilot, "a", "a", "a", "a", "a")
        assert news_of(app) == "approved"
        await press(pilot, "a")
        assert news_of(app) == "this is decided: u takes it back"

    opened(folder, act)
    assert {*states(folder).values()} <= {"approved", "none"}


def test_a_finding_is_waived_with_a_reason_and_stands_dimmed_with_who_and_why(
    folder: Path,
) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r", "]")
        where = place_of(app)
        await press(pilot, "w")
        assert news_of(app).startswith("number-mismatch: ")
        await press(pilot, "enter")
        assert news_of(app) == "a waiver needs words"
        await press(pilot, "w", *"so", "enter")
        assert (news_of(app), place_of(app)) == ("waived", where)
        seen = "\n".join(lines_of(app))
        assert "no findings" in seen
        assert "waived by Bo" in seen
        await press(pilot, "w")
        assert news_of(app) == "there is no finding here to waive"

    opened(folder, act)


def test_the_list_is_left_for_its_change_before_the_desk_is(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r", "z", "j", "escape")
        assert not desk_of(app).has_class("-listed")
        assert place_of(app) == "2 of 6, 6 left"
        await press(pilot, "escape")
        assert isinstance(app.screen, ColumnsScreen)

    opened(folder, act)


def test_a_rejection_asks_why(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r", "x")
        assert app.screen.query_one(Prompt).display
        await press(pilot, "enter")
        assert news_of(app) == "a rejection needs words"
        await press(pilot, "x", *"no", "enter")
        assert news_of(app).startswith("rejected")
        assert states(folder)["de", "aaaaa"] == "rejected"
        await press(pilot, "u")
        assert news_of(app) == "taken back"
        assert place_of(app) == "1 of 6, 6 left"
        assert states(folder)["de", "aaaaa"] == "none"

    opened(folder, act)


def test_an_edit_is_offered_where_nobody_approves_their_own_text(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r", "j", "j", "enter")
        assert app.screen.query_one(Editor).display
        await press(pilot, "backspace", "!", "ctrl+s")
        assert "offered to the other editors" in news_of(app)
        await press(pilot, "u")

    english = folder / "story" / "en.po"
    before = english.read_bytes()
    opened(folder, act)
    assert english.read_bytes() == before


def test_an_edit_is_written(folder: Path) -> None:
    at_desk(folder, ["j", "j", "e", "ctrl+a", "home", *"So ", "ctrl+s"])
    assert 'msgstr "So Four apples."' in (folder / "story" / "en.po").read_text("utf-8")


def test_a_comment_is_seen_at_once(folder: Path) -> None:
    assert any("Bo said: so?" in line for line in at_desk(folder, ["c", *"so?", "enter"]))


def test_many_are_approved_at_once_after_a_count(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r", "A")
        assert news_of(app) == "5 changes would be approved; 1 left out (number-mismatch…)"
        await press(pilot, "n", "enter")
        assert news_of(app) == "nothing was approved"
        await press(pilot, "A", "y", "enter")
        assert (news_of(app), place_of(app)) == ("5 approved", "3 of 6, 1 left")
        await press(pilot, "u")
        assert place_of(app) == "1 of 6, 6 left"

    opened(folder, act)


def test_a_filter_shows_some_changes_only(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r", "f", *"en error", "enter")
        assert place_of(app) == "1 of 1  filter: en error, 1 left"
        await press(pilot, "f", "ctrl+u", *"zzz", "enter")
        assert place_of(app) == "none  filter: zzz, 0 left"
        await press(pilot, "a", "x", "e", "A", "j", "G", "f", "ctrl+u", "enter")
        assert place_of(app) == "1 of 6, 6 left"

    opened(folder, act)


def test_a_filter_is_kept_while_more_changes_are_read(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r")
        desk = desk_of(app)
        assert desk._queue
        desk.narrow("<2d zzz")
        desk.post_message(Heard(desk._queue.batch(desk._queue.paths[0]), again=True))
        await settle(pilot)
        assert place_of(app) == "none  filter: <2d zzz, 0 left"

    opened(folder, act)


def test_what_is_hidden_takes_no_keys(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r", "x", *"no", "escape")
        for opening in ("ctrl+p", "f1"):
            await press(pilot, opening)
            await press(pilot, "escape")
            assert app.focused is None
        await press(pilot, "a")
        assert place_of(app).endswith("5 left")

    opened(folder, act)


def test_while_something_is_asked_keys_are_for_the_answer(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r", "f")
        await press(pilot, "f8")
        assert lines_of(app)[-1] == "Esc Give up F1 Help"
        await press(pilot, "escape")
        assert "a Approve" in lines_of(app)[-1]

    opened(folder, act)


def test_what_is_passed_by_comes_again(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r", "s", "a", "a", "a", "a", "a")
        assert place_of(app) == "1 of 6, 1 left"

    opened(folder, act)


def test_the_list_shows_what_became_of_each(folder: Path) -> None:
    lines = at_desk(folder, [*"zasj"])
    assert lines[9:15] == [
        " a  de Drei Äpfel.",
        " >  de Er ging, sie blieb.",
        "  ! en Four apples.",
        "▸   en He left.",
        "    en She stayed.",
        "    en Bye!",
    ]


@pytest.mark.parametrize("size", [(80, 24), (44, 14), (20, 5)])
def test_it_fits_small_screens(folder: Path, size: tuple[int, int]) -> None:
    for keys in ("", "z"):
        lines = at_desk(folder, keys, size)
        assert len(lines) == size[1]
        assert "1 of 6" in "\n".join(lines)


def test_a_text_that_changed_meanwhile_is_not_approved_but_shown(folder: Path) -> None:
    english = folder / "story" / "en.po"

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await press(pilot, "r", "j", "j")
        english.write_text(english.read_text("utf-8").replace("Four", "Two"), "utf-8")
        await press(pilot, "a")
        assert "changed since you saw it" in news_of(app)
        await press(pilot, "k")
        assert "Two apples." in "\n".join(lines_of(app))

    opened(folder, act)
    assert states(folder)["en", "aaaaa"] == "none"


def test_keys_that_come_before_the_changes_do_no_harm(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("r", *"axusnAzfjkGg")
        await settle(pilot)
        await pilot.press("escape", "escape", "q", "q")
        await settle(pilot)
        assert app.fault is None

    opened(folder, act)


@pytest.mark.parametrize("seed", range(6))
def test_no_keys_in_any_order_break_the_desk(folder: Path, seed: int) -> None:
    random = Random(seed)  # noqa: S311 -- no secret
    known = [k for c in IN_REVIEWING for k in keys_of(c.keys) if c.id not in {"back", "palette"}]
    keys = [*known, *"ynab12", "enter", "escape", "ctrl+s", "tab"]

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("r")
        for _ in range(60):
            await pilot.press(random.choice(keys))
        await settle(pilot)
        assert app.fault is None

    opened(folder, act, size=(60, 20))


def test_signs_tell_what_changed_where_there_are_no_colours(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = folder / "story" / "en.po"
    hindi = english.read_text("utf-8").replace("Language: en", "Language: hi")
    (folder / "story" / "hi.po").write_text(hindi.replace("Bye!", "फिर मिलेंगे!"), "utf-8")
    english.unlink()
    at_desk(folder, [*"Ga"])
    file = folder / "story" / "hi.po"
    file.write_text(file.read_text("utf-8").replace("मिलेंगे", "मिलते हैं"), "utf-8")
    monkeypatch.setenv("NO_COLOR", "1")
    assert any("फिर [-मिलेंगे-]{+मिलते हैं+}!" in line for line in at_desk(folder, "G"))
