"""What became of each term of a source text in its target."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from hexapla.languages.language import Language
from hexapla.languages.tag import look_up
from hexapla.terms.concept import VERBATIM, Concept, Status, Term, Termbase
from hexapla.terms.finder import FormFinder, Found, outermost
from hexapla.terms.pairing import pair_up
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


class _Spot(NamedTuple):
    """A place in the source, and the terms that stand there: more than one share a form."""

    start: int
    end: int
    terms: tuple[int, ...]


class _Servants(NamedTuple):
    """What may stand for an occurrence: the indices of all its terms, and the accepted terms."""

    terms: frozenset[int]
    wanted: tuple[Term, ...]


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
        self._servants = lru_cache(maxsize=None)(self._find_servants)
        self._matched = lru_cache(maxsize=8)(self._match)
        self.faults = lru_cache(maxsize=8)(self._faults)

    def occurrences(self, source: str) -> tuple[Occurrence, ...]:
        """The terms in a source text, in order: verbatim ones first, then leftmost-longest.

        No occurrence lies inside another, unless it is verbatim; two may overlap in part.
        """
        return tuple(self._occurrence(spot) for spot in self._spots(source))

    def judge(self, source: str, target: str) -> tuple[Rendering, ...]:
        """A rendering for each occurrence that the term base can judge, in order.

        Each occurrence has a counterpart of its own. A rejected form is the counterpart only
        where no accepted form is left; one that stands besides is given again, at the end, with
        the first occurrence of its concept.
        """
        return tuple(self._rendering(spot, found) for spot, found in self._matched(source, target))

    def _faults(self, source: str, target: str) -> tuple[Rendering, ...]:
        """Those of ``judge`` that have no accepted counterpart."""
        accepted = self._targets.accepted
        for _, found in self._matched(source, target):
            if found is None or not accepted[found.term]:
                break
        else:
            return ()
        judged = self.judge(source, target)
        return tuple(each for each in judged if each.term is None or each.forbidden)

    def _spots(self, source: str) -> list[_Spot]:
        """Where the terms of a source text stand."""
        found = self._sources.finder.find_all(source)
        if self._sources.some_verbatim and found:
            protected = [item for item in found if self._sources.verbatim[item.term]]
            free = [item for item in found if not any(_clash(item, other) for other in protected)]
            found = sorted(outermost(protected) + outermost(free))
        elif len(found) > 1:
            found = outermost(found)
        spots: list[_Spot] = []
        for start, end, term in found:
            if spots and (spots[-1].start, spots[-1].end) == (start, end):
                spots[-1] = _Spot(start, end, (*spots[-1].terms, term))
            else:
                spots.append(_Spot(start, end, (term,)))
        return spots

    def _match(self, source: str, target: str) -> Sequence[tuple[_Spot, Found | None]]:
        """Each place of a term in the source, and the place that answers it."""
        spots, serving = [], []
        for spot in self._spots(source):
            terms, wanted = self._servants(spot.terms)
            if wanted:
                spots.append(spot)
                serving.append(terms)
        if not spots:
            return ()
        every = serving[0] if len(spots) == 1 else frozenset().union(*serving)
        found = outermost(self._targets.finder.find(every, target))
        accepted = found
        if self._targets.some_rejected:
            accepted = [item for item in found if self._targets.accepted[item.term]]
        taken = pair_up(serving, accepted)
        if len(accepted) == len(found):
            return [(spot, taken.get(number)) for number, spot in enumerate(spots)]
        rejected = [item for item in found if not self._targets.accepted[item.term]]
        return list(_with_rejected(spots, serving, taken, rejected))

    def _find_servants(self, terms: tuple[int, ...]) -> _Servants:
        """What may stand for a place in the source where these terms stand."""
        owners = dict.fromkeys(self._sources.owners[term] for term in terms)
        return self._targets.servants(owners)

    def _occurrence(self, spot: _Spot) -> Occurrence:
        owners = tuple(dict.fromkeys(self._sources.owners[term] for term in spot.terms))
        return Occurrence(Span(spot.start, spot.end), self._sources.terms[spot.terms[0]], owners)

    def _rendering(self, spot: _Spot, found: Found | None) -> Rendering:
        occurrence, wanted = self._occurrence(spot), self._servants(spot.terms).wanted
        if found is None:
            return Rendering(occurrence, wanted)
        span = Span(found.start, found.end)
        return Rendering(occurrence, wanted, span, self._targets.terms[found.term])


class _Side:
    """One language's terms, each with the position of the concept it belongs to."""

    def __init__(self, concepts: Sequence[Concept], tag: str, language: Language) -> None:
        pairs = [(t, n) for n, c in enumerate(concepts) for t in c.in_language(tag)] if tag else []
        self.terms = [term for term, _ in pairs]
        self.owners = [owner for _, owner in pairs]
        self.verbatim = [VERBATIM in term.options for term in self.terms]
        self.accepted = [term.status.accepted for term in self.terms]
        self.some_verbatim, self.some_rejected = any(self.verbatim), not all(self.accepted)
        self._indices: dict[int, list[int]] = {}
        for index, owner in enumerate(self.owners):
            self._indices.setdefault(owner, []).append(index)
        self.finder = FormFinder(self.terms, language)

    def servants(self, owners: Iterable[int]) -> _Servants:
        """The terms of these concepts; of the accepted ones, the preferred come first."""
        indices = [index for owner in owners for index in self._indices.get(owner, ())]
        accepted = [self.terms[index] for index in indices if self.accepted[index]]
        wanted = sorted(accepted, key=lambda term: term.status is not Status.PREFERRED)
        return _Servants(frozenset(indices), tuple(wanted))


def _with_verbatim(concept: Concept, source_tag: str, target_tag: str) -> Concept:
    """The concept, where a verbatim term without a counterpart is its own counterpart."""
    verbatim = [t for t in concept.in_language(source_tag) if VERBATIM in t.options]
    if not verbatim or not target_tag or concept.in_language(target_tag):
        return concept
    own = tuple(replace(term, language=target_tag) for term in verbatim)
    return replace(concept, terms=concept.terms + own)


def _clash(free: Found, protected: Found) -> bool:
    """Whether a verbatim term rules this one out: it may contain one, not fill or cut it."""
    if free.end <= protected.start or protected.end <= free.start or free == protected:
        return False
    longer = free.end - free.start > protected.end - protected.start
    return not (longer and free.start <= protected.start and protected.end <= free.end)


def _with_rejected(
    spots: Sequence[_Spot],
    serving: Sequence[Container[int]],
    taken: Mapping[int, Found],
    rejected: list[Found],
) -> Iterator[tuple[_Spot, Found | None]]:
    """The pairs, where a rejected form answers what no accepted one does; then those left over."""
    for number, spot in enumerate(spots):
        found = taken.get(number)
        if found is None:
            found = next((item for item in rejected if item.term in serving[number]), None)
            rejected = [item for item in rejected if item is not found]
        yield spot, found
    for stray in rejected:
        number = next(n for n, terms in enumerate(serving) if stray.term in terms)
        yield spots[number], stray
