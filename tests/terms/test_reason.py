"""Why the counterpart of a term counts."""

import pytest

from hexapla.languages import find_language
from hexapla.languages.kinship import Kin, Kinship
from hexapla.languages.stem import stemmer
from hexapla.terms.concept import Concept, Term, Termbase
from hexapla.terms.reason import Reason, Way, find_reason
from hexapla.terms.rendering import TermMatcher

ZH = find_language("zh")
RUSSIAN = {
    "промышленная": "промышленный",
    "промышленной": "промышленный",
    "цепочка": "цепочка",
    "цепочки": "цепочка",
}


def kinship(tag: str) -> Kinship | None:
    grammar = find_language(tag).grammar
    return Kin(RUSSIAN.get, stemmer(tag), grammar) if grammar else None


def reason(term: Term, target: str) -> Reason | None:
    language, kin = find_language(term.language), kinship(term.language)
    base = Termbase((Concept("c", (Term("zh", "产业链"), term)),))
    matcher = TermMatcher(base, ("zh", ZH), (term.language, language), lambda _: kin)
    (rendering,) = matcher.judge("产业链", target)
    return find_reason(rendering, target, language, kin)


@pytest.mark.parametrize(
    ("tag", "form", "target", "expected"),
    [
        ("en", "industrial chain", "an industrial chain", Reason(Way.WRITTEN)),
        ("en", "industrial chain", "Industrial-Chain", Reason(Way.FOLDED)),
        ("en", "industrial chain", "industrial chains", Reason(Way.GRAMMAR)),
        ("ko", "산업망", "산업망을 늘리다", Reason(Way.WRITTEN)),
        (
            "ru",
            "промышленная цепочка",
            "роль промышленной цепочки",
            Reason(Way.LEMMA, ("промышленный", "цепочка")),
        ),
        ("ru", "сетевая цепочка", "сетевой цепочке", Reason(Way.STEM, ("сетев", "цепочк"))),
        ("en", "industrial chain", "a chain of industries", None),
    ],
)
def test_a_counterpart_has_a_reason(
    tag: str, form: str, target: str, expected: Reason | None
) -> None:
    assert reason(Term(tag, form), target) == expected


def test_a_form_that_a_person_has_listed_is_one() -> None:
    term = Term("en", "industrial chain", forms=("chain of industries",))
    assert reason(term, "a chain of industries") == Reason(Way.LISTED)


def test_a_part_of_a_compound_is_one_inside_it() -> None:
    assert reason(Term("ja", "デジタル経済"), "デジタル経済発展") == Reason(Way.COMPOUND)
