import pytest

from hexapla.checks.finding import Severity
from hexapla.checks.rule import Context
from hexapla.checks.rules import RULES
from hexapla.checks.suite import Suite
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.verbs.trial import trial

UNIT = Unit("a", ("25个城市",), ("25 cities",), State.FUZZY)


def context(*, ours: bool = False) -> Context:
    source, target = find_language("zh-Hans"), find_language("en")
    terms = TermMatcher(Termbase(), ("zh-Hans", source), ("en", target))
    return Context(source, target, terms, ours=ours)


def rules(unit: Unit, text: str, form: int = 0, *, ours: bool = False) -> list[str]:
    return [finding.rule for finding in trial(context(ours=ours), Suite(RULES), unit, text, form)]


def test_a_draft_is_judged_as_it_will_be() -> None:
    assert rules(UNIT, "26 cities") == ["number-mismatch"]
    assert rules(UNIT, "25 cities") == []


def test_a_finding_is_about_the_draft() -> None:
    [finding] = trial(context(), Suite(RULES), UNIT, "26 cities")
    assert finding.unit.targets == ("26 cities",)
    assert (finding.source_tag, finding.tag) == ("zh", "en")


def test_a_draft_without_text_is_empty() -> None:
    assert rules(UNIT, "", ours=True) == ["empty-rendering"]


def test_the_severities_of_the_workspace_hold() -> None:
    suite = Suite(RULES, {"number-mismatch": Severity.NEUTRAL})
    [finding] = trial(context(), suite, UNIT, "26 cities")
    assert finding.severity is Severity.NEUTRAL


def test_a_plural_form_is_judged_beside_the_others() -> None:
    unit = Unit("%d car\0%d cars", ("%d car", "%d cars"), ("%d Auto", "%d Autos"))
    assert rules(unit, "%s Autos", 1) == ["placeholder-mismatch"]
    assert rules(unit, "%d Automobile", 1) == []


@pytest.mark.parametrize("text", ["↑", "↑abcde", " ↑"])
def test_an_arrow_has_no_findings_of_its_own(text: str) -> None:
    assert rules(UNIT, text, ours=True) == []
    assert rules(UNIT, text) == ["number-mismatch"]


def test_no_text_mends_an_obsolete_unit() -> None:
    assert rules(UNIT._replace(state=State.OBSOLETE), "26 cities") == []


def test_no_text_mends_a_damaged_one() -> None:
    damaged = Unit("damage 1", ("msgid",), ("",), State.DAMAGED, note="cut off")
    assert rules(damaged, "text") == ["damaged-entry"]
