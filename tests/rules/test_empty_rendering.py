import pytest

from hexapla.checks.rule import Context
from hexapla.checks.rules.empty_rendering import empty_rendering
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.span import Side

SOURCES = ["他走了。", "  他走了。\n", "从0到1", "33618", "a", "A long, long sentence.", "“渝”"]


def words(source: str, *, ours: bool, state: State = State.EMPTY) -> list[str]:
    zh, en = find_language("zh"), find_language("en")
    context = Context(zh, en, TermMatcher(Termbase(), ("zh", zh), ("en", en)), ours=ours)
    unit = Unit("k", (source,), ("",), state)
    marks = [mark for remark in empty_rendering.body(unit, context) for mark in remark.marks]
    assert {mark.side for mark in marks} <= {Side.SOURCE}
    return [mark.span.of(source) for mark in marks]


@pytest.mark.parametrize("source", SOURCES)
def test_a_segment_without_a_rendering_is_found_in_our_layout(source: str) -> None:
    assert words(source, ours=True) == [source.strip()]


@pytest.mark.parametrize("source", SOURCES)
def test_elsewhere_an_empty_entry_is_work_to_be_done(source: str) -> None:
    assert words(source, ours=False) == []


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("state", [state for state in State if state is not State.EMPTY])
def test_a_unit_in_any_other_state_is_not_empty(source: str, state: State) -> None:
    assert words(source, ours=True, state=state) == []


@pytest.mark.parametrize("source", ["", " \n"])
def test_a_source_of_nothing_has_a_place_all_the_same(source: str) -> None:
    assert words(source, ours=True) == [""]
