from dataclasses import replace

import pytest

from hexapla.checks.finding import Dimension, Finding, Remark, Severity
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import Unit
from hexapla.review.change import Change
from hexapla.review.standing import NOTHING, State
from hexapla.verbs.review.docket import Case, Docket, select
from hexapla.verbs.review.narrow import Known, Wanted, narrow_changes
from hexapla.verbs.review.queue import Item
from hexapla.verbs.review.session import Mark
from hexapla.workspace.authors import Hand

NOW = "2026-11-25T12:00:00.000Z"
KNOWN = Known(("en", "de"), ("number-mismatch",), ("story",))


def item(key: str, *severities: Severity, tag: str = "en", target: str = "Bye!") -> Item:
    unit = Unit(key, ("再见！",), (target,))
    page = Catalogue("story", f"{tag}.po", "zh", tag, (unit,))
    findings = (
        Finding("number-mismatch", severity, Dimension.ACCURACY, Remark("so"), unit, *ABOUT, tag)
        for severity in severities
    )
    return Item(Change(page, None, NOTHING), tuple(findings))


ABOUT = ("story", "en.po", "zh")


def docket_of(*items: Item) -> Docket:
    docket = Docket()
    docket.shown = docket.add(items)
    return docket


def nobody(_: Change) -> Hand:
    return Hand()


def test_a_decided_change_is_passed_by_and_a_skipped_one_comes_last() -> None:
    docket = docket_of(item("a"), item("b"), item("c"))
    docket.mark(docket.case(1).change, Mark.APPROVED)
    assert docket.next_open(1) == 2
    docket.mark(docket.case(2).change, Mark.SKIPPED)
    assert docket.next_open(1) == 0
    docket.mark(docket.case(0).change, Mark.REJECTED)
    assert docket.next_open(1) == 2
    docket.mark(docket.case(2).change, Mark.APPROVED)
    assert docket.next_open(0) is None
    assert docket.left() == 0


def test_a_lot_leaves_out_errors_and_what_is_decided() -> None:
    docket = docket_of(
        item("a"), item("b", Severity.MAJOR), item("c", Severity.MINOR), item("d"), item("e")
    )
    docket.mark(docket.case(3).change, Mark.REJECTED)
    docket.shown = [0, 1, 2, 3]
    lot = docket.lot()
    assert [change.unit.key for change in lot.changes] == ["a", "c"]
    assert lot.faulty == 1


def test_a_file_that_is_read_again_keeps_its_numbers_and_tells_what_has_gone() -> None:
    docket = docket_of(item("a"), item("b"), item("a", tag="de"))
    docket.mark(docket.case(1).change, Mark.SKIPPED)
    again = [item("b", target="So long!"), item("c")]
    assert docket.renew("en.po", again) == [1, 3]
    assert [case.mark for case in docket.cases()] == [Mark.GONE, Mark.SKIPPED, Mark.OPEN, Mark.OPEN]
    assert docket.case(1).change.unit.target == "So long!"


def test_what_is_decided_stays_so_when_its_file_is_read_again() -> None:
    docket = docket_of(item("a"))
    docket.mark(docket.case(0).change, Mark.APPROVED)
    docket.renew("en.po", [])
    assert docket.case(0).mark is Mark.APPROVED


def test_what_was_decided_waits_anew_where_its_text_is_another() -> None:
    docket = docket_of(item("a"), item("b"))
    for number in (0, 1):
        docket.mark(docket.case(number).change, Mark.APPROVED)
    docket.renew("en.po", [item("a"), item("b", target="So long!")])
    assert [case.mark for case in docket.cases()] == [Mark.APPROVED, Mark.OPEN]


def test_an_unknown_change_is_marked_nowhere() -> None:
    assert docket_of(item("a")).mark(item("b").change, Mark.APPROVED) is None


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", Wanted()),
        ("en story number-mismatch", Wanted(tag="en", document="story", rule="number-mismatch")),
        ("ERROR stale", Wanted(level="error", state=State.STALE)),
        ("approved-before", Wanted(state=State.APPROVED_BEFORE)),
        ("by:ann@x.org apples", Wanted(by="ann@x.org", words=("apples",))),
        (">1w", Wanted(until="2026-11-18T12:00:00.000Z")),
        ("<36h", Wanted(since="2026-11-24T00:00:00.000Z")),
        ('"en" <9x', Wanted(words=("en", "<9x"))),
        ("<99999w", Wanted(since="0110-05-21T12:00:00.000Z")),
    ],
)
def test_words_narrow_by_what_they_name(typed: str, wanted: Wanted) -> None:
    assert narrow_changes(typed, KNOWN, NOW) == wanted


def test_a_filter_asks_all_at_once() -> None:
    cases = [Case(item("a")), Case(item("b", Severity.MAJOR)), Case(item("c", tag="de"))]
    assert select(cases, Wanted(tag="en"), nobody) == [0, 1]
    assert select(cases, Wanted(tag="en", level="error"), nobody) == [1]
    assert select(cases, Wanted(words=("bye", "再见")), nobody) == [0, 1, 2]
    assert select(cases, Wanted(state=State.STALE), nobody) == []
    assert select(cases, Wanted(document="other"), nobody) == []
    stale = Case(Item(replace(cases[0].change, standing=NOTHING._replace(state=State.STALE)), ()))
    assert select([stale], Wanted(state=State.STALE), nobody) == [0]


def test_words_that_a_change_took_away_are_looked_at_too() -> None:
    now = item("a", target="So long!")
    before = now.change.unit._replace(sources=("永别！",), targets=("Farewell!",))
    cases = [Case(Item(replace(now.change, base=before), ())), Case(item("b"))]
    for typed in ("farewell", "永别", "long farewell"):
        assert select(cases, narrow_changes(typed, KNOWN, NOW), nobody) == [0]


def test_who_and_when_are_asked_only_where_they_matter() -> None:
    hands = {"a": Hand("Ann <ann@x.org>", "2026-11-24T00:00:00.000Z"), "b": Hand()}
    cases = [Case(item("a")), Case(item("b"))]

    def hand(change: Change) -> Hand:
        return hands[change.unit.key]

    assert select(cases, Wanted(by="ann"), hand) == [0]
    assert select(cases, Wanted(since="2026-11-24T12:00:00.000Z"), hand) == [1]
    assert select(cases, Wanted(until="2026-11-24T12:00:00.000Z"), hand) == [0]
    assert not Wanted(words=("x",)).asks_who
