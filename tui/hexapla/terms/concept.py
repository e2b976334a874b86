"""Ideas and the words for them, after TBX (ISO 30042:2019)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple


class Status(Enum):
    """TBX's administrative status of a term."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"

    @property
    def accepted(self) -> bool:
        """Whether a text may use a term of this status."""
        return self is Status.PREFERRED or self is Status.ADMITTED


VERBATIM = "verbatim"  # stands in every rendering as it is: never translated, never regrouped
CASE = "case"  # capitals matter
UNTRANSLATABLE = "untranslatable"  # is its own rendering, in any case or inflection
REQUIRED = "required"  # an error where nothing renders it, whatever the workspace says
OPTIONAL = "optional"  # for information only, where nothing renders it
SHORT = "short"  # a short form, which a document must introduce
FIRST = "first"  # the form in which a document introduces it
IN = "in:"  # counts only in documents of this name or subject, a glob: in:07-* in:energy
OPTIONS = frozenset({VERBATIM, CASE, UNTRANSLATABLE, REQUIRED, OPTIONAL, SHORT, FIRST})
MATCHING = frozenset({VERBATIM, CASE, UNTRANSLATABLE})  # those that say what the term's forms are


def find_option(word: str) -> str:
    """The option that a word stands for; empty if none is called so.

    >>> find_option("Case"), find_option("in:07-*"), find_option("in:"), find_option("loud")
    ('case', 'in:07-*', '', '')
    """
    name = word.lower()
    if name.startswith(IN) and name != IN:
        return IN + word[len(IN) :]
    return name if name in OPTIONS else ""


class Fact(NamedTuple):
    """What TBX says of a term or concept besides: ``termNote``, ``partOfSpeech``, ``noun``.

    ``kind`` is TBX's element, ``name`` its type (or the element again), ``target`` where it leads.
    """

    kind: str
    name: str
    text: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word for a concept in one language; ``language`` is a BCP 47 tag.

    ``forms`` are its inflected forms where a person has listed them; empty: the language knows.
    ``line`` is where its file has it, from 1 (0: in no file); two terms may differ in it and be
    equal.
    """

    language: str
    form: str
    status: Status = Status.PREFERRED
    options: frozenset[str] = frozenset()
    forms: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    line: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Concept:
    """An idea, and the words for it. ``id`` is unique in its term base; ``line`` as of a term.

    ``named``: a file says the id; else a reader made it up.
    """

    id: str
    terms: tuple[Term, ...]
    definition: str = ""
    subject: str = ""
    note: str = ""
    facts: tuple[Fact, ...] = ()
    line: int = field(default=0, compare=False, repr=False)
    named: bool = field(default=True, compare=False, repr=False)

    def languages(self) -> tuple[str, ...]:
        """The tags that have a term, in the order of their first."""
        return tuple(dict.fromkeys(term.language for term in self.terms))

    def in_language(self, tag: str) -> tuple[Term, ...]:
        """The terms whose language is exactly this tag, in order."""
        return tuple(term for term in self.terms if term.language == tag)


@dataclass(frozen=True, slots=True)
class Termbase:
    """Concepts in the order of their files."""

    concepts: tuple[Concept, ...] = ()

    def __add__(self, other: "Termbase") -> "Termbase":
        """Both, the other's concepts last."""
        return Termbase(self.concepts + other.concepts)

    def languages(self) -> tuple[str, ...]:
        """The tags that have a term, in the order of their first."""
        return tuple(dict.fromkeys(term.language for term in self._terms()))

    def _terms(self) -> Iterator[Term]:
        for concept in self.concepts:
            yield from concept.terms
