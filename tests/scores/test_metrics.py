from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks.rule import Context
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.scores import SHELF, find_metric
from hexapla.scores.adherence import Adherence
from hexapla.scores.completeness import Completeness
from hexapla.scores.consistency import Consistency
from hexapla.scores.evidence import evidence
from hexapla.scores.fold import Draw, Metric, score, total
from hexapla.terms.concept import Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.span import Side

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
KNOWN = evidence("a.po", "en", CONTEXT)
TARGETS = ("A car.", "An automobile.", "Cars.", "A motor.", "Nothing.", "")


def unit(source: str, target: str, key: str = "a") -> Unit:
    state = State.RENDERED if target else State.EMPTY
    return Unit(key, (source,), (target,), state)


pages = st.lists(st.builds(unit, st.sampled_from(["汽车。", "好。"]), st.sampled_from(TARGETS)))
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
    assert (some + more).good == (some + more).total == 4


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
    assert sum(place.weight for place in found.ordered()) == found.total - found.good


@given(metrics, pages, st.randoms())
def test_order_makes_no_difference(metric: Metric[Any], units: list[Unit], dice: Random) -> None:
    other = list(units)
    dice.shuffle(other)
    one, two = (score(metric, total(metric, each), Draw(20)) for each in (units, other))
    assert (one.value, one.interval, one.beside) == (two.value, two.interval, two.beside)


@given(metrics, pages, pages)
def test_statistics_add_up(metric: Metric[Any], some: list[Unit], more: list[Unit]) -> None:
    both = total(metric, some) + total(metric, more)
    assert score(metric, both, Draw(9)) == score(metric, total(metric, [*some, *more]), Draw(9))


@given(pages)
def test_rendering_a_term_never_lowers_adherence(units: list[Unit]) -> None:
    before = total(Adherence(KNOWN), units)
    for place in before.lowering:
        mended = [unit("汽车。", "A car.") if each is place.unit else each for each in units]
        assert total(Adherence(KNOWN), mended).good > before.good
