"""What stands in a sheet of a spreadsheet: builders for the parts of a workbook (SpreadsheetML)."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hexapla.formats.xml_reader import Parser, local

PLAIN = {"General", "@", "0", ""}  # number formats that show what a cell holds
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


class Elements:
    """Every element and its attributes, names without namespaces."""

    def __init__(self) -> None:
        self.found: list[tuple[str, dict[str, str]]] = []

    def read_by(self, expat: Parser) -> None:
        """Places are not asked for."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """It is taken down."""
        self.found.append((local(tag), {local(key): said for key, said in attributes.items()}))

    def end(self, tag: str) -> None:
        """Nothing is waited for."""

    def data(self, text: str) -> None:
        """No text is of interest."""

    def close(self) -> None:
        """All is read."""


class Strings(Elements):
    """The shared strings: what is in ``<t>``, but for the reading aids of Japanese (``<rPh>``)."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._pieces: list[str] = []
        self._takes = False
        self._aids = 0

    def start(self, tag: str, _: Mapping[str, str]) -> None:
        """Text is taken or not."""
        name = local(tag)
        self._aids += name == "rPh"
        self._takes = name in {"t", "v"} and not self._aids

    def data(self, text: str) -> None:
        """It is text of a cell, where such is taken."""
        if self._takes:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        """A string is whole."""
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


class Cells(Strings):
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
        """A row, a cell or a merged area begins."""
        super().start(tag, attributes)
        match local(tag):
            case "row":
                above, self._row = self._row, int(attributes.get("r", self._row + 1))
                if self._row <= above:
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
        """A cell or a row is whole."""
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
