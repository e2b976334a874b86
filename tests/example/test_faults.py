"""The tool on the example that ships with it."""

from functools import cache
from pathlib import Path

import pytest
from planted import PENDING, PLANTED, Planted

from hexapla.checks.finding import Finding, Level
from hexapla.verbs.check import prepare, run
from hexapla.verbs.request import Request

TOP = Path(__file__).parents[2]
EXAMPLE = TOP / "translations" / "07-expert-dialogue"


@cache
def findings(name: str) -> tuple[Finding, ...]:
    plan = prepare(Request(paths=(str(EXAMPLE / name),)), TOP)
    (outcome,) = run(plan)
    assert outcome.problem is None
    return outcome.findings


def answers(finding: Finding, fault: Planted) -> bool:
    """Whether the finding is about the fault: its rule, its segment, a mark on its words."""
    if finding.rule != fault.rule or finding.unit.key != fault.segment:
        return False
    text = getattr(finding.unit, fault.side)
    start = text.find(fault.words)
    place = range(start, start + len(fault.words))
    spans = [mark.span for mark in finding.remark.marks if mark.side.value == fault.side]
    return start >= 0 and any(s.start < place.stop and place.start < s.end for s in spans)


def named(fault: Planted) -> str:
    return f"{fault.segment}-{fault.rule}"


@pytest.mark.parametrize("fault", PLANTED, ids=named)
def test_a_planted_fault_is_found(fault: Planted) -> None:
    text = "".join(getattr(f.unit, fault.side) for f in findings("en-x-draft.po"))
    assert fault.words in text
    assert any(answers(finding, fault) for finding in findings("en-x-draft.po"))


@pytest.mark.parametrize("fault", PENDING, ids=named)
def test_a_fault_is_pending_only_until_it_is_found(fault: Planted) -> None:
    assert not any(answers(finding, fault) for finding in findings("en-x-draft.po"))


def test_nothing_is_found_that_was_not_planted() -> None:
    strays = [
        f for f in findings("en-x-draft.po") if not any(answers(f, fault) for fault in PLANTED)
    ]
    assert [(f.unit.key, f.rule, f.remark.message) for f in strays] == []


def test_the_careful_rendering_is_clean() -> None:
    assert [f for f in findings("en.po") if f.severity.level >= Level.WARNING] == []
