"""No term is looked for in what only a program reads."""

import pytest

from hexapla.languages import find_language
from hexapla.terms.concept import Concept, Term, Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.roll import Roll

FORMS = (Term("en", "page"), Term("en", "site"), Term("en", "<br> line"))
BASE = Termbase(tuple(Concept(term.form, (term, Term("de", "Seite"))) for term in FORMS))
MATCHER = TermMatcher(BASE, ("en", find_language("en")), ("de", find_language("de")))

NAMES = (
    "The slug '%(page_slug)s' is taken.",
    "Under %(page)s and {page}, {page.title!r:>10} and {{ page }}.",
    '<span class="page">All</span> of <page/>',
    "See https://example.org/page/site.",
    "Give page_url, my_page or my_page_url.",
)
WORDS = (
    "A ⟦page⟧ of _⟦page⟧_, %s ⟦page⟧ and <b>⟦page⟧</b>",
    "{n, plural, one {⟦page⟧} other {⟦pages⟧}}",
    "A < ⟦page⟧ and > ⟦site⟧; %(page)s ⟦page⟧",
    "The ⟦<br> line⟧ of a ⟦page⟧",
)


def found(text: str) -> str:
    for occurrence in reversed(MATCHER.occurrences(text)):
        start, end = occurrence.span.start, occurrence.span.end
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


@pytest.mark.parametrize("text", NAMES)
def test_no_term_is_found_in_a_name(text: str) -> None:
    assert found(text) == text


@pytest.mark.parametrize("marked", WORDS)
def test_a_term_beside_a_name_is_found(marked: str) -> None:
    assert found(marked.replace("⟦", "").replace("⟧", "")) == marked


def test_a_name_ends_with_its_text() -> None:
    texts = ["a <b", "the page", "c> d", *NAMES]
    plain = dict(MATCHER.plainly(Roll(texts), Roll(["die Seite"] * len(texts))))
    assert list(plain) == [1]
