"""What holds for every term base that is written as a table."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.formats.term_table import parse
from hexapla.formats.term_writer import as_csv, concept_rows, term_rows, unsaid
from hexapla.formats.workbook_writer import write_workbook
from hexapla.formats.xlsx import parse as parse_workbook
from hexapla.terms.concept import OPTIONS, Concept, Fact, Status, Term, Termbase

TEXTS = (
    st.text("ab é公|!\\,;\t\"'=", min_size=1, max_size=8)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
TAGS = ("zh-Hans", "en", "id")
OPTION_SETS = st.frozensets(st.sampled_from([*sorted(OPTIONS), "in:07-*"]), max_size=1)
FORMS = st.lists(TEXTS, max_size=2).map(tuple)
FACTS = st.sampled_from([(), (Fact("termNote", "partOfSpeech", "noun"),)])
PLAIN = st.builds(Term, st.sampled_from(TAGS), TEXTS, st.sampled_from(Status))
TERMS = st.builds(
    Term, st.sampled_from(TAGS), TEXTS, st.sampled_from(Status), OPTION_SETS, FORMS, FACTS
)


def in_order(terms: list[Term]) -> tuple[Term, ...]:
    return tuple(sorted(terms, key=lambda term: TAGS.index(term.language)))


def termbases(terms: st.SearchStrategy[Term]) -> st.SearchStrategy[Termbase]:
    lists = st.lists(terms, min_size=1, max_size=5).map(in_order)
    field = st.just("") | TEXTS
    concept = st.builds(Concept, TEXTS, lists, field, field, field, st.just(()))
    return st.lists(concept, min_size=1, max_size=4, unique_by=lambda one: one.id).map(
        lambda concepts: Termbase(tuple(concepts))
    )


def as_tsv(rows: list[list[str]]) -> bytes:
    return as_csv(rows, "\t")


WRITERS = st.sampled_from([as_csv, as_tsv, write_workbook])


def read(rows: list[list[str]], write: Callable[[list[list[str]]], bytes]) -> Termbase:
    raw = write(rows)
    read = parse_workbook if write is write_workbook else parse
    termbase, notices = read(raw, "a")
    alone = "only one column is a language"
    assert all(notice.harmless or notice.message.startswith(alone) for notice in notices)
    return termbase


def bag(concept: Concept) -> tuple[Concept, Counter[Term]]:
    """The concept, its terms without order: a cell has the preferred one first."""
    return replace(concept, terms=()), Counter(concept.terms)


@given(termbases(PLAIN) | termbases(TERMS), WRITERS)
@settings(max_examples=100)
def test_one_row_a_concept_holds_all_that_it_does_not_disclaim(
    termbase: Termbase, write: Callable[[list[list[str]]], bytes]
) -> None:
    back = read(concept_rows(termbase), write).concepts
    for old, new in zip(termbase.concepts, back, strict=True):
        assert (bag(old) == bag(new)) == (not list(unsaid(old)))


@given(termbases(TERMS), WRITERS)
@settings(max_examples=100)
def test_one_row_a_term_holds_all(
    termbase: Termbase, write: Callable[[list[list[str]]], bytes]
) -> None:
    assert read(term_rows(termbase), write) == termbase
