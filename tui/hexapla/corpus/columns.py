"""Source and renderings side by side: what stands in the rows, and which rows are wanted."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hexapla.corpus.unit import State
from hexapla.text.span import Side, Span

WAIVED = "waived"  # in the place of a level: findings that an editor has said to be no fault


class Cell(NamedTuple):
    r"""One rendering of one row.

    ``text`` is the target as it stands, plural forms joined by ``\n``. Where the rendering stands
    in an earlier row, ``text`` is empty and ``head`` the key of that row. ``line`` counts from 1
    in the file. ``note`` says what is wrong with the cell, if anything is.
    """

    text: str
    state: State = State.RENDERED
    line: int = 0
    flags: tuple[str, ...] = ()
    head: str = ""
    note: str = ""


class Row(NamedTuple):
    """One source text and its renderings, in the order of the tags; None where there is no entry.

    ``number`` counts from 0 over all documents, ``first`` marks the first row of a document.
    """

    number: int
    document: str
    key: str
    source: str
    cells: tuple[Cell | None, ...]
    first: bool = False


class Place(NamedTuple):
    """A cell, by the number of its row and the tag of its column."""

    row: int
    tag: str


class RowMark(NamedTuple):
    """A mark as the columns show it: a span of the source or the cell of the row named ``key``."""

    key: str
    side: Side
    span: Span
    label: str = ""


class Filter(NamedTuple):
    """Which rows are wanted; what is left empty is no condition.

    ``words``: each, in any case, stands in the source or a rendering. ``tag``: look only at the
    source and this column, which has an entry in the row. ``rule`` and ``level`` (``error``,
    ``warning``, ``info``): one finding has both. ``state``: a cell is in it. ``document``: the
    name of the row's document.
    """

    words: tuple[str, ...] = ()
    tag: str = ""
    rule: str = ""
    level: str = ""
    state: State | None = None
    document: str = ""


def spread(span: Span, texts: Sequence[str], joiner: str) -> Iterator[tuple[int, Span]]:
    """A span of texts that are joined, as spans of each; what it covers of the joiners is no part.

    An empty span is a place in the first text that has it.

    >>> list(spread(Span(1, 6), ["ab", "cde"], " "))
    [(0, Span(start=1, end=2)), (1, Span(start=0, end=3))]
    >>> list(spread(Span(2, 2), ["ab", "cde"], ""))
    [(0, Span(start=2, end=2))]
    """
    start = 0
    for number, text in enumerate(texts):
        whole = Span(start, start + len(text))
        if span in whole and not len(span):
            yield number, span.shifted(-start)
            return
        if shared := span & whole:
            yield number, shared.shifted(-start)
        start = whole.end + len(joiner)
