"""Whether every ink can be read on every paper, and whether colour is ever all that tells."""

import re
from itertools import product
from pathlib import Path

import pytest
from opened import opened
from textual.color import Color
from textual.pilot import Pilot
from textual.widgets import OptionList

from hexapla.app.app import HexaplaApp
from hexapla.app.theme import THEMES, colours
from hexapla.app.widgets.sheet import Sheet

STYLES = sorted((Path(__file__).parents[2] / "tui" / "hexapla" / "app" / "screens").glob("*.tcss"))
RULE = re.compile(r"^(#sheet|Pages) > \.\w+--(\w+) \{(.*)\}$", re.MULTILINE)
PAIRS = [("ink-on-error", "paper-error"), ("ink-on-warning", "paper-warning")]
MARKS = {"term", "error", "warning", "info", "found"}
LEAST = 4.5
HIGHLIGHTED = "option-list--option-highlighted"


def luminance(colour: Color) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted(luminance(Color.parse(each)) for each in (one, other))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_what_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
def test_every_ink_can_be_read_on_every_paper(*, dark: bool) -> None:
    names = colours(dark=dark)
    inks = [name for name in names if name.startswith("ink") and "-on-" not in name]
    papers = [name for name in names if name.startswith("paper")]
    pairs = [
        *product(set(inks) - {"ink-rule"}, set(papers) - {"paper-error", "paper-warning"}),
        *PAIRS,
    ]
    dim = {pair for pair in pairs if contrast(names[pair[0]], names[pair[1]]) < LEAST}
    assert dim == set()


def test_both_themes_have_the_same_names() -> None:
    assert colours(dark=True).keys() == colours(dark=False).keys()


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.name)
def test_no_ink_is_thinned(file: Path) -> None:
    assert re.findall(r"color: [^;]*%", file.read_text("utf-8")) == []


def test_every_mark_is_more_than_a_colour() -> None:
    (columns,) = (file for file in STYLES if file.name == "columns.tcss")
    rules = [
        (name, body)
        for widget, name, body in RULE.findall(columns.read_text("utf-8"))
        if widget == "#sheet" and name in MARKS
    ]
    assert {name for name, _ in rules} == MARKS
    assert [name for name, body in rules if "text-style" not in body] == []


def test_without_colours_the_cell_under_the_cursor_stands_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        sheet = app.screen.query_one(Sheet)
        assert sheet.get_component_rich_style("sheet--cell", partial=True).reverse
        await pilot.press("question_mark")
        line = app.screen.query_one(OptionList).get_component_rich_style(HIGHLIGHTED)
        assert line.bgcolor is not None
        assert line.bgcolor.name == colours(dark=True)["ink"]

    opened(folder, act)


@pytest.mark.parametrize("name", ["textual-light", "nord", "no such theme", *THEMES])
def test_the_theme_of_the_environment_is_used_if_there_is_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("TEXTUAL_THEME", name)

    async def act(pilot: Pilot[None], app: HexaplaApp) -> None:
        await pilot.press("question_mark", "escape", "c", "escape")
        assert app.theme == (name if name in app.available_themes else "hexapla-dark")

    opened(folder, act)
