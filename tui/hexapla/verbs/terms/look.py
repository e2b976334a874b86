"""The concepts that a person asks for."""

from hexapla.errors import UsageError
from hexapla.terms.concept import Concept
from hexapla.terms.lint import Entry
from hexapla.terms.search import holding, named, nearest
from hexapla.verbs.terms.book import Book


def list_entries(book: Book, words: str) -> tuple[Entry, ...]:
    """The entries that hold the words somewhere; all of them, if there are no words."""
    found = {id(concept) for concept in holding(book.concepts, words)}
    return tuple(entry for entry in book.entries if id(entry.concept) in found)


def find_entries(book: Book, words: str) -> tuple[Entry, ...]:
    """The entries whose id or term the words are.

    Raises:
        UsageError: there is none; the remedy names the nearest.
    """
    found = {id(concept) for concept in find_concepts(book.concepts, words)}
    return tuple(entry for entry in book.entries if id(entry.concept) in found)


def find_concepts(concepts: tuple[Concept, ...], words: str) -> list[Concept]:
    """The concepts whose id or term the words are.

    Raises:
        UsageError: there is none; the remedy names the nearest.
    """
    found = named(concepts, words)
    if found:
        return found
    near = nearest(concepts, words)
    remedy = f"did you mean {' or '.join(near)}?" if near else "`hexapla terms list` lists them"
    raise UsageError(f"no term is called {words}", remedy=remedy)
