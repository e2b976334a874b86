"""What became of each term of a source text in its target."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import NamedTuple

from hexapla.languages.language import Language
from hexapla.languages.tag import look_up
from hexapla.terms.concept import VERBATIM, Concept, Status, Term, Termbase
from hexapla.terms.finder import FormFinder, Found, Kinships, exact, outermost
from hexapla.terms.pairing import pair_up
from hexapla.terms.seen import Seen
from hexapla.text.roll import NUL, Roll
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

    ``wanted`` are the accepted terms in the target language, the preferred ones first. ``inside``:
    what answers it is no word of its own, but a part of a compound; ``span`` is the compound.
    """

    occurrence: Occurrence
    wanted: tuple[Term, ...]
    span: Span | None = None
    term: Term | None = None
    inside: bool = False

    @property
    def verbatim(self) -> bool:
        """Whether the term must stand in the target exactly as it is."""
        return VERBATIM in self.occurrence.term.options

    @property
    def forbidden(self) -> bool:
        """Whether a form that the term base rejects stands there."""
        return self.term is not None and not self.term.status.accepted


class _Servants(NamedTuple):
    """What may stand for an occurrence: the indices of all its terms, and the accepted terms.

    ``plain`` is the preferred form, folded, where it is all that need be looked for first; else
    NUL, which stands in no text, or None where no form is wanted.
    """

    terms: frozenset[int]
    wanted: tuple[Term, ...]
    plain: str | None


class TermMatcher:
    """A term base made ready for one pair of languages."""

    def __init__(
        self,
        termbase: Termbase,
        source: tuple[str, Language],
        target: tuple[str, Language],
        kinship_of: Kinships = exact,
    ) -> None:
        """``source`` and ``target``: a BCP 47 tag and the language it belongs to.

        ``kinship_of`` gives what compares the words of a language; it is asked when it is needed.
        """
        tags = termbase.languages()
        source_tag, target_tag = look_up(source[0], tags), look_up(target[0], tags)
        concepts = [_with_verbatim(c, source_tag, target_tag) for c in termbase.concepts]
        self._sources = _Sources(concepts, source_tag, source[1], kinship_of)
        self._targets = _Targets(concepts, target_tag, target[1], kinship_of)
        self._servants = [self._targets.servants(owners) for owners in self._sources.owners]
        self._plain = [servants.plain for servants in self._servants]
        self._seen = cache(self._make_seen)
        self._matched = lru_cache(maxsize=8)(self._match)
        self.faults = lru_cache(maxsize=8)(self._faults)
        self.suspects = lru_cache(maxsize=1)(self._suspects)  # three rules ask of the same page

    def _suspects(self, sources: Roll, targets: Roll) -> list[int]:
        """The numbers of the texts that have faults, or may have: the terms of others are rendered.

        Many texts at once are sooner read than one by one.
        """
        folded = self._targets.fold(targets.joined) + NUL
        written = f"{targets.joined}{NUL}"
        starts = [*targets.starts, len(folded)]
        suspects = []
        for number, terms in self._sources.find_in(sources):
            forms = [form for term in terms if (form := self._plain[term])]
            within = starts[number], starts[number + 1] - 1
            if (
                forms
                and not self._targets.stand_plainly(forms, folded, *within)
                and not self._stand_as_seen(forms, terms, written, within)
                and not self._are_rendered(terms, targets.texts[number])
            ):
                suspects.append(number)
        return suspects

    def _are_rendered(self, terms: Sequence[int], target: str) -> bool:
        """Whether each of these terms of a source has an accepted counterpart, and no other."""
        asked = [term for term in terms if self._servants[term].wanted]
        serving = [self._servants[term].terms for term in asked]
        answers, rejected = self._answers(serving, target)
        taken = pair_up(serving, answers)
        if rejected or len(taken) < len(serving):
            return False
        if seen := self._seen():
            for number, answer in taken.items():
                seen.learn(asked[number], target[answer.start : answer.end])
        return True

    def _make_seen(self) -> Seen | None:
        kin = self._targets.kin()
        return Seen(kin, [servants.terms for servants in self._servants]) if kin else None

    def _stand_as_seen(
        self, forms: Sequence[str], terms: Sequence[int], text: str, within: tuple[int, int]
    ) -> bool:
        """Whether each term stands in a form in which it was seen, so that nothing is wrong."""
        seen = self._seen()
        if not seen or NUL in forms or len({*terms}) < len(terms):
            return False
        asked = [term for term in terms if self._plain[term]]
        return seen.stand(asked, text, *within)

    def occurrences(self, source: str) -> tuple[Occurrence, ...]:
        """The terms in a source text, in order: verbatim ones first, then leftmost-longest.

        No occurrence lies inside another, unless it is verbatim; two may overlap in part.
        """
        return tuple(self._occurrence(item) for item in self._sources.find(source))

    def judge(self, source: str, target: str) -> tuple[Rendering, ...]:
        """A rendering for each occurrence that the term base can judge, in order.

        Each occurrence has a counterpart of its own. A rejected form is the counterpart only
        where no accepted form is left; one that stands besides is given again, at the end, with
        the first occurrence of its concept.
        """
        matched = self._matched(source, target)
        compounds = self._compounds(matched, target)
        return tuple(
            self._rendering(item, counterpart or compounds.get(number), inside=number in compounds)
            for number, (item, counterpart) in enumerate(matched)
        )

    def _faults(self, source: str, target: str) -> tuple[Rendering, ...]:
        """Those of ``judge`` that have no accepted counterpart."""
        accepted = self._targets.accepted
        for _, counterpart in self._matched(source, target):
            if counterpart is None or not accepted[counterpart.term]:
                break
        else:
            return ()
        judged = self.judge(source, target)
        return tuple(e for e in judged if e.term is None or e.forbidden or e.inside)

    def _compounds(
        self, matched: Sequence[tuple[Found, Found | None]], target: str
    ) -> dict[int, Found]:
        """For the numbers of occurrences that nothing answers, compounds that hold an answer."""
        missing = [number for number, (_, answer) in enumerate(matched) if answer is None]
        if not missing:
            return {}
        serving = [self._servants[matched[number][0].term].terms for number in missing]
        taken = [answer for _, answer in matched if answer]
        free = [
            item
            for item in self._targets.find_within(frozenset().union(*serving), target)
            if not any(item.start < t.end and t.start < item.end for t in taken)
        ]
        return {missing[number]: item for number, item in pair_up(serving, free).items()}

    def _match(self, source: str, target: str) -> Sequence[tuple[Found, Found | None]]:
        """Each term found in the source, and what answers it in the target."""
        servants = self._servants
        found = [item for item in self._sources.find(source) if servants[item.term].wanted]
        if not found:
            return ()
        serving = [servants[item.term].terms for item in found]
        answers, rejected = self._answers(serving, target)
        taken = pair_up(serving, answers)
        if rejected:
            return list(_with_rejected(found, serving, taken, rejected))
        return [(item, taken.get(number)) for number, item in enumerate(found)]

    def _answers(
        self, serving: Sequence[frozenset[int]], target: str
    ) -> tuple[list[Found], list[Found]]:
        """What may answer occurrences: the forms of their terms, accepted and rejected ones."""
        every = serving[0] if len(serving) == 1 else frozenset().union(*serving)
        answers = self._targets.find(every, target)
        if not self._targets.some_rejected:
            return answers, []
        accepted = self._targets.accepted
        return (
            [item for item in answers if accepted[item.term]],
            [item for item in answers if not accepted[item.term]],
        )

    def _occurrence(self, item: Found) -> Occurrence:
        sources = self._sources
        return Occurrence(
            Span(item.start, item.end), sources.terms[item.term], sources.owners[item.term]
        )

    def _rendering(self, item: Found, counterpart: Found | None, *, inside: bool) -> Rendering:
        occurrence, wanted = self._occurrence(item), self._servants[item.term].wanted
        if counterpart is None:
            return Rendering(occurrence, wanted)
        span = Span(counterpart.start, counterpart.end)
        term = self._targets.terms[counterpart.term]
        return Rendering(occurrence, wanted, span, term, inside)


