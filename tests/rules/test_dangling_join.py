import pytest

from hexapla.checks.rule import Context
from hexapla.checks.rules.dangling_join import dangling_join
from hexapla.corpus.join import join
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.span import Side

ZH, EN = find_language("zh"), find_language("en")
CONTEXT = Context(ZH, EN, TermMatcher(Termbase(), ("zh", ZH), ("en", EN)))
# The targets of segments a, b, c... in order; the targets that must be marked, and why.
CASES = [
    (["One.", "Two."], [], ""),
    (["One and two.", "↑a"], [], ""),
    (["All three.", "↑a", "↑a"], [], ""),
    (["One.", "↑"], ["↑"], "names no segment"),
    (["↑a"], ["↑a"], "no segment a"),
    (["↑b", "Two."], ["↑b"], "no segment b"),
    (["One.", "↑zzzzz"], ["↑zzzzz"], "no segment zzzzz"),
    (["One.", "↑a", "↑b"], ["↑b"], "no segment b"),
    (["", "↑a"], ["↑a"], "segment a has no rendering"),
    (["One.", "↑ a"], ["↑ a"], "no segment"),
    (["One.", "↑A"], ["↑A"], "no segment A"),
    (["One.", "↑c", "Three.", "↑d"], ["↑c", "↑d"], "no segment"),
]


def found(units: list[Unit]) -> list[tuple[str, str]]:
    """The marked words and the message of every finding."""
    return [
        (mark.span.of(unit.target), remark.message)
        for unit in join(units, "")
        for remark in dangling_join.body(unit, CONTEXT)
        for mark in remark.marks
        if mark.side is Side.TARGET
    ]


@pytest.mark.parametrize(("targets", "marked", "why"), CASES)
def test_a_join_that_leads_nowhere_is_marked_whole(
    targets: list[str], marked: list[str], why: str
) -> None:
    units = [
        Unit(key, ("句",), (target,), State.RENDERED if target else State.EMPTY)
        for key, target in zip("abcdef", targets, strict=False)
    ]
    assert [words for words, _ in found(units)] == marked
    assert all(why in message for _, message in found(units))


@pytest.mark.parametrize("state", [state for state in State if state is not State.DANGLING])
@pytest.mark.parametrize("target", ["↑zzzzz", "↑", "He left ↑ there."])
def test_a_unit_in_any_other_state_dangles_not(state: State, target: str) -> None:
    unit = Unit("a", ("句",), (target,), state)
    assert list(dangling_join.body(unit, CONTEXT)) == []
