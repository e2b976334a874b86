"""The matcher and its slow twin."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages import find_language
from hexapla.terms.concept import Concept, Status, Term, Termbase
from hexapla.terms.finder import FormFinder, Found, outermost
from hexapla.terms.pairing import pair_up
from hexapla.terms.rendering import TermMatcher
from hexapla.text.roll import Roll
from hexapla.text.span import Span

ZH, EN = find_language("zh"), find_language("en")
FORMS = st.text(alphabet="汽车产业", min_size=1, max_size=3)
PLACES = st.tuples(st.integers(0, 12), st.integers(1, 5), st.integers(0, 3))
FOUND = st.lists(PLACES.map(lambda p: Found(p[0], p[0] + p[1], p[2])), max_size=6)


def span(item: Found) -> Span:
    return Span(item.start, item.end)


def matcher(forms: list[str]) -> TermMatcher:
    concepts = [
        Concept(f, (Term("zh", f), Term("en", f"x{n}"))) for n, f in enumerate(dict.fromkeys(forms))
    ]
    return TermMatcher(Termbase(tuple(concepts)), ("zh", ZH), ("en", EN))


def naively(forms: list[str], text: str) -> list[Span]:
    every = {
        Span(at, at + len(form))
        for form in forms
        for at in range(len(text))
        if text.startswith(form, at)
    }
    return sorted(s for s in every if not any(s in other and s != other for other in every))


@given(st.lists(FORMS, max_size=6), st.text(alphabet="汽车产业的", max_size=20))
def test_occurrences_are_those_that_lie_in_no_longer_one(forms: list[str], text: str) -> None:
    assert [o.span for o in matcher(forms).occurrences(text)] == naively(forms, text)


@given(FOUND)
def test_the_outermost_are_those_inside_no_longer_one(found: list[Found]) -> None:
    kept = outermost(found, keep_equals=True)
    assert sorted(kept) == sorted(
        item
        for item in found
        if not any(span(item) in span(o) and span(item) != span(o) for o in found)
    )


def most(serving: list[set[int]], found: list[Found]) -> int:
    """How many can be served, by trying every order of the spans."""
    slots = [*(item.term for item in found), *[None] * len(serving)]
    return max(
        sum(term in terms for term, terms in zip(order, serving, strict=True))
        for order in permutations(slots, len(serving))
    )


@given(
    st.lists(st.sets(st.integers(0, 3), max_size=3), min_size=1, max_size=3),
    st.lists(st.integers(0, 3), max_size=4),
)
def test_as_many_occurrences_are_served_as_can_be(
    serving: list[set[int]], terms: list[int]
) -> None:
    found = [Found(2 * n, 2 * n + 1, term) for n, term in enumerate(terms)]
    assert len(pair_up(serving, found)) == most(serving, found)


@given(st.lists(st.sets(st.integers(0, 3)), max_size=4), FOUND)
def test_no_two_occurrences_share_a_counterpart(
    serving: list[set[int]], found: list[Found]
) -> None:
    spans = [span(item) for item in pair_up(serving, outermost(found, keep_equals=True)).values()]
    assert all(not (a & b) for n, a in enumerate(spans) for b in spans[:n])


ENGLISH = ["new car", "car", "new car chain", "chain", "smart car", "deepen reform", "reform"]
SOURCES = "甲乙丙丁戊己庚"
BOTH = Termbase(
    tuple(
        Concept(zh, (Term("zh", zh), Term("en", en), *admitted))
        for zh, en, admitted in zip(
            SOURCES, ENGLISH, [(Term("en", "auto", Status.ADMITTED),), *[()] * 6], strict=True
        )
    )
)
WORDS = st.sampled_from(
    "new car cars car's chain chains smart auto deepen deepened reform reforms newcar the".split()
)


@given(st.text(alphabet=SOURCES, max_size=4), st.lists(WORDS, max_size=9).map(" ".join))
def test_terms_that_are_plainly_rendered_have_no_fault(source: str, target: str) -> None:
    terms = TermMatcher(BOTH, ("zh", ZH), ("en", EN))
    assert terms.suspects(Roll([source]), Roll([target])) or not terms.faults(source, target)


@given(
    st.lists(st.text(alphabet="汽车产业的\n", max_size=12), min_size=1, max_size=6), st.lists(FORMS)
)
def test_many_texts_at_once_hold_the_terms_of_each_alone(
    texts: list[str], forms: list[str]
) -> None:
    sources = matcher(forms)._sources
    together = dict(sources.find_in(Roll(texts)))
    for number, text in enumerate(texts):
        assert together.get(number, []) == [item.term for item in sources.find(text)]


@given(st.lists(WORDS, max_size=9).map(" ".join))
def test_a_pattern_left_uncompiled_would_have_found_the_same(target: str) -> None:
    terms = [term for concept in BOTH.concepts for term in concept.in_language("en")]
    fresh, ready = FormFinder(terms, EN), FormFinder(terms, EN)
    for index in range(len(terms)):
        ready._pattern(index)
    assert fresh.find(range(len(terms)), target) == ready.find(range(len(terms)), target)
