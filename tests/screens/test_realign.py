"""The beads of a rendering on the screen: moves, what is done to them, and what is told."""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from document import bytes_of, make_document, texts_of
from opened import Act, lines_of, opened, settle
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.app.keymap import keys_of
from hexapla.app.keys import IN_REALIGNING
from hexapla.app.screens import storing
from hexapla.app.screens.columns import ColumnsScreen
from hexapla.app.screens.help import HelpScreen
from hexapla.app.screens.realign import RealignScreen
from hexapla.app.widgets.beads import Beads
from hexapla.app.widgets.status import Status
from hexapla.corpus.bitext import Bitext
from hexapla.corpus.realign import Cursor
from hexapla.errors import UsageError
from hexapla.text.span import Side
from hexapla.verbs.realign import Realigner

SOURCE, TARGET = Side.SOURCE, Side.TARGET
SEEN = """\
    zh-Hans                                 de
  1 三个苹果。                          ─── Drei Äpfel.
  2 他走了，                            ─┬─ Er ging, sie blieb.
  3 她留下。                            ─┘
L 4 天黑了。                            ─── Es wurde dunkel.
                                           +Ach!
  5 再见！                              ─×  —
{}
 story/de  4 of 5  1:1 locked  saved                                   1 locked
? Help ] Next doubt m Merge down s Split o Omission L Lock r Align Esc Back""".format("\n" * 14)
SEEN_NARROW = """\
    zh-Hans  de
  1 ┌╴  三个苹果。
    └── Drei Äpfel.
  2 ┌╴  他走了，
  3 ├╴  她留下。
    └── Er ging, sie blieb.
  4 ┌╴  天黑了。
    ├── Es wurde dunkel.
    └── Ach!
  5 ×╴  再见！
 story/de  1 of 5  1:1
? Help ] Next doubt m Merge down s Split"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_document(tmp_path / "work")


def realigning(home: Path, act: Act, *, tag: str = "en", size: tuple[int, int] = (80, 20)) -> None:
    """Open the beads of a rendering, and act."""

    async def run(pilot: Pilot[None], app: HexaplaApp) -> None:
        screen = app.screen
        assert isinstance(screen, ColumnsScreen)
        screen.go_to_rendering(tag)
        await pilot.press("a")
        await settle(pilot)
        await act(pilot, app)

    opened(home.parents[1], run, size=size)


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until what they do is saved."""
    await pilot.press(*keys)
    await settle(pilot)


def beads_of(app: HexaplaApp) -> Beads:
    return app.screen.query_one(Beads)


def kinds_of(app: HexaplaApp) -> list[tuple[int, int]]:
    return [bead.kind for bead in beads_of(app).bitext]


def told(app: HexaplaApp) -> str:
    return app.screen.query_one(Status).news


