import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages import find_language
from hexapla.terms.concept import CASE, SHORT, UNTRANSLATABLE, VERBATIM, Concept, Status, Term
from hexapla.terms.lint import Entry, Flaw, lint, lost_scopes, weak_flaw, weak_terms

REJECTED, ADMITTED = Status.DEPRECATED, Status.ADMITTED


def concept(name: str, *terms: Term) -> Entry:
    return Entry("a.tbx", Concept(name, terms, line=terms[0].line))


def zh(form: str, status: Status = Status.PREFERRED, line: int = 1) -> Term:
    return Term("zh-Hans", form, status, line=line)


def en(form: str, status: Status = Status.PREFERRED, line: int = 2) -> Term:
    return Term("en", form, status, line=line)


def flaws(*entries: Entry, languages: Sequence[str] = ()) -> list[Flaw]:
    return list(lint(entries, "zh-Hans", languages))


def told(*entries: Entry, languages: Sequence[str] = ()) -> list[tuple[int, str, str]]:
    found = flaws(*entries, languages=languages)
    assert all(flaw.message and flaw.remedy for flaw in found)
    return [(flaw.line, flaw.level, flaw.slug) for flaw in found]


def test_a_sound_concept_has_no_flaw() -> None:
    entry = concept("road", zh("公路"), en("road"), en("way", ADMITTED), en("pike", REJECTED))
    assert told(entry, languages=["zh-Hans", "en"]) == []


def test_two_terms_preferred_in_one_language_are_one_too_many() -> None:
    entry = concept("road", zh("公路"), en("road"), en("highway", line=3))
    assert told(entry) == [(3, "error", "two-preferred")]


def test_a_third_preferred_term_is_told_of_too() -> None:
    entry = concept("road", zh("公路"), en("road"), en("highway", line=3), en("way", line=4))
    assert [line for line, _, _ in told(entry)] == [3, 4]


def test_a_form_that_is_preferred_here_and_rejected_there_is_contested() -> None:
    road = concept("road", zh("公路"), en("road"), en("street", REJECTED, 3))
    street = concept("street", zh("街道", line=5), en("Street", line=6))
    (flaw,) = flaws(road, street)
    assert (flaw.line, flaw.level, flaw.slug) == (3, "warning", "contested-form")
    assert "“street” (a.tbx:6)" in flaw.message


def test_a_form_of_two_concepts_is_a_warning_in_the_source_and_an_information_in_a_target() -> None:
    first = concept("one", zh("公路"), en("road"))
    second = concept("two", zh("公路", line=5), en("road", line=6))
    assert told(first, second) == [
        (5, "warning", "duplicate-term"),
        (6, "info", "duplicate-term"),
    ]


def test_capitals_keep_two_terms_apart_where_they_matter() -> None:
    exact = frozenset({CASE})
    first = concept("one", zh("信息技术"), Term("en", "IT", options=exact))
    second = concept("two", zh("它们"), Term("en", "it", options=exact))
    assert told(first, second) == []


def test_a_form_that_stands_twice_in_a_concept_is_repeated() -> None:
    entry = concept("road", zh("公路"), en("road"), en("road", ADMITTED, 3))
    assert told(entry) == [(3, "warning", "repeated-term")]


def test_a_form_that_another_matches_already_is_an_information() -> None:
    entry = concept("road", zh("公路"), en("road"), en("Road", ADMITTED, 3))
    assert told(entry) == [(3, "info", "repeated-term")]


def test_a_form_that_is_accepted_and_rejected_in_one_concept_is_an_error() -> None:
    entry = concept("road", zh("公路"), en("road"), en("Road", REJECTED, 3))
    assert told(entry) == [(3, "error", "contradictory-status")]


def test_a_language_with_rejected_terms_only_says_not_what_to_write() -> None:
    assert told(concept("road", zh("公路"), en("pike", REJECTED))) == [
        (2, "warning", "only-rejected")
    ]


def test_a_concept_without_a_source_term_is_never_looked_for() -> None:
    entry = concept("road", en("road"))
    other = concept("bridge", zh("大桥"), en("bridge"))
    assert told(entry, other) == [(2, "warning", "missing-source")]


def test_languages_without_a_term_are_listed() -> None:
    (flaw,) = flaws(concept("road", zh("公路"), en("road")), languages=["en-GB", "fr", "de"])
    assert (flaw.level, flaw.slug) == ("info", "missing-language")
    assert "fr, de" in flaw.message
    assert "en-GB" not in flaw.message


@pytest.mark.parametrize("option", [VERBATIM, UNTRANSLATABLE])
def test_what_is_its_own_rendering_needs_no_language(option: str) -> None:
    entry = concept("x", Term("zh-Hans", "33618", options=frozenset({option})))
    assert told(entry, languages=["en"]) == []


def test_a_part_that_is_rendered_otherwise_in_a_longer_term_is_told_of() -> None:
    part = concept("nev", zh("新能源汽车"), en("new energy vehicle"), en("green car", REJECTED))
    good = concept("a", zh("智能新能源汽车", line=3), en("smart new energy vehicle", line=4))
    other = concept("b", zh("网联新能源汽车", line=5), en("connected electric car", line=6))
    worse = concept("c", zh("高端新能源汽车", line=7), en("high-end green cars", line=8))
    assert told(part, good, other, worse) == [
        (6, "info", "nested-contradiction"),
        (8, "warning", "nested-contradiction"),
    ]


