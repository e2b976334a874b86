"""Texts that come in aligned: a column for each language, a segment in each row."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hexapla.corpus.join import ARROW
from hexapla.corpus.renewal import Rendering
from hexapla.formats.document.piece import Delivered, Piece
from hexapla.languages.tag import look_up

EMPTY = Rendering()


class Table(NamedTuple):
    """The tags of columns, empty where a language is not known, and rows of as many texts."""

    tags: tuple[str, ...]
    rows: tuple[tuple[Rendering, ...], ...]
    notes: tuple[str, ...] = ()


def deliver_column(table: Table, tag: str) -> Delivered:
    """The column of a language as a document, and the others as its renderings.

    It is the first column if none is in that language. White space around texts is left out.

    >>> table = Table(("zh", "en"), ((Rendering("一"), Rendering("one")),))
    >>> found = deliver_column(table, "en")
    >>> found.pieces[0].words, found.renderings["zh"][0].target
    ('one', '一')
    """
    own = _column(table.tags, tag)
    rows = [row for row in table.rows if row[own].target.strip()]
    renderings = {
        name: tuple(_clean(row[at]) for row in rows)
        for at, name in enumerate(table.tags)
        if at != own and name and any(row[at].target.strip() for row in rows)
    }
    pieces = tuple(Piece(row[own].target.strip()) for row in rows)
    notes = (*table.notes, *_notes(table, rows))
    return Delivered(pieces, table.tags[own], whole=True, renderings=renderings, notes=notes)


def _column(tags: Sequence[str], tag: str) -> int:
    """The column of a language, by its tag or one that is near to it."""
    if not tag:
        return 0
    low = [name.lower() for name in tags]
    if tag.lower() in low:
        return low.index(tag.lower())
    found = look_up(tag, tags) or next((name for name in tags if look_up(name, [tag])), "")
    return tags.index(found) if found else 0


def _clean(one: Rendering) -> Rendering:
    """A rendering without white space around it; an arrow leads into another document."""
    text = one.target.strip()
    return EMPTY if text.startswith(ARROW) or not text else Rendering(text, one.fuzzy)


def _notes(table: Table, rows: Sequence[Sequence[Rendering]]) -> Iterator[str]:
    """What is left out."""
    missing = len(table.rows) - len(rows)
    if missing:
        yield f"rows without a text in the source's column, which are left out: {missing}"
