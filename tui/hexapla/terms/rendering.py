"""What became of each term of a source text in its target."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from hexapla.languages.language import Language
from hexapla.languages.tag import look_up
from hexapla.terms.concept import VERBATIM, Concept, Status, Term, Termbase
from hexapla.terms.finder import FormFinder, Found, outermost
from hexapla.text.span import Span


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term found in a source text. A form that several concepts share may mean any of them.

    ``owners`` are the positions of these concepts in the term base.
    """

    span: Span
    term: Term
    owners: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rendering:
    """An occurrence and its counterpart: ``span`` and ``term`` are None where nothing answers it.

    ``wanted`` are the accepted terms in the target language, the preferred ones first.
    """

    occurrence: Occurrence
    wanted: tuple[Term, ...]
    span: Span | None = None
    term: Term | None = None

    @property
    def verbatim(self) -> bool:
        """Whether the term must stand in the target exactly as it is."""
        return VERBATIM in self.occurrence.term.options

    @property
    def forbidden(self) -> bool:
        """Whether a form that the term base rejects stands there."""
        return self.term is not None and not self.term.status.accepted


class TermMatcher:
    """A term base made ready for one pair of languages."""

    def __init__(
        self, termbase: Termbase, source: tuple[str, Language], target: tuple[str, Language]
    ) -> None:
        """``source`` and ``target``: a BCP 47 tag and the language it belongs to."""
        tags = termbase.languages()
        source_tag, target_tag = look_up(source[0], tags), look_up(target[0], tags)
        self.concepts = termbase.concepts
        self._sources = _Side(self.concepts, source_tag, source[1])
        completed = tuple(_with_verbatim(c, source_tag, target_tag) for c in self.concepts)
        self._targets = _Side(completed, target_tag, target[1])
        self.judge = lru_cache(maxsize=8)(self._judge)

    def occurrences(self, source: str) -> tuple[Occurrence, ...]:
        """The terms in a source text, in order: verbatim ones first, then leftmost-longest.

        No occurrence lies inside another, unless it is verbatim; two may overlap in part.
        """
        found = self._sources.finder.find_all(source)
        protected = [item for item in found if self._sources.verbatim[item.term]]
        if protected:
            free = [item for item in found if not any(_clash(item, other) for other in protected)]
            found = sorted(outermost(protected) + outermost(free))
        else:
            found = outermost(found)
        return tuple(
            self._occurrence(start, end, [item.term for item in same])
            for (start, end), same in groupby(found, key=_place)
        )

    def _occurrence(self, start: int, end: int, terms: Sequence[int]) -> Occurrence:
        owners = tuple(dict.fromkeys(self._sources.owners[term] for term in terms))
        return Occurrence(Span(start, end), self._sources.terms[terms[0]], owners)

    def _judge(self, source: str, target: str) -> tuple[Rendering, ...]:
        """A rendering for each occurrence that the term base can judge, in order.

        Each occurrence has a counterpart of its own. A rejected form is the counterpart only
        where no accepted form is left; one that stands besides is given again, at the end, with
        the first occurrence of its concept.
        """
        served = [(o, self._targets.servants(o)) for o in self.occurrences(source)]
        served = [(occurrence, servants) for occurrence, servants in served if servants.wanted]
        if not served:
            return ()
        terms = {term for _, servants in served for term in servants.terms}
        found = outermost(self._targets.finder.find(sorted(terms), target))
        return tuple(_assign(served, found, self._targets))


class _Servants(NamedTuple):
    """What may stand for an occurrence: the indices of all its terms, and the accepted terms."""

    terms: frozenset[int]
    wanted: tuple[Term, ...]


class _Side:
    """One language's terms, each with the position of the concept it belongs to."""

    def __init__(self, concepts: Sequence[Concept], tag: str, language: Language) -> None:
        pairs = [(t, n) for n, c in enumerate(concepts) for t in c.in_language(tag)] if tag else []
        self.terms = [term for term, _ in pairs]
        self.owners = [owner for _, owner in pairs]
        self.verbatim = [VERBATIM in term.options for term in self.terms]
        self.accepted = [term.status.accepted for term in self.terms]
        self._indices: dict[int, list[int]] = {}
        for index, owner in enumerate(self.owners):
            self._indices.setdefault(owner, []).append(index)
        self._servants: dict[tuple[int, ...], _Servants] = {}
        self.finder = FormFinder(self.terms, language)

    def servants(self, occurrence: Occurrence) -> _Servants:
        """What may stand for an occurrence here; the preferred terms come first."""
        known = self._servants.get(occurrence.owners)
        if known is None:
            indices = [i for owner in occurrence.owners for i in self._indices.get(owner, ())]
            accepted = [self.terms[index] for index in indices if self.accepted[index]]
            wanted = sorted(accepted, key=lambda term: term.status is not Status.PREFERRED)
            known = _Servants(frozenset(indices), tuple(wanted))
            self._servants[occurrence.owners] = known
        return known


