"""Who may decide, and what counts."""

import pytest

from hexapla.review.event import Event
from hexapla.review.roles import Role, authors_of, judge, last_accepted, why_not
from hexapla.review.standing import Texts, stand

ANN, BOB, EVE = "Ann <ann@example.org>", "Bob <bob@example.org>", "Eve <eve@example.org>"
TEXTS: Texts = ("一。",), ("One.",)
NAMED = Role(editors=("ann@example.org", "Bob <BOB@example.org>"), translators=("eve@example.org",))


def approved(by: str, id_: str = "1") -> Event:
    return Event(id_, "approve", "a", "en", "k", *TEXTS, by, "2026")


def test_people_are_known_by_their_address() -> None:
    assert NAMED.edits("Another Name <ann@EXAMPLE.org>")
    assert not NAMED.edits("ann@example.org <eve@example.org>")
    assert not NAMED.edits(EVE)
    assert NAMED.translates(EVE)
    assert NAMED.translates(BOB)
    assert not NAMED.translates("Dan <dan@example.org>")


def test_everybody_is_anybody() -> None:
    assert Role().edits(EVE)
    assert Role().translates("")


@pytest.mark.parametrize(
    ("role", "by", "authors", "reason"),
    [
        (NAMED, ANN, {"eve@example.org"}, ""),
        (NAMED, EVE, (), "Eve <eve@example.org> is no editor of it"),
        (NAMED, ANN, {"ann@example.org"}, "nobody approves their own text"),
        (NAMED._replace(four_eyes=False), ANN, {"ann@example.org"}, ""),
        (NAMED._replace(editors=()), ANN, (), "nobody reviews this rendering: it has no editors"),
    ],
)
def test_a_decision_counts_or_says_why_not(
    role: Role, by: str, authors: set[str], reason: str
) -> None:
    assert why_not(role, by, authors) == reason


def test_a_quorum_is_of_different_people() -> None:
    role = NAMED._replace(quorum=2)
    one = stand([approved(ANN), approved("Ann L. <ann@example.org>", "2")], TEXTS)
    assert (judge(role, one, ()).missing, judge(role, one, ()).accepted) == (1, False)
    two = stand([approved(ANN), approved(BOB, "2")], TEXTS)
    assert judge(role, two, ()).accepted
    own = judge(role, two, {"bob@example.org"})
    assert (own.missing, [reason for _, reason in own.void]) == (
        1,
        ["nobody approves their own text"],
    )


def test_the_word_of_who_is_no_editor_counts_neither_way() -> None:
    rejected = Event("3", "reject", "a", "en", "k", *TEXTS, EVE, "2026", reason="no")
    both = stand([approved(ANN), rejected], TEXTS)
    assert judge(NAMED, both, ()).accepted
    assert not judge(Role(), both, ()).accepted
    assert not judge(NAMED, stand([approved(EVE)], TEXTS), ()).accepted


def test_where_nobody_reviews_nothing_is_missing() -> None:
    assert judge(NAMED._replace(editors=()), stand([], TEXTS), ()).accepted


def test_the_author_is_who_proposed_the_text_else_whom_git_names() -> None:
    assert authors_of(stand([], TEXTS), TEXTS, [BOB]) == {"bob@example.org"}
    proposal = Event("1", "propose", "a", "en", "k", *TEXTS, EVE, "2026")
    assert authors_of(stand([proposal], TEXTS), TEXTS, [BOB]) == {"eve@example.org"}
    other: Texts = ("一。",), ("Two.",)
    assert authors_of(stand([proposal], other), other, [BOB]) == {"bob@example.org"}


def test_what_was_accepted_last_is_not_what_waits_for_another_approval() -> None:
    events = [approved("Ann", "1"), approved("Bo", "2")]
    waits = approved("Ann", "3")._replace(targets=("tree",), at="2027")
    standing = stand([*events, waits], waits.texts, Role(quorum=2).accepts)
    assert standing.approved == waits
    found = last_accepted(Role(quorum=2), standing)
    assert found
    assert found.texts == events[0].texts
    assert last_accepted(Role(quorum=3), standing) is None


def test_whose_own_text_it_is_does_not_accept_it() -> None:
    own = approved("Ann", "2")
    standing = stand([own._replace(id="1", act="propose"), own], own.texts)
    assert last_accepted(Role(), standing) is None
    assert last_accepted(Role(four_eyes=False), standing) == own
