"""Segments rendered together."""

from hexapla.corpus.join import join
from hexapla.corpus.unit import State, Unit


def unit(key: str, target: str, state: State = State.RENDERED) -> Unit:
    return Unit(key, (f"源{key}。",), (target,), state, line=ord(key))


def joined(*units: Unit) -> list[Unit]:
    return list(join(units, ""))


def test_a_joined_part_is_read_inside_its_head() -> None:
    head, after = joined(unit("a", "A and b."), unit("b", "↑a"), unit("c", "C."))
    assert (head.key, head.source, head.target) == ("a", "源a。源b。", "A and b.")
    assert (after.key, after.line) == ("c", ord("c"))


def test_several_parts_join_in_order() -> None:
    (head,) = joined(unit("a", "All."), unit("b", "↑a"), unit("c", "↑a"))
    assert head.sources == ("源a。", "源b。", "源c。")


def test_a_join_to_nothing_dangles() -> None:
    for arrow in ("↑", "↑zzzzz"):
        _, dangling = joined(unit("a", "A."), unit("b", arrow))
        assert dangling.state is State.DANGLING
        assert dangling.note


def test_a_join_to_an_empty_head_dangles() -> None:
    _, dangling = joined(unit("a", "", State.EMPTY), unit("b", "↑a"))
    assert (dangling.state, dangling.note) == (State.DANGLING, "segment a has no rendering")


def test_a_join_to_a_join_dangles() -> None:
    _, dangling = joined(unit("a", "A."), unit("b", "↑a"), unit("c", "↑b"))
    assert dangling.state is State.DANGLING


def test_a_join_to_a_later_segment_dangles() -> None:
    dangling, _ = joined(unit("a", "↑b"), unit("b", "B."))
    assert dangling.state is State.DANGLING


def test_fuzzy_and_obsolete_entries_hold_no_joins() -> None:
    fuzzy = unit("b", "↑a", State.FUZZY)
    obsolete = unit("c", "↑a", State.OBSOLETE)
    assert joined(unit("a", "A."), fuzzy, obsolete)[1:] == [fuzzy, obsolete]