def _with_verbatim(concept: Concept, source_tag: str, target_tag: str) -> Concept:
    """The concept, where a verbatim term without a counterpart is its own counterpart."""
    verbatim = [t for t in concept.in_language(source_tag) if VERBATIM in t.options]
    if not verbatim or not target_tag or concept.in_language(target_tag):
        return concept
    own = tuple(replace(term, language=target_tag) for term in verbatim)
    return replace(concept, terms=concept.terms + own)


def _place(item: Found) -> tuple[int, int]:
    return item.start, item.end


def _clash(free: Found, protected: Found) -> bool:
    """Whether a verbatim term rules this one out: it may contain one, not fill or cut it."""
    apart = free.end <= protected.start or protected.end <= free.start
    around = free.start <= protected.start and protected.end <= free.end
    return not apart and (not around or _place(free) == _place(protected)) and free != protected


def _assign(
    served: Sequence[tuple[Occurrence, _Servants]], found: Sequence[Found], side: _Side
) -> Iterator[Rendering]:
    """Give each occurrence a counterpart of its own: accepted forms first, then rejected ones."""
    accepted = [item for item in found if side.accepted[item.term]]
    rejected = [item for item in found if not side.accepted[item.term]]
    taken = pair_up([servants.terms for _, servants in served], accepted)
    for number, (occurrence, (terms, wanted)) in enumerate(served):
        counterpart = taken.get(number)
        if counterpart is None and rejected:
            counterpart = next((item for item in rejected if item.term in terms), None)
            rejected = [item for item in rejected if item is not counterpart]
        yield _rendering(occurrence, wanted, counterpart, side)
    for stray in rejected:
        occurrence, (_, wanted) = next(each for each in served if stray.term in each[1].terms)
        yield _rendering(occurrence, wanted, stray, side)


def _rendering(
    occurrence: Occurrence, wanted: tuple[Term, ...], found: Found | None, side: _Side
) -> Rendering:
    if found is None:
        return Rendering(occurrence, wanted)
    return Rendering(occurrence, wanted, Span(found.start, found.end), side.terms[found.term])


def pair_up(serving: Sequence[Container[int]], found: Sequence[Found]) -> dict[int, Found]:
    """As many occurrences as can have a place of their own, each with its place.

    ``serving[n]`` holds the terms that may render occurrence ``n``. Each takes the first place that
    is free; only where that leaves one without are others moved.

    >>> pair_up([{1, 2}, {1}], [Found(0, 3, 1), Found(5, 9, 2)])
    {0: Found(start=5, end=9, term=2), 1: Found(start=0, end=3, term=1)}
    """
    taken: dict[int, Found] = {}
    end = 0
    for number, terms in enumerate(serving):
        for item in found:
            if item.start >= end and item.term in terms:
                taken[number] = item
                end = item.end
                break
    return taken if len(taken) == len(serving) else _augmented(serving, found)


def _augmented(serving: Sequence[Container[int]], found: Sequence[Found]) -> dict[int, Found]:
    """The same by augmenting paths (Kuhn, Naval Research Logistics Quarterly 2, 1955)."""
    holder: dict[tuple[int, int], int] = {}
    held: dict[int, Found] = {}

    def place(number: int, tried: set[tuple[int, int]]) -> bool:
        for item in found:
            spot = _place(item)
            if spot in tried or item.term not in serving[number] or _in_the_way(spot, holder):
                continue
            tried.add(spot)
            if spot not in holder or place(holder[spot], tried):
                holder[spot], held[number] = number, item
                return True
        return False

    for number in range(len(serving)):
        place(number, set())
    return dict(sorted(held.items()))


def _in_the_way(spot: tuple[int, int], holder: Iterable[tuple[int, int]]) -> bool:
    """Whether a place that is held already overlaps this one in part."""
    start, end = spot
    return any(other != spot and other[0] < end and start < other[1] for other in holder)
