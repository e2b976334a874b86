"""What the sheet shows of each cell: its text, its lines, and what is known of its words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from textual.cache import LRUCache

from hexapla.app.pager import Pager, Records
from hexapla.app.paint import Tinted
from hexapla.corpus.columns import Cell, Place
from hexapla.corpus.unit import State
from hexapla.terms.concept import Concept
from hexapla.terms.rendering import Rendering
from hexapla.text.rows import rows as lines_of
from hexapla.text.span import Side, Span
from hexapla.text.visible import visible
from hexapla.verbs.reference import Reference

NUL = "\0"
SIGNS = {"error": "!", "warning": "?", "info": "i"}
STATES = {
    State.EMPTY: "-",
    State.FUZZY: "~",
    State.OBSOLETE: "x",
    State.DANGLING: "x",
    State.DAMAGED: "x",
}
MISSING = "—"
FARTHEST = 40  # rows that a joined rendering is looked for in


class Shown(NamedTuple):
    """A cell as it is shown: its text without controls, and whether that is only a word for it."""

    text: str
    faint: bool = False


class Sight:
    """Texts, lines and marks of cells, by the number of the row and the index of the column."""

    def __init__(self, pager: Pager, fix_key: str = "t") -> None:
        self.pager = pager
        self.fix_key = fix_key  # as it is shown
        self.reference: Reference | None = None  # comes when the glossary has been read
        self.words: tuple[str, ...] = ()  # that are searched for, in lower case
        self.previous: dict[str, tuple[str, Mapping[str, str]]] = {}  # by path: version, sources
        self._lines: LRUCache[tuple[int, int, int], list[Span]] = LRUCache(4096)
        self._terms: LRUCache[tuple[int, int], tuple[tuple[Tinted, ...], tuple[Tinted, ...]]]
        self._terms = LRUCache(1024)
        self._marks: LRUCache[tuple[object, ...], tuple[Tinted, ...]] = LRUCache(1024)

    def learn(self, reference: Reference) -> None:
        """Know the terms from now on."""
        self.reference = reference
        self._terms.clear()
        self._marks.clear()

    def forget(self) -> None:
        """Look at everything anew."""
        self.pager.forget()
        self._lines.clear()
        self._terms.clear()
        self._marks.clear()

    def tag(self, index: int) -> str:
        """The tag of a rendering."""
        return self.pager.columns.tags[index - 1]

    @property
    def source_tag(self) -> str:
        """The tag of the sources, as the first document has it."""
        documents = self.pager.columns.documents
        return documents[0].source_tag if documents else ""

    def cell(self, number: int, index: int) -> Cell | None:
        """The cell of a rendering; None where there is no entry."""
        row = self.pager.row(number)
        return row.cells[index - 1] if row and index and index <= len(row.cells) else None

    def shown(self, number: int, index: int) -> Shown:
        """What stands in a cell, for the eye."""
        row = self.pager.row(number)
        if row is None:
            return Shown("")
        if index == 0:
            return Shown(visible_lines(row.source))
        cell = row.cells[index - 1]
        if cell is None:
            return Shown("")
        if cell.head:
            return Shown(f"↑ {cell.head}", faint=True)
        if not cell.text:
            return Shown(MISSING, faint=True)
        return Shown(visible_lines(cell.text))

    def lines(self, number: int, index: int, width: int) -> Sequence[Span]:
        """The lines of a cell that is ``width`` cells wide; at least one."""
        key = number, index, width
        found = self._lines.get(key)
        if found is None:
            text = self.shown(number, index).text
            found = self._lines[key] = list(lines_of(text, width)) or [Span(0, 0)]
        return found

    def guessed(self, number: int, index: int) -> tuple[str, str] | None:
        """The file of a cell that is a guess, and its version; None for others."""
        cell, document = self.cell(number, index), self.pager.document(number)
        if cell is None or document is None or cell.state is not State.FUZZY:
            return None
        tag = self.tag(index)
        return document.renderings[tag], self.pager.columns.version(Place(number, tag))

    def made_for(self, number: int, index: int) -> str | None:
        """The source that a guess was made for, once it has been read."""
        row, known = self.pager.row(number), self.guessed(number, index)
        if row is None or known is None:
            return None
        version, sources = self.previous.get(known[0], ("", {}))
        return sources.get(row.key) if version == known[1] else None

    def sign(self, number: int, index: int) -> tuple[str, str]:
        """One character for what is known of a cell, and the name of its style."""
        cell = self.cell(number, index)
        if cell is None:
            return " ", ""
        found = self.pager.findings(number, self.tag(index))
        levels = {record.level for record in found if not record.waived}
        for level, sign in SIGNS.items():
            if level in levels:
                return sign, level
        return STATES.get(cell.state, " "), "faint"

    def records(self, number: int, index: int) -> Records:
        """The findings that count of a rendering, as far as they concern a row."""
        return tuple(each for each in self.told(number, index) if not each.waived)

    def told(self, number: int, index: int) -> Records:
        """The same with those that are waived: a joined rendering has them at its head."""
        row = self.pager.row(number)
        cell = self.cell(number, index)
        if row is None or cell is None:
            return ()
        head = self.head(number, index)
        found = self.pager.findings(head, self.tag(index))
        return tuple(record for record in found if row.key in record.keys or head == number)

    def head(self, number: int, index: int) -> int:
        """The row that holds the rendering of a row: the row itself, unless it is joined."""
        cell = self.cell(number, index)
        if cell is None or not cell.head:
            return number
        for before in range(number - 1, max(number - FARTHEST, -1), -1):
            row = self.pager.row(before)
            if row and row.key == cell.head:
                return before
        return number

    def marks(self, number: int, index: int, chosen: Sequence[int]) -> tuple[Tinted, ...]:
        """What there is to see in a cell; a source shows what the ``chosen`` make of it."""
        renderings = (index,) if index else tuple(chosen)
        key = number, index, renderings, self.words
        found = self._marks.get(key)
        if found is None:
            found = self._marks[key] = tuple(self._find_marks(number, index, renderings))
        return found

    def _find_marks(self, number: int, index: int, renderings: Sequence[int]) -> Iterator[Tinted]:
        row = self.pager.row(number)
        if row is None:
            return
        side = Side.TARGET if index else Side.SOURCE
        for rendering in renderings:
            yield from self._term_marks(number, rendering)[bool(index)]
        for rendering in renderings:
            for record in reversed(self.records(number, rendering)):
                for mark in record.marks:
                    if mark.side is side and mark.key == row.key:
                        yield Tinted(widened(mark.span), record.level)
        yield from self._found(self.shown(number, index).text)

    def _term_marks(self, number: int, index: int) -> tuple[tuple[Tinted, ...], tuple[Tinted, ...]]:
        """The terms in the source and in the rendering of a row, once the glossary is read."""
        key = number, index
        found = self._terms.get(key)
        if found is None:
            found = self._terms[key] = self._find_terms(number, index)
        return found

    def _find_terms(self, number: int, index: int) -> tuple[tuple[Tinted, ...], tuple[Tinted, ...]]:
        row = self.pager.row(number)
        here = Span(0, len(row.source)) if row else Span(0, 0)
        judged = self.judged(number, index)
        ours = tuple(
            Tinted(each.occurrence.span, "term") for each in judged if each.occurrence.span in here
        )
        theirs = tuple(Tinted(each.span, "term") for each in judged if each.span)
        return ours, theirs

    def judged(self, number: int, index: int) -> tuple[Rendering, ...]:
        """The terms of a row, and what a rendering made of each; 0 asks for no rendering."""
        cell, tag = self.cell(number, index), self.tag(index) if index else ""
        source = "".join(self.sources(number, index))
        return self.terms(number, tag, source, cell.text if cell else "")

    def terms(self, number: int, tag: str, source: str, target: str) -> tuple[Rendering, ...]:
        """The terms of a source, and what a target made of each, in the document of a row."""
        document = self.pager.document(number)
        if self.reference is None or document is None:
            return ()
        return self.reference.terms(document, tag, source, target)

    def concepts(self, rendering: Rendering) -> tuple[Concept, ...]:
        """The concepts that a term may mean."""
        return self.reference.concepts(rendering.occurrence) if self.reference else ()

    def sources(self, number: int, index: int) -> list[str]:
        """The source of a row, and those of the rows behind that its rendering joins to it."""
        row = self.pager.row(number)
        found = [row.source] if row else []
        for behind in range(number + 1, number + FARTHEST):
            cell, other = self.cell(behind, index), self.pager.row(behind)
            if not (row and other and cell and cell.head == row.key):
                break
            found.append(other.source)
        return found

    def _found(self, text: str) -> Iterator[Tinted]:
        """Where the words that are searched for stand."""
        low = text.lower() if self.words else ""
        for word in self.words:
            start = low.find(word)
            while start >= 0:
                yield Tinted(Span(start, start + len(word)), "found")
                start = low.find(word, start + len(word))


def visible_lines(text: str) -> str:
    """The text as it may be shown, with its own line ends."""
    shown = visible(text)
    if "\n" not in text:
        return shown
    return "".join("\n" if old == "\n" else new for old, new in zip(text, shown, strict=True))


def widened(span: Span) -> Span:
    """A span that an eye can see: where something is missing, the letter at the place."""
    return span if len(span) else Span(max(span.start - 1, 0), span.start + 1)
