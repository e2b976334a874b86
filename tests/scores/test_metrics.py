from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks.finding import Dimension, Finding, Remark, Severity
from hexapla.checks.rule import Context
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.scores import SHELF, find_metric
from hexapla.scores.adherence import Adherence
from hexapla.scores.completeness import Completeness
from hexapla.scores.consistency import Consistency
from hexapla.scores.conventions import Conventions
from hexapla.scores.coverage import Coverage
from hexapla.scores.evidence import Review, evidence
from hexapla.scores.fidelity import Fidelity
from hexapla.scores.fold import Draw, Metric, added, score, total
from hexapla.scores.penalties import Penalties
from hexapla.scores.policy import Policy
from hexapla.scores.quality import Quality
from hexapla.scores.ruling import rule_on
from hexapla.scores.score import Score
from hexapla.scores.share import NOTHING
from hexapla.terms.concept import Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.span import Mark, Side, Span

CONCEPT = Concept(
    "1",
    (
        Term("zh", "汽车"),
        Term("en", "car"),
        Term("en", "automobile", Status.ADMITTED),
        Term("en", "motor", Status.DEPRECATED),
    ),
)
TERMS = TermMatcher(Termbase((CONCEPT,)), ("zh", find_language("zh")), ("en", find_language("en")))
CONTEXT = Context(find_language("zh"), find_language("en"), TERMS)
PLAIN = evidence("a.po", "en", CONTEXT)
TARGETS = ("A car.", "An automobile.", "Cars.", "A motor.", "Nothing.", "")


def unit(source: str, target: str, key: str = "a") -> Unit:
    state = State.RENDERED if target else State.EMPTY
    return Unit(key, (source,), (target,), state)


def finding(rule: str, severity: Severity, dimension: Dimension) -> Finding:
    remark = Remark("wrong", (Mark(Side.SOURCE, Span(0, 1)),))
    tags = "zh", "en"
    return Finding(rule, severity, dimension, remark, unit("好。", "Good."), "a", "a.po", *tags)


MAJOR = finding("number-mismatch", Severity.MAJOR, Dimension.ACCURACY)
STYLE = finding("doubled-word", Severity.CRITICAL, Dimension.STYLE)
CONFIRMED = frozenset({MAJOR.fingerprint, STYLE.fingerprint})
KNOWN = replace(
    PLAIN,
    findings={"b": [MAJOR], "c": [MAJOR, STYLE]},
    asked=frozenset({"number-mismatch", "doubled-word"}),
    review=Review({"a"}, {"a", "b", "c"}, CONFIRMED),
)


SOURCES = "汽车。", "好。", "25。"
pages = st.lists(
    st.builds(unit, st.sampled_from(SOURCES), st.sampled_from(TARGETS), st.sampled_from("abcd"))
)
metrics = st.sampled_from([find_metric(name)(KNOWN) for name in SHELF])


def test_a_rejected_form_and_a_missing_one_lower_adherence() -> None:
    found = total(Adherence(KNOWN), [unit("汽车。", target) for target in TARGETS])
    assert (found.good, found.total) == (3, 5)
    assert [place.unit.target for place in found.lowering] == ["A motor.", "Nothing."]


def test_inflection_does_not_lower_consistency() -> None:
    found = total(Consistency(KNOWN), [unit("汽车。", "A car."), unit("汽车。", "Cars.")])
    assert (found.good, found.total, found.ltcr(), found.hhi()) == (2, 2, 100, 1)


def test_what_the_glossary_does_not_know_is_left_out_of_consistency_and_told() -> None:
    targets = ["A car.", "Cars.", "Nothing.", "Nothing else."]
    found = total(Consistency(KNOWN), [unit("汽车。", target) for target in targets])
    assert (found.good, found.total) == (2, 2)
    assert dict(found.beside())["unknown"] == 2


def test_what_does_not_repeat_has_no_consistency() -> None:
    metric = Consistency(KNOWN)
    found = total(metric, [unit("汽车。", "A car.")])
    assert (found.ltcr(), found.hhi()) == (None, None)
    assert score(metric, found, Draw()).value is None


def test_ltcr_counts_pairs_that_agree() -> None:
    units = [unit("汽车。", target) for target in ("A car.", "Cars.", "An automobile.")]
    found = total(Consistency(KNOWN), units)
    assert found.good == 2
    assert found.ltcr() == 100 / 3


def test_the_same_term_in_two_languages_is_two_terms() -> None:
    german = evidence("b.po", "de", CONTEXT)
    some = total(Consistency(KNOWN), [unit("汽车。", "A car.")] * 2)
    more = total(Consistency(german), [unit("汽车。", "An automobile.")] * 2)
    both = added([some, more])
    assert both.good == both.total == 4


def test_plural_forms_are_judged_one_by_one() -> None:
    two = Unit("汽车\0汽车们", ("汽车", "汽车们"), ("car", "motors"))
    found = total(Adherence(KNOWN), [two])
    assert (found.good, found.total) == (1, 2)
    assert found.lowering[0].words(Side.TARGET) == "motors"


def test_a_copy_is_no_rendering_but_figures_stay() -> None:
    assert total(Completeness(KNOWN), [unit("好", "好")]).good == 0
    assert total(Completeness(KNOWN), [unit("33618", "33618")]).good == 5


