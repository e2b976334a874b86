"""What the words of people come to."""

from typing import Any

from hexapla.review.event import Event
from hexapla.review.roles import Role
from hexapla.review.standing import NOTHING, Standing, State, Texts, earlier, stand

ONE: Texts = ("一。",), ("One.",)
TWO: Texts = ("一。",), ("Number one.",)
ANN, BOB, EVE = "Ann <ann@example.org>", "Bob <bob@example.org>", "Eve <eve@example.org>"


def said(id_: str, act: Any, by: str, texts: Texts = ONE, **more: Any) -> Event:  # noqa: ANN401 -- the fields of an event
    at = f"2026-01-01T00:00:{int(id_):02}Z"
    return Event(id_, act, "a", "en", "k", *texts, by, at, **more)


def state(texts: Texts, *events: Event) -> State:
    return stand(events, texts).state


def test_where_nothing_was_said_nothing_stands() -> None:
    assert stand((), ONE) is NOTHING


def test_an_approval_is_of_one_text_and_no_other() -> None:
    approval = said("1", "approve", ANN)
    assert state(ONE, approval) is State.APPROVED
    assert state(TWO, approval) is State.STALE
    assert state((("二。",), ONE[1]), approval) is State.STALE


def test_two_approvals_of_one_text_add_up() -> None:
    standing = stand([said("1", "approve", ANN), said("2", "approve", BOB)], ONE)
    assert [event.by for event in standing.approvals] == [ANN, BOB]


def test_an_approval_gives_way_to_those_of_another_text_if_they_are_enough() -> None:
    first = said("1", "approve", ANN)
    second, third = (
        said(n, "approve", by, TWO, answers=("1",)) for n, by in (("2", BOB), ("3", EVE))
    )
    two = Role(editors=(ANN, BOB, EVE), quorum=2).accepts
    assert stand([first, second], ONE, two).approvals == (first,)
    assert stand([third, first, second], ONE, two).approvals == ()
    stranger = Role(editors=(ANN,)).accepts
    assert stand([first, second], ONE, stranger).approvals == (first,)
    assert earlier(stand([first, second], TWO), TWO) == first
    assert earlier(stand([first, second], ONE), ONE) == second
    assert earlier(stand([first], ONE), ONE) is None


def test_an_approval_and_a_rejection_of_one_text_are_a_dispute() -> None:
    events = said("1", "approve", ANN), said("2", "reject", BOB, reason="no")
    assert state(ONE, *events) is State.DISPUTED
    assert state(TWO, *events) is State.STALE


def test_who_thinks_again_replaces_what_they_said() -> None:
    events = said("1", "reject", ANN, reason="no"), said("2", "approve", ANN, replaces=("1",))
    assert state(ONE, *events) is State.APPROVED


def test_nobody_replaces_or_withdraws_the_word_of_another() -> None:
    rejection = said("1", "reject", ANN, reason="no")
    stolen = said("2", "comment", EVE, replaces=("1",), reason="hm")
    assert state(ONE, rejection, stolen) is State.REJECTED
    assert state(ONE, rejection, said("3", "withdraw", EVE, answers=("1",))) is State.REJECTED
    assert state(ONE, rejection, said("4", "withdraw", ANN, answers=("1",))) is State.NONE


def test_a_text_that_comes_back_has_its_approval_back() -> None:
    first = said("1", "approve", ANN)
    assert state(TWO, first) is State.STALE
    assert state(ONE, first) is State.APPROVED


def test_unless_another_text_was_approved_in_its_place() -> None:
    events = said("1", "approve", ANN), said("2", "approve", BOB, TWO, answers=("1",))
    assert state(TWO, *events) is State.APPROVED
    assert state(ONE, *events) is State.APPROVED_BEFORE
    again = said("3", "approve", ANN, answers=("2",))
    assert state(ONE, *events, again) is State.APPROVED
    assert state(TWO, *events, again) is State.APPROVED_BEFORE


def test_two_texts_approved_without_knowledge_of_each_other_both_count() -> None:
    events = said("1", "approve", ANN), said("2", "approve", BOB, TWO)
    assert state(ONE, *events) is state(TWO, *events) is State.APPROVED


def test_what_was_approved_last_is_what_to_compare_with() -> None:
    events = said("1", "approve", ANN), said("2", "approve", BOB, TWO, answers=("1",))
    assert stand(events, (("一。",), ("Uno.",))).approved == events[1]
    assert stand(events[:1], TWO).approved == events[0]


def test_a_proposal_waits_until_a_word_is_said_of_it() -> None:
    proposal = said("1", "propose", EVE, TWO)
    assert stand([proposal], ONE).proposals == (proposal,)
    assert state(ONE, proposal) is State.PROPOSED
    assert stand([proposal, said("2", "approve", ANN, TWO)], TWO).proposals == ()
    assert stand([proposal, said("2", "reject", ANN, TWO, reason="no")], ONE).proposals == ()
    by_name = said("2", "approve", ANN, (("一。",), ("Another.",)), answers=("1",))
    assert stand([proposal, by_name], ONE).proposals == ()


def test_a_proposal_made_again_waits_again() -> None:
    rejected = said("1", "propose", EVE), said("2", "reject", ANN, reason="no")
    again = said("3", "propose", EVE, answers=("2",))
    assert stand([*rejected, again], ONE).proposals == (again,)
    third = said("4", "reject", ANN, reason="no again")
    assert stand([*rejected, again, third], ONE).proposals == ()


def test_an_approval_that_was_withdrawn_leaves_its_proposal_open() -> None:
    proposal, approval = said("1", "propose", EVE), said("2", "approve", ANN)
    undone = said("3", "withdraw", ANN, answers=("2",))
    assert stand([proposal, approval, undone], ONE).proposals == (proposal,)


def threads(*events: Event) -> list[tuple[str, bool]]:
    standing: Standing = stand(events, ONE)
    return [
        ("".join(event.id for event in thread.comments), thread.resolved is not None)
        for thread in standing.threads
    ]


def test_comments_that_answer_each_other_are_a_thread() -> None:
    first = said("1", "comment", ANN, reason="?")
    reply = said("2", "comment", BOB, reason="!", answers=("1",))
    other = said("3", "comment", EVE, TWO, reason="hm")
    assert threads(first, reply, other) == [("12", False), ("3", False)]


def test_a_thread_is_settled_until_someone_answers_the_end_of_it() -> None:
    first = said("1", "comment", ANN, reason="?")
    end = said("2", "resolve", BOB, answers=("1",))
    assert threads(first, end) == [("1", True)]
    assert threads(first, end, said("3", "comment", ANN, reason="no", answers=("2",))) == [
        ("13", False)
    ]


def test_a_reply_whose_thread_is_not_there_begins_one() -> None:
    assert threads(said("2", "comment", BOB, reason="!", answers=("1",))) == [("2", False)]


def test_a_comment_says_nothing_about_the_text() -> None:
    assert state(ONE, said("1", "comment", ANN, reason="?")) is State.NONE
    assert state(ONE, said("1", "approve", ANN), said("2", "comment", BOB, reason="?")) is (
        State.APPROVED
    )


def test_a_carried_approval_is_one_of_the_changed_source() -> None:
    changed: Texts = ("一.",), ONE[1]
    events = said("1", "approve", ANN), said("2", "carry", BOB, changed, answers=("1",))
    assert state(changed, *events) is State.APPROVED
    assert state(ONE, *events) is State.APPROVED_BEFORE
