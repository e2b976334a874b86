"""Renderings in another order than their sources."""

from hexapla.align.beads import Bead
from hexapla.align.crossing import crossings
from hexapla.align.evidence import known_of
from hexapla.align.text import Aids, Text

SOURCE = Text("de", ["Anna Karenina kam 1877 aus Moskau.", "Iwan Iwanow blieb 1905 in Berlin."])
STRAIGHT = Text("en", ["Anna Karenina came from Moscow in 1877.", "Ivan Ivanov, 1905, Berlin."])
LATER = Text("en", ["Iwan Iwanow stayed in Berlin in 1905.", "Anna Karenina came, 1877."])


def found(target: Text, beads: list[Bead]) -> list[tuple[int, int]]:
    return list(crossings(beads, known_of(SOURCE, target, Aids())))


def test_an_omission_that_an_addition_renders_is_a_crossing() -> None:
    beads = [Bead((0,), ()), Bead((1,), (0,)), Bead((), (1,))]
    assert found(LATER, beads) == [(0, 1)]


def test_sentences_that_cross_in_one_bead_are_told() -> None:
    assert found(LATER, [Bead((0, 1), (0, 1))]) == [(1, 0)]


def test_sentences_in_order_cross_nowhere() -> None:
    assert found(STRAIGHT, [Bead((0, 1), (0, 1))]) == []
    assert found(STRAIGHT, [Bead((0,), (0,)), Bead((1,), ()), Bead((), (1,))]) == []
