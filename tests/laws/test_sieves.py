"""Sieves look at all texts of a file at once; what they hold back has no fault, whoever is near."""

from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks.rule import Context, Rule
from hexapla.checks.rules import RULES
from hexapla.corpus.page import Page
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.terms.concept import VERBATIM, Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher

SIEVED = [rule for rule in RULES if rule.state is State.RENDERED]
TERMS = Termbase(
    (
        Concept(
            "1", (Term("zh", "汽车"), Term("en", "car"), Term("en", "auto", Status.DEPRECATED))
        ),
        Concept("2", (Term("zh", "新汽车"), Term("en", "new car"), Term("fr", "voiture"))),
        Concept("3", (Term("zh", "33618", options=frozenset({VERBATIM})),)),
        Concept("4", (Term("en", "file"), Term("zh", "文件"))),
    )
)
WORDS = (
    "汽车 新汽车 车 car cars new auto voiture 33618 33,618 file 文件 的 他走了。 們 这 は 신 "
    "1 2 25 30% 2300亿 230 billion 三成 a third 1970s 上世纪70年代 twenty one 一 一个 half 零 万 "
    "%s %d {name} {} ` ``x`` <b> </b> & | * [x](y) $ , . - — ’ once both 5% ½ ① per cent ５ K İ Σ"
).split()
PIECES = st.sampled_from([*WORDS, *" \n\0\1%", " ", " "])
TEXTS = st.lists(PIECES, max_size=6).map("".join) | st.lists(PIECES, max_size=6).map(" ".join)
FLAGS = st.sampled_from([(), ("c-format",), ("python-brace-format",)])
UNITS = st.builds(
    lambda source, target, flags: Unit("k", (source,), (target,), flags=flags), TEXTS, TEXTS, FLAGS
) | st.builds(lambda text: Unit("k", (text,), (text,)), TEXTS)
PAIRS = [("zh", "en"), ("en", "zh"), ("en", "fr"), ("zh", "ja"), ("zh", "ko")]


def context_of(source: str, target: str) -> Context:
    ours, theirs = find_language(source), find_language(target)
    return Context(ours, theirs, TermMatcher(TERMS, (source, ours), (target, theirs)))


contexts = st.sampled_from([context_of(*pair) for pair in PAIRS])


@given(st.lists(UNITS, min_size=1, max_size=4), contexts, st.sampled_from(SIEVED))
def test_what_a_sieve_holds_back_has_no_fault(
    units: list[Unit], context: Context, rule: Rule
) -> None:
    passed = set(rule.sieve(Page(units), context))
    for number, unit in enumerate(units):
        assert number in passed or list(rule.body(unit, context)) == []


@given(st.lists(UNITS, min_size=1, max_size=4), contexts, st.sampled_from(SIEVED))
def test_a_sieve_judges_each_unit_as_if_it_were_alone(
    units: list[Unit], context: Context, rule: Rule
) -> None:
    alone = [n for n, unit in enumerate(units) if list(rule.sieve(Page([unit]), context))]
    assert list(rule.sieve(Page(units), context)) == alone