def test_strokes_yoke_what_belongs_together(home: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pressed(pilot, *"jjjljp")
        assert "\n".join(lines_of(app)) == SEEN

    realigning(home, act, tag="de", size=(80, 24))


def test_in_a_narrow_terminal_the_rendering_stands_below_its_source(home: Path) -> None:
    async def act(_: Pilot[None], app: HexaplaApp) -> None:
        assert "\n".join(lines_of(app)) == SEEN_NARROW

    realigning(home, act, tag="de", size=(44, 12))


@pytest.mark.parametrize("size", [(1, 1), (5, 2), (20, 5), (60, 3), (300, 80)])
def test_a_terminal_may_have_any_size(home: Path, size: tuple[int, int]) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.resize_terminal(*size)
        await pressed(pilot, "down", "pagedown", "right", "m", "x", "left", "enter", "G", "u")
        await pilot.resize_terminal(80, 20)
        await settle(pilot)
        assert lines_of(app)[0].split() == ["zh-Hans", "en"]

    realigning(home, act)


@pytest.mark.parametrize(
    ("keys", "cursor"),
    [
        (("j",), Cursor(1, SOURCE)),
        (("j", "l", "j"), Cursor(1, TARGET, 1)),
        (("j", "l", "j", "j"), Cursor(2, TARGET)),
        (("j", "l", "j", "h"), Cursor(1, SOURCE)),
        (("k",), Cursor(0, SOURCE)),
        (("G",), Cursor(4, SOURCE)),
        (("G", "j", "up"), Cursor(3, SOURCE)),
        (("G", "l", "home"), Cursor(0, TARGET)),
        (("pagedown",), Cursor(4, SOURCE)),
        (("colon", "3", "enter"), Cursor(2, SOURCE)),
        (("colon", "9", "9", "enter"), Cursor(4, SOURCE)),
        (("l", "colon", *"ddddd", "enter"), Cursor(3, SOURCE)),
        (("j", "colon", "escape"), Cursor(1, SOURCE)),
    ],
    ids=lambda given: " ".join(map(str, given)),
)
def test_keys_move_the_cursor(home: Path, keys: tuple[str, ...], cursor: Cursor) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pressed(pilot, *keys)
        assert beads_of(app).cursor == cursor

    realigning(home, act)


def test_a_click_puts_the_cursor_on_what_is_there(home: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.click(Beads, offset=(60, 3))
        assert beads_of(app).cursor == Cursor(1, TARGET, 1)
        await pilot.click(Beads, offset=(8, 4))
        assert beads_of(app).cursor == Cursor(2, SOURCE)

    realigning(home, act)


@pytest.mark.parametrize(
    ("keys", "kinds", "texts"),
    [
        ("m", [(2, 3), (1, 1), (1, 1), (1, 1)], {"bbbbb": "↑aaaaa"}),
        ("jM", [(2, 3), (1, 1), (1, 1), (1, 1)], {"bbbbb": "↑aaaaa"}),
        ("jmljjs", None, {"bbbbb": "He left. Yes, he did.", "ccccc": "She stayed."}),
        ("jljJ", None, {"bbbbb": "He left.", "ccccc": "Yes, he did. She stayed."}),
        ("jlK", None, {"aaaaa": "Three apples. He left.", "bbbbb": "Yes, he did."}),
        ("o", None, {"aaaaa": "", "bbbbb": "Three apples. He left. Yes, he did."}),
        ("jljp", [(1, 1)] * 5, {"bbbbb": "He left. Yes, he did."}),
        ("jX", [(1, 1), (1, 3), (1, 1), (1, 1)], {"bbbbb": "He left. Yes, he did. She stayed."}),
        ("jlX", [(1, 1)] * 5, {"bbbbb": "He left. Yes, he did."}),
    ],
)
def test_keys_change_beads_and_files(
    home: Path, keys: str, kinds: list[tuple[int, int]] | None, texts: dict[str, str]
) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        before = bytes_of(home)
        await pressed(pilot, *keys)
        assert told(app) == "saved"
        assert kinds is None or kinds_of(app) == kinds
        assert texts.items() <= texts_of(home, "en").items()
        await pressed(pilot, *"u" * 8)
        assert bytes_of(home) == before
        assert told(app) == "there is nothing to take back"

    realigning(home, act)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("M", "there is no bead above this one"),
        ("Gm", "there is no bead below this one"),
        ("s", "nothing of the bead is above the cursor"),
        ("jljs", "the bead has one source segment only"),
        ("J", "no source segment would be left"),
        ("p", "there is no sentence here"),
        ("jjX", "another paragraph begins"),
        ("GX", "this is the last segment"),
        ("]", "no doubtful bead below"),
        ("U", "there is nothing to make again"),
    ],
)
def test_what_cannot_be_done_is_said(home: Path, keys: str, words: str) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        before = bytes_of(home)
        await pressed(pilot, *keys)
        assert words in told(app)
        assert bytes_of(home) == before

    realigning(home, act)


