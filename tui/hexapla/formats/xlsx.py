"""Terms in a workbook of a spreadsheet (XLSX): the same columns as in any table.

Read is the first sheet that is shown and has a row which names a language; what stands above that
row is a title. A cell that was merged down over rows says the same of each.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from hexapla.errors import GlossaryError
from hexapla.formats.sheet import Cell, Line, Sheet, letters
from hexapla.formats.term_header import FIELDS, Column, is_language, read_header
from hexapla.formats.term_table import Row, columns_of, is_term_header, read_table
from hexapla.formats.workbook import Workbook
from hexapla.terms.concept import Termbase
from hexapla.terms.notice import Notice

TITLES = 20  # rows among which the one that names the columns is looked for
AS_TEXT = "format the cell as text, and type it again"
SHOWN = 5  # rows that a notice names


class Chosen(NamedTuple):
    """The sheet that is read, and the rows in it from the one that names the columns."""

    name: str
    lines: Sequence[Line]
    sheet: Sheet
    header: Sequence[str]


def parse(raw: bytes, path: str) -> tuple[Termbase, tuple[Notice, ...]]:
    """The concepts of a workbook, and what a person should know of it; lines are its rows.

    Raises GlossaryError as ``layout`` does.
    """
    book = Workbook(raw, path)
    chosen = _choose(book, path)
    termbase, noticed = read_table(_rows(chosen), path)
    notices = (*_of_sheets(book, chosen), *_of_rows(chosen), *_of_cells(chosen), *noticed)
    return termbase, tuple(sorted(notices, key=lambda notice: notice.line))


def layout(raw: bytes, path: str) -> tuple[str, tuple[Column, ...]]:
    """The sheet that is read and its columns.

    Raises:
        GlossaryError: this is no workbook, has a password, is damaged or grows without measure, or
            none of its sheets has a column for a language.
    """
    chosen = _choose(Workbook(raw, path), path)
    return chosen.name, columns_of(chosen.header)


def _choose(book: Workbook, path: str) -> Chosen:
    for name in book.names:
        sheet = book.sheet(name)
        for number, line in enumerate(islice(sheet.lines, TITLES)):
            header = [line.cells.get(at, Cell("")).text for at in range(max(line.cells) + 1)]
            means = [column.means for column in read_header(header)]
            languages = sum(map(is_language, means))
            if is_term_header(means) or (languages and sum(map(bool, means)) > 1):
                return Chosen(name, sheet.lines[number:], sheet, header)
    shown = ", ".join(f"“{name}”" for name in book.names) or "it has none that is shown"
    fault = f"no sheet has a row that names two languages ({shown})"
    remedy = "name the columns in one row, languages by their tags: zh-Hans, en"
    raise GlossaryError(fault, path=path, remedy=remedy)


def _rows(chosen: Chosen) -> Iterator[Row]:
    """The rows as a table has them; one without any cell is left out."""
    width = len(chosen.header)
    above = _merged_down(chosen.sheet)
    for number, line in enumerate(chosen.lines, 1):
        cells = {**line.cells, **above.get(line.number, {})} if above else line.cells
        texts = [cells[at].text if at in cells else "" for at in range(width)]
        texts += [cell.text for at, cell in sorted(cells.items()) if at >= width]
        if any(map(str.strip, texts)):
            yield Row(number, line.number, texts)


def _merged_down(sheet: Sheet) -> dict[int, dict[int, Cell]]:
    """The cells of rows that a cell further up was merged with, and which say what it says."""
    found: dict[int, dict[int, Cell]] = {}
    numbers = [line.number for line in sheet.lines]
    for top, left, bottom, _ in sheet.merged:
        begin, end = bisect_left(numbers, top), bisect_right(numbers, bottom)
        cell = sheet.lines[begin].cells.get(left) if begin < end else None
        if cell and numbers[begin] == top:
            for number in numbers[begin + 1 : end]:
                found.setdefault(number, {})[left] = cell
    return found


def _of_sheets(book: Workbook, chosen: Chosen) -> Iterator[Notice]:
    others = [name for name in (*book.names, *book.hidden) if name != chosen.name]
    if others:
        named = ", ".join(f"“{name}”" for name in others)
        fault = f"only the sheet “{chosen.name}” is read, not {named}"
        yield Notice(chosen.lines[0].number, fault, "bring all terms onto one sheet", harmless=True)


def _of_rows(chosen: Chosen) -> Iterator[Notice]:
    first = chosen.lines[0].number
    if any(line.number < first for line in chosen.sheet.lines):
        fault = f"what stands above row {first} is taken for a title"
        yield Notice(first, fault, "name the columns in the first row", harmless=True)
    hidden = [line.number for line in chosen.lines if line.hidden]
    if hidden:
        named = ", ".join(map(str, hidden[:SHOWN])) + (" and others" if hidden[SHOWN:] else "")
        fault = f"hidden rows are read all the same: {named}"
        yield Notice(hidden[0], fault, "take them out if they do not count", harmless=True)
    for top, left, _, right in chosen.sheet.merged:
        if right > left and top > first:
            fault = f"cells are merged across columns from {letters(left)}{top} on"
            yield Notice(top, fault, "only the first of them holds the text", harmless=True)


def _of_cells(chosen: Chosen) -> Iterator[Notice]:
    """What is wrong with cells in columns that are read; less bad where no term is lost."""
    means = {n: column.means for n, column in enumerate(columns_of(chosen.header)) if column.means}
    computed: list[tuple[int, str]] = []
    for line in chosen.lines:
        for at, cell in line.cells.items():
            name = f"{letters(at)}{line.number}"
            if at not in means:
                continue
            if cell.fault:
                fault = f"{name} {cell.fault}, and is passed over"
                harmless = means[at] in FIELDS
                yield Notice(line.number, fault, AS_TEXT, harmless=harmless)
            elif cell.computed:
                computed.append((line.number, name))
    if computed:
        named = ", ".join(name for _, name in computed[:SHOWN])
        more = " and others" if computed[SHOWN:] else ""
        fault = f"formulas count as they were last computed: {named}{more}"
        yield Notice(computed[0][0], fault, AS_TEXT, harmless=True)
