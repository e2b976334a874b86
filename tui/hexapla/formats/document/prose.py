"""The paragraphs of a DOCX file: what its main part and its notes hold (WordprocessingML)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hexapla.formats.sheet import Elements
from hexapla.formats.xml_reader import local

GONE = frozenset({"del", "moveFrom"})  # what a tracked change takes out
SKIPPED = GONE | {"Fallback", "rt", "instrText", "delText", "delInstrText"}
SIGNS = {"tab": " ", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": " "}
NOTES = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}
OFF = {"0", "false", "off", "none"}


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it is read: its words, and what it says of itself.

    ``outline`` is its level, from 1, ``depth`` that of a list, from 0, or -1 where it says nothing
    of either. ``row`` and ``column`` are its cell's, both from 1, in the table of this number; 0
    where it stands in none.
    """

    words: str = ""
    style: str = ""
    outline: int = -1
    listed: bool | None = None
    depth: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    pieces: list[str] = field(default_factory=list)
    joined: bool = False  # to the next, since the mark between them is taken out


class Prose(Elements):
    """The paragraphs of a part, in order; ``called`` are the notes that it calls."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[Paragraph] = []
        self.called: list[tuple[str, str]] = []
        self._names: list[str] = []
        self._open: list[Paragraph] = []
        self._skipped = 0
        self._hidden = self._takes = self._row_gone = False
        self._carried = ""
        self._nested = self._table = self._row = self._column = self._row_start = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = local(tag)
        above = self._names[-2:]
        self._names.append(name)
        if name in GONE and above[-1:] == ["rPr"]:
            self._take_mark_out(above)
        if self._skipped or name in SKIPPED:
            self._skipped += 1
            return
        said = {local(key): value for key, value in attributes.items()}
        value = said.get("val", "")
        if name in {"tbl", "tr", "tc", "gridSpan"}:
            self._in_table(name, value)
        elif name == "p":
            place = (self._table, self._row, self._column) if self._nested else (0, 0, 0)
            table, row, column = place
            self._open.append(Paragraph(table=table, row=row, column=column))
        elif name in {"footnoteReference", "endnoteReference"}:
            self.called.append((name.removesuffix("Reference"), said.get("id", "")))
            self._take(f"[^{len(self.called)}]")
        else:
            self._say(name, value, said.get("type", ""))

    def _say(self, name: str, value: str, kind: str) -> None:
        """A paragraph or a run says something of itself."""
        match name:
            case "r":
                self._hidden = False
            case "vanish":
                self._hidden = "pPr" not in self._names and value not in OFF
            case "t":
                self._takes = True
            case "br":
                self._take("\n" if kind in {"", "textWrapping"} else " ")
            case _ if name in SIGNS and "tabs" not in self._names:
                self._take(SIGNS[name])
            case _ if self._open and "pPr" in self._names:
                _say_of(self._open[-1], name, value)

    def _take_mark_out(self, above: list[str]) -> None:
        """A tracked change takes out the end of a paragraph."""
        if above == ["pPr", "rPr"] and self._open:
            self._open[-1].joined = True

    def _in_table(self, name: str, value: str) -> None:
        """A table, a row or a cell begins; a table in a cell is text of that cell."""
        if name == "tbl":
            self._nested += 1
            if self._nested == 1:
                self._table, self._row = self._table + 1, 0
        elif self._nested == 1 and name == "tr":
            self._row, self._column = self._row + 1, 0
            self._row_gone, self._row_start = False, len(self.paragraphs)
        elif self._nested == 1 and name == "tc":
            self._column += 1
        elif self._nested == 1 and value.isdecimal():
            self._column += min(int(value), 99) - 1

    def data(self, text: str) -> None:
        """It is text, where such is taken."""
        if self._takes and not self._skipped:
            self._take(text)

    def _take(self, text: str) -> None:
        if self._open and not self._hidden:
            self._open[-1].pieces.append(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        name = local(tag)
        self._names.pop()
        if name in GONE and self._names[-1:] == ["trPr"]:
            self._row_gone = True
        if self._skipped:
            self._skipped -= 1
        elif name == "t":
            self._takes = False
        elif name == "p" and self._open:
            self._end_paragraph(self._open.pop())
        elif name == "tr" and self._nested == 1 and self._row_gone:
            del self.paragraphs[self._row_start :]
            self._row -= 1
        elif name == "tbl":
            self._nested -= 1

    def _end_paragraph(self, one: Paragraph) -> None:
        text = self._carried + "".join(one.pieces)
        self._carried = text if one.joined else ""
        if not one.joined:
            one.words = text
            self.paragraphs.append(one)


def _say_of(one: Paragraph, name: str, value: str) -> None:
    """What the properties of a paragraph say."""
    match name:
        case "pStyle":
            one.style = value
        case "outlineLvl":
            one.outline = int(value) + 1
        case "numId":
            one.listed = value != "0"
        case "ilvl":
            one.depth = int(value)


class Notes(Prose):
    """The notes of a part by their ids: their words, paragraphs in a row."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self._id = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A note begins; separators are none."""
        if local(tag) in NOTES:
            said = {local(key): value for key, value in attributes.items()}
            self._id = said.get("id", "") if said.get("type", "normal") == "normal" else ""
            self.paragraphs.clear()
        super().start(tag, attributes)

    def end(self, tag: str) -> None:
        """A note is whole."""
        super().end(tag)
        if local(tag) in NOTES and self._id:
            words = " ".join(one.words for one in self.paragraphs)
            self.texts[self._id] = " ".join(words.split())
