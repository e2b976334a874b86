"""The rules that read what a catalogue notes of its beads."""

import pytest

from hexapla.checks.rule import Context, Rule
from hexapla.checks.rules import RULES
from hexapla.checks.rules.added_text import added_text
from hexapla.checks.rules.doubtful_bead import doubtful_bead
from hexapla.checks.rules.dropped_segment import dropped_segment
from hexapla.checks.rules.empty_rendering import empty_rendering
from hexapla.checks.rules.stale_source import stale_source
from hexapla.checks.suite import Suite
from hexapla.corpus.bead_note import BeadNote, bead_note_lines
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.page import Page
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.span import Side, Span

TARGET = "He left. It was raining, and nobody knew."
ADDED = (Span(9, 24), Span(25, 41))


def context(*, ours: bool = True) -> Context:
    zh, en = find_language("zh"), find_language("en")
    return Context(zh, en, TermMatcher(Termbase(), ("zh", zh), ("en", en)), ours=ours)


def noted(note: BeadNote, target: str = TARGET) -> Unit:
    memo = "\n".join(bead_note_lines(note, ("他走了。",), target))
    state = State.RENDERED if target else State.EMPTY
    return Unit("k", ("他走了。",), (target,), state, memo=memo)


def found(unit: Unit) -> list[str]:
    catalogue = Catalogue("d", "d/en.po", "zh", "en", (unit,), ours=True)
    return [finding.rule for finding in Suite(RULES).check(catalogue, context())]


@pytest.mark.parametrize(
    ("note", "target", "rules"),
    [
        (BeadNote(), TARGET, []),
        (BeadNote(margin=0.3), TARGET, ["doubtful-bead"]),
        (BeadNote(added=ADDED), TARGET, ["added-text"]),
        (BeadNote(margin=0.3, added=ADDED), TARGET, ["doubtful-bead", "added-text"]),
        (BeadNote(margin=0.3, locked=True, added=ADDED), TARGET, []),
        (BeadNote(), "", ["empty-rendering"]),
        (BeadNote(omitted=True), "", ["dropped-segment"]),
        (BeadNote(locked=True), "", []),
        (BeadNote(locked=True, omitted=True), "", []),
    ],
)
def test_one_fault_has_one_finding(note: BeadNote, target: str, rules: list[str]) -> None:
    assert found(noted(note, target)) == rules


@pytest.mark.parametrize("rule", [doubtful_bead, dropped_segment], ids=lambda rule: rule.slug)
def test_an_edit_ends_the_doubt(rule: Rule) -> None:
    note = BeadNote(margin=0.3, omitted=True)
    target = "" if rule is dropped_segment else TARGET
    unit = noted(note, target)
    assert list(rule.body(unit, context()))
    edited = unit._replace(targets=("He went.",), state=State.RENDERED)
    assert not list(rule.body(edited, context()))
    assert not list(rule.body(unit._replace(sources=("她走了。",)), context()))


def test_every_added_text_that_is_still_there_is_marked() -> None:
    unit = noted(BeadNote(added=(Span(9, 24), Span(29, 41))))
    shorter = unit._replace(targets=(TARGET.replace("It was raining, and ", ""),))
    for one, words in ((unit, ["It was raining,", "nobody knew."]), (shorter, ["nobody knew."])):
        marks = [mark for remark in added_text.body(one, context()) for mark in remark.marks]
        assert [mark.span.of(one.target) for mark in marks] == words


def test_an_empty_rendering_is_told_of_by_one_rule_at_the_most() -> None:
    for note in (BeadNote(), BeadNote(omitted=True), BeadNote(locked=True)):
        unit = noted(note, "")
        told = [list(rule.body(unit, context())) for rule in (empty_rendering, dropped_segment)]
        assert sum(map(bool, told)) <= 1


@pytest.mark.parametrize("rule", [doubtful_bead, dropped_segment, added_text, stale_source])
def test_elsewhere_no_unit_is_even_looked_at(rule: Rule) -> None:
    page = Page([noted(BeadNote(margin=0.3, added=ADDED)), noted(BeadNote())])
    assert list(rule.sieve(page, context())) == [0]
    assert list(rule.sieve(page, context(ours=False))) == []


def stale(before: str, after: str) -> list[tuple[str, list[str]]]:
    unit = Unit("k", (after,), ("He left.",), State.FUZZY, memo=before)
    return [
        (remark.message, [mark.span.of(after) for mark in remark.marks])
        for remark in stale_source.body(unit, context())
        if all(mark.side is Side.SOURCE for mark in remark.marks)
    ]


def test_what_changed_in_a_source_is_told() -> None:
    ((message, words),) = stale("2018年，他走了。", "2019年，他回来了。")
    assert "2018" in message
    assert words[0] == "2019"


def test_words_that_went_are_told_where_they_stood() -> None:
    ((message, words),) = stale("他昨天走了。", "他走了。")
    assert message.endswith("before, it had “昨天”")
    assert words == [""]


def test_a_source_that_is_the_same_is_not_stale() -> None:
    assert stale("他走了。", "他走了。") == []
    assert stale("", "他走了。") == []


def test_a_long_passage_that_went_is_cut_short() -> None:
    ((message, _),) = stale("他走了。" + "雨下了很久很久很久。" * 9, "他走了。")
    assert len(message) < 120
