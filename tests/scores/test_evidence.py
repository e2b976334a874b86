"""What need not be judged comes out as if it were, and intervals hold what they promise."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks.rule import Context
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.scores.adherence import Adherence
from hexapla.scores.consistency import Consistency
from hexapla.scores.evidence import evidence
from hexapla.scores.fidelity import RULES, Fidelity
from hexapla.scores.fold import total
from hexapla.scores.resample import interval, resampled, samples
from hexapla.terms.concept import VERBATIM, Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher

ZH, EN = find_language("zh"), find_language("en")
CONCEPTS = (
    Concept("1", (Term("zh", "汽车"), Term("en", "car"))),
    Concept("2", (Term("zh", "桥"), Term("en", "bridge"), Term("en", "span", Status.ADMITTED))),
    Concept("3", (Term("zh", "三农"), Term("en", "farm matters"))),
    Concept("4", (Term("zh", "33618"), Term("en", "33618", options=frozenset({VERBATIM})))),
    Concept("5", (Term("zh", "车"), Term("en", "vehicle"), Term("en", "cart", Status.DEPRECATED))),
)
TERMS = TermMatcher(Termbase(CONCEPTS), ("zh", ZH), ("en", EN))
CONTEXT = Context(ZH, EN, TERMS)
ZH_WORDS = st.lists(
    st.sampled_from(["汽车", "桥", "三农", "33618", "车", "25个", "%s", "好"]), max_size=4
)
EN_WORDS = st.lists(
    st.sampled_from(
        ["car", "Cars", "bridge", "span", "vehicles", "33618", "25", "%s", "carbridge"]
    ),
    max_size=5,
)


def unit_of(number: int, ours: list[str], theirs: list[str]) -> Unit:
    target = " ".join(theirs)
    return Unit(
        str(number), ("，".join(ours),), (target,), State.RENDERED if target else State.EMPTY
    )


@given(st.lists(st.tuples(ZH_WORDS, EN_WORDS), max_size=8))
def test_what_need_not_be_judged_is_measured_as_if_it_were(
    pairs: list[tuple[list[str], list[str]]],
) -> None:
    units = [unit_of(number, *pair) for number, pair in enumerate(pairs)]
    judged = replace(evidence("a.po", "en", CONTEXT), asked=RULES)
    sooner = replace(evidence("a.po", "en", CONTEXT, units), asked=RULES)
    for metric in (Adherence, Fidelity):
        one, other = total(metric(judged), units), total(metric(sooner), units)
        assert (one.good, one.total, one.lowering) == (other.good, other.total, other.lowering)
    slow, fast = total(Consistency(judged), units), total(Consistency(sooner), units)
    assert (slow.counts, slow.untold) == (fast.counts, fast.untold)


def test_most_units_need_not_be_judged() -> None:
    units = [unit_of(n, ["汽车", "好"], ["car"]) for n in range(5)]
    assert len(evidence("a.po", "en", CONTEXT, units).plain) == 5


def share(one: float, whole: float) -> float:
    return 100 * one / whole


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(3, 5)), min_size=2, max_size=600),
    st.randoms(),
)
def test_neither_order_nor_number_of_clusters_matters(
    parts: list[tuple[int, int]], dice: Random
) -> None:
    other = list(parts)
    dice.shuffle(other)
    assert list(resampled(parts, 5, seed=1)) == list(resampled(other, 5, seed=1))
    low, high = interval(parts, share, 50, 1, flaws=sum(n for _, n in parts)) or (0, 0)
    assert 0 <= low <= high <= 100


def test_many_clusters_are_sampled_in_groups_with_the_same_spread() -> None:
    dice = Random(1)  # noqa: S311 -- no secret
    parts = [(int(dice.random() < 0.7), 1) for _ in range(4000)]
    low, high = interval(parts, share, 1000, 7, flaws=4000) or (0, 0)
    expected = 2 * 1.96 * 100 * (0.7 * 0.3 / 4000) ** 0.5
    assert high - low == pytest.approx(expected, rel=0.15)


def terms(dice: Random, count: int) -> Iterator[tuple[int, int]]:
    """For each of some terms how often the most frequent of two words stands, and all of it.

    Half of the terms are always one, the others waver: each has its own leaning.
    """
    for _ in range(count):
        times = dice.choice([2, 2, 2, 3, 3, 4, 5, 8, 12])
        leaning = 1 if dice.random() < 0.5 else dice.uniform(0.5, 1)
        one = sum(dice.random() < leaning for _ in range(times))
        yield max(one, times - one), times


def coverage(count: int, texts: int) -> float:
    """How many of so many intervals hold the score of a text without end."""
    dice = Random(count)  # noqa: S311 -- no secret
    endless = list(terms(dice, 100_000))
    truth = share(sum(a for a, _ in endless), sum(b for _, b in endless))
    hits = 0
    for text in range(texts):
        parts = list(terms(dice, count))
        ends = interval(parts, share, 400, text, flaws=sum(b for _, b in parts))
        hits += ends is not None and ends[0] <= truth <= ends[1]
    return hits / texts


@pytest.mark.slow
@pytest.mark.parametrize(("count", "least"), [(10, 0.85), (30, 0.9), (100, 0.92)])
def test_an_interval_holds_the_score_of_texts_like_this(count: int, least: float) -> None:
    assert least <= coverage(count, 500) <= 0.99


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(3, 4)), min_size=2, max_size=12),
    st.integers(0, 5),
)
def test_samples_of_what_is_mostly_alike_are_as_if_each_was_drawn(
    parts: list[tuple[int, int]], more: int
) -> None:
    alike = [*parts, *[(3, 3)] * (len(parts) * more)]
    ordered = sorted(alike)
    slow = [
        tuple(map(sum, zip(*[ordered[at] for at in drawn], strict=True)))
        for drawn in samples(len(alike), 9, 5)
    ]
    assert list(resampled(alike, 9, 5)) == slow
