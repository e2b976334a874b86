"""Where everything stands on the screen, in cells: columns across, rows of the text down."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hexapla.corpus.columns import Row
from hexapla.text.span import Span

NARROWEST = 22  # cells of a column in which a sentence can still be read
LEAD = 2  # cells before the text of a column: a rule, and the sign of what is known of the cell
FARTHEST = 40  # rows that are looked at to see a block whole


class Column(NamedTuple):
    """A column on the screen: source 0, renderings from 1; ``x`` is where its text begins."""

    number: int
    x: int
    width: int


def frame(width: int, gutter: int, indices: Sequence[int], first: int) -> tuple[Column, ...]:
    """The columns that fit into ``width`` cells: the source, then renderings from the ``first`` on.

    ``indices`` are the renderings that are wanted. Where not even two columns fit, one has all
    the room.

    >>> frame(60, 4, (1, 2, 3), 1)
    (Column(number=0, x=6, width=26), Column(number=2, x=34, width=26))
    """
    room = width - gutter
    fit = max(1, min(len(indices) + 1, room // (NARROWEST + LEAD)))
    chosen = (0, *indices[first : first + fit - 1]) if fit > 1 else (0, *indices)[first : first + 1]
    share, rest = divmod(room, max(len(chosen), 1))
    columns: list[Column] = []
    x = gutter
    for number, index in enumerate(chosen):
        each = share + (number < rest)
        columns.append(Column(index, x + LEAD, each - LEAD))
        x += each
    return tuple(columns)


def capacity(width: int, gutter: int) -> int:
    """How many renderings stand beside the source; 0 where one column has all the room."""
    return max(1, (width - gutter) // (NARROWEST + LEAD)) - 1


class Piece(NamedTuple):
    """Lines of a cell that a row shows: those of ``owner``'s cell, from ``skip`` on."""

    owner: int
    skip: int = 0


class Block(NamedTuple):
    """Rows that stand together because a rendering joins them; most blocks have one row.

    ``start`` is the place of the first row; each row has its height and its pieces, one for each
    column.
    """

    start: int
    heights: tuple[int, ...]
    pieces: tuple[tuple[Piece, ...], ...]


Wrap = Callable[[int, int], Sequence[Span]]  # the lines of the cell of a place and a column


def heads(rows: Sequence[Row], index: int) -> list[int]:
    """For each row, the number of the row that holds its rendering: itself, or one before it.

    A rendering is shown across rows only if all between belong to it.
    """
    owners: list[int] = []
    for number, row in enumerate(rows):
        cell = row.cells[index - 1] if index else None
        before = owners[-1] if owners else 0
        joined = bool(cell and cell.head and number and rows[before].key == cell.head)
        owners.append(before if joined else number)
    return owners


def lay_out(start: int, rows: Sequence[Row], columns: Sequence[Column], wrap: Wrap) -> Block:
    """The heights of the rows of one block, and what each shows in each column."""
    owners = [heads(rows, column.number) for column in columns]
    lines = [
        [len(wrap(start + n, column.number)) if own[n] == n else 0 for n in range(len(rows))]
        for column, own in zip(columns, owners, strict=True)
    ]
    heights: list[int] = []
    for n in range(len(rows)):
        ending = (
            count[own[n]] - sum(heights[own[n] :])
            for own, count in zip(owners, lines, strict=True)
            if n + 1 == len(rows) or own[n + 1] != own[n]
        )
        heights.append(max([1, *ending]))
    pieces = tuple(
        tuple(Piece(start + own[n], sum(heights[own[n] : n])) for own in owners)
        for n in range(len(rows))
    )
    return Block(start, tuple(heights), pieces)


def is_tied(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a rendering on the screen joins the row to one before it."""
    return any(c.number and (cell := row.cells[c.number - 1]) and cell.head for c in columns)
