"""Findings as code scanning takes them."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from jsonschema import Draft202012Validator

from hexapla.checks.finding import Applicability, Dimension, Finding, Fix, Remark, Severity
from hexapla.checks.outcome import Outcome, Summary, Waived, Where
from hexapla.corpus.unit import Unit
from hexapla.errors import UnreadableError
from hexapla.formats.po import parse, to_catalogue
from hexapla.formats.po.locate import Locator
from hexapla.report.page import Page
from hexapla.report.sarif import render
from hexapla.text.edit import Edit
from hexapla.text.span import Mark, Side, Span

FILE = 'msgid "打造“33618”"\nmsgstr ""\n"Build \\"the\\" "\n"33,618 clusters"\n'
FIX = Fix("33,618 → 33618", (Edit(Span(12, 18), "33618"),))
MARKS = (Mark(Side.SOURCE, Span(3, 8)), Mark(Side.TARGET, Span(12, 18), "must read 33618"))
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
COUNT = {"type": "integer", "minimum": 1}
REGION = {
    "type": "object",
    "required": ["startLine"],
    "additionalProperties": False,
    "properties": dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), COUNT),
}
ARTIFACT = {
    "type": "object",
    "required": ["uri"],
    "properties": {"uri": {"type": "string", "pattern": r"^[!-~]+$"}},
}
PLACE = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "message": TEXT,
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "properties": {"artifactLocation": ARTIFACT, "region": REGION},
        },
    },
}
LEVELS = {"enum": ["none", "note", "warning", "error"]}
RESULT = {
    "type": "object",
    "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
    "properties": {
        "level": LEVELS,
        "message": TEXT,
        "locations": {"type": "array", "minItems": 1, "maxItems": 1, "items": PLACE},
        "relatedLocations": {"type": "array", "items": PLACE},
        "partialFingerprints": {"additionalProperties": {"type": "string"}},
    },
}
RULE = {
    "type": "object",
    "required": ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
    "properties": {
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "help": TEXT,
        "defaultConfiguration": {"properties": {"level": LEVELS}},
    },
}
DRIVER = {
    "type": "object",
    "required": ["name", "semanticVersion", "rules"],
    "properties": {"rules": {"type": "array", "items": RULE}},
}
RUN = {
    "type": "object",
    "required": ["tool", "results", "columnKind"],
    "properties": {
        "tool": {"required": ["driver"], "properties": {"driver": DRIVER}},
        "results": {"type": "array", "items": RESULT},
        "columnKind": {"const": "utf16CodeUnits"},
        "invocations": {"items": {"required": ["executionSuccessful"]}},
    },
}
LOG = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {"version": {"const": "2.1.0"}, "runs": {"minItems": 1, "items": RUN}},
}


def opened(text: str = FILE) -> tuple[Unit, Where]:
    file = parse(text.encode(), "07/en.po")
    made = to_catalogue(file, document="07", source_tag="zh", target_tag="en", joiner="")
    return made.units[0], Locator(file)


def found(unit: Unit, rule: str = "altered-verbatim", fix: Fix | None = FIX) -> Finding:
    remark = Remark("33618 is written 33,618", MARKS, fix)
    return Finding(
        rule, Severity.MAJOR, Dimension.TERMINOLOGY, remark, unit, "07", "07/en.po", "zh", "en"
    )


def run_of(*outcomes: Outcome) -> dict[str, Any]:
    summary = Summary()
    written = "".join(render(map(summary.add, outcomes), summary, Page()))
    log = json.loads(written)
    Draft202012Validator(LOG).validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


def results(*outcomes: Outcome) -> Iterator[dict[str, Any]]:
    run = run_of(*outcomes)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        yield result


def test_a_finding_lies_in_its_words_and_points_to_those_of_the_source() -> None:
    unit, where = opened()
    (result,) = results(Outcome("07/en.po", (found(unit),), where=where))
    (place,) = result["locations"]
    assert place["message"]["text"] == "must read 33618"
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "07/en.po"
    assert [*place["physicalLocation"]["region"].values()] == [4, 2, 4, 8]
    (other,) = result["relatedLocations"]
    assert [*other["physicalLocation"]["region"].values()] == [1, 11, 1, 16]
    assert (result["level"], result["properties"]["severity"]) == ("error", "major")


def test_a_finding_without_marks_in_the_target_lies_in_the_whole_of_it() -> None:
    unit, where = opened()
    remark = Remark("missing", MARKS[:1])
    (result,) = results(Outcome("", (replace(found(unit), remark=remark),), where=where))
    (place,) = result["locations"]
    assert [*place["physicalLocation"]["region"].values()] == [3, 2, 4, 17]


def test_where_columns_are_not_known_the_line_is_told() -> None:
    unit, _ = opened()
    (result,) = results(Outcome("", (found(unit._replace(line=7)),)))
    (place,) = result["locations"]
    assert place["physicalLocation"]["region"] == {"startLine": 7}
    assert "fixes" not in result


def test_a_fix_says_what_to_write_byte_for_byte() -> None:
    unit, where = opened()
    quoted = Fix("q", (Edit(Span(12, 18), '"33618"'),))
    (result,) = results(Outcome("", (found(unit, fix=quoted),), where=where))
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert [*replacement["deletedRegion"].values()] == [4, 2, 4, 8]
    assert replacement["insertedContent"]["text"] == r"\"33618\""


def test_a_hint_is_no_fix() -> None:
    unit, where = opened()
    hint = replace(FIX, applicability=Applicability.DISPLAY)
    (result,) = results(Outcome("", (found(unit, fix=hint),), where=where))
    assert "fixes" not in result


def test_what_was_waived_is_suppressed_with_who_and_why() -> None:
    unit, where = opened()
    waived = Waived(found(unit), "Ann <ann@example.org>", "so it is called")
    one, other = results(Outcome("", (found(unit, "doubled"),), waived=(waived,), where=where))
    assert one["suppressions"] == []
    (said,) = other["suppressions"]
    assert (said["kind"], said["status"]) == ("external", "accepted")
    assert said["justification"] == "Ann <ann@example.org>: so it is called"


def test_a_result_has_a_name_of_its_own_that_edits_elsewhere_leave() -> None:
    unit, where = opened()
    moved = found(unit._replace(line=9))
    twice = [*results(Outcome("", (found(unit), found(unit)), where=where))]
    (again,) = results(Outcome("", (moved,)))
    names = [each["partialFingerprints"]["primaryLocationLineHash"] for each in twice]
    assert names == [f"{moved.fingerprint}:1", f"{moved.fingerprint}:2"]
    assert again["partialFingerprints"] == twice[0]["partialFingerprints"]


def test_a_rule_comes_with_its_manual_and_the_gate_with_a_page_to_read() -> None:
    unit, _ = opened()
    run = run_of(Outcome("", (found(unit), found(unit, "unapproved"))))
    known, gate = run["tool"]["driver"]["rules"]
    assert "Flagged:\n\n    " in known["help"]["markdown"]
    assert "Flagged" not in known["fullDescription"]["text"]
    assert (gate["shortDescription"]["text"], "docs/gate.md" in gate["help"]["text"]) == (
        "Unapproved", True,
    )  # fmt: skip


def test_a_file_that_cannot_be_read_makes_the_run_a_failure() -> None:
    problem = UnreadableError("not UTF-8", path="bad file.po", line=3, remedy="say")
    (invocation,) = run_of(Outcome("bad file.po", problem=problem))["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert not invocation["executionSuccessful"]
    assert told["message"]["text"] == "not UTF-8 (say)"
    (place,) = told["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "bad%20file.po"


def test_what_a_text_has_in_brackets_is_nobodys_link() -> None:
    unit, _ = opened()
    remark = Remark("see [here](https://example.org)")
    (result,) = results(Outcome("", (replace(found(unit), remark=remark),)))
    assert "](" not in result["message"]["text"]
