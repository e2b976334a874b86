from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.formats.tbx import parse as parse_tbx
from hexapla.formats.term_table import parse as parse_table
from hexapla.terms.concept import CASE, VERBATIM, Concept, Fact, Status, Term, Termbase
from hexapla.terms.merge import merge

ROAD = Concept("road", (Term("zh", "公路"), Term("en", "road")), definition="a way", note="old")


def merged(old: Concept, new: Concept) -> Concept:
    (found,) = merge(Termbase((old,)), Termbase((new,))).termbase.concepts
    return found


def test_new_terms_join_the_concept_that_prefers_the_same_first_term() -> None:
    new = Concept("c2", (Term("zh", "公路"), Term("fr", "route")), definition="a paved way")
    found = merged(ROAD, new)
    assert (found.id, found.definition, found.note) == ("road", "a paved way", "old")
    assert [term.form for term in found.terms] == ["公路", "road", "route"]


def test_the_same_id_means_the_same_concept_only_where_a_term_is_shared() -> None:
    other = Concept("road", (Term("zh", "桥"), Term("en", "bridge")))
    ids = [c.id for c in merge(Termbase((ROAD,)), Termbase((other,))).termbase.concepts]
    assert ids == ["road", "road-2"]
    trusted = merge(Termbase((ROAD,)), Termbase((other,)), by_id=True).termbase.concepts
    assert [c.id for c in trusted] == ["road"]


def test_a_form_that_two_concepts_prefer_names_neither() -> None:
    twin = Concept("way", (Term("zh", "公路"), Term("en", "way")))
    found = merge(Termbase((ROAD, twin)), Termbase((Concept("x", (Term("zh", "公路"),)),)))
    assert [c.id for c in found.termbase.concepts] == ["road", "way", "x"]


def test_what_the_new_base_prefers_the_old_preference_gives_way_to() -> None:
    new = Concept("road", (Term("zh", "公路"), Term("en", "highway")))
    statuses = {term.form: term.status for term in merged(ROAD, new).terms}
    assert (statuses["road"], statuses["highway"]) == (Status.ADMITTED, Status.PREFERRED)


def test_options_and_facts_are_joined_and_listed_forms_replaced() -> None:
    noun, fem = Fact("termNote", "partOfSpeech", "noun"), Fact("termNote", "x", "y")
    old = Term("zh", "三", options=frozenset({CASE}), forms=("三",), facts=(noun,))
    new = Term("zh", "三", Status.ADMITTED, frozenset({VERBATIM}), ("叁",), (noun, fem))
    (found,) = merged(Concept("a", (old,)), Concept("a", (new,))).terms
    assert found == Term(
        "zh", "三", Status.ADMITTED, frozenset({CASE, VERBATIM}), ("叁",), (noun, fem)
    )


def test_an_id_that_a_reader_made_up_becomes_words() -> None:
    concepts = (
        Concept("c3", (Term("zh", "电动车"), Term("en", "Electric car, new")), named=False),
        Concept("c4", (Term("zh", "电车"), Term("en", "electric car (new)")), named=False),
        Concept("c5", (Term("zh", "大桥"), Term("ja", "橋")), named=False),
        Concept("c6", (Term("zh", "5G网络"), Term("en", "5G network")), named=False),
    )
    ids = [c.id for c in merge(Termbase(), Termbase(concepts)).termbase.concepts]
    assert ids == ["electric-car-new", "electric-car-new-2", "c5", "c-5g"]


IDS_THAT_LOOK_MADE_UP = (
    parse_table(b"concept,zh,en\nc1,\xe8\xbd\xa6,car\n", "a.csv"),
    parse_table(b"concept,language,term\nc1,en,car\nc1,fr,auto\n", "a.csv"),
    parse_tbx(
        b'<tbx><text><body><conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>car</term>'
        b"</termSec></langSec></conceptEntry></body></text></tbx>",
        "a.tbx",
    ),
)


@pytest.mark.parametrize("read", IDS_THAT_LOOK_MADE_UP)
def test_an_id_that_a_file_says_stays(read: tuple[Termbase, object]) -> None:
    assert [concept.id for concept in merge(Termbase(), read[0]).termbase.concepts] == ["c1"]


def test_what_came_is_counted() -> None:
    new = Termbase(
        (
            Concept("road", (Term("en", "road", Status.ADMITTED), Term("fr", "route"))),
            Concept("bridge", (Term("zh", "桥"), Term("en", "bridge"))),
        )
    )
    found = merge(Termbase((ROAD,)), new)
    assert (found.new_concepts, found.new_terms, found.changed) == (1, 3, 1)


TERMS = st.builds(
    Term,
    st.sampled_from(["zh", "en"]),
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(Status),
    st.frozensets(st.sampled_from([CASE, VERBATIM])),
    st.just(()),
    st.just(()),
)
TERM_SETS = st.lists(
    TERMS, min_size=1, max_size=4, unique_by=lambda term: (term.language, term.form)
).map(tuple)
CONCEPTS = st.builds(
    Concept, st.sampled_from("xyz"), TERM_SETS, st.sampled_from(["", "d"]), facts=st.just(())
)
TERMBASES = st.lists(CONCEPTS, max_size=3, unique_by=lambda concept: concept.id).map(
    lambda concepts: Termbase(tuple(concepts))
)


@given(TERMBASES)
def test_a_term_base_merged_into_itself_changes_nothing(termbase: Termbase) -> None:
    found = merge(termbase, termbase)
    assert (found.new_concepts, found.new_terms, found.changed) == (0, 0, 0)
    assert [c.id for c in found.termbase.concepts] == [c.id for c in termbase.concepts]
    for old, new in zip(termbase.concepts, found.termbase.concepts, strict=True):
        assert Counter(old.terms) == Counter(new.terms)


@given(TERMBASES, TERMBASES)
def test_no_term_of_either_is_lost(old: Termbase, new: Termbase) -> None:
    found = merge(old, new).termbase
    kept = {(c.id, t.language, t.form) for c in found.concepts for t in c.terms}
    assert {(c.id, t.language, t.form) for c in old.concepts for t in c.terms} <= kept
    forms = {(language, form) for _, language, form in kept}
    assert {(t.language, t.form) for c in new.concepts for t in c.terms} <= forms


def test_of_options_that_rule_each_other_out_the_new_one_counts() -> None:
    old = Concept("road", (Term("en", "road", options=frozenset({"required", "case"})),))
    new = Concept("road", (Term("en", "road", options=frozenset({"optional"})),))
    (united,) = merge(Termbase((old,)), Termbase((new,))).termbase.concepts
    assert united.terms[0].options == {"optional", "case"}
