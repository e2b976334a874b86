from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import GlossaryError
from hexapla.formats.tbx import parse
from hexapla.terms.concept import CASE, VERBATIM, Concept, Fact, Status, Term

DCA = """<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader><fileDesc><sourceDesc><p>Made for a test.</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
    <conceptEntry id="road">
      <descrip type="subjectField">transport</descrip>
      <descripGrp><descrip type="definition">A way
        for cars.</descrip></descripGrp>
      <langSec xml:lang="zh-hans">
        <termSec><term>公路</term>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
      </langSec>
      <langSec xml:lang="EN">
        <note>Said of paved ways.</note>
        <termSec><term>highway</term>
          <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
        <termSec><term>road</term>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
        <termSec><term>route</term>
          <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
        <termSec><term>pike</term>
          <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
      </langSec>
    </conceptEntry>
  </body></text>
</tbx>
"""

DCT = """<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <text><body>
    <conceptEntry id="road">
      <min:subjectField>transport</min:subjectField>
      <basic:definition>A way for cars.</basic:definition>
      <langSec xml:lang="en">
        <termSec><term>road</term>
          <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
        <termSec><term>route</term>
          <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
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
      <descrip type="definition">A way for cars.</descrip>
      <langSet xml:lang="zh-CN"><tig><term>公路</term></tig></langSet>
      <langSet xml:lang="en">
        <ntig><termGrp><term>road</term>
          <termNote type="administrativeStatus">standardizedTerm-admn-sts</termNote>
        </termGrp></ntig>
        <tig><term>route</term>
          <termNote type="normativeAuthorization">deprecatedTerm</termNote></tig>
      </langSet>
    </termEntry>
  </body></text>
</martif>
"""

TBX_MIN = """<TBX dialect="TBX-Min"><header><id>Roads</id></header><body>
  <entry id="road"><subjectField>transport</subjectField>
    <langGroup xml:lang="en">
      <termGroup><term>road</term><termStatus>preferred</termStatus></termGroup>
      <termGroup><term>route</term><termStatus>notRecommended</termStatus></termGroup>
      <termGroup><term>pike</term><termStatus>obsolete</termStatus></termGroup>
    </langGroup>
  </entry>
</body></TBX>
"""


def tbx(body: str) -> bytes:
    return f"<tbx><text><body>\n{body}\n</body></text></tbx>".encode()


def concept(*lines: str) -> str:
    inside = "\n".join(lines)
    return f'<conceptEntry id="c">\n{inside}\n</conceptEntry>'


def terms(*forms: str) -> str:
    groups = "\n".join(f"<termSec><term>{form}</term></termSec>" for form in forms)
    return f'<langSec xml:lang="en">\n{groups}\n</langSec>'


def only(raw: bytes) -> Concept:
    termbase, notices = parse(raw, "a.tbx")
    assert not notices
    (found,) = termbase.concepts
    return found


def said_of(raw: bytes) -> list[tuple[int, str]]:
    return [(notice.line, notice.message) for notice in parse(raw, "a.tbx")[1]]


def forms_of(found: Concept) -> list[tuple[str, str]]:
    return [(term.form, term.status.value) for term in found.terms]


def test_properties_may_stand_in_attributes() -> None:
    assert only(DCA.encode()) == Concept(
        "road",
        (
            Term("zh-Hans", "公路"),
            Term("en", "highway", Status.ADMITTED),
            Term("en", "road"),
            Term("en", "route", Status.DEPRECATED),
            Term("en", "pike", Status.SUPERSEDED),
        ),
        definition="A way for cars.",
        subject="transport",
        note="Said of paved ways.",
    )


def test_properties_may_be_elements_of_a_module() -> None:
    found = only(DCT.encode())
    assert forms_of(found) == [("road", "preferred"), ("route", "deprecated")]
    assert (found.definition, found.subject) == ("A way for cars.", "transport")


def test_version_2_is_read_and_its_dtd_is_not_fetched() -> None:
    found = only(MARTIF.encode())
    assert [term.language for term in found.terms] == ["zh-CN", "en", "en"]
    assert forms_of(found)[1:] == [("road", "preferred"), ("route", "deprecated")]


def test_the_old_minimal_dialect_is_read() -> None:
    statuses = [("road", "preferred"), ("route", "deprecated"), ("pike", "superseded")]
    assert forms_of(only(TBX_MIN.encode())) == statuses


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_xml_says_its_own_encoding(encoding: str) -> None:
    text = DCA.partition("?>")[2].strip()
    assert only(text.encode(encoding)) == only(DCA.encode())


