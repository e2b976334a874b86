import time

import pytest

from hexapla.errors import GlossaryError
from hexapla.formats.term_table import parse
from hexapla.terms.concept import CASE, VERBATIM, Concept, Status, Term


def only(text: str) -> Concept:
    termbase, notices = parse(text.encode(), "a.csv")
    assert not notices
    (found,) = termbase.concepts
    return found


def said_of(text: str) -> list[tuple[int, str]]:
    return [(notice.line, notice.message) for notice in parse(text.encode(), "a.csv")[1]]


def forms_of(text: str, tag: str) -> list[tuple[str, str]]:
    (found,) = parse(text.encode(), "a.csv")[0].concepts
    return [(term.form, term.status.value) for term in found.in_language(tag)]


def test_a_row_is_a_concept() -> None:
    header = "concept,zh-Hans,en,definition,subject,note,options\n"
    row = 'road,公路,road,"A way, for cars",transport,paved,case\n'
    assert only(header + row) == Concept(
        "road",
        (
            Term("zh-Hans", "公路", options=frozenset({CASE})),
            Term("en", "road", options=frozenset({CASE})),
        ),
        definition="A way, for cars",
        subject="transport",
        note="paved",
    )


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiter_encoding_and_line_ends_are_seen(delimiter: str, encoding: str, end: str) -> None:
    rows = (("zh_Hans", "EN"), ("公路", '"road; way, or\tpath"'), ("桥", "bridge"))
    text = end.join(delimiter.join(row) for row in rows)
    termbase, notices = parse(text.encode(encoding), "a.csv")
    assert not notices
    assert termbase.languages() == ("zh-Hans", "en")
    assert [c.terms[1].form for c in termbase.concepts] == ["road; way, or path", "bridge"]


def test_the_first_form_is_preferred_and_a_bang_rejects() -> None:
    text = "zh,en\n公路, road | highway |! route|street\n"
    assert forms_of(text, "en") == [
        ("road", "preferred"),
        ("highway", "admitted"),
        ("route", "deprecated"),
        ("street", "admitted"),
    ]


def test_the_first_form_that_is_not_rejected_is_preferred() -> None:
    text = "zh,en\n公路,!route|road\n"
    assert forms_of(text, "en") == [("route", "deprecated"), ("road", "preferred")]


def test_bars_bangs_and_backslashes_are_escaped_by_a_backslash() -> None:
    text = r"zh,en" + "\n" + r"甲,\!Kung|a\|b|C:\dir|x\\|!\!no" + "\n"
    assert [form for form, _ in forms_of(text, "en")] == ["!Kung", "a|b", r"C:\dir", "x\\", "!no"]


def test_a_status_column_speaks_of_the_first_form() -> None:
    text = "zh,en,status:en\n公路,road|way,admitted\n"
    assert forms_of(text, "en") == [("road", "admitted"), ("way", "admitted")]


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_a_name(status: Status) -> None:
    assert forms_of(f"zh,en,status:en\n公路,road,{status.value}\n", "en")[0][1] == status.value


def test_options_hold_for_a_row_or_for_one_language() -> None:
    found = only("zh,en,options,options:en\n三,33618,verbatim,Case\n")
    assert [term.options for term in found.terms] == [{VERBATIM}, {VERBATIM, CASE}]


def test_id_is_indonesian() -> None:
    assert only("zh,id\n公路,jalan\n").terms[1] == Term("id", "jalan")


def test_a_concept_without_an_id_is_called_by_its_row() -> None:
    termbase, _ = parse(b'zh,en\n\n"a\nb",c\n,\nd,e\n', "a.csv")
    assert [found.id for found in termbase.concepts] == ["c3", "c5"]


