"""What became of each term of a source text in its target."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter

from hexapla.languages.kinship import Kinship
from hexapla.languages.language import Language
from hexapla.languages.tag import look_up
from hexapla.terms.concept import SHORT, VERBATIM, Term, Termbase
from hexapla.terms.finder import Found, Kinships, exact
from hexapla.terms.pairing import pair_up
from hexapla.terms.seen import Seen
from hexapla.terms.sides import Sources, Targets, with_verbatim
from hexapla.text.roll import NUL, Roll
from hexapla.text.span import Span

Plain = Sequence[tuple[Term, Term]]  # terms of a source, each with the one that answers it


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
        concepts = [with_verbatim(c, source_tag, target_tag) for c in termbase.concepts]
        self._sources = Sources(concepts, source_tag, source[1], kinship_of)
        self._targets = Targets(concepts, target_tag, target[1], kinship_of)
        self._servants = [self._targets.servants(owners) for owners in self._sources.owners]
        self.short_forms = [t.form for t in self._targets.terms if SHORT in t.options]
        self._plain = [servants.plain for servants in self._servants]
        self._seen = cache(self._make_seen)
        self._answers = lru_cache(maxsize=1024)(self._find_answers)  # asked by sieve and rules
        self._matched = lru_cache(maxsize=8)(self._match)
        self.faults = lru_cache(maxsize=8)(self._faults)
        self.suspects = lru_cache(maxsize=1)(self._suspects)  # three rules ask of the same page

    def _suspects(self, sources: Roll, targets: Roll) -> list[int]:
        """The numbers of the texts that have faults, or may have: the terms of others are rendered.

        Many texts at once are sooner read than one by one.
        """
        if not self._targets.terms:
            return []
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
                and not self._stand_as_seen(forms, terms, (written, folded), within)
                and not self._are_rendered(terms, targets.texts[number])
            ):
                suspects.append(number)
        return suspects

    def plainly(self, sources: Roll, targets: Roll) -> Iterator[tuple[int, Plain | None]]:
        """The number of each text with terms, and these if it is plain what became of them.

        It is where the term base has one form for each, which stands there as it is. None where
        ``judge`` has to tell; it gives the same where it is plain.
        """
        if not self._targets.terms:
            return
        folded = self._targets.fold(targets.joined) + NUL
        starts = [*targets.starts, len(folded)]
        for number, terms in self._sources.find_in(sources):
            asked = [(term, self._servants[term]) for term in terms if self._servants[term].wanted]
            forms = [each.plain for _, each in asked if each.plain and len(each.terms) == 1]
            within = starts[number], starts[number + 1] - 1
            if len(forms) < len(asked) or NUL in forms:
                yield number, None
            elif self._targets.stand_plainly(forms, folded, *within):
                yield number, [(self._sources.terms[term], each.wanted[0]) for term, each in asked]
            else:
                yield number, None

    def _are_rendered(self, terms: Sequence[int], target: str) -> bool:
        """Whether each of these terms of a source has an accepted counterpart, and no other."""
        asked = [term for term in terms if self._servants[term].wanted]
        serving = tuple(self._servants[term].terms for term in asked)
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
        self,
        forms: Sequence[str],
        terms: Sequence[int],
        texts: tuple[str, str],
        within: tuple[int, int],
    ) -> bool:
        """Whether each term stands in a form that is seen to be one, so that nothing is wrong.

        ``texts``: all texts as they are written, and folded; ``within``: where this one is.
        """
        if NUL in forms or len({*terms}) < len(terms):
            return False
        asked = [term for term in terms if self._plain[term]]
        written, folded = texts
        if seen := self._seen():
            return seen.stand(asked, written, *within)
        serving = [self._servants[term].terms for term in asked]
        return self._targets.tracks.stand(serving, folded, *within)

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

    def taken(self, source: str, target: str) -> tuple[Span, ...]:
        """The places in a target that answer terms of its source, compounds left out."""
        answers = (answer for _, answer in self._matched(source, target))
        return tuple(Span(answer.start, answer.end) for answer in answers if answer)

    def rejected(self, occurrence: Occurrence) -> tuple[Term, ...]:
        """The terms in the target language that the term base rejects for an occurrence."""
        if not self._targets.some_rejected:
            return ()
        return tuple(t for t in self._targets.of(occurrence.owners) if not t.status.accepted)

    @property
    def kinship(self) -> Kinship | None:
        """What compares the words of the target; None where its terms are found by patterns."""
        kin = self._targets.kin()
        return kin.kinship if kin else None

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
        if not self._targets.terms:
            return ()
        servants = self._servants
        found = [item for item in self._sources.find(source) if servants[item.term].wanted]
        if not found:
            return ()
        serving = tuple(servants[item.term].terms for item in found)
        answers, rejected = self._answers(serving, target)
        taken = pair_up(serving, answers)
        if rejected:
            return list(_with_rejected(found, serving, taken, rejected))
        return [(item, taken.get(number)) for number, item in enumerate(found)]

    def _find_answers(
        self, serving: tuple[frozenset[int], ...], target: str
    ) -> tuple[Sequence[Found], Sequence[Found]]:
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


def _with_rejected(
    found: Sequence[Found],
    serving: Sequence[frozenset[int]],
    taken: Mapping[int, Found],
    rejected: Sequence[Found],
) -> Iterator[tuple[Found, Found | None]]:
    """The pairs, where a rejected form answers what no accepted one does; then those left over."""
    left: dict[int, deque[Found]] = {}
    for each in rejected:
        left.setdefault(each.term, deque()).append(each)
    for number, item in enumerate(found):
        answer = taken.get(number)
        if answer is None:
            rows = [row for term in serving[number] if (row := left.get(term))]
            answer = min(rows, key=itemgetter(0)).popleft() if rows else None
        yield item, answer
    firsts = {
        term: item for item, terms in zip(found[::-1], serving[::-1], strict=True) for term in terms
    }
    for stray in sorted(chain.from_iterable(left.values())):
        yield firsts[stray.term], stray
