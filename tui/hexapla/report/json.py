"""Findings as JSON, for programs; the schema is in findings.schema.json beside this file."""

from collections.abc import Iterable, Iterator
from typing import Any

from hexapla.checks.finding import Finding, Fix, Level
from hexapla.checks.outcome import Outcome, Summary, Waived
from hexapla.errors import HexaplaError
from hexapla.report.encoded import dump
from hexapla.report.page import Page
from hexapla.text.span import Side

VERSION = 1


def render(outcomes: Iterable[Outcome], summary: Summary, page: Page) -> Iterator[str]:
    """One object: version, findings, problems, summary; one finding a line."""
    del page
    problems: list[HexaplaError] = []
    waived: list[dict[str, Any]] = []
    lead = ""
    yield f'{{"version": {VERSION}, "findings": ['
    for outcome in outcomes:
        problems += [outcome.problem] if outcome.problem else []
        waived += map(_waived, outcome.waived)
        for finding in outcome.findings:
            yield f"{lead}\n{dump(finding_record(finding))}"
            lead = ","
    rows = ",\n".join(map(dump, waived))
    yield f'\n], "waived": [{rows}],'
    yield f'\n"problems": {dump([_problem(problem) for problem in problems])},'
    yield f'\n"summary": {dump(_summary(summary))}}}\n'


def finding_record(finding: Finding) -> dict[str, Any]:
    """What the schema calls a finding; spans are code points of the unit's joined texts."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.name.lower(),
        "level": finding.severity.level.name.lower(),
        "dimension": finding.dimension.value,
        "document": finding.document,
        "source_tag": finding.source_tag,
        "tag": finding.tag,
        "segment": finding.unit.key,
        "file": finding.path,
        "line": finding.unit.line,
        "source": _side(finding, Side.SOURCE),
        "target": _side(finding, Side.TARGET),
        "message": finding.remark.message,
        "fix": _fix(finding.remark.fix),
        "fingerprint": finding.fingerprint,
    }


def _side(finding: Finding, side: Side) -> dict[str, Any]:
    spans = [
        {"start": mark.span.start, "end": mark.span.end, "label": mark.label}
        for mark in finding.remark.marks
        if mark.side is side
    ]
    return {"text": getattr(finding.unit, side.value), "spans": spans}


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in fix.edits]
    return {"title": fix.title, "applicability": fix.applicability.name.lower(), "edits": edits}


def _waived(waived: Waived) -> dict[str, Any]:
    return {**finding_record(waived.finding), "by": waived.by, "reason": waived.reason}


def _problem(problem: HexaplaError) -> dict[str, Any]:
    return {
        "file": problem.path,
        "line": problem.line,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def _summary(summary: Summary) -> dict[str, Any]:
    return {
        "files": summary.files,
        "waived": summary.waived,
        "levels": {level.name.lower(): summary.levels[level] for level in Level},
        "rules": dict(sorted(summary.rules.items())),
        "units": {state.value: n for state, n in summary.states.items()},
    }
