"""What became of each term of a source text in its target."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
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
        if not found:
            return ()
        protected = [item for item in found if self._sources.verbatim[item[0]]]
        if protected:
            free = [item for item in found if not any(_clash(item[1], p[1]) for p in protected)]
            found = outermost(protected) + outermost(free)
        else:
            found = outermost(found)
        by_span: dict[Span, list[int]] = {}
        for index, span in found:
            by_span.setdefault(span, []).append(index)
        return tuple(self._occurrence(span, by_span[span]) for span in sorted(by_span))

    def _occurrence(self, span: Span, indices: Sequence[int]) -> Occurrence:
        owners = tuple(dict.fromkeys(self._sources.owners[index] for index in indices))
        return Occurrence(span, self._sources.terms[indices[0]], owners)

    def _judge(self, source: str, target: str) -> tuple[Rendering, ...]:
        """A rendering for each occurrence that the term base can judge, in order.

        Each occurrence has a counterpart of its own. A rejected form is the counterpart only
        where no accepted form is left; one that stands besides is given again, at the end, with
        the first occurrence of its concept.
        """
        occurrences = [o for o in self.occurrences(source) if self._targets.servants(o).wanted]
        if not occurrences:
            return ()
        indices = {i: None for o in occurrences for i in self._targets.servants(o).indices}
        found = outermost(self._targets.finder.find(indices, target))
        return tuple(_assign(occurrences, found, self._targets))


class _Servants(NamedTuple):
    """What may stand for an occurrence: indices of all its terms, and the accepted terms."""

    indices: frozenset[int]
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
            terms = [self.terms[index] for index in indices if self.accepted[index]]
            wanted = sorted(terms, key=lambda term: term.status is not Status.PREFERRED)
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


def _clash(free: Span, protected: Span) -> bool:
    """Whether a verbatim span rules this one out: it may contain one, not fill or cut it."""
    return bool(free & protected) and (free in protected or protected not in free)


def _assign(
    occurrences: Sequence[Occurrence], found: Sequence[Found], side: _Side
) -> Iterator[Rendering]:
    """Give each occurrence a counterpart of its own: accepted forms first, then rejected ones."""
    servants = [side.servants(occurrence) for occurrence in occurrences]
    accepted = [item for item in found if side.accepted[item[0]]]
    rejected = [item for item in found if not side.accepted[item[0]]]
    taken = pair_up([each.indices for each in servants], accepted)
    for number, (occurrence, (indices, wanted)) in enumerate(
        zip(occurrences, servants, strict=True)
    ):
        counterpart = taken.get(number)
        if counterpart is None and rejected:
            counterpart = next((item for item in rejected if item[0] in indices), None)
            rejected = [item for item in rejected if item is not counterpart]
        yield _rendering(occurrence, wanted, counterpart, side)
    for stray in rejected:
        number = next(n for n, each in enumerate(servants) if stray[0] in each.indices)
        yield _rendering(occurrences[number], servants[number].wanted, stray, side)


def _rendering(
    occurrence: Occurrence, wanted: tuple[Term, ...], found: Found | None, side: _Side
) -> Rendering:
    if found is None:
        return Rendering(occurrence, wanted)
    return Rendering(occurrence, wanted, found[1], side.terms[found[0]])


def pair_up(serving: Sequence[Container[int]], found: Sequence[Found]) -> dict[int, Found]:
    """As many occurrences as can have a span of their own, each with its span.

    ``serving[n]`` holds the indices of the terms that may render occurrence ``n``. Kuhn's
    augmenting paths (Naval Research Logistics Quarterly 2, 1955), in text order.

    >>> pair_up([{1, 2}, {1}], [(1, Span(0, 3)), (2, Span(5, 9))])
    {0: (2, Span(start=5, end=9)), 1: (1, Span(start=0, end=3))}
    """
    holder: dict[Span, int] = {}
    held: dict[int, Found] = {}

    def place(number: int, tried: set[Span]) -> bool:
        for item in found:
            span = item[1]
            if span in tried or item[0] not in serving[number] or _in_the_way(span, holder):
                continue
            tried.add(span)
            if span not in holder or place(holder[span], tried):
                holder[span], held[number] = number, item
                return True
        return False

    for number in range(len(serving)):
        place(number, set())
    return dict(sorted(held.items()))


def _in_the_way(span: Span, holder: Iterable[Span]) -> bool:
    """Whether a span that is held already overlaps this one in part."""
    return any(
        other.start < span.end and span.start < other.end and span != other for other in holder
    )
