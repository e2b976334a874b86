from random import Random

from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.scores.adherence import Adherence
from hexapla.scores.completeness import Completeness
from hexapla.scores.consistency import Consistency
from hexapla.scores.fold import interval, score, total
from hexapla.scores.repetition import Repetition
from hexapla.scores.resample import resamples
from hexapla.terms.concept import Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher

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
TARGETS = ("A car.", "An automobile.", "Cars.", "A motor.", "Nothing.", "")


def unit(source: str, target: str, key: str = "a") -> Unit:
    state = State.RENDERED if target else State.EMPTY
    return Unit(key, (source,), (target,), state)


pages = st.lists(st.builds(unit, st.sampled_from(["汽车。", "好。"]), st.sampled_from(TARGETS)))
metrics = st.sampled_from([Adherence(TERMS), Completeness(), Consistency(TERMS), Repetition()])


def test_a_rejected_form_and_a_missing_one_lower_adherence() -> None:
    found = score(Adherence(TERMS), [unit("汽车。", target) for target in TARGETS])
    assert (found.good, found.total) == (3, 5)
    assert [place.unit.target for place in found.lowering] == ["A motor.", "Nothing."]


def test_inflection_does_not_lower_consistency() -> None:
    found = total(Consistency(TERMS), [unit("汽车。", "A car."), unit("汽车。", "Cars.")])
    assert (found.score().value, found.ltcr(), found.hhi()) == (100, 100, 1)


def test_two_unknown_counterparts_do_not_agree() -> None:
    found = total(Consistency(TERMS), [unit("汽车。", "Nothing.")] * 2)
    assert (found.score().value, found.ltcr(), found.hhi()) == (0, 0, 0)


def test_what_does_not_repeat_has_no_consistency() -> None:
    found = total(Consistency(TERMS), [unit("汽车。", "A car.")])
    assert (found.score().value, found.ltcr(), found.hhi()) == (None, None, None)


def test_ltcr_counts_pairs_that_agree() -> None:
    units = [unit("汽车。", target) for target in ("A car.", "Cars.", "An automobile.")]
    found = total(Consistency(TERMS), units)
    assert found.score().good == 2
    assert found.ltcr() == 100 / 3


def test_a_copy_is_no_rendering_but_figures_stay() -> None:
    assert score(Completeness(), [unit("好", "好")]).value == 0
    assert score(Completeness(), [unit("33618", "33618")]).value == 100


@given(metrics, pages)
def test_a_score_lies_between_0_and_100_or_is_none(metric: Repetition, units: list[Unit]) -> None:
    found = score(metric, units)
    assert (found.value is None) is (found.total == 0)
    assert found.value is None or 0 <= found.value <= 100
    assert sum(place.weight for place in found.lowering) == found.total - found.good


@given(metrics, pages, st.randoms())
def test_order_makes_no_difference(metric: Repetition, units: list[Unit], dice: Random) -> None:
    other = list(units)
    dice.shuffle(other)
    assert score(metric, units).value == score(metric, other).value


@given(metrics, pages, pages)
def test_statistics_add_up(metric: Repetition, some: list[Unit], more: list[Unit]) -> None:
    assert (total(metric, some) + total(metric, more)).score() == score(metric, [*some, *more])


@given(pages)
def test_rendering_a_term_never_lowers_adherence(units: list[Unit]) -> None:
    before = score(Adherence(TERMS), units)
    for place in before.lowering:
        mended = [unit("汽车。", "A car.") if each is place.unit else each for each in units]
        assert (score(Adherence(TERMS), mended).value or 0) >= (before.value or 0)


@given(st.integers(-1, 9), st.integers(0, 5), st.integers())
def test_a_sample_is_as_large_as_the_text(size: int, times: int, seed: int) -> None:
    samples = list(resamples(size, times, seed))
    assert len(samples) == (times if size > 0 else 0)
    assert all(len(s) == size and all(0 <= n < size for n in s) for s in samples)


@given(pages, st.integers(0, 20))
def test_an_interval_lies_between_0_and_100(units: list[Unit], times: int) -> None:
    found = interval([Adherence(TERMS).measure(each) for each in units], times, seed=1)
    assert found is None or 0 <= found[0] <= found[1] <= 100
    assert times or found is None
