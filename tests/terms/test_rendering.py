"""What became of each term."""

import pytest

from hexapla.languages import find_language
from hexapla.terms.concept import Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher

ZH, EN = find_language("zh"), find_language("en")
VERBATIM = frozenset({"verbatim"})


def concept(source: str, *forms: str, options: frozenset[str] = frozenset()) -> Concept:
    """Forms that begin with ! are deprecated."""
    terms = [Term("zh-Hans", source, options=options)]
    for form in forms:
        status = Status.DEPRECATED if form[0] == "!" else Status.PREFERRED
        terms.append(Term("en", form.lstrip("!"), status, options))
    return Concept(source, tuple(terms))


BASE = Termbase((
    concept("新能源汽车", "new energy vehicle"),
    concept("智能网联新能源汽车", "intelligent connected new energy vehicle",
            "!intelligent networked new energy vehicle"),
    concept("新质生产力", "new quality productive forces", "new quality productivity",
            "!new productivity"),
    concept("产业", "industry"),
    concept("33618", "33618", options=VERBATIM),
    concept("IGBT", options=VERBATIM),
    concept("人工智能"),
))  # fmt: skip
MATCHER = TermMatcher(BASE, ("zh-Hans", ZH), ("en-x-draft", EN))


def occurrences(source: str) -> list[str]:
    return [o.span.of(source) for o in MATCHER.occurrences(source)]


def judged(source: str, target: str) -> list[tuple[str, str | None]]:
    return [
        (r.occurrence.span.of(source), r.span.of(target) if r.span else None)
        for r in MATCHER.judge(source, target)
    ]


def test_a_term_inside_a_longer_term_is_not_another_occurrence() -> None:
    assert occurrences("智能网联新能源汽车和新能源汽车") == ["智能网联新能源汽车", "新能源汽车"]


def test_a_number_is_not_found_inside_a_longer_number() -> None:
    assert occurrences("共133618辆，33618.5和2,33618，“33618”体系") == ["33618"]


def test_each_occurrence_needs_a_counterpart_of_its_own() -> None:
    source = "智能网联新能源汽车是新能源汽车"
    one = "Intelligent connected new energy vehicles"
    assert judged(source, one + " are here.") == [("智能网联新能源汽车", one), ("新能源汽车", None)]
    assert judged(source, f"{one} are new energy vehicles.")[1][1] == "new energy vehicles"


def test_an_accepted_form_inside_a_rejected_one_is_no_counterpart() -> None:
    target = "intelligent networked new energy vehicles"
    assert judged("智能网联新能源汽车", target) == [("智能网联新能源汽车", target)]
    (rendering,) = MATCHER.judge("智能网联新能源汽车", target)
    assert rendering.forbidden


def test_a_rejected_form_beside_an_accepted_one_is_still_seen() -> None:
    target = "New productivity, that is, new quality productive forces."
    found = MATCHER.judge("新质生产力", target)
    assert [(r.span.of(target) if r.span else "", r.forbidden) for r in found] == [
        ("new quality productive forces", False),
        ("New productivity", True),
    ]


def test_a_rejected_form_without_its_term_in_the_source_is_nobody_s_business() -> None:
    assert judged("提高生产率", "new productivity") == []


def test_a_concept_without_a_word_in_the_target_is_not_asked_for() -> None:
    assert judged("人工智能", "whatever") == []


def test_a_verbatim_term_is_its_own_counterpart() -> None:
    assert judged("高端IGBT芯片", "high-end IGBT chips") == [("IGBT", "IGBT")]
    assert judged("高端IGBT芯片", "high-end igbt chips") == [("IGBT", None)]


@pytest.mark.parametrize("target", ["33,618", "133618", "33618.5"])
def test_a_regrouped_number_is_no_counterpart(target: str) -> None:
    assert judged("“33618”", target) == [("33618", None)]


def test_counterparts_are_found_wherever_the_two_orders_differ() -> None:
    source, target = "产业与新能源汽车", "New energy vehicles and industry"
    assert judged(source, target) == [("产业", "industry"), ("新能源汽车", "New energy vehicles")]


def test_a_verbatim_term_and_an_inflecting_one_may_share_their_letters() -> None:
    base = Termbase((
        Concept("a", (Term("en", "grid"), Term("zh-Hans", "电网"))),
        Concept("b", (Term("en", "grid", options=VERBATIM), Term("zh-Hans", "grid"))),
    ))  # fmt: skip
    matcher = TermMatcher(base, ("en", EN), ("zh-Hans", ZH))
    assert [o.span.of("two grids, a grid") for o in matcher.occurrences("two grids, a grid")] == [
        "grids",
        "grid",
    ]
