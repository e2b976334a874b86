"""Rules over a catalogue."""

from collections.abc import Iterator

from hexapla.checks.finding import Dimension, Fix, Remark, Severity
from hexapla.checks.rule import Context, rule
from hexapla.checks.suite import Suite
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.edit import Edit
from hexapla.text.span import Mark, Side, Span

ZH, EN = find_language("zh"), find_language("en")
CONTEXT = Context(ZH, EN, TermMatcher(Termbase(), ("zh", ZH), ("en", EN)))


@rule(Severity.MINOR, Dimension.STYLE)
def letter_x(unit: Unit, context: Context) -> Iterator[Remark]:
    """An x stands in the target."""
    del context
    for at, letter in enumerate(unit.target):
        if letter == "x":
            span = Span(at, at + 1)
            yield Remark("x", (Mark(Side.TARGET, span),), Fix("y", (Edit(span, "y"),)))


@rule(Severity.MAJOR, Dimension.STYLE, State.FUZZY)
def any_fuzzy(unit: Unit, context: Context) -> Iterator[Remark]:
    """A unit is fuzzy."""
    del unit, context
    yield Remark("fuzzy", severity=Severity.NEUTRAL)


def catalogue(*units: Unit) -> Catalogue:
    return Catalogue("d", "p.po", "zh", "en", units)


def test_a_rule_is_asked_about_units_of_its_state_only() -> None:
    units = [Unit(state.value, ("s",), ("x",), state) for state in State]
    findings = Suite([letter_x, any_fuzzy]).check(catalogue(*units), CONTEXT)
    assert [(f.rule, f.unit.state) for f in findings] == [
        ("letter-x", State.RENDERED),
        ("any-fuzzy", State.FUZZY),
    ]


def test_equal_words_in_one_unit_are_told_apart_by_their_ordinal() -> None:
    findings = list(Suite([letter_x]).check(catalogue(Unit("k", ("s",), ("x x",))), CONTEXT))
    assert [f.ordinal for f in findings] == [0, 1]
    assert len({f.fingerprint for f in findings}) == 2


def test_the_workspace_s_severity_comes_before_the_remark_s_and_the_rule_s() -> None:
    fuzzy = catalogue(Unit("k", ("s",), ("x",), State.FUZZY))
    (own,) = Suite([any_fuzzy]).check(fuzzy, CONTEXT)
    (given,) = Suite([any_fuzzy], {"any-fuzzy": Severity.CRITICAL}).check(fuzzy, CONTEXT)
    assert (own.severity, given.severity) == (Severity.NEUTRAL, Severity.CRITICAL)


def test_marks_and_fixes_on_a_plural_form_fit_the_joined_texts() -> None:
    unit = Unit("one\0many", ("one", "many"), ("a", "bx"))
    (finding,) = Suite([letter_x]).check(catalogue(unit), CONTEXT)
    assert finding.remark.marks[0].span.of(unit.target) == "x"
    assert finding.remark.fix
    assert finding.remark.fix.edits[0].span.of(unit.target) == "x"
