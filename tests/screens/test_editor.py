"""The editor: what it shows of a text, and what becomes of it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from opened import lines_of, news_of, opened, settle
from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.app.screens.columns import ColumnsScreen
from hexapla.app.widgets.editor import PAUSE, UNSAVED
from hexapla.corpus.columns import Place
from hexapla.verbs.columns import open_columns
from hexapla.verbs.mend import Mender
from hexapla.verbs.reference import open_reference
from hexapla.verbs.request import Request


def test_a_terminal_obeys_nothing_that_is_edited(folder: Path) -> None:
    file = folder / "story" / "de.po"
    file.write_text(file.read_text("utf-8").replace("Drei Äpfel.", "Drei \x1b[31m\x07Äpfel."))

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("enter")
        await settle(pilot)
        assert " Drei ␛[31m␇Äpfel." in lines_of(app)
        await pilot.press("!", "ctrl+s")
        await settle(pilot)
        assert '"Drei \x1b[31m\\aÄpfel.!"' in file.read_text("utf-8")

    opened(folder, act)


def test_the_warning_of_a_loss_stays_when_the_findings_come(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("!", "escape")
        await pilot.pause(2 * PAUSE)
        await settle(pilot)
        assert f" {UNSAVED}" in lines_of(app)

    opened(folder, act)


def test_beside_a_long_text_there_is_room_for_its_findings(folder: Path) -> None:
    file = folder / "story" / "en.po"
    file.write_text(file.read_text("utf-8").replace("Four apples.", "Four apples. " * 99))

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("l", "enter")
        await settle(pilot)
        assert any("三 is 3" in line for line in lines_of(app))

    opened(folder, act, size=(60, 20))


@pytest.mark.parametrize(
    ("editor", "news"),
    [("false", "ended with status 1"), ("nosuch", "no editor nosuch"), ("true", "unchanged")],
)
def test_the_terminal_comes_back_from_an_editor_that_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch, editor: str, news: str
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    monkeypatch.setenv("PATH", os.defpath)
    loans = []

    @contextmanager
    def suspend(_: HexaplaApp) -> Iterator[None]:
        loans.append("lent")
        yield
        loans.append("given back")

    monkeypatch.setattr(HexaplaApp, "suspend", suspend)

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("E")
        await settle(pilot)
        assert loans == ["lent", "given back"]
        assert news in news_of(app)

    opened(folder, act)


def test_a_glossary_that_cannot_be_read_is_the_reason_why_nothing_is_mended(folder: Path) -> None:
    (folder / "hexapla.toml").write_text('glossary = ["terms.csv"]\n')
    (folder / "terms.csv").write_text('zh-Hans,en\n"苹果,apple\n', "utf-8")

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("enter")
        assert "terms.csv:2: a quotation" in news_of(app)

    opened(folder, act)


def test_what_another_view_has_changed_is_seen(folder: Path) -> None:
    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        other = Mender(open_columns(folder, Request()), open_reference(folder, Request()))
        other.mend(Place(0, "de"), "Drei!", before="Drei Äpfel.")
        screen = app.screen
        assert isinstance(screen, ColumnsScreen)
        screen._watch()
        await settle(pilot)
        await settle(pilot)
        assert any("Drei!" in line for line in lines_of(app))

    opened(folder, act)


def test_to_save_a_fuzzy_text_as_it_is_takes_its_mark_away(folder: Path) -> None:
    file = folder / "story" / "de.po"
    clean = file.read_text("utf-8")
    file.write_text(clean.replace('msgctxt "aaaaa"', '#, fuzzy\nmsgctxt "aaaaa"'), "utf-8")

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert (file.read_text("utf-8"), news_of(app)) == (clean, "saved")
        await pilot.press("u")
        await settle(pilot)
        assert "#, fuzzy" in file.read_text("utf-8")

    opened(folder, act)


PLURAL = """msgid ""
msgstr "Language: de\\n"

#, python-format
msgid "%(count)s apple"
msgid_plural "%(count)s apples"
msgstr[0] "%(count)s Apfel"
msgstr[1] "%(count) Äpfel"
"""


def test_a_fix_is_taken_in_the_plural_form_that_it_is_of(tmp_path: Path) -> None:
    file = tmp_path / "de.po"
    file.write_text(PLURAL, "utf-8")

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("ctrl+t")
        assert " no finding here has a fix to take" in lines_of(app)
        await pilot.press("ctrl+o")
        await pilot.pause(2 * PAUSE)
        await settle(pilot)
        await pilot.press("ctrl+t", "ctrl+s")
        await settle(pilot)
        assert file.read_text("utf-8") == PLURAL.replace("%(count) Ä", "%(count)s Ä")

    opened(tmp_path, act)
