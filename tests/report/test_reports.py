"""The same outcomes on every kind of page."""

import json
from collections import Counter
from dataclasses import replace
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hexapla.checks.finding import Applicability, Dimension, Finding, Fix, Remark, Severity
from hexapla.checks.outcome import Outcome, Summary
from hexapla.corpus.unit import State, Unit
from hexapla.errors import UnreadableError
from hexapla.report import SHELF, find_report
from hexapla.report.page import Page
from hexapla.text.edit import Edit
from hexapla.text.span import Mark, Side, Span

UNIT = Unit("k3m7q", ("打造“33618”集群。",), ("Build the “33,618” clusters.",), line=131)
REMARK = Remark(
    "33618 is written 33,618",
    (Mark(Side.TARGET, Span(11, 17), "must read 33618"), Mark(Side.SOURCE, Span(3, 8))),
    Fix("33,618 → 33618", (Edit(Span(11, 17), "33618"),)),
)
FINDING = Finding(
    "altered-verbatim", Severity.MAJOR, Dimension.TERMINOLOGY, REMARK, UNIT,
    document="07", path="07/en.po", source_tag="zh-Hans", tag="en",
)  # fmt: skip
GOOD = Outcome("07/en.po", (FINDING,), Counter({State.RENDERED: 2, State.FUZZY: 1}))
BAD = Outcome("bad.po", problem=UnreadableError("not UTF-8", path="bad.po", line=3, remedy="say"))


def rendered(name: str, *outcomes: Outcome, page: Page | None = None) -> str:
    summary = Summary()
    counted = (summary.add(outcome) for outcome in outcomes)
    return "".join(find_report(name)(counted, summary, page or Page()))


def test_marks_stand_under_the_words_in_cells() -> None:
    assert rendered("text", GOOD).splitlines()[:7] == [
        "07/en.po:131 k3m7q",
        "  zh-Hans  打造“33618”集群。",
        "                1~~~~",
        "  en       Build the “33,618” clusters.",
        "                      1~~~~~",
        "  1 error altered-verbatim: 33618 is written 33,618",
        "    fix: 33,618 → 33618",
    ]


def test_a_fix_that_is_only_shown_is_called_a_hint() -> None:
    shown = replace(REMARK.fix or Fix("", ()), applicability=Applicability.DISPLAY)
    outcome = replace(GOOD, findings=(replace(FINDING, remark=replace(REMARK, fix=shown)),))
    assert "    perhaps: 33,618 → 33618" in rendered("text", outcome).splitlines()
    assert "; perhaps: 33,618 → 33618" in rendered("github", outcome)


def test_the_tally_counts_levels_rules_and_states() -> None:
    assert rendered("text", GOOD, BAD).splitlines()[-3:] == [
        "1 error in 1 file; 1 file could not be read",
        "      1 altered-verbatim",
        "units: 2 rendered, 1 fuzzy",
    ]


def test_a_problem_says_file_line_and_remedy() -> None:
    assert "error bad.po:3: not UTF-8 (say)" in rendered("text", BAD)


def test_colours_come_only_where_they_are_wanted() -> None:
    assert "\x1b" not in rendered("text", GOOD)
    assert "\x1b[1;31m" in rendered("text", GOOD, page=Page(coloured=True))


def test_json_is_what_its_schema_says() -> None:
    schema = json.loads(
        resources.files("hexapla.report").joinpath("findings.schema.json").read_text()
    )
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for outcomes in ((), (GOOD,), (BAD,), (GOOD, BAD, GOOD)):
        validator.validate(json.loads(rendered("json", *outcomes)))


def test_spans_in_json_cut_the_marked_words_out_of_the_text() -> None:
    (finding,) = json.loads(rendered("json", GOOD))["findings"]
    for side, words in (("source", "33618"), ("target", "33,618")):
        (span,) = finding[side]["spans"]
        assert finding[side]["text"][span["start"] : span["end"]] == words


@given(st.text(), st.text())
def test_a_workflow_command_stays_one_command(path: str, message: str) -> None:
    remark = replace(REMARK, message=message)
    lines = rendered("github", Outcome(path, (replace(FINDING, path=path, remark=remark),))).split(
        "\n"
    )
    assert [line.startswith("::") for line in lines] == [True, False, False]


@pytest.mark.parametrize("name", SHELF)
@pytest.mark.parametrize("evil", ["\x1b[2J\x1b]0;title\x07", "\u202eabc", "[red]x[/]", "a\r\nb"])
def test_no_text_commands_the_terminal(name: str, evil: str) -> None:
    unit = UNIT._replace(sources=(evil * 9,), targets=(evil * 9,), key=evil)
    remark = Remark(evil, (Mark(Side.TARGET, Span(0, 1)),), Fix(evil, ()))
    page = rendered(name, Outcome(evil, (replace(FINDING, unit=unit, remark=remark, path=evil),)))
    assert not set(page) & set("\x1b\x07\u202e\r")
    if name != "json":
        assert "[red]x[/]" in page or "red" not in evil
