"""Workbooks as spreadsheets write them, part by part."""

import pytest

from hexapla.errors import GlossaryError
from hexapla.formats.sheet import LITERAL, letters, place
from hexapla.formats.workbook import Workbook
from hexapla.formats.workbook_writer import write_workbook
from hexapla.formats.xlsx import layout, parse
from hexapla.formats.zipped import LARGEST, Archive, pack
from hexapla.terms.concept import Termbase

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "_rels/.rels": f'<r><Relationship Id="a" Type="{RELATIONS}/officeDocument" '
    'Target="/xl/workbook.xml"/></r>',
    "xl/_rels/workbook.xml.rels": f'<r><Relationship Id="s" Type="{RELATIONS}/sharedStrings" '
    f'Target="strings.xml"/><Relationship Id="t" Type="{RELATIONS}/styles" Target="styles.xml"/>'
    f'<Relationship Id="1" Type="{RELATIONS}/worksheet" Target="sheets/one.xml"/>'
    f'<Relationship Id="2" Type="{RELATIONS}/worksheet" Target="sheets/two.xml"/></r>',
    "xl/workbook.xml": f'<workbook xmlns:r="{RELATIONS}"><sheets><sheet name="Terms" r:id="1"/>'
    "</sheets></workbook>",
    "xl/strings.xml": "<sst><si><t>zh</t></si><si><t>en</t></si><si><r><t>new </t></r>"
    '<r><t xml:space="preserve">car</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>',
    "xl/styles.xml": '<s><numFmts><numFmt numFmtId="170" formatCode="[$-804]yyyy&quot;年&quot;"/>'
    '<numFmt numFmtId="171" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="9"/>'
    '</cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/>'
    '<xf numFmtId="171"/><xf numFmtId="49"/></cellXfs></s>',
}
HEADER = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'


def book(rows: str, more: str = "", **others: str) -> bytes:
    """A workbook with these rows below the names of two columns, zh and en."""
    sheet = f"<w><sheetData>{HEADER}{rows}</sheetData>{more}</w>"
    parts = {**PARTS, "xl/sheets/one.xml": sheet, **others}
    return pack({name: text.encode() for name, text in parts.items()})


def forms(raw: bytes) -> list[str]:
    """The terms in English."""
    termbase, _ = parse(raw, "a.xlsx")
    return [term.form for one in termbase.concepts for term in one.in_language("en")]


def said(raw: bytes) -> list[tuple[int, str]]:
    return [(notice.line, notice.message) for notice in parse(raw, "a.xlsx")[1]]


def row(cell: str) -> str:
    return f'<row r="5"><c r="A5" t="inlineStr"><is><t>车</t></is></c>{cell}</row>'


@pytest.mark.parametrize(
    ("cell", "form"),
    [
        ('<c r="B5" t="s"><v>2</v></c>', "new car"),
        ('<c t="inlineStr"><is><t>a</t></is></c>', "a"),
        ('<c r="B5"><v>33618</v></c>', "33618"),
        ('<c r="B5"><v>3.3618E4</v></c>', "33618"),
        ('<c r="B5"><v>0.10000000000000001</v></c>', "0.1"),
        ('<c r="B5" s="4"><v>2</v></c>', "2"),
        ('<c r="B5" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="B5" t="str"><f>A1</f><v>made</v></c>', "made"),
        ('<c r="B5" t="inlineStr"><is><t>a_x0009_ _x005F_x0041_</t></is></c>', "a _x0041_"),
    ],
)
def test_a_cell_is_what_a_person_typed(cell: str, form: str) -> None:
    assert forms(book(row(cell))) == [form]


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ('<c r="B5" s="1"><v>46000</v></c>', "B5 holds a date or a time"),
        ('<c r="B5" s="2"><v>46000</v></c>', "B5 holds a date or a time"),
        ('<c r="B5" t="d"><v>2026-01-02</v></c>', "B5 holds a date"),
        ('<c r="B5" s="3"><v>12</v></c>', "B5 shows a number in a format of its own (00000)"),
        ('<c r="B5" t="e"><v>#N/A</v></c>', "B5 holds the error #N/A"),
        ('<c r="B5"><f>1+1</f></c>', "B5 is a formula that was never computed"),
        (
            '<c r="B5"><v>12345678901234567</v></c>',
            "B5 holds a number of more than 15 digits, of which the sheet kept 15",
        ),
    ],
)
def test_a_cell_that_shows_what_it_does_not_hold_is_named(cell: str, fault: str) -> None:
    raw = book(row(cell))
    assert (5, f"{fault}, and is passed over") in said(raw)
    assert forms(raw) == []


def test_a_date_in_a_column_that_is_passed_over_is_nobodys_business() -> None:
    owned = HEADER.replace("</row>", '<c t="str"><v>Changed</v></c></row>')
    cells = row('<c r="B5"><v>1</v></c><c r="C5" s="1"><v>46000</v></c>')
    raw = book("", **{"xl/sheets/one.xml": f"<w>{owned}{cells}</w>"})
    assert said(raw) == [(1, "no column is called “Changed”")]


def test_formulas_are_told_of_once() -> None:
    rows = row('<c r="B5" t="str"><f>A1</f><v>made</v></c>')
    assert said(book(rows)) == [(5, "formulas count as they were last computed: B5")]


def test_a_cell_that_is_merged_down_says_the_same_of_each_row() -> None:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{zh}</t></is></c>'
        f'<c r="B{n}" t="inlineStr"><is><t>{en}</t></is></c></row>'
        for n, zh, en in ((2, "山", "hill"), (3, "", "mount"), (4, "车", "car"))
    )
    merged = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
    termbase, _ = parse(book(rows, merged), "a.xlsx")
    assert [[term.form for term in one.terms] for one in termbase.concepts] == [
        ["山", "hill"],
        ["山", "mount"],
        ["车", "car"],
    ]


