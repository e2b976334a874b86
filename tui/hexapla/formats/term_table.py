r"""Terms in a table: CSV, or the same with tabs or semicolons; one row a concept (or a term).

The first row names the columns: language tags, and where wanted ``concept`` (an id),
``definition``, ``subject``, ``note``, ``options``, ``status:<tag>``, ``options:<tag>`` and
``forms:<tag>``. (``id`` is Indonesian.) Forms in a cell are separated by ``|``; one that begins
with ``!`` is deprecated, with ``!!`` superseded; ``\|``, ``\!`` and ``\\`` stand for the signs
themselves. What a row says of status and listed forms, it says of the first form that is not
rejected.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count, repeat
from typing import NamedTuple

from hexapla.errors import GlossaryError
from hexapla.formats.term_record import (
    Draft,
    find_status,
    free_id,
    pieces,
    read_forms,
    read_options,
    read_tag,
    settle,
    twice,
    unescape,
)
from hexapla.formats.term_rows import COLUMNS, column_name, is_term_header, read_rows
from hexapla.terms.concept import VERBATIM, Concept, Status, Termbase
from hexapla.terms.notice import Notice

DELIMITERS = ",\t;"
TERM = "term"
STATUS = "status"
OPTIONS = "options"
FORMS = "forms"
ID = "concept"
UNKNOWN = ""
FIELDS = ("definition", "subject", "note")
OF_ROW = {ID, OPTIONS, *FIELDS}
OF_TAG = {STATUS, OPTIONS, FORMS}
KNOWN = (
    "a tag, concept, definition, subject, note, options, status:<tag>, options:<tag> or forms:<tag>"
)
UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # its byte order marks
LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
REJECTED = {"!!": Status.SUPERSEDED, "!": Status.DEPRECATED}
PLAIN = re.compile(r"[^|!\\]+")


class Column(NamedTuple):
    """What a column holds, and for which language; ``tag`` is empty where it is for all."""

    kind: str
    tag: str = ""


NAME, OF_ALL = Column(ID), Column(OPTIONS)
OF_CONCEPT = tuple(map(Column, FIELDS))


class Row(NamedTuple):
    """A row: its number and the line where it begins, both from 1."""

    number: int
    line: int
    cells: Sequence[str]


def parse(raw: bytes, path: str) -> tuple[Termbase, tuple[Notice, ...]]:
    """The concepts of a table, and what a person should know of it.

    Raises GlossaryError with path and line if the bytes are not UTF-8 (or UTF-16 with a byte order
    mark), if no row names the columns, if none is a language, or if a quotation never ends. The id
    of a concept is that of its ``concept`` column, else ``c`` and the number of its row.
    """
    lines = LINE.findall(_decode(raw, path))
    rows = _read_rows(lines, _find_delimiter(lines), path)
    header = _find_header(next(rows, None), path)
    if is_term_header(header.cells):
        return _parse_term_rows(header, rows)
    columns = [_column(name) for name in header.cells]
    notices = list(_check_header(header, columns))
    concepts: dict[str, Concept] = {}
    for row in rows:
        if isinstance(row, Notice):
            notices.append(row)
            continue
        said = _by_column(row, columns)
        facts = [*_check_row(row, columns, said), *_read_row(row.line, said)]
        notices += (fact for fact in facts if isinstance(fact, Notice))
        drafts = [fact for fact in facts if isinstance(fact, Draft)]
        name = said.get(NAME) or f"c{row.number}"
        if name in concepts:
            notices.append(twice(name, row.line))
        if drafts:
            name = free_id(name, concepts)
            definition, subject, note = (said.get(column, "") for column in OF_CONCEPT)
            terms = settle(drafts)
            concepts[name] = Concept(name, terms, definition, subject, note, line=row.line)
    return Termbase(tuple(concepts.values())), tuple(notices)


def _parse_term_rows(
    header: Row, rows: Iterable[Row | Notice]
) -> tuple[Termbase, tuple[Notice, ...]]:
    """The same of a table with one row a term."""
    names = [column_name(cell) for cell in header.cells]
    notices = [
        Notice(header.line, f"no column is called “{cell.strip()}”", f"use {', '.join(COLUMNS)}")
        for cell, name in zip(header.cells, names, strict=True)
        if cell.strip() and not name
    ]
    read = list(rows)
    notices += (row for row in read if isinstance(row, Notice))
    said = [
        (row.line, {name: " ".join(cell.split()) for name, cell in _filled(names, row.cells)})
        for row in read
        if isinstance(row, Row)
    ]
    termbase, noticed = read_rows(said)
    return termbase, (*notices, *noticed)


def _filled(names: Sequence[str], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each column that has a name, with its cell; where a row is short, cells are empty."""
    return ((n, cell) for n, cell in zip(names, chain(cells, repeat("")), strict=False) if n)


