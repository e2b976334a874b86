"""Where terms count: those with options such as ``in:07-*`` only in some documents."""

from collections.abc import Collection
from dataclasses import replace
from fnmatch import fnmatchcase

from hexapla.terms.concept import IN, Concept, Term, Termbase


def scopes(termbase: Termbase) -> frozenset[str]:
    """The options of all terms that say where these count."""
    return frozenset(
        option for one in termbase.concepts for term in one.terms for option in scope_of(term)
    )


def scope_of(term: Term) -> frozenset[str]:
    """The options that say where a term counts; where there are none, it counts everywhere.

    >>> sorted(scope_of(Term("en", "car", options=frozenset({"case", "in:07-*"}))))
    ['in:07-*']
    """
    return frozenset(option for option in term.options if option.startswith(IN))


def fitting(options: Collection[str], names: Collection[str]) -> frozenset[str]:
    """Those of the options that mean a document with these names: its own, and its subjects.

    >>> sorted(fitting({"in:07-*", "in:energy", "in:law"}, {"07-cars", "energy"}))
    ['in:07-*', 'in:energy']
    """
    return frozenset(
        option
        for option in options
        if any(fnmatchcase(name, option.removeprefix(IN)) for name in names)
    )


def within(termbase: Termbase, fit: Collection[str]) -> Termbase:
    """The terms that count where these options fit; every concept keeps its position."""
    return Termbase(tuple(_within(concept, fit) for concept in termbase.concepts))


def _within(concept: Concept, fit: Collection[str]) -> Concept:
    kept = tuple(
        term for term in concept.terms if not (scope := scope_of(term)) or not scope.isdisjoint(fit)
    )
    return concept if len(kept) == len(concept.terms) else replace(concept, terms=kept)
