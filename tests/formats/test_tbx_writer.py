"""What is written into a TBX file, and what is left as it was."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import GlossaryError
from hexapla.formats.tbx import parse
from hexapla.formats.tbx_writer import amend, write
from hexapla.terms.concept import (
    CASE,
    UNTRANSLATABLE,
    VERBATIM,
    Concept,
    Fact,
    Status,
    Term,
    Termbase,
)

DCA = """<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <text><body>
    <!-- roads first -->
    <conceptEntry id="road" xml:space="preserve">
      <descrip type="subjectField">transport</descrip>
      <descripGrp><descrip type="definition">A way
        for cars.</descrip><admin type="source">a book</admin></descripGrp>
      <x:house xmlns:x="urn:house" x:colour="red"><x:door/>ours</x:house>
      <langSec xml:lang="zh-Hans">
        <termSec><term>公路</term></termSec>
      </langSec>
      <langSec xml:lang="en">
        <termSec><term>road</term>\
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>\
<termNote type="partOfSpeech">noun</termNote></termSec>
        <termSec>
          <term>route</term>
          <termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote>
          <transacGrp><transac type="transactionType">origination</transac>\
<date>2020-01-02</date></transacGrp>
        </termSec>
      </langSec>
    </conceptEntry>
  </body></text>
</tbx>
"""

DCT = """<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min">
  <text><body>
    <conceptEntry id="road">
      <langSec xml:lang="zh-Hans">
        <termSec><term>公路</term></termSec>
      </langSec>
      <langSec xml:lang="en">
        <termSec><term>road</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
      </langSec>
    </conceptEntry>
  </body></text>
</tbx>
"""

MARTIF = """<?xml version='1.0'?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en">
  <text><body>
    <termEntry id="road">
      <langSet xml:lang="zh-Hans"><tig><term>公路</term></tig></langSet>
      <langSet xml:lang="en">
        <ntig><termGrp><term>road</term></termGrp></ntig>
      </langSet>
    </termEntry>
  </body></text>
</martif>
"""

TBX_MIN = """<TBX dialect="TBX-Min"><body>
  <entry id="road">
    <langGroup xml:lang="zh-Hans"><termGroup><term>公路</term></termGroup></langGroup>
    <langGroup xml:lang="en">
      <termGroup><term>road</term><termStatus>preferred</termStatus></termGroup>
    </langGroup>
  </entry>