def test_a_verbatim_term_needs_no_other_language() -> None:
    assert only("zh,en,options\n33618,,verbatim\n").terms == (
        Term("zh", "33618", options=frozenset({VERBATIM})),
    )


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("公路,road,,,too many", "this row has 5 cells under 4 columns"),
        (",,a note,", "this row holds no term"),
        ("公路", "only zh has a term here, so nothing can be compared"),
        ("公路,road||way", "a form for en is empty"),
        ("公路,road|!", "a form for en is empty"),
        ('公路,"road\nway",', "a term for en holds a line break"),
        ("公路,road,,loud", "no option is called “loud”"),
        ('公路,"road"s', "this row cannot be read: ',' expected after '\"'"),
    ],
)
def test_a_broken_row_is_noticed_where_it_begins(row: str, message: str) -> None:
    text = f'zh,en,note,options\n桥,bridge,"two\nlines"\n{row}\n\n山,mountain\n'
    assert said_of(text) == [(4, message)]
    forms = {c.terms[0].form for c in parse(text.encode(), "a.csv")[0].concepts}
    assert {"桥", "山"} <= forms


def test_a_broken_row_is_kept_as_far_as_it_makes_sense() -> None:
    text = "zh,en,options,status:en\n公路,road||way,loud case,splendid,surplus\n"
    assert [message for _, message in said_of(text)] == [
        "this row has 5 cells under 4 columns",
        "no option is called “loud”",
        "“splendid” is no status of a term",
        "a form for en is empty",
    ]
    assert forms_of(text, "en") == [("road", "preferred"), ("way", "admitted")]


def test_a_second_row_of_the_same_id_is_noticed_and_kept() -> None:
    text = "concept,zh,en\na,公路,road\na,桥,bridge\n"
    assert said_of(text) == [(3, "another concept has the id “a” already")]
    assert [c.id for c in parse(text.encode(), "a.csv")[0].concepts] == ["a", "a-2"]


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("zh,en,price", "no column is called “price”"),
        ("zh,en,en", "the column “en” stands twice, and only the first is read"),
        ("zh,en,status:fr", "“status:fr” belongs to no column"),
        ("zh,en,status:klingon", "no column is called “status:klingon”"),
    ],
)
def test_a_column_that_cannot_be_read_is_noticed(header: str, message: str) -> None:
    text = f"{header},\n公路,road,x,\n"
    assert (1, message) in said_of(text)
    assert forms_of(text, "en") == [("road", "preferred")]


def test_one_language_alone_is_noticed_once() -> None:
    fault = "only one column is a language, so nothing can be compared"
    assert said_of("zh\n公路\n桥\n") == [(1, fault)]


@pytest.mark.parametrize(
    ("raw", "line", "message"),
    [
        (b"", 0, "this table is empty"),
        (b"\xef\xbb\xbf \n\n", 0, "this table is empty"),
        (b"source,target\na,b\n", 1, "no column of this table is a language"),
        ("zh,en\n公路,road\n".encode("gbk"), 2, "this is not UTF-8"),
        ("zh,en\n".encode("utf-16-le"), 1, "this is not UTF-8"),
        ("zh,en\n".encode("utf-16") + b"\x00", 2, "this is not UTF-8"),
        (b"PK\x03\x04\x14\x00\x06", 1, "this is not UTF-8"),
        (b'zh,en\na,b\nc,"d\ne,f\n', 3, "a quotation that begins in this row never ends"),
        (b'"zh"x,en\na,b\n', 1, "this row cannot be read: ',' expected after '\"'"),
    ],
)
def test_what_is_no_table_of_terms_is_refused_with_its_place(
    raw: bytes, line: int, message: str
) -> None:
    with pytest.raises(GlossaryError) as caught:
        parse(raw, "a.csv")
    error = caught.value
    assert (error.path, error.line, error.message) == ("a.csv", line, message)
    assert error.remedy


def test_two_bangs_supersede() -> None:
    text = "zh,en\n公路,road|!route|!! pike\n"
    assert forms_of(text, "en")[1:] == [("route", "deprecated"), ("pike", "superseded")]


def test_listed_forms_are_of_the_first_form_that_is_not_rejected() -> None:
    found = only("zh,en,forms:en\n公路,!pike|road|way,road | roads\n")
    assert [term.forms for term in found.terms] == [(), (), ("road", "roads"), ()]


def test_thousands_of_rows_may_have_one_id() -> None:
    raw = "concept,zh,en\n" + "car,车,car\n" * 8000
    start = time.process_time()
    termbase, _ = parse(raw.encode(), "a.csv")
    assert time.process_time() - start < 3
    assert termbase.concepts[-1].id == "car-8000"
