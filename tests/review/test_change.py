from hexapla.checks.finding import Dimension, Finding, Remark, Severity
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import Unit
from hexapla.review.change import Change, changes, effect
from hexapla.review.event import Act, Event
from hexapla.review.standing import stand
from hexapla.text.span import Mark, Side, Span

UNIT = Unit("a", ("三个苹果",), ("Three apples",))
PAGE = Catalogue("story", "en.po", "zh", "en", (UNIT,))
NOW = (UNIT.sources, UNIT.targets)


def event(act: Act, target: str, name: str = "1", source: str = "三个苹果") -> Event:
    return Event(name, act, "story", "en", "a", (source,), (target,), "Ann", "2026-01-01T00:00:00Z")


def found(*events: Event) -> list[Change]:
    return changes(PAGE, stand(events, NOW))


def told(change: Change) -> tuple[str, str]:
    return change.base.target if change.base else "", change.unit.target


def test_a_text_that_waits_for_no_word_is_nothing_to_decide_on() -> None:
    assert changes(PAGE, stand((), NOW), present=False) == []


def test_a_text_is_compared_with_the_one_approved_last() -> None:
    assert list(map(told, found(event("approve", "Four apples")))) == [
        ("Four apples", "Three apples")
    ]


def test_a_text_that_waits_for_one_more_approval_is_compared_with_the_one_before() -> None:
    mine = event("approve", "Three apples", "2")._replace(answers=("1",), by="Bob")
    assert list(map(told, found(event("approve", "Four apples"), mine))) == [
        ("Four apples", "Three apples")
    ]
    assert list(map(told, found(mine))) == [("", "Three apples")]


def test_a_text_that_nobody_has_spoken_of_is_compared_with_nothing() -> None:
    assert list(map(told, found())) == [("", "Three apples")]


def test_a_proposal_is_compared_with_what_it_would_replace_and_stands_before_it() -> None:
    assert list(map(told, found(event("propose", "3 apples")))) == [
        ("Three apples", "3 apples"),
        ("", "Three apples"),
    ]
    events = event("approve", "Three apples"), event("propose", "3 apples", "2")
    waiting = changes(PAGE, stand(events, NOW), present=False)
    assert list(map(told, waiting)) == [("Three apples", "3 apples")]


def test_a_proposal_for_another_source_waits_for_its_author() -> None:
    assert len(found(event("propose", "3 apples", source="两个苹果"))) == 1


def test_a_moved_source_is_told_with_its_own_change() -> None:
    (change,) = found(event("approve", "Three apples", source="四个苹果"))
    assert change.moved
    assert [each.kept for each in change.source] == [False, True]
    assert [each.kept for each in change.target] == [True]


def test_the_texts_of_another_commit_are_what_it_is_compared_with() -> None:
    (change,) = changes(PAGE, stand((), NOW), (("三个苹果",), ("3 apples",)))
    assert told(change) == ("3 apples", "Three apples")


def finding(rule: str, start: int, end: int, target: str) -> Finding:
    remark = Remark("so", (Mark(Side.TARGET, Span(start, end)),))
    unit = UNIT._replace(targets=(target,))
    kinds = Severity.MINOR, Dimension.STYLE
    return Finding(rule, *kinds, remark, unit, "story", "en.po", "zh", "en")


def test_findings_are_the_same_where_their_fingerprints_are() -> None:
    old = finding("one", 0, 4, "Four apples"), finding("two", 5, 11, "Four apples")
    new = finding("two", 6, 12, "Three apples"), finding("one", 0, 5, "Three apples")
    told = effect(old, new)
    assert (told.appeared, told.gone, told.remaining) == ((new[1],), (old[0],), (new[0],))
    assert told.present == (new[1], new[0])
