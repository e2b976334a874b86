"""Places in a target, shared out."""

from hexapla.terms.finder import Found
from hexapla.terms.pairing import pair_up

MANY = 3000  # more than Python would let functions call each other


def places(terms: list[int]) -> list[Found]:
    return [Found(2 * n, 2 * n + 1, term) for n, term in enumerate(terms)]


def test_of_equal_occurrences_the_last_goes_without_and_none_is_moved() -> None:
    found = places([1, 1])
    assert pair_up([{1}, {1}, {1}], found) == {0: found[0], 1: found[1]}


def test_a_term_may_lack_one_of_thousands_of_places() -> None:
    found = places([1] * (MANY - 1))
    assert pair_up([{1}] * MANY, found) == dict(enumerate(found))


def test_whoever_may_stand_elsewhere_makes_room() -> None:
    found = places([1] * 300 + [2] * 300)
    paired = pair_up([{1, 2}] * 300 + [{1}] * 300, found)
    assert [paired[n].term for n in range(600)] == [2] * 300 + [1] * 300


def test_one_after_another_may_have_to_move() -> None:
    found = places([*range(MANY)])
    serving = [{n, n + 1} for n in range(MANY - 1)]
    paired = pair_up([*serving, {0}], found)
    assert paired == {MANY - 1: found[0], **{n: found[n + 1] for n in range(MANY - 1)}}