@given(metrics, pages)
def test_a_score_lies_between_0_and_100_or_is_none(metric: Metric[Any], units: list[Unit]) -> None:
    found = total(metric, units)
    told = score(metric, found, Draw(20))
    assert (told.value is None) is (found.total == 0)
    assert told.value is None or 0 <= told.value <= 100
    assert told.interval is None or 0 <= told.interval[0] <= told.interval[1] <= 100


@given(metrics, pages)
def test_every_point_that_is_missing_has_its_place(metric: Metric[Any], units: list[Unit]) -> None:
    found = total(metric, units)
    missing = found.good if isinstance(metric, Quality) else found.total - found.good
    assert sum(place.weight for place in found.ordered()) == missing


@given(metrics, pages, st.randoms())
def test_order_makes_no_difference(metric: Metric[Any], units: list[Unit], dice: Random) -> None:
    other = list(units)
    dice.shuffle(other)
    one, two = (score(metric, total(metric, each), Draw(20)) for each in (units, other))
    assert (one.value, one.interval, one.beside) == (two.value, two.interval, two.beside)


@given(metrics, pages, pages)
def test_statistics_add_up(metric: Metric[Any], some: list[Unit], more: list[Unit]) -> None:
    both = added([total(metric, some), total(metric, more)])
    assert score(metric, both, Draw(9)) == score(metric, total(metric, [*some, *more]), Draw(9))


@given(pages)
def test_rendering_a_term_never_lowers_adherence(units: list[Unit]) -> None:
    before = total(Adherence(KNOWN), units)
    for place in before.lowering:
        mended = [unit("汽车。", "A car.") if each is place.unit else each for each in units]
        assert total(Adherence(KNOWN), mended).good > before.good


def test_an_added_number_is_one_item_more_and_a_wrong_one() -> None:
    added = replace(MAJOR, remark=Remark("added", (Mark(Side.TARGET, Span(0, 1)),)))
    known = replace(KNOWN, findings={"a": [added]})
    found = total(Fidelity(known), [unit("25。", "25 and 7.")])
    assert (found.good, found.total) == (1, 2)


def test_approved_texts_are_covered_by_the_length_of_their_sources() -> None:
    units = [unit("三个字", "word", "a"), unit("一", "one", "z")]
    found = total(Coverage(KNOWN), units)
    assert (found.good, found.total) == (3, 4)
    assert [place.what for place in found.lowering] == ["not reviewed"]


def test_a_unit_with_two_findings_about_style_is_one_that_is_not_clean() -> None:
    known = replace(KNOWN, findings={"c": [STYLE, STYLE]})
    units = [unit("好。", "Good.", key) for key in "abcd"]
    found = [Conventions(known).measure(each) for each in units]
    assert found == [NOTHING] * 4, "no rule on the shelf is about style yet"


def test_quality_is_what_the_worked_example_says() -> None:
    policy = Policy(threshold=95, acceptable=10)
    found = Penalties(policy, ((109, 3077),))
    assert round(found.worth(109, 3077), 1) == 82.3
    assert [(name, round(value or 0, 1)) for name, value in found.beside()] == [
        ("per 1,000 words", 35.4), ("uncalibrated", 96.5), ("critical", 0),
    ]  # fmt: skip


@given(st.integers(0, 900), st.integers(1, 5000))
def test_fewer_points_never_lower_quality(points: int, words: int) -> None:
    found = Penalties(Policy())
    assert 0 <= found.worth(points + 1, words) <= found.worth(points, words) <= 100


def test_only_confirmed_findings_of_judged_units_cost_points() -> None:
    units = [unit("好。", "Good.", key) for key in "abcd"]
    found = total(Quality(KNOWN), units)
    assert (found.good, found.total, found.critical) == (5 + 5 + 25, 3, 1)
    assert [place.weight for place in found.ordered()] == [25, 5, 5]


@pytest.mark.parametrize(
    ("points", "words", "coverage", "against"),
    [
        (0, 1000, 100, ()),
        (10, 1000, 100, ()),
        (11, 1000, 100, ("quality 94.5 is below 95",)),
        (0, 1000, 99, ("coverage 99.0 is below 100",)),
        (0, 299, 100, ("299 words are judged, of at least 300",)),
    ],
)
def test_a_text_passes_with_all_that_is_asked(
    points: int, words: int, coverage: float, against: tuple[str, ...]
) -> None:
    value = Penalties(Policy()).worth(points, words)
    quality = Score("quality", value, (("points", points), ("words", words)))
    ruling = rule_on(Policy(), quality, Score("coverage", coverage, ()))
    assert ruling is not None
    assert ruling.against == against
    assert ruling.passed is not bool(against)


def test_a_critical_finding_never_passes_and_a_threshold_within_the_interval_is_close() -> None:
    counts = ("points", 25), ("words", 90000)
    quality = Score("quality", 99.9, counts, interval=(94, 100), beside=(("critical", 1),))
    ruling = rule_on(Policy(), quality, Score("coverage", 100, ()))
    assert ruling is not None
    assert (ruling.against, ruling.close) == (("critical findings: 1",), True)


def test_without_a_point_quality_is_whole_however_little_is_acceptable() -> None:
    found = Penalties(Policy(acceptable=5e-324), ((0, 300),))
    assert found.worth(found.good, found.total) == 100
    assert found.worth(1, 300) == 0
