"""All of a term base, as a table or as TBX."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hexapla.errors import UsageError
from hexapla.formats.tbx_writer import write
from hexapla.formats.term_writer import as_csv, concept_rows, term_rows, unsaid
from hexapla.formats.workbook_writer import write_workbook
from hexapla.terms.concept import Concept, Termbase
from hexapla.terms.ids import Ids
from hexapla.verbs.terms.book import Book
from hexapla.workspace.fresh import write_new

FORMATS = ("csv", "tsv", "xlsx", "tbx")


def export(book: Book, to: str, *, by_term: bool = False) -> tuple[bytes, tuple[str, ...]]:
    """The file, and in words what it does not hold.

    ``to`` is one of ``FORMATS``; a table has one row a concept, or with ``by_term`` one a term.

    Raises:
        GlossaryError: a term holds a character that XML cannot, or a cell more than a workbook.
    """
    termbase = Termbase(tuple(_with_free_ids(book.concepts)))
    if to == "tbx":
        title = ", ".join(path.name for path in book.files)
        return write(termbase, f"Exported from {title}"), ()
    if by_term:
        return _table(term_rows(termbase), to), ()
    lost = Counter(what for concept in termbase.concepts for what in unsaid(concept))
    said = tuple(f"{what} ({n} concepts)" for what, n in lost.items())
    return _table(concept_rows(termbase), to), said


def as_text(raw: bytes, to: str) -> str:
    """What ``export`` gave, for a terminal or a pipe.

    Raises:
        UsageError: it is no text.
    """
    if to == "xlsx":
        raise UsageError("a workbook is no text", remedy="say where to write it: -o FILE.xlsx")
    return raw.decode("utf-8-sig")


def export_into(path: Path, raw: bytes) -> None:
    """Write the file, which must not be there yet.

    Raises:
        SaveError: it is, or cannot be written.
    """
    write_new(path, raw)


def _table(rows: list[list[str]], to: str) -> bytes:
    if to == "xlsx":
        return write_workbook(rows)
    return as_csv(rows, "\t" if to == "tsv" else ",")


def _with_free_ids(concepts: tuple[Concept, ...]) -> Iterator[Concept]:
    """The concepts of several files, with ids that are unique in all."""
    ids = Ids()
    for concept in concepts:
        yield replace(concept, id=ids.give(concept.id))
