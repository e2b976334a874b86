"""A text and its renderings as they stand on the page: blocks in step, with notes below them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from hexapla.checks.finding import Finding
from hexapla.corpus.columns import Cell, Row, spread
from hexapla.corpus.faces import has_plurals
from hexapla.corpus.unit import State
from hexapla.report.html.stretches import Marking, Stretch, stretches
from hexapla.text.span import Side
from hexapla.text.visible import visible

LEAF = 40  # rows that a browser lays out together
LONGEST_KEY = 10  # code points; gettext's own keys are whole texts


class Remarked(NamedTuple):
    """A finding, and what people have said of it, if anything: ``waived by Ann: ...``."""

    finding: Finding
    said: str = ""


class Rendering(NamedTuple):
    """A column: its findings by the key of their row, and where its rows stand in review.

    ``problem`` says why it could not be read; then there is no cell of it.
    """

    tag: str
    path: str
    findings: Mapping[str, Sequence[Remarked]]
    states: Mapping[str, str]
    problem: str = ""


class Work(NamedTuple):
    """A document: its rows, whose cells are in the order of the renderings.

    ``rest`` counts rows that are left out, since nothing is to be said of them.
    """

    name: str
    source_tag: str
    rows: Sequence[Row]
    renderings: Sequence[Rendering]
    rest: int = 0


class Note(NamedTuple):
    """What is said of a finding below the text; ``number`` tells it from all on the page."""

    number: int
    level: str
    rule: str
    message: str
    remedy: str
    said: str


class Block(NamedTuple):
    """A rendering of one row, or of ``span`` rows that it renders together.

    Where it stands in an earlier row that is not next to this one, ``head`` is that row's anchor.
    """

    column: int
    tag: str
    span: int
    text: Sequence[Stretch] = ()
    notes: Sequence[Note] = ()
    state: str = ""
    note: str = ""
    review: str = ""
    head: str = ""
    missing: bool = False


class Line(NamedTuple):
    """A row: its anchor, its key, its source, and the blocks that begin in it."""

    anchor: str
    key: str
    source: Sequence[Stretch]
    blocks: Sequence[Block]


class Edition(NamedTuple):
    """A document on the page; ``leaves`` are its lines, some at a time.

    ``loose`` are notes on what stands in no row, by the tag and path of the file; ``places`` the
    anchors of rows by their keys.
    """

    anchor: str
    name: str
    source_tag: str
    columns: Sequence[Rendering]
    leaves: Sequence[Sequence[Line]]
    loose: Sequence[tuple[Rendering, Sequence[Note]]]
    places: Mapping[str, str]
    rest: int

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of its columns."""
        return tuple(column.tag for column in self.columns)

    @property
    def notes(self) -> Iterator[tuple[Rendering, Note, str]]:
        """All notes, with their column and the key that they stand at."""
        for column, notes in self.loose:
            yield from ((column, note, "") for note in notes)
        by_tag = {column.tag: column for column in self.columns}
        for line in (line for leaf in self.leaves for line in leaf):
            for block in line.blocks:
                yield from ((by_tag[block.tag], note, line.key) for note in block.notes)


def editions(works: Sequence[Work]) -> list[Edition]:
    """The documents of a page, whose findings are numbered from 1 throughout."""
    numbers = count(1)
    return [_Setter(work, f"d{n}", numbers).edition() for n, work in enumerate(works, 1)]


