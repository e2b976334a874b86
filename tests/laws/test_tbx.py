"""What holds for every term base that is written as TBX."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.formats.tbx import parse
from hexapla.formats.tbx_writer import amend, write
from hexapla.terms.concept import OPTIONS, Concept, Fact, Status, Term, Termbase

TEXTS = (
    st.text("ab é公|!\\<>&\"']]>", min_size=1, max_size=8)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
TAGS = st.sampled_from(["zh-Hans", "en", "fr", "pt-BR"])
NAMED = st.sampled_from(
    [
        ("termNote", "partOfSpeech"),
        ("termNote", "x"),
        ("descrip", "context"),
        ("transac", "transactionType"),
        ("date", "date"),
        ("house", "house"),
    ]
)
FACTS = st.lists(
    st.builds(lambda kind, text: Fact(kind[0], kind[1], text), NAMED, TEXTS)
    | st.builds(Fact, st.just("ref"), st.just("crossReference"), TEXTS, TEXTS),
    max_size=3,
).map(tuple)
OPTION_SETS = st.frozensets(st.sampled_from([*sorted(OPTIONS), "in:07-*"]))
FORMS = st.lists(TEXTS, max_size=3).map(tuple)
TERMS = st.builds(Term, TAGS, TEXTS, st.sampled_from(Status), OPTION_SETS, FORMS, FACTS)


def by_language(terms: list[Term]) -> tuple[Term, ...]:
    """The terms as TBX orders them: language by language."""
    tags = dict.fromkeys(term.language for term in terms)
    return tuple(term for tag in tags for term in terms if term.language == tag)


TERM_LISTS = st.lists(TERMS, min_size=1, max_size=5).map(by_language)
FIELD = st.just("") | TEXTS
NAMES = st.sampled_from(["a", "b", "c<&\"'>", "d"])
CONCEPTS = st.builds(Concept, NAMES, TERM_LISTS, FIELD, FIELD, FIELD, FACTS)
TERMBASES = st.lists(CONCEPTS, min_size=1, max_size=3, unique_by=lambda concept: concept.id).map(
    lambda concepts: Termbase(tuple(concepts))
)


def read(raw: bytes) -> Termbase:
    termbase, notices = parse(raw, "a.tbx")
    assert not notices
    return termbase


def regardless_of_order(termbase: Termbase) -> list[tuple[Concept, Counter[Term]]]:
    """The concepts by id, each with its terms as a bag: an old file keeps its own order."""
    return sorted(
        ((replace(concept, terms=()), Counter(concept.terms)) for concept in termbase.concepts),
        key=lambda pair: pair[0].id,
    )


@settings(max_examples=40)  # each makes and reads whole files
@given(TERMBASES)
def test_what_is_written_is_read_again(termbase: Termbase) -> None:
    assert read(write(termbase)) == termbase


@settings(max_examples=40)  # each makes and reads whole files
@given(TERMBASES)
def test_what_is_read_is_written_byte_for_byte(termbase: Termbase) -> None:
    raw = write(termbase)
    assert amend(raw, "a.tbx", read(raw)) == raw


@settings(max_examples=40)  # each makes and reads whole files
@given(TERMBASES, TERMBASES)
def test_an_old_file_comes_to_say_what_is_wanted(old: Termbase, new: Termbase) -> None:
    made = read(amend(write(old), "a.tbx", new))
    assert regardless_of_order(made) == regardless_of_order(new)


@settings(max_examples=40)  # each makes and reads whole files
@given(TERMBASES, TERMBASES)
def test_an_old_file_on_one_line_comes_to_say_it_too(old: Termbase, new: Termbase) -> None:
    dense = b"".join(line.strip() for line in write(old).splitlines())
    assert read(dense) == old
    made = read(amend(dense, "a.tbx", new))
    assert regardless_of_order(made) == regardless_of_order(new)


@settings(max_examples=40)  # each makes and reads whole files
@given(TERMBASES, st.data())
def test_a_new_term_of_a_known_language_is_one_line_more(
    termbase: Termbase, data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(termbase.concepts) - 1))
    concept = termbase.concepts[number]
    tag = data.draw(st.sampled_from(concept.languages()))
    term = replace(data.draw(TERMS), language=tag, form="a form that is new")
    new = replace(concept, terms=by_language([*concept.terms, term]))
    raw = write(termbase)
    concepts = [*termbase.concepts[:number], new, *termbase.concepts[number + 1 :]]
    made = amend(raw, "a.tbx", Termbase(tuple(concepts)))
    assert read(made) == Termbase(tuple(concepts))
    (line,) = (line for line in made.splitlines(keepends=True) if b"that is new" in line)
    assert made.replace(line, b"") == raw