class _Sources:
    """The source language's terms, each form once, with the positions of its concepts."""

    def __init__(
        self, concepts: Sequence[Concept], tag: str, language: Language, kinship_of: Kinships
    ) -> None:
        owners: dict[tuple[str, frozenset[str]], list[int]] = {}
        firsts: list[Term] = []
        for number, term in _terms(concepts, tag):
            known = owners.setdefault((language.fold(term.form), term.options), [])
            if not known:
                firsts.append(term)
            known.append(number)
        self.terms = firsts
        self.owners = [tuple(dict.fromkeys(numbers)) for numbers in owners.values()]
        self._verbatim = {n for n, term in enumerate(firsts) if VERBATIM in term.options}
        self._finder = FormFinder(firsts, language, kinship_of)

    def find_in(self, roll: Roll) -> Iterator[tuple[int, list[int]]]:
        """The number of each text that holds a term, and its terms as ``find`` would give them."""
        found: list[Found] = []
        terms: list[int] = []
        stops = [*roll.starts[1:], len(roll.joined) + 1]
        number = stop = reached = 0
        apart = True
        for item in self._finder.find_all(roll.joined):
            start, end, term = item
            if start >= stop:
                if terms:
                    yield number, terms if apart else [each.term for each in self._chosen(found)]
                number = bisect_right(roll.starts, start, number) - 1
                stop, apart = stops[number], not self._verbatim
                found, terms = [], []
            elif start < reached:
                apart = False
            reached = end
            found.append(item)
            terms.append(term)
        if terms:
            yield number, terms if apart else [each.term for each in self._chosen(found)]

    def find(self, text: str) -> list[Found]:
        """The terms in a text, in order; of two in one place, the first of the term base."""
        return self._chosen(self._finder.find_all(text))

    def _chosen(self, found: list[Found]) -> list[Found]:
        """Verbatim ones first, then leftmost-longest."""
        if not self._verbatim:
            return outermost(found)
        protected = [item for item in found if item.term in self._verbatim]
        free = [
            item
            for item in found
            if item.term not in self._verbatim and not any(_clash(item, p) for p in protected)
        ]
        return sorted(outermost(protected) + outermost(free))