def test_many_keys_in_a_row_are_saved_in_their_order(home: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pressed(pilot, *"mmmuuULmx", "enter", *"uuuU")
        found, shown = Realigner(home, "en").bitext, beads_of(app).bitext
        assert [(b.sources, b.kind, b.locked) for b in found] == [
            (b.sources, b.kind, b.locked) for b in shown
        ]

    realigning(home, act)


def test_a_source_is_cut_at_the_mark_in_all_renderings(home: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("x", "left", "left")
        caret = beads_of(app).caret
        assert caret is not None
        await pressed(pilot, "enter")
        assert kinds_of(app)[0] == (2, 1)
        first = beads_of(app).bitext[0].sources
        assert (first[0].text, first[1].text) == ("三个苹果。"[:caret], "三个苹果。"[caret:])
        assert texts_of(home, "de")[first[1].id] == "↑aaaaa"
        assert beads_of(app).caret is None

    realigning(home, act)


def test_a_sentence_is_cut_between_its_clauses_first(home: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pressed(pilot, "j", "l", "x", "x", "h", "j", "l")
        assert [one.text for one in beads_of(app).bitext[1].sentences] == ["Er ging,", "sie blieb."]
        await pressed(pilot, "k", "k", "j", "j", "h", "s")
        assert texts_of(home, "de")["bbbbb"] == "Er ging,"
        assert texts_of(home, "de")["ccccc"] == "sie blieb."

    realigning(home, act, tag="de")


def test_escape_leaves_the_cut_and_then_the_screen(home: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("x", "escape")
        assert beads_of(app).caret is None
        await pressed(pilot, "j", "j", "escape")
        assert isinstance(app.screen, ColumnsScreen)
        assert app.screen.sheet.number == 2

    realigning(home, act)


def test_leaving_waits_for_what_is_saved_and_for_the_help_on_top(home: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pressed(pilot, "m", "q", "question_mark", "q")
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, ColumnsScreen)
        assert texts_of(home, "en")["bbbbb"] == "↑aaaaa"

    realigning(home, act)


def test_the_columns_show_what_was_done(home: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pressed(pilot, "m", "q")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, ColumnsScreen)
        cell = screen._columns.rows(0, 1)[0].cells[1]
        assert cell is not None
        assert cell.text == "Three apples. He left. Yes, he did."

    realigning(home, act)


def test_a_file_that_another_program_has_changed_is_shown_as_it_is_now(home: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        path = home / "en.po"
        path.write_text(path.read_text("utf-8").replace("Bye!", "Farewell!"), "utf-8")
        before = bytes_of(home)
        await pressed(pilot, "m")
        await settle(pilot)
        assert "it has changed on the disk" in told(app)
        assert beads_of(app).bitext[-1].sentences[0].text == "Farewell!"
        assert bytes_of(home) == before
        await pressed(pilot, "m")
        assert told(app) == "saved"

    realigning(home, act)


def test_a_catalogue_that_cannot_be_read_is_told_of_in_the_columns(home: Path) -> None:
    path = home / "en.po"
    path.write_text(path.read_text("utf-8").replace('msgctxt "eeeee"', 'msgctxt "zzzzz"'), "utf-8")

    async def act(_: Pilot[None], app: HexaplaApp) -> None:
        assert isinstance(app.screen, ColumnsScreen)
        assert "it does not have the segments of source.pot" in told(app)

    realigning(home, act)


def test_help_lists_the_keys_of_the_screen(home: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("question_mark")
        screen = app.screen
        assert isinstance(screen, HelpScreen)
        listed = [command for command, _ in screen._commands]
        assert listed == list(IN_REALIGNING)
        await pressed(pilot, *"merge down", "enter")
        assert kinds_of(app)[0] == (2, 3)

    realigning(home, act)


# The aligner


def make_aligner(monkeypatch: pytest.MonkeyPatch, found: Bitext | None, gate: Event) -> None:
    """In the place of the aligner something that waits, and then has found this, or nothing."""

    def align(bitext: Bitext, *given: object) -> Bitext:
        watch = given[-1]
        assert callable(watch)
        for at in range(1000):
            watch(at, 1000)
            if gate.wait(0.01):
                break
        if found is None:
            raise UsageError("it cannot be done")
        return found or bitext

    monkeypatch.setattr(storing, "align_again", align)


def opened_gate() -> Event:
    gate = Event()
    gate.set()
    return gate


def test_the_aligner_can_be_stopped_and_nothing_else_be_done_meanwhile(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_aligner(monkeypatch, (), Event())

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        before = bytes_of(home)
        await pilot.press("r")
        await pilot.pause(0.1)
        assert "aligning (" in told(app)
        await pilot.press("m", "down")
        assert beads_of(app).cursor == Cursor(1, SOURCE)
        await pressed(pilot, "escape")
        assert told(app) == "stopped: nothing has changed"
        assert bytes_of(home) == before
        assert isinstance(app.screen, RealignScreen)

    realigning(home, act)


def test_what_the_aligner_has_found_is_saved_and_can_be_taken_back(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bitext = Realigner(home, "en").bitext
    changed = (*bitext[:3], replace(bitext[3], margin=0.25), bitext[4])
    make_aligner(monkeypatch, changed, opened_gate())

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        before = bytes_of(home)
        await pressed(pilot, "r")
        assert "bead: margin 0.25" in (home / "en.po").read_text("utf-8")
        await pressed(pilot, "right_square_bracket")
        assert beads_of(app).cursor.bead == 3
        assert "margin 0.25" in app.screen.query_one(Status).place
        assert "1 doubtful" in app.screen.query_one(Status).counts
        assert any(line.startswith("? 4 ") for line in lines_of(app))
        await pressed(pilot, "L")
        assert any(line.startswith("L 4 ") for line in lines_of(app))
        await pressed(pilot, "u", "u")
        assert bytes_of(home) == before

    realigning(home, act)


def test_why_the_aligner_fails_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_aligner(monkeypatch, None, opened_gate())

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pressed(pilot, "r")
        assert told(app) == "it cannot be done"

    realigning(home, act)


def test_the_aligner_itself_puts_a_sentence_in_its_place(home: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pressed(pilot, "r")
        await settle(pilot)
        assert sum(len(bead.sources) for bead in beads_of(app).bitext) == 5
        assert "aligning" not in told(app)

    realigning(home, act)


# Any keys


def keys(seed: int, count: int) -> Sequence[str]:
    """Some keys of the screen, but for those that leave it."""
    chance = random.Random(seed)  # noqa: S311 -- no secret
    known = [key for each in IN_REALIGNING for key in keys_of(each.keys) if each.id != "back"]
    other = {"f1", "question_mark", "ctrl+p", "colon", "r"}  # they open something else
    return [key for _ in range(count) if (key := chance.choice(known)) not in other]


FEW = [(seed, 16) for seed in range(2)]
MANY = [pytest.param(seed, 80, marks=pytest.mark.slow) for seed in range(8)]


@pytest.mark.parametrize(("seed", "count"), [*FEW, *MANY])
def test_any_keys_leave_everything_in_its_place(home: Path, seed: int, count: int) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        before = bytes_of(home)
        await pressed(pilot, *keys(seed, count))
        screen = app.screen
        assert isinstance(screen, RealignScreen)
        assert screen._realigner
        assert screen._realigner.bitext == beads_of(app).bitext
        await pressed(pilot, *"u" * count)
        assert bytes_of(home) == before

    realigning(home, act, size=((80, 24), (44, 14))[seed % 2])
