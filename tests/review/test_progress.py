"""How many texts were accepted by when."""

from hexapla.review.event import Act, Event
from hexapla.review.progress import progress
from hexapla.review.roles import Role

NOW = ("三",), ("three",)
BEFORE = ("三",), ("tree",)


def said(
    act: Act, day: str, texts: tuple[tuple[str, ...], tuple[str, ...]] = NOW, by: str = "Ann"
) -> Event:
    return Event(f"{act}{day}{by}", act, "talk", "en", "k", *texts, by, f"{day}T10:00:00.000Z")


def test_a_text_counts_from_the_day_on_which_it_was_accepted() -> None:
    units = [
        ([said("propose", "2026-01-01", by="Bo"), said("approve", "2026-01-03")], NOW),
        ([said("approve", "2026-01-02")], NOW),
    ]
    days = ("2026-01-01", 0), ("2026-01-02", 1), ("2026-01-03", 2)
    assert progress(units, Role()) == days


def test_a_text_that_was_rejected_later_counts_no_more() -> None:
    events = [said("reject", "2026-01-05"), said("approve", "2026-01-02")]
    assert progress([(events, NOW)], Role()) == (("2026-01-02", 1), ("2026-01-05", 0))


def test_only_the_text_that_stands_there_counts() -> None:
    events = [said("approve", "2026-01-02", BEFORE), said("approve", "2026-01-04")]
    assert progress([(events, NOW)], Role()) == (("2026-01-02", 0), ("2026-01-04", 1))


def test_a_quorum_is_reached_when_the_last_has_spoken() -> None:
    events = [said("approve", "2026-01-02"), said("approve", "2026-01-02", by="Bo")]
    assert progress([(events, NOW)], Role(quorum=2)) == (("2026-01-02", 1),)
    assert progress([(events[:1], NOW)], Role(quorum=2)) == (("2026-01-02", 0),)


def test_an_approval_that_waits_for_another_takes_nothing_away() -> None:
    both = [said("approve", "2026-01-02", by=by) for by in ("Ann", "Bo")]
    other = said("approve", "2026-01-03", BEFORE, by="Cy")
    events = [*both, other._replace(answers=tuple(each.id for each in both))]
    assert progress([(events, NOW)], Role(quorum=2)) == (("2026-01-02", 1), ("2026-01-03", 1))
    assert progress([(events, NOW)], Role()) == (("2026-01-02", 1), ("2026-01-03", 0))


def test_nobody_has_said_anything() -> None:
    assert progress([], Role()) == ()