def test_the_first_term_is_preferred_where_nothing_is_said() -> None:
    found = only(tbx(concept(terms("road", "highway"))))
    assert forms_of(found) == [("road", "preferred"), ("highway", "admitted")]


def test_a_term_of_which_nothing_is_said_gives_way_to_the_preferred_one() -> None:
    chosen = '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>'
    section = terms("highway", "road").replace("road</term>", f"road</term>{chosen}")
    assert forms_of(only(tbx(concept(section)))) == [("highway", "admitted"), ("road", "preferred")]


def test_a_forbidden_term_is_deprecated() -> None:
    status = '<termNote type="administrativeStatus">forbidden</termNote>'
    found = only(tbx(concept(terms("road").replace("</term>", f"</term>{status}"))))
    assert forms_of(found) == [("road", "deprecated")]


def test_markup_inside_a_term_falls_away() -> None:
    section = terms("new <hi>energy\n  </hi>vehicle")
    assert forms_of(only(tbx(concept(section)))) == [("new energy vehicle", "preferred")]


def test_options_stand_in_a_note_of_the_term() -> None:
    note = "<note>hexapla: verbatim case</note>"
    first, second = only(
        tbx(concept(terms("33618", "other").replace("33618</term>", f"33618</term>{note}")))
    ).terms
    assert first.options == {VERBATIM, CASE}
    assert second.options == frozenset()


def test_options_of_a_concept_hold_for_all_its_terms() -> None:
    found = only(tbx(concept("<note>hexapla: case</note>", terms("IT", "AI"))))
    assert [term.options for term in found.terms] == [{CASE}, {CASE}]
    assert found.note == ""


def test_options_of_a_language_hold_for_its_terms() -> None:
    section = terms("IT").replace("<termSec>", "<note>hexapla: case</note><termSec>")
    found = only(tbx(concept(section, terms("AI"))))
    assert [term.options for term in found.terms] == [{CASE}, frozenset()]


def test_a_note_of_the_translator_is_no_option() -> None:
    assert only(tbx(concept("<note>verbatim</note>", terms("road")))).note == "verbatim"


def test_an_unknown_option_is_noticed_where_it_stands() -> None:
    raw = tbx(concept(terms("road").replace("</term>", "</term><note>hexapla: loud</note>")))
    assert said_of(raw) == [(4, "no option is called “loud”")]


def test_an_unknown_status_is_noticed_and_does_not_count() -> None:
    status = '<termNote type="administrativeStatus">splendid</termNote>'
    raw = tbx(concept(terms("road").replace("</term>", f"</term>{status}")))
    assert said_of(raw) == [(4, "“splendid” is no status of a term")]
    assert parse(raw, "a.tbx")[0].concepts[0].terms[0].status is Status.PREFERRED


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ("<langSec>", "<langSec> has no xml:lang"),
        ('<langSec xml:lang="klingon">', "“klingon” is no language tag"),
    ],
)
def test_a_language_that_is_none_is_noticed_and_left_out(section: str, message: str) -> None:
    lost = f"{section}<termSec><term>lost</term></termSec></langSec>"
    raw = tbx(concept(terms("road"), lost))
    assert said_of(raw) == [(6, message)]
    assert [term.form for term in parse(raw, "a.tbx")[0].concepts[0].terms] == ["road"]


def test_an_empty_term_is_noticed_and_left_out() -> None:
    raw = tbx(concept(terms("road", " ")))
    assert said_of(raw) == [(5, "a term for en is empty")]
    assert [term.form for term in parse(raw, "a.tbx")[0].concepts[0].terms] == ["road"]


def test_a_concept_or_a_language_without_terms_is_noticed() -> None:
    empty = '<conceptEntry id="empty">\n<langSec xml:lang="en">\n</langSec></conceptEntry>'
    bare = '<conceptEntry id="bare"></conceptEntry>'
    raw = tbx("\n".join((concept(terms("road")), bare, empty)))
    assert said_of(raw) == [
        (7, "this concept has no terms"),
        (9, "there is no term for en"),
    ]


def test_a_second_concept_of_the_same_id_is_noticed_and_kept() -> None:
    raw = tbx(concept(terms("road")) + "\n" + concept(terms("street")))
    assert said_of(raw) == [(7, "another concept has the id “c” already")]
    assert [found.id for found in parse(raw, "a.tbx")[0].concepts] == ["c", "c-2"]


def test_a_concept_without_an_id_is_called_by_its_number() -> None:
    raw = tbx(concept(terms("road")) + f"<conceptEntry>{terms('street')}</conceptEntry>")
    assert [found.id for found in parse(raw, "a.tbx")[0].concepts] == ["c", "c2"]


