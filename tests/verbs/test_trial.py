from collections.abc import Callable, Iterator
from functools import partial

import pytest

from hexapla.checks.finding import Finding, Severity
from hexapla.checks.rule import Context
from hexapla.checks.rules import RULES
from hexapla.checks.suite import Suite
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.verbs.trial import trial

UNIT = Unit("a", ("25个城市",), ("25 cities",), State.FUZZY)


def check(
    severities: dict[str, Severity] | None = None, *, ours: bool = False
) -> Callable[[Catalogue], Iterator[Finding]]:
    source, target = find_language("zh-Hans"), find_language("en")
    terms = TermMatcher(Termbase(), ("zh-Hans", source), ("en", target))
    context = Context(source, target, terms, ours=ours)
    return partial(Suite(RULES, severities).check, context=context)


def page(unit: Unit, *, ours: bool = False) -> Catalogue:
    return Catalogue("doc", "doc/en.po", "zh-Hans", "en", (unit,), ours)


def rules(unit: Unit, text: str, form: int = 0, *, ours: bool = False) -> list[str]:
    found = trial(check(ours=ours), page(unit, ours=ours), text, form)
    return [finding.rule for finding in found]


def test_a_draft_is_judged_as_it_will_be() -> None:
    assert rules(UNIT, "26 cities") == ["number-mismatch"]
    assert rules(UNIT, "25 cities") == []


def test_a_finding_is_about_the_draft() -> None:
    [finding] = trial(check(), page(UNIT), "26 cities")
    assert finding.unit.targets == ("26 cities",)
    assert (finding.document, finding.tag) == ("doc", "en")


def test_a_draft_without_text_is_empty() -> None:
    assert rules(UNIT, "", ours=True) == ["empty-rendering"]


def test_the_severities_of_the_workspace_hold() -> None:
    severities = {"number-mismatch": Severity.NEUTRAL}
    [finding] = trial(check(severities), page(UNIT), "26 cities")
    assert finding.severity is Severity.NEUTRAL


def test_a_plural_form_is_judged_beside_the_others() -> None:
    unit = Unit("%d car\0%d cars", ("%d car", "%d cars"), ("%d Auto", "%d Autos"))
    assert rules(unit, "%s Autos", 1) == ["placeholder-mismatch"]
    assert rules(unit, "%d Automobile", 1) == []


@pytest.mark.parametrize("text", ["↑", "↑abcde", " ↑"])
def test_an_arrow_has_no_findings_of_its_own(text: str) -> None:
    assert rules(UNIT, text, ours=True) == []
    assert rules(UNIT, text) == ["number-mismatch"]


def test_a_text_takes_the_place_of_a_join_that_leads_nowhere() -> None:
    dangling = Unit("a", ("25个城市",), ("↑b",), State.DANGLING, note="no segment b")
    assert rules(dangling, "25 cities", ours=True) == []
    assert rules(dangling, "26 cities", ours=True) == ["number-mismatch"]


def test_no_text_mends_an_obsolete_unit() -> None:
    assert rules(UNIT._replace(state=State.OBSOLETE), "26 cities") == []


def test_no_text_mends_a_damaged_one() -> None:
    damaged = Unit("damage 1", ("msgid",), ("",), State.DAMAGED, note="cut off")
    assert rules(damaged, "text") == ["damaged-entry"]