class _Targets:
    """The target language's terms, and which of them serve a concept."""

    def __init__(
        self, concepts: Sequence[Concept], tag: str, language: Language, kinship_of: Kinships
    ) -> None:
        pairs = list(_terms(concepts, tag))
        self.terms = [term for _, term in pairs]
        self.accepted = [term.status.accepted for term in self.terms]
        self.some_rejected = not all(self.accepted)
        self._indices: dict[int, list[int]] = {}
        for index, (owner, _) in enumerate(pairs):
            self._indices.setdefault(owner, []).append(index)
        self._finder = FormFinder(self.terms, language, kinship_of)
        self.kin = self._finder.kin
        self.fold = language.fold
        self._spaced = language.spaced

    def stand_plainly(self, forms: Sequence[str], folded: str, begin: int, stop: int) -> bool:
        """Whether each form stands as it is, in a place of its own, in ``folded[begin:stop]``.

        A form that is rejected, inflected or missing, and one that may stand in another, do not.
        Behind ``stop`` stands NUL.
        """
        places: list[tuple[int, int]] = []
        for form in forms:
            start = folded.find(form, begin, stop)
            if start < 0:
                return False
            end = start + len(form)
            if self._spaced and (
                folded[start - 1].isalnum() or folded[end].isalnum() or folded[end] == "'"
            ):
                return False
            for other_start, other_end in places:
                if start < other_end and other_start < end:
                    return False
            places.append((start, end))
        return len(forms) == 1 or not _nested(forms)

    def find(self, terms: Iterable[int], text: str) -> list[Found]:
        """The forms of these terms, in order; a form may be that of several terms."""
        return outermost(self._finder.find(terms, text), keep_equals=True)

    def find_within(self, terms: Iterable[int], text: str) -> list[Found]:
        """The compounds with accepted ones of these terms inside, in order."""
        accepted = [term for term in terms if self.accepted[term]]
        return outermost(self._finder.find_within(accepted, text), keep_equals=True)

    def servants(self, owners: Iterable[int]) -> _Servants:
        """The terms of these concepts; of the accepted ones, the preferred come first."""
        indices = [index for owner in owners for index in self._indices.get(owner, ())]
        accepted = [self.terms[index] for index in indices if self.accepted[index]]
        wanted = sorted(accepted, key=lambda term: term.status is not Status.PREFERRED)
        plain = None
        if wanted:
            sure = len(accepted) == len(indices) and not wanted[0].options
            plain = self.fold(wanted[0].form) if sure else NUL
        return _Servants(frozenset(indices), tuple(wanted), plain)


def _nested(forms: Sequence[str]) -> bool:
    """Whether one of the forms may stand in another, whatever their endings."""
    for one in forms:
        for other in forms:
            if one is not other and one in other:
                return True
    return False


def _terms(concepts: Sequence[Concept], tag: str) -> Iterator[tuple[int, Term]]:
    """The terms of one language, each with the position of its concept."""
    for number, concept in enumerate(concepts if tag else ()):
        for term in concept.in_language(tag):
            yield number, term


def _with_verbatim(concept: Concept, source_tag: str, target_tag: str) -> Concept:
    """The concept, where a verbatim term without a counterpart is its own counterpart."""
    verbatim = [t for t in concept.in_language(source_tag) if VERBATIM in t.options]
    if not verbatim or not target_tag or concept.in_language(target_tag):
        return concept
    own = tuple(replace(term, language=target_tag) for term in verbatim)
    return replace(concept, terms=concept.terms + own)


def _clash(free: Found, protected: Found) -> bool:
    """Whether a verbatim term rules this one out: it may contain one, not fill or cut it."""
    if free.end <= protected.start or protected.end <= free.start:
        return False
    longer = free.end - free.start > protected.end - protected.start
    return not (longer and free.start <= protected.start and protected.end <= free.end)


def _with_rejected(
    found: Sequence[Found],
    serving: Sequence[Container[int]],
    taken: Mapping[int, Found],
    rejected: list[Found],
) -> Iterator[tuple[Found, Found | None]]:
    """The pairs, where a rejected form answers what no accepted one does; then those left over."""
    for number, item in enumerate(found):
        answer = taken.get(number)
        if answer is None:
            answer = next((each for each in rejected if each.term in serving[number]), None)
            rejected = [each for each in rejected if each is not answer]
        yield item, answer
    for stray in rejected:
        number = next(n for n, terms in enumerate(serving) if stray.term in terms)
        yield found[number], stray