BOMB = """<!DOCTYPE tbx [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<tbx><text>&b;</text></tbx>"""
OUTSIDE = """<!DOCTYPE tbx [
<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<tbx><text>&secret;</text></tbx>"""
PARAMETER = '<!DOCTYPE tbx [<!ENTITY % more SYSTEM "https://example.org/more.dtd"> %more;]><tbx/>'


@pytest.mark.parametrize(("text", "line"), [(BOMB, 1), (OUTSIDE, 2), (PARAMETER, 1)])
def test_entities_are_refused(text: str, line: int) -> None:
    error = refused(text.encode())
    assert error.message == "it declares entities, which are never expanded"
    assert error.line == line


def test_an_entity_of_a_dtd_that_is_not_fetched_is_refused() -> None:
    raw = MARTIF.replace(">road<", ">ro&aacute;d<").encode()
    assert refused(raw).message == "this is no XML: undefined entity &aacute;"


@pytest.mark.parametrize(
    ("raw", "line", "message"),
    [
        (b"", 1, "this is no XML: no element found"),
        (b"zh-Hans,en\n", 1, "this is no XML: syntax error"),
        (b"<tbx>\n<text>\n</tbx>", 3, "this is no XML: mismatched tag"),
        (b"<tbx>\n\xff</tbx>", 2, "this is no XML: not well-formed (invalid token)"),
        (b"<xliff/>", 1, "this is no term base: its root is <xliff>"),
        (b"<tbx>\n</tbx>", 1, "this term base holds no terms"),
        (
            b'<?xml version="1.0" encoding="klingon"?>\n<tbx/>',
            1,
            "it cannot be decoded: unknown encoding: klingon",
        ),
        (
            b'<?xml version="1.0" encoding="gbk"?>\n<tbx/>',
            1,
            "it cannot be decoded: multi-byte encodings are not supported",
        ),
    ],
)
def test_what_is_no_term_base_is_refused_with_its_place(
    raw: bytes, line: int, message: str
) -> None:
    error = refused(raw)
    assert (error.line, error.message) == (line, message)


def test_deep_nesting_breaks_nothing() -> None:
    deep = "<hi>" * 50_000 + "road" + "</hi>" * 50_000
    assert forms_of(only(tbx(concept(terms(deep))))) == [("road", "preferred")]


@given(st.integers(0, len(DCA)), st.integers(0, 40), st.binary(max_size=6))
def test_a_damaged_file_gives_a_termbase_or_a_clear_error(at: int, cut: int, put: bytes) -> None:
    raw = DCA.encode()
    with suppress(GlossaryError):
        parse(raw[:at] + put + raw[at + cut :], "a.tbx")


def refused(raw: bytes) -> GlossaryError:
    with pytest.raises(GlossaryError) as caught:
        parse(raw, "a.tbx")
    assert caught.value.path == "a.tbx"
    assert caught.value.remedy
    return caught.value


def test_listed_forms_stand_in_a_note_behind_the_options() -> None:
    note = r"<note>hexapla: case forms: new car | new cars | a\|b</note>"
    (term,) = only(tbx(concept(terms("new car").replace("</term>", f"</term>{note}")))).terms
    assert term.options == {CASE}
    assert term.forms == ("new car", "new cars", "a|b")


def test_terms_and_concepts_know_their_lines() -> None:
    found = only(tbx(concept(terms("road", "highway"))))
    assert (found.line, [term.line for term in found.terms]) == (2, [4, 5])


def test_both_styles_say_the_same_facts() -> None:
    dca = '<termNote type="partOfSpeech">noun</termNote><note>of roads</note>'
    dct = "<min:partOfSpeech>noun</min:partOfSpeech><note>of roads</note>"
    spaces = '<tbx style="dct" xmlns:min="http://www.tbxinfo.net/ns/min">'
    said = [
        only(text.encode()).terms[0].facts
        for text in (
            tbx(concept(terms("road").replace("</term>", f"</term>{dca}"))).decode(),
            tbx(concept(terms("road").replace("</term>", f"</term>{dct}")))
            .decode()
            .replace("<tbx>", spaces),
        )
    ]
    assert said[0] == said[1]
    assert said[0] == (Fact("termNote", "partOfSpeech", "noun"), Fact("note", "note", "of roads"))


def test_a_cross_reference_says_where_it_leads() -> None:
    ref = '<ref type="crossReference" target="street">a street</ref>'
    assert only(tbx(concept(ref, terms("road")))).facts == (
        Fact("ref", "crossReference", "a street", "street"),
    )
