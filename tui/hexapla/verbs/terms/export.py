"""All of a term base, as a table or as TBX."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hexapla.formats.tbx_writer import write
from hexapla.formats.term_record import free_id
from hexapla.formats.term_writer import unsaid, write_concepts, write_terms
from hexapla.terms.concept import Concept, Termbase
from hexapla.verbs.terms.book import Book
from hexapla.workspace.fresh import write_new

FORMATS = ("csv", "tbx")


def export(book: Book, to: str, *, by_term: bool = False) -> tuple[bytes, tuple[str, ...]]:
    """The file, and in words what it does not hold.

    ``to`` is one of ``FORMATS``; a table has one row a concept, or with ``by_term`` one a term.

    Raises:
        GlossaryError: a term holds a character that XML cannot.
    """
    termbase = Termbase(tuple(_with_free_ids(book.concepts)))
    if to == "tbx":
        title = ", ".join(path.name for path in book.files)
        return write(termbase, f"Exported from {title}"), ()
    if by_term:
        return write_terms(termbase), ()
    lost = Counter(what for concept in termbase.concepts for what in unsaid(concept))
    return write_concepts(termbase), tuple(f"{what} ({n} concepts)" for what, n in lost.items())


def export_into(path: Path, raw: bytes) -> None:
    """Write the file, which must not be there yet.

    Raises:
        SaveError: it is, or cannot be written.
    """
    write_new(path, raw)


def _with_free_ids(concepts: tuple[Concept, ...]) -> Iterator[Concept]:
    """The concepts of several files, with ids that are unique in all."""
    taken: set[str] = set()
    for concept in concepts:
        own = free_id(concept.id, taken)
        taken.add(own)
        yield replace(concept, id=own)
