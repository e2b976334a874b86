"""Tables with one row a term."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import GlossaryError
from hexapla.formats.term_table import parse
from hexapla.terms.concept import CASE, UNTRANSLATABLE, Concept, Fact, Status, Term

HEADER = "concept,language,term,status,options,forms,definition,partOfSpeech\n"


def said_of(text: str) -> list[tuple[int, str]]:
    return [(notice.line, notice.message) for notice in parse(text.encode(), "a.csv")[1]]


def test_rows_of_one_id_are_one_concept() -> None:
    text = HEADER + (
        "car,zh-hans,新车,,,,a car,\n"
        "car,en,new car,preferred,case untranslatable,new car | new cars,,noun\n"
        "road,en,road,,,,,\n"
        "car,en,auto,forbidden,,,,\n"
    )
    termbase, notices = parse(text.encode(), "a.csv")
    noun = Fact("termNote", "partOfSpeech", "noun")
    options = frozenset({CASE, UNTRANSLATABLE})
    forms = ("new car", "new cars")
    assert notices == ()
    assert termbase.concepts == (
        Concept(
            "car",
            (
                Term("zh-Hans", "新车"),
                Term("en", "new car", Status.PREFERRED, options, forms, (noun,)),
                Term("en", "auto", Status.DEPRECATED),
            ),
            definition="a car",
        ),
        Concept("road", (Term("en", "road"),)),
    )
    assert [term.line for term in termbase.concepts[0].terms] == [2, 3, 5]


def test_a_row_without_an_id_belongs_to_the_concept_above() -> None:
    text = "Term;Language;Concept\n新车;zh;\nnew car;en;\nroad;en;road\nway;en;\n"
    concepts = parse(text.encode(), "a.csv")[0].concepts
    assert [(c.id, [t.form for t in c.terms]) for c in concepts] == [
        ("c1", ["新车", "new car"]),
        ("road", ["road", "way"]),
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("a,klingon,x", "“klingon” is no language tag"),
        ("a,en,", "a term for en is empty"),
        ("a,en,x,good", "“good” is no status of a term"),
        ("a,en,x,,loud", "no option is called “loud”"),
        ('a,en,"x"y', "this row cannot be read: ',' expected after '\"'"),
    ],
)
def test_a_broken_row_is_noticed_where_it_stands(row: str, message: str) -> None:
    text = f"{HEADER}b,en,bridge\n{row}\nb,fr,pont\n"
    assert said_of(text) == [(3, message)]


def test_a_column_that_is_not_known_is_noticed() -> None:
    assert said_of("language,term,price\nen,road,3\n") == [(1, "no column is called “price”")]


@given(st.binary() | st.text('zh,en\n\r"|!;\t\\\0é公').map(str.encode))
def test_any_rows_give_a_termbase_or_a_clear_error(raw: bytes) -> None:
    data = b"concept,language,term,status,options,forms\n" + raw
    lines = data.count(b"\n") + data.count(b"\r") + 1
    with suppress(GlossaryError):
        assert all(0 < notice.line <= lines for notice in parse(data, "a.csv")[1])
