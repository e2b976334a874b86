"""Runs of a page as pieces: headings, items, the cells of tables, paragraphs."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from hexapla.formats.document.block import Kind
from hexapla.formats.document.pick import Picked
from hexapla.formats.document.piece import Piece
from hexapla.formats.document.walk import HEADINGS, Element, Run

CELLS = frozenset({"td", "th"})
LISTS = frozenset({"ul", "ol"})


def pieces_of(picked: Iterable[Picked]) -> Iterator[Piece]:
    """The pieces that these runs make."""
    for table, group in groupby(picked, key=lambda one: _table(one.run)):
        if table is None:
            yield from map(_piece, group)
        else:
            yield from _cells(list(group))


def _table(run: Run) -> Element | None:
    """The table in a cell of which a run stands with nothing between; None if in none."""
    if run.tags[:1] and run.tags[0] in CELLS:
        return next((one for one in run.around if one.tag == "table"), None)
    return None


def _cells(group: Sequence[Picked]) -> Iterator[Piece]:
    """The cells of a table; a table of one cell is one that was only made to look well."""
    rows: dict[int, tuple[Element, dict[int, str]]] = {}
    for one in group:
        row = one.run.around[1] if len(one.run.around) > 1 else one.run.around[0]
        _, cells = rows.setdefault(id(row), (row, {}))
        at = _column(row, one.run.around[0])
        cells[at] = f"{cells[at]} {one.run.words}" if at in cells else one.run.words
    width = max(column for _, cells in rows.values() for column in cells)
    if len(rows) == 1 and width == 1:
        yield from (Piece(one.run.words, role=one.role) for one in group)
        return
    for number, (_, cells) in enumerate(rows.values(), 1):
        for column in range(1, width + 1):
            yield Piece(cells.get(column, ""), Kind.CELL, row=number, column=column)


def _column(row: Element, cell: Element) -> int:
    """Which cell of its row this is, from 1."""
    cells = [one for one in row if one.tag in CELLS]
    return next((at for at, one in enumerate(cells, 1) if one is cell), 1)


def _piece(one: Picked) -> Piece:
    """A run that stands in no table."""
    tags = one.run.tags
    heading = next((tag for tag in tags[:2] if tag in HEADINGS), "")
    if one.role == "title":
        return Piece(one.run.words, Kind.HEADING, 1, "title")
    if one.role:
        return Piece(one.run.words, role=one.role)
    if heading:
        return Piece(one.run.words, Kind.HEADING, max(2, HEADINGS[heading]))
    if "li" in tags[:2]:
        depth = sum(tag in LISTS for tag in tags) - 1
        return Piece(one.run.words, Kind.ITEM, max(0, min(depth, 5)))
    return Piece(one.run.words)
