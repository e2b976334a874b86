"""A workbook of one sheet, written: Office Open XML (ECMA-376), the least that spreadsheets open.

Every cell is text and stays text when a person types in it: no number loses its zeros, nothing
becomes a date, and a term that begins with an equals sign is no formula. Equal rows give equal
bytes.
"""

import re
from collections.abc import Iterator, Sequence

from hexapla.errors import GlossaryError
from hexapla.formats.sheet import CODED, letters
from hexapla.formats.tbx_dialect import UNWRITABLE, attribute
from hexapla.formats.zipped import pack

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{KIND}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KIND}.worksheet+xml"/></Types>'
)
RELATION = '<Relationship Id="rId{}" Type="' + OFFICE + '/{}" Target="{}"/>'
STYLES = (  # 0: as it comes; 1: text; 2: text in bold
    f'<styleSheet xmlns="{MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" '
    'applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
PANES = (  # the first row stays in sight
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
    'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
)
LONGEST = 32_767  # characters that a spreadsheet keeps in a cell
WIDTH = 24  # of a column, in digits


def write_workbook(rows: Sequence[Sequence[str]], name: str = "Terms") -> bytes:
    """The workbook; the first row names the columns, and stays in sight.

    Raises:
        GlossaryError: a cell is longer than a spreadsheet keeps.
    """
    sheet = f'<sheet name="{attribute(name)}" sheetId="1" r:id="rId1"/>'
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheet}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")
        ),
        "xl/styles.xml": STYLES,
        "xl/worksheets/sheet1.xml": "".join(_sheet(rows)),
    }
    return pack({part: (DECLARATION + text).encode() for part, text in parts.items()})


def _relations(*targets: tuple[str, str]) -> str:
    said = "".join(RELATION.format(number, *one) for number, one in enumerate(targets, 1))
    return f'<Relationships xmlns="{PACKAGE}/relationships">{said}</Relationships>'


def _sheet(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    width = max(map(len, rows), default=1)
    yield f'<worksheet xmlns="{MAIN}">{PANES}'
    yield f'<cols><col min="1" max="{width}" width="{WIDTH}" style="1" customWidth="1"/></cols>'
    yield "<sheetData>"
    for number, row in enumerate(rows, 1):
        style = 2 if number == 1 else 1
        cells = (
            f'<c r="{letters(at)}{number}" s="{style}" t="inlineStr"><is>'
            f'<t xml:space="preserve">{_text(cell, f"{letters(at)}{number}")}</t></is></c>'
            for at, cell in enumerate(row)
            if cell
        )
        yield f'<row r="{number}">{"".join(cells)}</row>'
    yield "</sheetData></worksheet>"


def _text(cell: str, place: str) -> str:
    if len(cell) > LONGEST:
        fault = f"the text for {place} has more than {LONGEST} characters"
        raise GlossaryError(fault, remedy="export it as CSV")
    escaped = CODED.sub(lambda found: f"_x005F{found[0]}", cell)
    escaped = UNWRITABLE.sub(_coded, escaped.replace("\r", "_x000D_"))
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _coded(sign: re.Match[str]) -> str:
    """How SpreadsheetML writes a character that XML cannot."""
    return f"_x{ord(sign[0]):04X}_"
