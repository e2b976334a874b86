"""How grave it is that a term is not rendered."""

import pytest

from hexapla.checks.finding import Finding, Severity
from hexapla.checks.rules import RULES
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import Unit
from hexapla.terms.concept import OPTIONAL, REQUIRED, UNTRANSLATABLE, Concept, Term, Termbase
from hexapla.verbs.desk import Desk
from hexapla.workspace.config import Config


def found(
    concept: Concept, source: str, target: str, tag: str = "en", **rules: str
) -> list[Finding]:
    levels = {slug.replace("_", "-"): level for slug, level in rules.items()}
    desk = Desk(Config(rules=levels), RULES, Termbase((concept,)))
    units = (Unit("a", (source,), (target,)),)
    return list(desk.findings(Catalogue("a", "a.po", "zh", tag, units)))


def car(of_source: str = "", of_target: str = "") -> Concept:
    ours, theirs = frozenset(of_source.split()), frozenset(of_target.split())
    return Concept("c", (Term("zh", "汽车", options=ours), Term("en", "car", options=theirs)))


@pytest.mark.parametrize("level", ["info", "warning", "error"])
@pytest.mark.parametrize(
    ("concept", "severity"),
    [
        (car(REQUIRED), Severity.MAJOR),
        (car(OPTIONAL), Severity.NEUTRAL),
        (car("", REQUIRED), Severity.MAJOR),
        (car(REQUIRED, OPTIONAL), Severity.NEUTRAL),
    ],
)
def test_a_term_may_have_a_level_of_its_own_and_its_rendering_another(
    concept: Concept, severity: Severity, level: str
) -> None:
    (finding,) = found(concept, "一辆汽车", "A thing", unrendered_term=level)
    assert finding.severity is severity


def test_other_terms_have_the_level_of_the_workspace() -> None:
    (finding,) = found(car(), "一辆汽车", "A thing", unrendered_term="error")
    assert finding.severity is Severity.MAJOR


def test_off_is_off_for_every_term() -> None:
    assert found(car(REQUIRED), "一辆汽车", "A thing", unrendered_term="off") == []


def test_a_part_of_a_compound_stays_for_information() -> None:
    chain = Concept("c", (Term("zh", "供应链"), Term("de", "Lieferkette")))
    source, target = "供应链法", "Das Lieferkettengesetz gilt"
    (finding,) = found(chain, source, target, "de", unrendered_term="error")
    assert finding.severity is Severity.NEUTRAL


def test_an_untranslatable_term_is_its_own_rendering() -> None:
    brand = Concept("c", (Term("zh", "渝新欧", options=frozenset({UNTRANSLATABLE})),))
    base = Termbase((brand, Concept("d", (Term("zh", "路"), Term("en", "road")))))
    texts = [
        ("渝新欧", "渝新欧"),
        ("坐渝新欧", "Take 渝新欧"),
        ("坐渝新欧", "Take it"),
        ("走路", "走路"),
    ]
    units = tuple(Unit(target, (source,), (target,)) for source, target in texts)
    findings = Desk(Config(), RULES, base).findings(Catalogue("a", "a.po", "zh", "en", units))
    assert [(finding.unit.key, finding.rule) for finding in findings] == [
        ("Take it", "unrendered-term"),
        ("走路", "untranslated"),
        ("走路", "unrendered-term"),
    ]