def test_a_term_that_its_matcher_cannot_find_is_an_error() -> None:
    entry = concept("x", zh("公路"), Term("sw", "  ", line=4))
    assert (4, "error", "unfindable-term") in told(entry)


def test_two_languages_in_one_cell_are_told_of() -> None:
    entry = concept("road", zh("公路"), en("road 公路"))
    assert told(entry) == [(2, "warning", "mixed-languages")]


def test_weak_terms_are_those_of_one_character_and_stop_words() -> None:
    entry = concept("x", zh("省"), en("the"), en("road"), Term("fr", "Et"))
    assert [each.term.form for each in weak_terms([entry])] == ["省", "the", "Et"]
    one, the, _ = weak_terms([entry])
    assert "has one character, and matches 12 times" in weak_flaw(one, 12).message
    assert weak_flaw(the, None).message == "“the” is a stop word of en"


FORMS = st.text("汽车路", min_size=1, max_size=4)
WORDS = st.lists(st.sampled_from("car road new smart".split()), min_size=1, max_size=3)
ENTRIES = st.lists(st.tuples(FORMS, WORDS.map(" ".join), st.sampled_from(Status)), max_size=6).map(
    lambda rows: [
        concept(str(n), zh(form, line=2 * n), en(word, status, 2 * n + 1))
        for n, (form, word, status) in enumerate(rows)
    ]
)


def reaches(term: Term) -> str:
    return find_language(term.language).fold(term.form)


@given(ENTRIES)
def test_contested_forms_are_what_a_slow_search_finds(entries: list[Entry]) -> None:
    slow = {
        term.line
        for one, two in permutations(entries, 2)
        for term in one.concept.terms
        for other in two.concept.terms
        if term.language == other.language
        and reaches(term) == reaches(other)
        and not term.status.accepted
        and other.status is Status.PREFERRED
    }
    assert {f.line for f in flaws(*entries) if f.slug == "contested-form"} == slow


@given(ENTRIES)
def test_duplicates_are_what_a_slow_search_finds(entries: list[Entry]) -> None:
    slow = {
        term.line
        for number, one in enumerate(entries)
        for two in entries[:number]
        for term in one.concept.terms
        for other in two.concept.terms
        if term.language == other.language and reaches(term) == reaches(other)
        if term.status.accepted and other.status.accepted
    }
    assert {f.line for f in flaws(*entries) if f.slug == "duplicate-term"} == slow


@given(ENTRIES)
def test_only_a_term_that_holds_another_can_contradict_it(entries: list[Entry]) -> None:
    holding = {
        one.concept.terms[1].line
        for one, two in permutations(entries, 2)
        if two.concept.terms[0].form in one.concept.terms[0].form
        and two.concept.terms[0].form != one.concept.terms[0].form
    }
    assert {f.line for f in flaws(*entries) if f.slug == "nested-contradiction"} <= holding


@given(ENTRIES)
def test_flaws_come_in_the_order_of_the_lines(entries: list[Entry]) -> None:
    lines = [flaw.line for flaw in flaws(*entries)]
    assert lines == sorted(lines)


def marked(term: Term, *options: str) -> Term:
    return replace(term, options=frozenset(options))


def test_a_term_is_required_or_optional() -> None:
    both = marked(en("road"), "required", "optional")
    assert told(concept("road", zh("公路"), both)) == [(2, "warning", "odd-options")]


def test_a_short_form_is_short_for_something() -> None:
    short = marked(en("NEV"), SHORT)
    assert told(concept("nev", zh("新能源汽车"), short)) == [(2, "warning", "odd-options")]
    full = en("new energy vehicle", line=3)
    assert told(concept("nev", zh("新能源汽车"), full, marked(en("NEV", ADMITTED), SHORT))) == []


def test_a_scope_names_a_document_or_a_subject() -> None:
    entry = concept("road", marked(zh("公路"), "in:07-*", "in:nowhere"), en("road"))
    (flaw,) = lost_scopes([entry], {"in:nowhere"})
    assert (flaw.slug, flaw.line) == ("lost-scope", 1)
    assert "in:nowhere" in flaw.message


def test_a_form_may_stand_in_two_concepts_that_count_in_different_documents() -> None:
    one = concept("stage", marked(zh("平台"), "in:07-*"), en("stage"))
    other = concept("platform", marked(zh("平台"), "in:12-*"), en("platform"))
    assert told(one, other) == []
    everywhere = concept("platform", zh("平台"), en("platform"))
    assert [slug for _, _, slug in told(one, everywhere)] == ["duplicate-term"]


def test_several_terms_in_one_are_told_of() -> None:
    assert told(concept("road", zh("公路、道路"), en("road"))) == [(1, "warning", "joined-terms")]
    exact = marked(en("a;b"), VERBATIM)
    assert told(concept("road", zh("公路"), exact)) == []


def test_thousands_of_concepts_may_have_the_same_term() -> None:
    terms = Term("zh", "重庆"), Term("en", "Chongqing", Status.DEPRECATED), Term("en", "it")
    entries = [Entry("a.csv", Concept(f"c{n}", terms)) for n in range(2500)]
    start = time.process_time()
    slugs = [flaw.slug for flaw in lint(entries, "zh", ["zh", "en"])]
    assert time.process_time() - start < 4
    assert slugs.count("duplicate-term") == 2 * 2499