def test_hidden_rows_are_read_and_told_of() -> None:
    rows = row('<c r="B5"><v>1</v></c>').replace('r="5"', 'r="5" hidden="1"')
    assert forms(book(rows)) == ["1"]
    assert said(book(rows)) == [(5, "hidden rows are read all the same: 5")]


def test_the_first_sheet_that_is_shown_and_names_languages_is_read() -> None:
    sheets = (
        '<sheet name="Old" state="hidden" r:id="1"/><sheet name="Read me" r:id="2"/>'
        '<sheet name="Terms" r:id="1"/>'
    )
    others = {
        "xl/workbook.xml": PARTS["xl/workbook.xml"].replace(
            '<sheet name="Terms" r:id="1"/>', sheets
        ),
        "xl/sheets/two.xml": "<w><row><c t='str'><v>How to use this</v></c></row></w>",
    }
    raw = book(row('<c r="B5"><v>1</v></c>'), **others)
    assert layout(raw, "a.xlsx")[0] == "Terms"
    assert said(raw) == [(1, "only the sheet “Terms” is read, not “Read me”, “Old”")]


def test_titles_may_stand_above_the_names_of_the_columns() -> None:
    title = '<row r="1"><c r="A1" t="inlineStr"><is><t>Terms of 2026</t></is></c></row>'
    sheet = "".join(("<w>", title, HEADER, row('<c r="B5"><v>1</v></c>'), "</w>"))
    raw = book("", **{"xl/sheets/one.xml": sheet})
    assert forms(raw) == ["1"]
    assert said(raw) == [(2, "what stands above row 2 is taken for a title")]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"zh,en\n", "this is no XLSX workbook"),
        (b"", "this is no XLSX workbook"),
        (b"PK\x03\x04 and no more", "this ZIP archive is damaged"),
        (b"\xd0\xcf\x11\xe0 and so on", "this is a workbook of old Excel"),
        (
            b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
            "this workbook has a password",
        ),
        (pack({"word/document.xml": b"<d/>"}), "this is no XLSX workbook"),
        (
            pack({"mimetype": b""})[:30] + b"mimetypeapplication/vnd.oasis.opendocument",
            "this is an OpenDocument spreadsheet",
        ),
    ],
)
def test_what_is_no_workbook_is_called_by_its_name(raw: bytes, message: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        parse(raw, "a.xlsx")
    assert (caught.value.message, caught.value.path) == (message, "a.xlsx")
    assert caught.value.remedy


@pytest.mark.parametrize(
    "part",
    [
        '<!DOCTYPE s [<!ENTITY a "aaaa">]><w>&a;</w>',
        '<!DOCTYPE s SYSTEM "file:///etc/passwd" [<!ENTITY a SYSTEM "x">]><w>&a;</w>',
        "<w><row>",
        '<w><row r="x"/></w>',
        '<w><row><c r="1"/></row></w>',
        '<w><row><c t="s"><v>99</v></c></row></w>',
        "<w><row><c><v>many</v></c></row></w>",
        "<w><row><c><v>NaN</v></c></row></w>",
        '<w><mergeCell ref=""/></w>',
        "<w><mergeCell/></w>",
    ],
)
def test_a_damaged_or_hostile_sheet_is_refused_by_its_part(part: str) -> None:
    with pytest.raises(GlossaryError, match=r"xl/sheets/one\.xml"):
        parse(book("", **{"xl/sheets/one.xml": part}), "a.xlsx")


def test_an_archive_that_grows_without_measure_is_refused() -> None:
    raw = book("", **{"xl/sheets/one.xml": "<w>" + " " * (LARGEST + 1) + "</w>"})
    assert len(raw) < LARGEST // 500
    with pytest.raises(GlossaryError, match="it would grow to more than 128 MB"):
        parse(raw, "a.xlsx")


def test_a_cell_far_to_the_right_costs_nothing() -> None:
    rows = "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(2, 2000))
    assert forms(book(rows)) == []


def test_no_row_has_a_language() -> None:
    raw = write_workbook([["source", "target"], ["车", "car"]])
    with pytest.raises(GlossaryError, match="no sheet has a row that names two languages"):
        parse(raw, "a.xlsx")


def test_what_is_written_is_text_and_equal_rows_are_equal_bytes() -> None:
    rows = [["zh", "en"], ["33618", "=1+1"], ["<&>\x01", "_x0041_ a\rb"]]
    raw = write_workbook(rows)
    assert raw == write_workbook(rows)
    sheet = Workbook(raw, "a.xlsx").sheet("Terms")
    assert [[cell.text for cell in line.cells.values()] for line in sheet.lines] == rows
    assert b'style="1"' in Archive(raw, "a.xlsx").read("xl/worksheets/sheet1.xml")


def test_a_cell_that_a_spreadsheet_would_cut_is_not_written() -> None:
    with pytest.raises(GlossaryError, match="the text for B2 has more than 32767 characters"):
        write_workbook([["zh", "en"], ["车", "a" * 40_000]])


def test_columns_have_letters_and_back() -> None:
    assert [place(f"{letters(n)}1")[1] for n in range(1000)] == list(range(1000))


def test_literals_in_a_format_are_no_dates() -> None:
    assert LITERAL.sub("", '0"days"\\d[Red]') == "0"


def test_an_empty_term_base_makes_an_empty_table() -> None:
    raw = write_workbook([["zh", "en"]])
    assert parse(raw, "a.xlsx")[0] == Termbase()
