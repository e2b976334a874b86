"""Every rule's manual page is its first test."""

import pytest

from hexapla.checks.examples import Example, examples
from hexapla.checks.rule import Rule
from hexapla.checks.rules import RULES
from hexapla.text.span import Side, Span

CASES = [(rule, example) for rule in RULES for example in examples(rule)]


def marked(rule: Rule, example: Example, side: Side) -> tuple[Span, ...]:
    remarks = list(rule.body(example.unit, example.context))
    return tuple(
        sorted({mark.span for remark in remarks for mark in remark.marks if mark.side is side})
    )


@pytest.mark.parametrize(
    ("rule", "example"), CASES, ids=[f"{r.slug}-{n}" for n, (r, _) in enumerate(CASES)]
)
def test_a_rule_marks_what_its_manual_page_marks(rule: Rule, example: Example) -> None:
    assert marked(rule, example, Side.SOURCE) == tuple(sorted(example.source_spans))
    assert marked(rule, example, Side.TARGET) == tuple(sorted(example.target_spans))
    assert bool(list(rule.body(example.unit, example.context))) is example.flagged


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_every_rule_shows_what_it_flags_and_what_it_leaves(rule: Rule) -> None:
    kinds = {example.flagged for example in examples(rule)}
    assert kinds == {True, False}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_a_flagged_example_is_an_example_of_its_state(rule: Rule) -> None:
    states = {example.unit.state for example in examples(rule) if example.flagged}
    assert states == {rule.state}