</body></TBX>
"""
ALL = pytest.mark.parametrize("text", [DCA, DCT, MARTIF, TBX_MIN], ids=["dca", "dct", "v2", "min"])
PIKE = Term("en", "pike", Status.SUPERSEDED, frozenset({CASE}), ("pikes", "a|b"))


def read(raw: bytes) -> Concept:
    termbase, notices = parse(raw, "a.tbx")
    assert not notices
    return termbase.concepts[0]


def changed(text: str, new: Concept) -> tuple[list[str], list[str]]:
    """The lines that went, and those that came; what was amended reads as was wanted."""
    raw = amend(text.encode(), "a.tbx", Termbase((new,)))
    assert read(raw) == new
    old, now = text.splitlines(), raw.decode().splitlines()
    return [one for one in old if one not in now], [one for one in now if one not in old]


def of(text: str) -> Concept:
    return read(text.encode())


def with_term(concept: Concept, at: int, term: Term) -> Concept:
    return replace(concept, terms=(*concept.terms[:at], term, *concept.terms[at + 1 :]))


@ALL
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_the_same_keeps_every_byte(text: str, end: str) -> None:
    raw = text.replace("\n", end).encode()
    assert amend(raw, "a.tbx", parse(raw, "a.tbx")[0]) == raw


@ALL
def test_a_new_term_is_a_line_and_changes_no_other(text: str) -> None:
    found = of(text)
    gone, come = changed(text, replace(found, terms=(*found.terms, PIKE)))
    assert gone == []
    (line,) = come
    assert "pike" in line


def test_a_new_term_is_written_as_the_file_writes() -> None:
    plain = Term("en", "way", Status.ADMITTED, facts=(Fact("termNote", "partOfSpeech", "noun"),))
    lines = {
        DCA: '<termSec><term>way</term><termNote type="administrativeStatus">admittedTerm-admn-sts'
        '</termNote><termNote type="partOfSpeech">noun</termNote></termSec>',
        DCT: "<termSec><term>way</term><min:administrativeStatus>admittedTerm-admn-sts"
        "</min:administrativeStatus><min:partOfSpeech>noun</min:partOfSpeech></termSec>",
        MARTIF: '<tig><term>way</term><termNote type="administrativeStatus">admittedTerm-admn-sts'
        '</termNote><termNote type="partOfSpeech">noun</termNote></tig>',
        TBX_MIN: "<termGroup><term>way</term><termStatus>admitted</termStatus>"
        "<partOfSpeech>noun</partOfSpeech></termGroup>",
    }
    for text, line in lines.items():
        found = of(text)
        raw = amend(
            text.encode(), "a.tbx", Termbase((replace(found, terms=(*found.terms, plain)),))
        )
        assert line in raw.decode()


@ALL
def test_line_ends_are_those_of_the_file(text: str) -> None:
    raw = text.replace("\n", "\r\n").encode()
    found = read(raw)
    made = amend(raw, "a.tbx", Termbase((replace(found, terms=(*found.terms, PIKE)),)))
    assert made.count(b"\n") == made.count(b"\r\n")


@ALL
def test_a_new_language_comes_behind_the_others(text: str) -> None:
    found = of(text)
    gone, come = changed(text, replace(found, terms=(*found.terms, Term("fr", "route"))))
    assert gone == []
    assert [line.strip()[:9] for line in come if "lang=" in line] in (
        ["<langSec "],
        ["<langSet "],
        ["<langGrou"],
    )


@ALL
def test_another_status_changes_one_line(text: str) -> None:
    found = of(text)
    term = replace(found.terms[1], status=Status.ADMITTED)
    gone, come = changed(text, with_term(found, 1, term))
    assert (len(gone), len(come)) == (1, 1)


@ALL
def test_options_and_forms_change_one_line(text: str) -> None:
    found = of(text)
    term = replace(found.terms[1], options=frozenset({UNTRANSLATABLE}), forms=("road", "roads"))
    gone, come = changed(text, with_term(found, 1, term))
    assert (len(gone), len(come)) == (1, 1)
    assert "hexapla: untranslatable forms: road | roads" in come[0]


@ALL
def test_a_definition_and_a_note_are_added_before_the_terms(text: str) -> None:
    gone, come = changed(text, replace(of(text), note="Say & write it <so>.", subject="roads"))
    assert len(gone) == (1 if text is DCA else 0)
    assert len(come) == 2


def test_a_definition_is_replaced_where_it_stands() -> None:
    gone, come = changed(DCA, replace(of(DCA), definition="A paved way."))
    assert len(gone) == 2
    (line,) = come
    assert '"definition">A paved way.</descrip><admin type="source">' in line


def test_what_we_do_not_know_stays() -> None:
    new = with_term(of(DCA), 1, replace(of(DCA).terms[1], status=Status.ADMITTED))
    raw = amend(DCA.encode(), "a.tbx", Termbase((new,))).decode()
    for kept in ("<!-- roads first -->", 'x:colour="red"><x:door/>ours', "xml:space", "<date>2020"):
        assert kept in raw


def test_what_is_said_besides_is_read() -> None:
    found = of(DCA)
    assert found.facts == (Fact("admin", "source", "a book"), Fact("house", "house", "ours"))
    assert found.terms[1].facts == (Fact("termNote", "partOfSpeech", "noun"),)
    assert found.terms[2].facts == (
        Fact("transac", "transactionType", "origination"),
        Fact("date", "date", "2020-01-02"),
    )


def test_a_term_that_goes_takes_its_lines() -> None:
    found = of(DCA)
    gone, come = changed(DCA, replace(found, terms=found.terms[:2]))
    assert come == []
    assert len(gone) == 5


def test_a_language_that_goes_takes_its_section() -> None:
    found = of(DCA)
    raw = amend(DCA.encode(), "a.tbx", Termbase((replace(found, terms=found.terms[:1]),)))
    assert raw.count(b"<langSec") == 1
    assert read(raw).terms == found.terms[:1]


def test_a_concept_that_goes_takes_its_lines_and_a_new_one_comes_last() -> None:
    new = Concept("bridge", (Term("zh-Hans", "桥"), Term("en", "bridge")))
    raw = amend(DCA.encode(), "a.tbx", Termbase((new,)))
    assert parse(raw, "a.tbx")[0] == Termbase((new,))
    assert b"<!-- roads first -->\n    <conceptEntry" in raw
    both = amend(DCA.encode(), "a.tbx", Termbase((of(DCA), new)))
    assert parse(both, "a.tbx")[0] == Termbase((of(DCA), new))
    assert both.startswith(DCA.encode()[: DCA.index("  </body>")])


def test_an_option_that_was_said_of_all_is_said_of_those_that_keep_it() -> None:
    note = "<note>hexapla: case</note>"
    text = DCA.replace(
        '<langSec xml:lang="zh-Hans">', f'{note}\n      <langSec xml:lang="zh-Hans">'
    )
    found = of(text)
    assert all(term.options == {CASE} for term in found.terms)
    new = with_term(found, 1, replace(found.terms[1], options=frozenset()))
    _, come = changed(text, new)
    assert [line.count(note) for line in come] == [1, 1]


def test_a_status_that_went_without_saying_is_said_where_it_must_be() -> None:
    text = DCA.replace(
        '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>', ""
    )
    found = of(text)
    new = replace(with_term(found, 1, replace(found.terms[1], status=Status.ADMITTED)))
    new = replace(new, terms=(*new.terms, Term("en", "way")))
    gone, come = changed(text, new)
    assert (len(gone), len(come)) == (0, 1)


def test_a_new_file_has_one_term_a_line() -> None:
    concept = Concept(
        "road",
        (
            Term("zh-Hans", "公路", options=frozenset({VERBATIM})),
            Term("en", "road <1> & more"),
            PIKE,
        ),
        definition="A way.",
        facts=(Fact("ref", "crossReference", "a street", "street"),),
    )
    raw = write(Termbase((concept,)), "Roads & ways")
    assert parse(raw, "a.tbx") == (Termbase((concept,)), ())
    lines = [line.strip() for line in raw.decode().splitlines()]
    assert sum(line.count("<term>") for line in lines) == 3
    assert max(line.count("<term>") for line in lines) == 1
    assert '<ref type="crossReference" target="street">a street</ref>' in lines


@pytest.mark.parametrize("body", ["<body></body>", "<body/>", "<body>\n    </body>"])
def test_the_first_concept_finds_its_place(body: str) -> None:
    raw = f"<tbx>\n  <text>\n    {body}\n  </text>\n</tbx>\n".encode()
    new = Termbase((Concept("road", (Term("en", "road"),)),))
    made = amend(raw, "a.tbx", new)
    assert parse(made, "a.tbx")[0] == new
    assert b"<body>\n      <conceptEntry" in made
    assert b"</conceptEntry>\n    </body>" in made


@pytest.mark.parametrize("form", ["a\x00b", "a\x1bb", "a\ufffeb", "a\ud800b"])
def test_a_character_that_xml_has_not_is_refused(form: str) -> None:
    with pytest.raises(GlossaryError, match="cannot be written in XML"):
        write(Termbase((Concept("x", (Term("en", form),)),)))


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_what_is_not_utf_8_is_not_changed(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>' + MARTIF.partition("?>")[2]
    raw = text.replace("公路", "via").encode(encoding)
    assert parse(raw, "a.tbx")[0]
    with pytest.raises(GlossaryError, match="only UTF-8 can be changed"):
        amend(raw, "a.tbx", Termbase())


def test_a_byte_order_mark_stays() -> None:
    raw = b"\xef\xbb\xbf" + DCA.encode()
    found = read(raw)
    made = amend(raw, "a.tbx", Termbase((replace(found, terms=(*found.terms, PIKE)),)))
    assert made.startswith(b"\xef\xbb\xbf<?xml")
    assert read(made).terms[-1] == PIKE


@given(
    st.sampled_from([DCA, DCT, MARTIF, TBX_MIN]),
    st.integers(0, 1500),
    st.integers(0, 40),
    st.sampled_from(
        ["", "<", ">", "/>", "<x/>", "<!-- < -->", "<![CDATA[<a>]]>", '"', "é", "\r\n"]
    ),
)
def test_a_damaged_file_is_refused_or_changed_without_loss(
    text: str, at: int, cut: int, put: str
) -> None:
    raw = (text[:at] + put + text[at + cut :]).encode()
    with suppress(GlossaryError):
        termbase, _ = parse(raw, "a.tbx")
        assert amend(raw, "a.tbx", termbase) == raw
        first, *others = termbase.concepts
        tag = first.terms[-1].language
        new = replace(first, terms=(*first.terms, Term(tag, "new", Status.ADMITTED)))
        made, _ = parse(amend(raw, "a.tbx", Termbase((new, *others))), "a.tbx")
        assert set(made.concepts[0].terms) == set(new.terms)
        assert made.concepts[1:] == termbase.concepts[1:]
