"""Laws of where rows and columns stand."""

from hypothesis import given
from hypothesis import strategies as st

from hexapla.app.layout import LEAD, NARROWEST, Block, Column, capacity, frame, heads, lay_out
from hexapla.corpus.columns import Cell, Row
from hexapla.text.span import Span


@st.composite
def blocks(draw: st.DrawFn) -> tuple[list[Row], list[Column], dict[tuple[int, int], int]]:
    """Rows some of whose cells are joined, columns, and how many lines each cell has."""
    size = draw(st.integers(1, 5))
    tags = draw(st.integers(1, 3))
    rows: list[Row] = []
    for number in range(size):
        cells: list[Cell | None] = []
        for at in range(tags):
            above = rows[-1].cells[at] if rows else None
            own = above.head or rows[-1].key if above else ""
            kinds = [Cell("text"), None, *([Cell("", head=own)] if own else [])]
            cells.append(draw(st.sampled_from(kinds)))
        rows.append(Row(number, "d", f"k{number}", "source", tuple(cells)))
    columns = [Column(number, 10 * number, 8) for number in range(tags + 1)]
    counts = {(n, c): draw(st.integers(1, 6)) for n in range(size) for c in range(tags + 1)}
    return rows, columns, counts


Drawn = tuple[list[Row], list[Column], dict[tuple[int, int], int]]
START = 7  # the place of the first row


def laid_out(drawn: Drawn) -> Block:
    rows, columns, counts = drawn
    return lay_out(START, rows, columns, lambda n, c: [Span(0, 0)] * counts[n - START, c])


@given(blocks())
def test_each_line_of_each_cell_is_shown_once_and_in_order(drawn: Drawn) -> None:
    rows, columns, counts = drawn
    block = laid_out(drawn)
    for at, column in enumerate(columns):
        shown: dict[int, list[int]] = {}
        for height, pieces in zip(block.heights, block.pieces, strict=True):
            owner = pieces[at].owner - START
            shown.setdefault(owner, []).extend(pieces[at].skip + line for line in range(height))
        for owner in set(heads(rows, column.number)):
            lines = shown[owner]
            assert lines == list(range(len(lines)))
            assert len(lines) >= counts[owner, column.number]


@given(blocks())
def test_no_row_is_higher_than_something_in_it_needs(drawn: Drawn) -> None:
    rows, columns, counts = drawn
    block = laid_out(drawn)
    owners = {column.number: heads(rows, column.number) for column in columns}
    for n, height in enumerate(block.heights):
        lacking = [
            counts[own[n], number] - sum(block.heights[own[n] : n])
            for number, own in owners.items()
            if n + 1 == len(own) or own[n + 1] != own[n]
        ]
        assert height == max([1, *lacking])


@given(blocks())
def test_a_rendering_is_joined_to_its_head_alone(drawn: Drawn) -> None:
    rows, columns, _ = drawn
    for column in columns:
        for n, owner in enumerate(heads(rows, column.number)):
            cell = rows[n].cells[column.number - 1] if column.number else None
            assert owner <= n
            assert (owner < n) == bool(cell and cell.head == rows[owner].key and owner != n)


@given(st.integers(1, 300), st.integers(2, 8), st.integers(1, 15), st.data())
def test_columns_stand_side_by_side_and_fill_the_width(
    width: int, gutter: int, tags: int, data: st.DataObject
) -> None:
    indices = tuple(range(1, tags + 1))
    first = data.draw(st.integers(0, tags - 1))
    columns = frame(width, gutter, indices, first)
    edge = gutter
    for column in columns:
        assert column.x == edge + LEAD
        edge = column.x + column.width
    if width > gutter:
        assert edge == width
    if len(columns) > 1:
        assert columns[0].number == 0
        assert min(column.width for column in columns) >= NARROWEST
        assert len(columns) - 1 <= capacity(width, gutter)
    numbers = [column.number for column in columns]
    assert numbers == sorted(set(numbers))
