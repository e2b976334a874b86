"""Scorecards as pages."""

import csv
import json
from html.parser import HTMLParser
from importlib import resources

import pytest
from jsonschema import Draft202012Validator

from hexapla.corpus.unit import Unit
from hexapla.report.comparison import find_form
from hexapla.report.page import Page
from hexapla.report.scores import SHELF, TRENDS, find_layout, find_trend
from hexapla.report.scores.explained import explain
from hexapla.report.scores.json import places
from hexapla.scores.card import Scorecard
from hexapla.scores.course import Course, Point
from hexapla.scores.effort import Comparison, Distance, Figure
from hexapla.scores.ruling import Ruling
from hexapla.scores.score import Lowering, Score
from hexapla.text.span import Mark, Side, Span

HOSTILE = '<b>"&\x1b[31m.po'
UNIT = Unit("k", ("<汽车>\x1b",), ("&car\x07",), line=7)
PLACE = Lowering(
    UNIT, (Mark(Side.SOURCE, Span(1, 3)), Mark(Side.TARGET, Span(1, 4))), "\x1bwhy", 2, HOSTILE
)
SCORE = Score(
    "consistency", 75.0, (("alike", 3), ("occurrences", 4)), (PLACE,), (60.0, 90.0),
    "consistency|n:1|bs:9|seed:1", (("LTCR", 50.0), ("HHI", None), ("unknown", 1)), 80.0,
)  # fmt: skip
NONE = Score("quality", None, (("points", 0), ("words", 0)), signature="quality|n:0")
CARD = Scorecard("d", "en", "zh", HOSTILE, (SCORE, NONE), Ruling(("too little",), close=True))


def shown(form: str, least: float = 0) -> str:
    return "".join(find_layout(form)([CARD], [], {"consistency": least}, Page()))


@pytest.mark.parametrize("form", SHELF)
def test_no_text_commands_the_terminal_and_no_score_is_lost(form: str) -> None:
    out = shown(form, least=90)
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "75" in out
    assert "consistency|n:1|bs:9|seed:1" in out


COURSE = Course((Point("abc", "2026-01-02T10:00:00.000Z", CARD), Point("", "", CARD)))


def schema(name: str) -> Draft202012Validator:
    """A schema that stands in the package."""
    text = resources.files("hexapla.report").joinpath(name).read_text("utf-8")
    Draft202012Validator.check_schema(json.loads(text))
    return Draft202012Validator(json.loads(text))


def test_json_is_what_its_schemas_say() -> None:
    schema("scores/scores.schema.json").validate(json.loads(shown("json", least=90)))
    schema("scores/places.schema.json").validate(json.loads("".join(places([PLACE, PLACE]))))
    said = "".join(find_trend("json")([COURSE], Page()))
    schema("scores/trend.schema.json").validate(json.loads(said))
    figures = (
        Figure("TER", 7.5, (5.0, 9.0), "TER|x", None, fewer=True),
        Figure("BLEU", 1, None, ""),
    )
    found = Comparison("a.po", ("b.po",), "en", 3, 1, Distance((figures,), ("a note",)))
    said = "".join(find_form("json")(found, Page()))
    schema("comparison.schema.json").validate(json.loads(said))


@pytest.mark.parametrize("form", TRENDS)
def test_scores_over_time_are_told_without_commands_to_the_terminal(form: str) -> None:
    out = "".join(find_trend(form)([COURSE], Page()))
    assert "\x1b" not in out
    assert "abc" in out
    assert "75" in out
    assert max(map(len, out.splitlines())) <= 80 or form != "table"


@pytest.mark.parametrize(
    ("name", "cell"),
    [("=1+1", "'=1+1"), ("+a", "'+a"), ("@a", "'@a"), ("-a", "'-a"), ("a-b", "a-b"),
     ("a\r\nb\x1b", "a␍↵b␛"), ("\t=a", "⇥=a")],
)  # fmt: skip
def test_a_cell_of_csv_is_no_formula_and_commands_nothing(name: str, cell: str) -> None:
    card = Scorecard(name, "en", "zh", name, (SCORE,))
    said = "".join(find_layout("csv")([card], [], {}, Page()))
    over = "".join(find_trend("csv")([Course((Point("", "", card),))], Page()))
    for text in (said, over):
        _, row = csv.reader(text.splitlines())
        assert row[:2] == [cell, cell]


def test_a_row_has_bar_arrow_interval_counts_and_what_stands_beside() -> None:
    row, beside = shown("table").splitlines()[1:3]
    assert row == "  consistency    75.0 ███████▌   ↓5.0  60.0 to 90.0  3 of 4 occurrences"
    assert beside.split() == ["LTCR", "50,", "unknown", "1"]


def test_the_ruling_is_told_with_its_reasons() -> None:
    said = "does not pass: too little (close: the threshold lies within the interval)"
    assert said in shown("table")
    assert said in shown("html")


def test_csv_can_be_read_back() -> None:
    head, one, other = csv.reader(shown("csv").splitlines())
    found = dict(zip(head, one, strict=True))
    assert (found["value"], found["low"], found["before"], found["lowering"]) == (
        "75", "60", "80", "1",
    )  # fmt: skip
    assert dict(zip(head, other, strict=True))["value"] == ""


def test_html_is_well_nested_and_escapes_names() -> None:
    opened: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            del attrs
            opened.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert opened.pop() == tag

    Reader().feed(shown("html", least=90))
    assert opened == []
    assert "<b>" not in shown("html")
    assert 'class="low"' in shown("html", least=90)


def test_an_explanation_names_place_weight_and_words() -> None:
    lines = "".join(explain([CARD], "consistency", Page())).splitlines()
    assert lines[1].endswith(".po:7: ␛why (2)")
    assert lines[2].strip() == "汽车 | car"
    assert "nobody has judged a text" in "".join(explain([CARD], "quality", Page()))