def _decode(raw: bytes, path: str) -> str:
    try:
        text = raw.decode("utf-16" if raw.startswith(UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
    else:
        if "\0" not in text:
            return text
        line = text.count("\n", 0, text.index("\0")) + 1
    remedy = "save the table as UTF-8 (in a spreadsheet: CSV UTF-8)"
    raise GlossaryError("this is not UTF-8", path=path, line=line, remedy=remedy)


def _find_delimiter(lines: Sequence[str]) -> str:
    """The delimiter by which the first row has the most columns that are known."""

    def known(delimiter: str) -> int:
        rows = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
        header = next((cells for cells in rows if any(map(str.strip, cells))), [])
        if is_term_header(header):
            return sum(map(bool, map(column_name, header)))
        return sum(_column(name).kind != UNKNOWN for name in header)

    return max(DELIMITERS, key=known)


def _read_rows(lines: Sequence[str], delimiter: str, path: str) -> Iterator[Row | Notice]:
    """Every row that is not blank, and a notice for each that is broken."""
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True)
    for number in count(1):
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            if "end of data" in str(error):
                fault, remedy = "a quotation that begins in this row never ends", "close it"
                raise GlossaryError(fault, path=path, line=line, remedy=remedy) from None
            remedy = "in a cell that begins with a quotation mark, double those inside"
            yield Notice(line, f"this row cannot be read: {error}", remedy)
            continue
        if cells is None:
            return
        if any(map(str.strip, cells)):
            yield Row(number, line, cells)


def _find_header(row: Row | Notice | None, path: str) -> Row:
    """The row that names the columns; at least one must be a language."""
    remedy = "name the columns in the first row, languages by their tags: zh-Hans,en"
    if row is None:
        raise GlossaryError("this table is empty", path=path, remedy=remedy)
    if isinstance(row, Notice):
        raise GlossaryError(row.message, path=path, line=row.line, remedy=row.remedy)
    if not is_term_header(row.cells) and not any(_column(n).kind == TERM for n in row.cells):
        fault = "no column of this table is a language"
        raise GlossaryError(fault, path=path, line=row.line, remedy=remedy)
    return row


def _check_header(header: Row, columns: Sequence[Column]) -> Iterator[Notice]:
    """What is wrong with the columns and their names."""
    tags = {column.tag for column in columns if column.kind == TERM}
    for at, (name, column) in enumerate(zip(header.cells, columns, strict=True)):
        if column.kind == UNKNOWN and name.strip():
            yield Notice(header.line, f"no column is called “{name.strip()}”", f"use {KNOWN}")
        elif column.kind != UNKNOWN and column in columns[:at]:
            fault = f"the column “{name.strip()}” stands twice, and only the first is read"
            yield Notice(header.line, fault, "put all forms into one cell, with | between them")
        elif column.tag and column.tag not in tags:
            fault = f"“{name.strip()}” belongs to no column"
            yield Notice(header.line, fault, f"add a column {column.tag}")
    if len(tags) == 1:
        fault = "only one column is a language, so nothing can be compared"
        yield Notice(header.line, fault, "add a column for another language")


def _column(name: str) -> Column:
    """What a column of this name holds.

    >>> _column("zh-hans").tag, _column("status:EN"), _column("price").kind
    ('zh-Hans', Column(kind='status', tag='en'), '')
    """
    kind, colon, language = name.strip().partition(":")
    kind = kind.rstrip().lower()
    if kind in OF_ROW and not colon:
        return Column(kind)
    if kind in OF_TAG and (tag := read_tag(language)):
        return Column(kind, tag)
    tag = read_tag(name)
    return Column(TERM, tag) if tag else Column(UNKNOWN)


def _by_column(row: Row, columns: Sequence[Column]) -> dict[Column, str]:
    """What stands in each column, white space normalised; of equal columns the first counts."""
    said: dict[Column, str] = {}
    for column, cell in zip(columns, chain(row.cells, repeat("")), strict=False):
        said.setdefault(column, " ".join(cell.split()))
    return said


def _check_row(row: Row, columns: Sequence[Column], said: Mapping[Column, str]) -> Iterator[Notice]:
    """What is wrong with a row, its terms apart."""
    if any(map(str.strip, row.cells[len(columns) :])):
        fault = f"this row has {len(row.cells)} cells under {len(columns)} columns"
        yield Notice(row.line, fault, "put a cell that holds the separator into quotation marks")
    for column, cell in said.items():
        if column.kind == OPTIONS:
            yield from (fact for fact in read_options(cell, row.line) if isinstance(fact, Notice))
        elif column.kind == STATUS and cell and not find_status(cell):
            known = ", ".join(status.value for status in Status)
            yield Notice(row.line, f"“{cell}” is no status of a term", f"write one of {known}")


def _read_row(line: int, said: Mapping[Column, str]) -> Iterator[Draft | Notice]:
    """The terms of a row, and what is wrong with it."""
    facts = [
        fact
        for column, cell in said.items()
        if column.kind == TERM
        for fact in read_cell(line, column.tag, cell, said)
    ]
    yield from facts
    drafts = [fact for fact in facts if isinstance(fact, Draft)]
    named = {draft.language for draft in drafts}
    if not drafts:
        yield Notice(line, "this row holds no term", "fill in its cells, or take it out")
    elif (
        len(named) == 1
        and sum(column.kind == TERM for column in said) > 1
        and not any(VERBATIM in draft.options for draft in drafts)
    ):
        fault = f"only {next(iter(named))} has a term here, so nothing can be compared"
        remedy = "fill in another language, or take the row out"
        yield Notice(line, fault, remedy, harmless=True)


def read_cell(
    line: int, tag: str, cell: str, said: Mapping[Column, str]
) -> Iterator[Draft | Notice]:
    """The forms in a cell; of the first accepted one the row may say more."""
    words = f"{said.get(OF_ALL, '')} {said.get(Column(OPTIONS, tag), '')}"
    options = frozenset(word for word in read_options(words, line) if isinstance(word, str))
    status = find_status(said.get(Column(STATUS, tag), ""))
    listed = read_forms(said.get(Column(FORMS, tag), ""))
    if PLAIN.fullmatch(cell):
        yield Draft(tag, cell, status, options, listed, line=line)
        return
    for piece in pieces(cell) if cell else ():
        mark = next((mark for mark in REJECTED if piece.startswith(mark)), "")
        form = unescape(piece.removeprefix(mark).strip())
        if not form:
            yield Notice(line, f"a form for {tag} is empty", "write it, or take out its | or !")
        elif mark:
            yield Draft(tag, form, REJECTED[mark], options, line=line)
        else:
            yield Draft(tag, form, status, options, listed, line=line)
            status, listed = None, ()
