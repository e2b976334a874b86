"""Workbooks of spreadsheets: Office Open XML (ECMA-376, SpreadsheetML), transitional or strict.

Values only: a formula counts as the value that was last computed, comments, macros, links and
pictures are not looked at, and of a date or a formatted number it is said what it is, since what
the sheet shows is not what the file holds.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from posixpath import join, normpath
from typing import NamedTuple

from hexapla.errors import GlossaryError
from hexapla.formats.xml_reader import Parser, feed, local
from hexapla.formats.zipped import Archive

ROOT = "_rels/.rels"
MAIN, STRINGS, STYLES = "/officeDocument", "/sharedStrings", "/styles"  # ends of relation types
OLD = b"\xd0\xcf\x11\xe0"  # a compound file: old Excel, or a workbook with a password
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OTHERS = ("word/", "ppt/")
PLAIN = {"General", "@", "0", ""}  # number formats that show what a cell holds
BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    49: "@",
}
DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|General', re.IGNORECASE)
DATE = re.compile(r"[ymdhs]", re.IGNORECASE)
CODED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # how SpreadsheetML writes what XML cannot
PLACE = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)")
FAULTS = {"e": "holds the error {}", "d": "holds a date"}
SURE = 10**15  # a spreadsheet keeps fifteen digits of a number


class Cell(NamedTuple):
    """What stands in a cell; ``fault`` says why that cannot be taken, ``computed`` by a formula."""

    text: str
    fault: str = ""
    computed: bool = False


class Line(NamedTuple):
    """A row with its number, from 1; its cells by their columns, from 0."""

    number: int
    cells: Mapping[int, Cell]
    hidden: bool = False


class Sheet(NamedTuple):
    """The rows that hold something, in order; ``merged`` are areas: top, left, bottom, right."""

    lines: Sequence[Line]
    merged: Sequence[tuple[int, int, int, int]]


class Workbook:
    """A file of sheets: their names in order, each read when it is asked for."""

    def __init__(self, raw: bytes, path: str) -> None:
        """Raises GlossaryError where this is no workbook of our kind."""
        _refuse_others(raw, path)
        self._path = path
        self._archive = Archive(raw, path)
        if ROOT not in self._archive.members:
            raise _no_workbook(path)
        mains = (part for kind, part in self._related(ROOT, "").values() if kind.endswith(MAIN))
        main = next(mains, "")
        if not main.endswith(".xml") or main.startswith(OTHERS):
            raise _no_workbook(path)
        folder, _, name = main.rpartition("/")
        related = self._related(f"{folder}/_rels/{name}.rels", folder)
        parts = {kind.rpartition("/")[2]: part for kind, part in related.values()}
        self._strings = self._texts(parts.get(STRINGS[1:], ""))
        styles = parts.get(STYLES[1:], "")
        try:
            self._formats = _formats(self._elements(styles) if styles else ())
        except (ValueError, KeyError):
            raise _damaged(path, styles) from None
        self.names: dict[str, str] = {}
        self.hidden: list[str] = []
        for tag, said in self._elements(main):
            part = related.get(said.get("id", ""), ("", ""))[1]
            if tag == "sheet" and part and "name" in said:
                hidden = said.get("state", "visible") != "visible"
                self.hidden += [said["name"]] if hidden else []
                self.names |= {} if hidden else {said["name"]: part}

    def sheet(self, name: str) -> Sheet:
        """The rows of a sheet. Raises GlossaryError where it cannot be read."""
        builder = _Cells(self._strings, self._formats)
        self._feed(self.names[name], builder)
        return Sheet(builder.lines, builder.merged)

    def _related(self, name: str, folder: str) -> dict[str, tuple[str, str]]:
        """What a part is related to: the kind of relation, and the part, by its id."""
        return {
            said["Id"]: (said["Type"], normpath(join(folder, said["Target"])).lstrip("/"))
            for tag, said in self._elements(name)
            if tag == "Relationship" and {"Id", "Type", "Target"} <= said.keys()
        }

    def _texts(self, part: str) -> list[str]:
        """The strings that cells share."""
        builder = _Strings()
        if part:
            self._feed(part, builder)
        return builder.texts

    def _elements(self, part: str) -> list[tuple[str, dict[str, str]]]:
        builder = _Elements()
        self._feed(part, builder)
        return builder.found

    def _feed(self, part: str, builder: "_Elements") -> None:
        try:
            feed(self._archive.read(part), builder, self._path)
        except (ValueError, KeyError, IndexError, OverflowError):
            raise _damaged(self._path, part) from None
        except GlossaryError as error:
            remedy = "save it anew in the spreadsheet"
            raise GlossaryError(
                f"{error.message} (in {part})", path=self._path, remedy=remedy
            ) from None


def _formats(elements: Iterable[tuple[str, Mapping[str, str]]]) -> list[str]:
    """The number format of each style."""
    codes, formats, within = dict(BUILT_IN), [], False
    for tag, said in elements:
        if tag == "numFmt":
            codes[int(said["numFmtId"])] = said.get("formatCode", "")
        elif tag in {"cellXfs", "cellStyles"}:
            within = tag == "cellXfs"
        elif tag == "xf" and within:
            number = int(said.get("numFmtId", "0"))
            formats.append(codes.get(number, "d" if number in DATES else "#"))
    return formats


def letters(column: int) -> str:
    """What a spreadsheet calls a column that is counted from 0.

    >>> letters(0), letters(25), letters(26), letters(701), letters(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    name = ""
    column += 1
    while column:
        column, left = divmod(column - 1, 26)
        name = chr(ord("A") + left) + name
    return name


def place(name: str) -> tuple[int, int]:
    """Row, from 1, and column, from 0, of a cell. Raises ValueError where it is none.

    >>> place("B7"), place("$AA$10")
    ((7, 1), (10, 26))
    """
    found = PLACE.fullmatch(name)
    if not found:
        raise ValueError(name)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column - 1


class _Elements:
    """Every element and its attributes, names without namespaces."""

    def __init__(self) -> None:
        self.found: list[tuple[str, dict[str, str]]] = []

    def read_by(self, expat: Parser) -> None:
        """Places are not asked for."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.found.append((local(tag), {local(key): said for key, said in attributes.items()}))

    def end(self, tag: str) -> None:
        """Nothing is waited for."""

    def data(self, text: str) -> None:
        """No text is of interest."""

    def close(self) -> None:
        """All is read."""


class _Strings(_Elements):
    """The shared strings: what is in ``<t>``, but for the reading aids of Japanese (``<rPh>``)."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._pieces: list[str] = []
        self._takes = False
        self._aids = 0

    def start(self, tag: str, _: Mapping[str, str]) -> None:
        name = local(tag)
        self._aids += name == "rPh"
        self._takes = name in {"t", "v"} and not self._aids

    def data(self, text: str) -> None:
        if self._takes:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        name = local(tag)
        self._takes = False
        self._aids -= name == "rPh"
        if name == "si":
            self.texts.append(self.taken())

    def taken(self) -> str:
        """The text since the last, decoded."""
        text = "".join(self._pieces)
        self._pieces.clear()
        return CODED.sub(lambda code: chr(int(code[1], 16)), text) if "_x" in text else text


class _Cells(_Strings):
    """The rows of a sheet."""

    def __init__(self, strings: Sequence[str], formats: Sequence[str]) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self._strings = strings
        self._formats = formats
        self._row, self._column, self._hidden = 0, -1, False
        self._cells: dict[int, Cell] = {}
        self._kind, self._style, self._formula = "n", 0, False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        match local(tag):
            case "row":
                last, self._row = self._row, int(attributes.get("r", self._row + 1))
                if self._row <= last:
                    raise ValueError
                self._column, self._cells = -1, {}
                self._hidden = attributes.get("hidden") in {"1", "true"}
            case "c":
                name = attributes.get("r")
                self._column = place(name)[1] if name else self._column + 1
                self._kind = attributes.get("t", "n")
                self._style = int(attributes.get("s", "0"))
                self._formula = False
                self._pieces.clear()
            case "f":
                self._formula = True
            case "mergeCell":
                first, _, last = attributes["ref"].partition(":")
                self.merged.append((*place(first), *place(last or first)))

    def end(self, tag: str) -> None:
        super().end(tag)
        name = local(tag)
        if name == "c" and (cell := self._cell()):
            self._cells[self._column] = cell
        elif name == "row" and self._cells:
            self.lines.append(Line(self._row, self._cells, self._hidden))

    def _cell(self) -> Cell | None:
        text = self.taken()
        if self._formula and not text:
            return Cell("", "is a formula that was never computed")
        if not text:
            return None
        return self._read(text)._replace(computed=self._formula)

    def _read(self, text: str) -> Cell:
        """What the text of a cell means, by the kind of the cell."""
        if self._kind == "n":
            code = self._formats[self._style] if self._style < len(self._formats) else ""
            return _number(float(text), code)
        if self._kind in FAULTS:
            return Cell("", FAULTS[self._kind].format(text))
        if self._kind == "b":
            return Cell("TRUE" if text == "1" else "FALSE")
        return Cell(self._strings[int(text)] if self._kind == "s" else text)


def _number(value: float, code: str) -> Cell:
    """A number as a person typed it; ``code`` is the format in which the sheet shows it."""
    if code not in PLAIN:
        if DATE.search(LITERAL.sub("", code)):
            return Cell("", "holds a date or a time")
        return Cell("", f"shows a number in a format of its own ({code})")
    if abs(value) >= SURE:
        return Cell("", "holds a number of more than 15 digits, of which the sheet kept 15")
    return Cell(str(int(value)) if value == int(value) else format(value, ".15g"))


def _refuse_others(raw: bytes, path: str) -> None:
    if raw.startswith(OLD):
        locked = ENCRYPTED in raw
        fault = "this workbook has a password" if locked else "this is a workbook of old Excel"
        remedy = "take the password off" if locked else "save it as .xlsx"
        raise GlossaryError(fault, path=path, remedy=remedy)
    if not raw.startswith(b"PK"):
        raise _no_workbook(path)
    if raw[30:130].startswith(b"mimetypeapplication/vnd.oasis"):
        fault, remedy = "this is an OpenDocument spreadsheet", "save it as .xlsx"
        raise GlossaryError(fault, path=path, remedy=remedy)


def _no_workbook(path: str) -> GlossaryError:
    remedy = "save it as an Excel workbook (.xlsx), or as CSV UTF-8"
    return GlossaryError("this is no XLSX workbook", path=path, remedy=remedy)


def _damaged(path: str, part: str) -> GlossaryError:
    remedy = "open it in the spreadsheet, and save it anew"
    return GlossaryError(f"this workbook is damaged (in {part})", path=path, remedy=remedy)