class _Setter:
    """Sets one document."""

    def __init__(self, work: Work, anchor: str, numbers: "count[int]") -> None:
        self._work = work
        self._anchor = anchor
        self._at = {row.key: n for n, row in enumerate(work.rows)}
        self._parts = _parts(work.rows)
        self._notes: dict[tuple[int, str], list[Note]] = {}
        self._sources: dict[int, list[Marking]] = {}
        self._targets: dict[tuple[int, str], list[Marking]] = {}
        self._loose: dict[int, list[Note]] = {}
        self._take(numbers)

    def edition(self) -> Edition:
        work = self._work
        lines = [self._line(n, row) for n, row in enumerate(work.rows)]
        columns = work.renderings
        return Edition(
            self._anchor,
            visible(work.name),
            work.source_tag,
            columns,
            list(_leaves(lines)),
            [(columns[n], notes) for n, notes in sorted(self._loose.items())],
            {key: self._row_anchor(n) for key, n in self._at.items()},
            work.rest,
        )

    def _row_anchor(self, number: int) -> str:
        return f"{self._anchor}-{number + 1}"

    def _take(self, numbers: "count[int]") -> None:
        """Number the findings in reading order, and see where each is marked."""
        for row in self._work.rows:
            for column, rendering in enumerate(self._work.renderings):
                for told in rendering.findings.get(row.key, ()):
                    note = _note(next(numbers), told)
                    self._notes.setdefault((column, row.key), []).append(note)
                    self._mark(column, row, told.finding, note.number)
        for column, rendering in enumerate(self._work.renderings):
            for key, found in rendering.findings.items():
                if key not in self._at:
                    notes = [_note(next(numbers), told) for told in found]
                    self._loose.setdefault(column, []).extend(notes)

    def _mark(self, column: int, row: Row, finding: Finding, number: int) -> None:
        unit, level = finding.unit, finding.severity.level
        rows = [self._at[row.key], *self._parts.get((column, row.key), ())]
        texts = (unit.source,) if has_plurals(unit) else unit.sources
        for mark in finding.remark.marks:
            if mark.side is Side.TARGET:
                marking = Marking(mark.span, number, level)
                self._targets.setdefault((column, row.key), []).append(marking)
                continue
            for part, span in spread(mark.span, texts, unit.joiner):
                if part < len(rows):
                    marking = Marking(span, number, level)
                    self._sources.setdefault(rows[part], []).append(marking)

    def _line(self, number: int, row: Row) -> Line:
        blocks = (self._block(number, column) for column in range(len(self._work.renderings)))
        return Line(
            self._row_anchor(number),
            visible(row.key) if len(row.key) <= LONGEST_KEY and row.key != row.source else "",
            stretches(row.source, self._sources.get(number, ())),
            [block for block in blocks if block],
        )

    def _block(self, number: int, column: int) -> Block | None:
        """The block of a column that begins in a row; None where one from above goes on."""
        rows, rendering = self._work.rows, self._work.renderings[column]
        row = rows[number]
        cell = row.cells[column]
        if cell is None:
            return Block(column, rendering.tag, 1, missing=True)
        if cell.head:
            return self._joined(number, column, cell)
        span = 1
        while number + span < len(rows) and _is_part(rows[number + span].cells[column], row.key):
            span += 1
        place = column, row.key
        return Block(
            column,
            rendering.tag,
            span,
            stretches(cell.text, self._targets.get(place, ())),
            self._notes.get(place, ()),
            "" if cell.state is State.RENDERED else cell.state.value,
            visible(cell.note),
            rendering.states.get(row.key, ""),
        )

    def _joined(self, number: int, column: int, cell: Cell) -> Block | None:
        rows = self._work.rows
        above = number - 1
        while above >= 0 and _is_part(rows[above].cells[column], cell.head):
            above -= 1
        if above >= 0 and rows[above].key == cell.head:
            return None
        tag = self._work.renderings[column].tag
        head = self._at.get(cell.head)
        return Block(column, tag, 1, head="" if head is None else self._row_anchor(head))


def _parts(rows: Sequence[Row]) -> dict[tuple[int, str], list[int]]:
    """By column and key of a row, the numbers of the rows whose rendering stands in it."""
    found: dict[tuple[int, str], list[int]] = {}
    for number, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell and cell.head:
                found.setdefault((column, cell.head), []).append(number)
    return found


def _is_part(cell: Cell | None, head: str) -> bool:
    return cell is not None and cell.head == head


def _leaves(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines in leaves; what is rendered together stays on one."""
    first, reach = 0, 0
    for number, line in enumerate(lines):
        if number >= reach and number - first >= LEAF:
            yield lines[first:number]
            first = number
        reach = max([reach, *(number + block.span for block in line.blocks)])
    if lines[first:]:
        yield lines[first:]


def _note(number: int, told: Remarked) -> Note:
    finding, remark = told.finding, told.finding.remark
    fix = remark.fix
    return Note(
        number,
        finding.severity.level.name.lower(),
        finding.rule,
        visible(remark.message),
        f"{fix.word}: {visible(fix.title)}" if fix else "",
        visible(told.said),
    )
