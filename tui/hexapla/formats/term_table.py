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
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, count, repeat
from typing import NamedTuple

from hexapla.errors import GlossaryError
from hexapla.formats.tbx import KINDS
from hexapla.formats.term_header import (
    CONCEPT,
    FIELDS,
    FORMS,
    LANGUAGE,
    OF_TAG,
    OPTIONS,
    STATUS,
    TERM,
    Column,
    is_language,
    meaning,
    nearest,
    read_header,
)
from hexapla.formats.term_record import (
    Draft,
    find_status,
    pieces,
    read_forms,
    read_options,
    settle,
    twice,
    unescape,
)
from hexapla.formats.term_rows import COLUMNS, read_rows
from hexapla.terms.concept import VERBATIM, Concept, Status, Termbase
from hexapla.terms.ids import Ids
from hexapla.terms.notice import Notice

DELIMITERS = ",\t;"
OF_ROW = (CONCEPT, OPTIONS, *FIELDS)
UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # its byte order marks
LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
REJECTED = {"!!": Status.SUPERSEDED, "!": Status.DEPRECATED}
BREAK = re.compile(r"[\r\n]")
PLAIN = re.compile(r"[^|!\\]+")


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
    return read_table(_rows(raw, path), path)


def layout(raw: bytes, path: str) -> tuple[str, tuple[Column, ...]]:
    """The sheet that is read (a table has none) and its columns. Raises as ``parse`` does."""
    return "", columns_of(_find_header(next(_rows(raw, path), None), path).cells)


def columns_of(header: Sequence[str]) -> tuple[Column, ...]:
    """What the columns of a table hold that are read, by the first row."""
    columns = read_header(header)
    if is_term_header([column.means for column in columns]):
        return tuple(columns)
    return tuple(Column(column.name, _of_concept(column.means)) for column in columns)


def read_table(rows: Iterator[Row | Notice], path: str) -> tuple[Termbase, tuple[Notice, ...]]:
    """The concepts of rows, of which the first names the columns, and what there is to notice.

    Raises:
        GlossaryError: there is no row, or none of its columns is a language.
    """
    header = _find_header(next(rows, None), path)
    columns = [column.means for column in read_header(header.cells)]
    if is_term_header(columns):
        return _parse_term_rows(header, columns, rows)
    columns = [_of_concept(means) for means in columns]
    tags = tuple(dict.fromkeys(filter(is_language, columns)))
    notices = list(_check_header(header, columns))
    concepts: dict[str, Concept] = {}
    ids = Ids()
    for row in rows:
        if isinstance(row, Notice):
            notices.append(row)
            continue
        said = _by_column(row, columns)
        drafts: list[Draft] = []
        for fact in chain(_check_row(row, columns, said), _read_row(row.line, said, tags)):
            if isinstance(fact, Draft):
                drafts.append(fact)
            else:
                notices.append(fact)
        name = said.get(CONCEPT) or f"c{row.number}"
        if name in concepts:
            notices.append(twice(name, row.line))
        if drafts:
            name, named = ids.give(name), bool(said.get(CONCEPT))
            definition, subject, note = (said.get(column, "") for column in FIELDS)
            terms = settle(drafts)
            concepts[name] = Concept(
                name, terms, definition, subject, note, line=row.line, named=named
            )
    return Termbase(tuple(concepts.values())), tuple(notices)


def is_term_header(columns: Collection[str]) -> bool:
    """Whether columns that hold this mean one row a term.

    >>> is_term_header(["concept", "language", "term"]), is_term_header(["zh", "en"])
    (True, False)
    """
    return LANGUAGE in columns and TERM in columns


def _of_concept(means: str) -> str:
    """What a column holds in a table of one row a concept: there all but a note has a language."""
    return means if means in OF_ROW or ":" in means or is_language(means) else ""


def _parse_term_rows(
    header: Row, names: Sequence[str], rows: Iterable[Row | Notice]
) -> tuple[Termbase, tuple[Notice, ...]]:
    """The same of a table with one row a term."""
    names = [name if name in COLUMNS or name in KINDS else "" for name in names]
    notices = list(_unknown(header, names))
    read = list(rows)
    notices += (row for row in read if isinstance(row, Notice))
    said = [
        (row.line, {name: " ".join(cell.split()) for name, cell in _filled(names, row.cells)})
        for row in read
        if isinstance(row, Row)
    ]
    termbase, noticed = read_rows(said)
    return termbase, (*notices, *noticed)


def _unknown(header: Row, columns: Sequence[str]) -> Iterator[Notice]:
    """What is to be said of columns that are passed over: one by one if they seem to be meant."""
    odd: list[str] = []
    for name, column in zip(map(str.strip, header.cells), columns, strict=True):
        if column or not name:
            continue
        means, near = meaning(name), nearest(name)
        if means in OF_TAG:
            yield _no_column(header.line, f"“{name}”", f"say of which language: {means}:<tag>")
        elif near and not means:
            yield _no_column(header.line, f"“{name}”", f"did you mean {near}?")
        else:
            odd.append(f"“{name}”")
    if odd:
        yield replace(_no_column(header.line, ", ".join(odd), "passed over"), harmless=True)


