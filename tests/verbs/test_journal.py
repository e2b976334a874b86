from dataclasses import replace
from pathlib import Path

from hexapla.verbs.journal import Amendment, Journal, Trace

ONE = Amendment(Path("fr.po"), "a", "1", "2", fuzzy=False, trace=Trace(b"1", b"2"))
TWO = Amendment(Path("fr.po"), "b", "3", "4")


def test_an_empty_journal_has_nothing_to_take_back() -> None:
    assert Journal().undo is None
    assert Journal().redo is None


def test_the_last_amendment_is_the_first_to_go() -> None:
    assert Journal().recorded(ONE).recorded(TWO).undo == TWO.reversed()


def test_a_reversal_turns_everything_round() -> None:
    back = Amendment(Path("fr.po"), "a", "2", "1", fuzzy=True, trace=Trace(b"2", b"1"))
    assert ONE.reversed() == back
    assert back.reversed() == ONE


def test_what_was_taken_back_can_be_made_again() -> None:
    journal = Journal().recorded(ONE).recorded(TWO).undone(TWO.reversed())
    assert (journal.undo, journal.redo) == (ONE.reversed(), TWO)
    assert journal.redone(TWO) == Journal((ONE, TWO))


def test_a_new_amendment_ends_what_could_be_made_again() -> None:
    journal = Journal().recorded(ONE).undone(ONE.reversed()).recorded(TWO)
    assert journal == Journal((TWO,))


def test_what_came_of_it_is_what_counts() -> None:
    over_theirs = replace(ONE.reversed(), before="theirs")
    journal = Journal().recorded(ONE).undone(over_theirs)
    assert journal.redo == replace(ONE, after="theirs")


def test_an_amendment_given_up_is_gone() -> None:
    assert Journal((ONE, TWO)).undone(None) == Journal((ONE,))
    assert Journal((ONE,), (TWO,)).redone(None) == Journal((ONE,))


def test_what_changes_nothing_is_not_kept() -> None:
    idle = Amendment(Path("fr.po"), "a", "1", "1")
    assert Journal((ONE,), (TWO,)).recorded(idle) == Journal((ONE,), (TWO,))
    assert Journal((ONE,)).undone(idle) == Journal()


def test_a_mark_alone_is_an_amendment() -> None:
    assert not Amendment(Path("fr.po"), "a", "1", "1", fuzzy=True).idle
