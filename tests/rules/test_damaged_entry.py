import pytest

from hexapla.checks.rule import Context
from hexapla.checks.rules.damaged_entry import damaged_entry
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.span import Side

ZH, EN = find_language("zh"), find_language("en")
CONTEXT = Context(ZH, EN, TermMatcher(Termbase(), ("zh", ZH), ("en", EN)))
RAW = [
    'msgstr "He left.',
    "<<<<<<< HEAD\n",
    'msgid "a"\nmsgid "b"\n',
    '\n  msgstr "x" y\n\n',
    "=======",
    'msgstr "\x1b[31mred"x',
    "\x00\x01",
    "\ufeff\u202e",
    "[red]not markup",
]
NOTES = ["", "a quotation mark is missing", "this is no entry"]


@pytest.mark.parametrize("raw", RAW)
@pytest.mark.parametrize("note", NOTES)
def test_damage_is_marked_as_it_stands(raw: str, note: str) -> None:
    unit = Unit("k", (raw,), ("",), State.DAMAGED, note=note)
    (remark,) = damaged_entry.body(unit, CONTEXT)
    (mark,) = remark.marks
    assert mark.side is Side.SOURCE
    assert mark.span.of(unit.source) == raw.strip()
    assert note in remark.message
    assert raw.strip() not in remark.message


@pytest.mark.parametrize("raw", ["", "  \n"])
def test_damage_without_a_letter_has_a_place_all_the_same(raw: str) -> None:
    (remark,) = damaged_entry.body(Unit("k", (raw,), ("",), State.DAMAGED), CONTEXT)
    assert len(remark.marks[0].span) == 0


@pytest.mark.parametrize("state", [state for state in State if state is not State.DAMAGED])
def test_a_unit_in_any_other_state_is_whole(state: State) -> None:
    unit = Unit("k", ('msgstr "He left.',), ("x",), state)
    assert list(damaged_entry.body(unit, CONTEXT)) == []