def _no_column(line: int, named: str, remedy: str) -> Notice:
    return Notice(line, f"no column is called {named}", remedy)


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
        return sum(bool(column.means) for column in read_header(header))

    return max(DELIMITERS, key=known)


def _rows(raw: bytes, path: str) -> Iterator[Row | Notice]:
    lines = LINE.findall(_decode(raw, path))
    return _read_rows(lines, _find_delimiter(lines), path)


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
    means = [column.means for column in read_header(row.cells)]
    if not is_term_header(means) and not any(map(is_language, means)):
        fault = "no column of this table is a language"
        raise GlossaryError(fault, path=path, line=row.line, remedy=remedy)
    return row


def _check_header(header: Row, columns: Sequence[str]) -> Iterator[Notice]:
    """What is wrong with the columns and their names."""
    tags = set(filter(is_language, columns))
    for at, (name, column) in enumerate(zip(header.cells, columns, strict=True)):
        tag = column.partition(":")[2]
        if column and column in columns[:at]:
            fault = f"the column “{name.strip()}” stands twice, and only the first is read"
            yield Notice(header.line, fault, "put all forms into one cell, with | between them")
        elif tag and tag not in tags:
            fault = f"“{name.strip()}” belongs to no column"
            yield Notice(header.line, fault, f"add a column {tag}")
    yield from _unknown(header, columns)
    if len(tags) == 1:
        fault = "only one column is a language, so nothing can be compared"
        yield Notice(header.line, fault, "add a column for another language")


def _by_column(row: Row, columns: Sequence[str]) -> dict[str, str]:
    """What stands in each column, white space normalised; of equal columns the first counts.

    A term that holds a line break is none, for nobody can tell what was meant.
    """
    said: dict[str, str] = {}
    for column, cell in zip(columns, chain(row.cells, repeat("")), strict=False):
        if column not in said and not _is_broken(column, cell):
            said[column] = " ".join(cell.split())
    return said


def _is_broken(column: str, cell: str) -> bool:
    """Whether a cell for terms holds a line break."""
    return bool(BREAK.search(cell) and is_language(column) and BREAK.search(cell.strip()))


def _check_row(row: Row, columns: Sequence[str], said: Mapping[str, str]) -> Iterator[Notice]:
    """What is wrong with a row, its terms apart."""
    if any(map(str.strip, row.cells[len(columns) :])):
        fault = f"this row has {len(row.cells)} cells under {len(columns)} columns"
        yield Notice(row.line, fault, "put a cell that holds the separator into quotation marks")
    for column, cell in zip(columns, row.cells, strict=False):
        if _is_broken(column, cell):
            fault = f"a term for {column} holds a line break"
            yield Notice(row.line, fault, "put | between terms, or a space between words")
    for column, cell in said.items():
        kind = cell and column.partition(":")[0]
        if kind == OPTIONS:
            yield from (fact for fact in read_options(cell, row.line) if isinstance(fact, Notice))
        elif kind == STATUS and not find_status(cell):
            known = ", ".join(status.value for status in Status)
            yield Notice(row.line, f"“{cell}” is no status of a term", f"write one of {known}")


def _read_row(
    line: int, said: Mapping[str, str], tags: Collection[str]
) -> Iterator[Draft | Notice]:
    """The terms of a row in the columns of these languages, and what is wrong with it."""
    drafts: list[Draft] = []
    for tag in tags:
        for fact in read_cell(line, tag, cell, said) if (cell := said.get(tag)) else ():
            if isinstance(fact, Draft):
                drafts.append(fact)
            yield fact
    if not drafts:
        yield Notice(line, "this row holds no term", "fill in its cells, or take it out")
        return
    named = {draft.language for draft in drafts}
    if (
        len(named) == 1
        and sum(tag in said for tag in tags) > 1
        and not any(VERBATIM in draft.options for draft in drafts)
    ):
        fault = f"only {next(iter(named))} has a term here, so nothing can be compared"
        remedy = "fill in another language, or take the row out"
        yield Notice(line, fault, remedy, harmless=True)


def read_cell(line: int, tag: str, cell: str, said: Mapping[str, str]) -> Iterator[Draft | Notice]:
    """The forms in a cell; of the first accepted one the row may say more."""
    words = f"{said.get(OPTIONS, '')} {said.get(f'{OPTIONS}:{tag}', '')}".strip()
    read = read_options(words, line) if words else ()
    options = frozenset(word for word in read if isinstance(word, str))
    word, forms = said.get(f"{STATUS}:{tag}"), said.get(f"{FORMS}:{tag}")
    status = find_status(word) if word else None
    listed = read_forms(forms) if forms else ()
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
