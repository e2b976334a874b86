"""What a change does to scores is what a full count says before it and after it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks.rule import Context
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.scores import find_metric
from hexapla.scores.evidence import evidence
from hexapla.scores.fold import score, total
from hexapla.terms.concept import Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.verbs.review.gauge import SAME, TEXTUAL, Gauge, Shift

SOURCES = ("汽车来了。", "汽车走了。", "一辆汽车。", "汽车来了。")
TARGETS = st.sampled_from(("The car came.", "The auto left.", "A wagon.", "", "汽车来了。"))


def context() -> Context:
    terms = (
        Term("zh-Hans", "汽车", Status.PREFERRED),
        Term("en", "car", Status.PREFERRED),
        Term("en", "auto", Status.ADMITTED),
        Term("en", "wagon", Status.DEPRECATED),
    )
    source, target = find_language("zh-Hans"), find_language("en")
    base = Termbase((Concept("c", terms),))
    return Context(source, target, TermMatcher(base, ("zh-Hans", source), ("en", target)))


def unit(number: int, target: str) -> Unit:
    state = State.RENDERED if target else State.EMPTY
    return Unit(f"u{number}", (SOURCES[number],), (target,), state)


def counted(catalogue: Catalogue, where: Context) -> dict[str, float | None]:
    known = evidence(catalogue.path, "en", where)
    metrics = {name: find_metric(name)(known) for name in TEXTUAL}
    return {n: score(m, total(m, catalogue.units)).value for n, m in metrics.items()}


@given(st.lists(TARGETS, min_size=4, max_size=4), st.integers(0, 3), TARGETS)
def test_shifts_are_the_differences_of_full_counts(
    targets: list[str], number: int, other: str
) -> None:
    units = tuple(unit(at, target) for at, target in enumerate(targets))
    catalogue = Catalogue("story", "story/en.po", "zh-Hans", "en", units)
    where = context()
    changed = unit(number, other)
    put = tuple(changed if each.key == changed.key else each for each in units)
    was, now = counted(catalogue, where), counted(replace(catalogue, units=put), where)
    expected = {
        Shift(name, was[name], now[name])
        for name in TEXTUAL
        if (was[name] is None) != (now[name] is None)
        or abs((now[name] or 0) - (was[name] or 0)) >= SAME
    }
    assert set(Gauge(catalogue, where).shifts(units[number], changed)) == expected
