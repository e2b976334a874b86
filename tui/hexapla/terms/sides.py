"""The two sides of a term base: what is looked for in a source, and what may answer it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from hexapla.languages.language import Language
from hexapla.languages.width import narrow
from hexapla.terms.concept import MATCHING, UNTRANSLATABLE, VERBATIM, Concept, Status, Term
from hexapla.terms.finder import FormFinder, Found, Kinships, outermost
from hexapla.terms.name import outside_names
from hexapla.text.roll import NUL, Roll

LATIN = re.compile("[0-9A-Za-z]")
WIDE = "Ａ"
EDGES = frozenset(f'{NUL} .,;:!?()“”"')  # where words are spaced, none goes on with these


KEPT = frozenset({VERBATIM, UNTRANSLATABLE})


class Servants(NamedTuple):
    """What may stand for an occurrence: the indices of all its terms, and the accepted terms.

    ``plain`` is the preferred form, folded, where it is all that need be looked for first; else
    NUL, which stands in no text, or None where no form is wanted.
    """

    terms: frozenset[int]
    wanted: tuple[Term, ...]
    plain: str | None


class Sources:
    """The source language's terms, each form once, with the positions of its concepts."""

    def __init__(
        self, concepts: Sequence[Concept], tag: str, language: Language, kinship_of: Kinships
    ) -> None:
        owners: dict[tuple[str, frozenset[str]], list[int]] = {}
        firsts: list[Term] = []
        for number, term in _terms(concepts, tag):
            known = owners.setdefault((language.fold(term.form), term.options & MATCHING), [])
            if not known:
                firsts.append(term)
            known.append(number)
        self.terms = firsts
        self.owners = [tuple(dict.fromkeys(numbers)) for numbers in owners.values()]
        self._verbatim = {n for n, term in enumerate(firsts) if VERBATIM in term.options}
        self._read = _read_as(firsts, language)
        sought = [t if self._read is str else replace(t, form=narrow(t.form)) for t in firsts]
        self._finder = FormFinder(sought, language, kinship_of)

    def find_in(self, roll: Roll) -> Iterator[tuple[int, list[int]]]:
        """The number of each text that holds a term, and its terms as ``find`` would give them."""
        text = self._read(roll.joined)
        outer = self._finder.find_outer(text)
        return self._chosen_in(text, roll) if outer is None else _text_by_text(outer, roll)

    def _chosen_in(self, text: str, roll: Roll) -> Iterator[tuple[int, list[int]]]:
        """The same where forms must be looked at, one text after the other."""
        found: list[Found] = []
        terms: list[int] = []
        stops = [*roll.starts[1:], len(roll.joined) + 1]
        number = stop = reached = 0
        apart = True
        for item in outside_names(self._finder.find_all(text), text):
            start, end, term = item
            if start >= stop:
                if terms:
                    yield number, terms if apart else [each.term for each in self._chosen(found)]
                number = bisect_right(roll.starts, start, number) - 1
                stop, apart = stops[number], True
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
        text = self._read(text)
        return self._chosen(outside_names(self._finder.find_all(text), text))

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


class Targets:
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
        self.tracks = self._finder.tracks
        self.fold = language.fold
        self._spaced = language.spaced
        self._neighbours = language.neighbours
        self._edges = EDGES if language.spaced else language.neighbours or frozenset()

    def stand_plainly(self, forms: Sequence[str], folded: str, begin: int, stop: int) -> bool:
        """Whether each form stands as it is, in a place of its own, in ``folded[begin:stop]``.

        A form that is rejected, inflected or missing, and one that may stand in another, do not.
        Behind ``stop`` stands NUL.
        """
        edges, find = self._edges, folded.find
        places: list[tuple[int, int]] = []
        for form in forms:
            start = find(form, begin, stop)
            if start < 0:
                return False
            end = start + len(form)
            if folded[end] not in edges or folded[start - 1] not in edges:
                before, after = folded[start - 1], folded[end]
                if not self._stands_alone(before, after):
                    return False
            places.append((start, end))
        return len(forms) == 1 or not (_overlap(places) or _nested(forms))

    def _stands_alone(self, before: str, after: str) -> bool:
        """Whether a form surely ends where the letters on both sides of it begin."""
        if self._spaced:
            return not (before.isalnum() or after.isalnum() or after == "'")
        return self._neighbours is None or (
            before in self._neighbours and after in self._neighbours
        )

    def find(self, terms: Iterable[int], text: str) -> list[Found]:
        """The forms of these terms, in order; a form may be that of several terms."""
        return outermost(self._finder.find(terms, text), keep_equals=True)

    def find_within(self, terms: Iterable[int], text: str) -> list[Found]:
        """The compounds with accepted ones of these terms inside, in order."""
        accepted = [term for term in terms if self.accepted[term]]
        return outermost(self._finder.find_within(accepted, text), keep_equals=True)

    def of(self, owners: Iterable[int]) -> list[Term]:
        """The terms of these concepts."""
        return [self.terms[index] for owner in owners for index in self._indices.get(owner, ())]

    def servants(self, owners: Iterable[int]) -> Servants:
        """The terms of these concepts; of the accepted ones, the preferred come first."""
        indices = [index for owner in owners for index in self._indices.get(owner, ())]
        accepted = [self.terms[index] for index in indices if self.accepted[index]]
        wanted = sorted(accepted, key=lambda term: term.status is not Status.PREFERRED)
        plain = None
        if wanted:
            sure = len(accepted) == len(indices) and not wanted[0].options & MATCHING
            plain = self.fold(wanted[0].form) if sure else NUL
        return Servants(frozenset(indices), tuple(wanted), plain)


def _text_by_text(
    places: Iterable[tuple[int, int, int]], roll: Roll
) -> Iterator[tuple[int, list[int]]]:
    """The number of each text in which a place starts, and the terms of these, in order."""
    stops = [*roll.starts[1:], len(roll.joined) + 1]
    terms: list[int] = []
    number = stop = 0
    for term, start, _ in places:
        if start >= stop:
            if terms:
                yield number, terms
            number = bisect_right(roll.starts, start, number) - 1
            stop, terms = stops[number], []
        terms.append(term)
    if terms:
        yield number, terms


def _read_as(terms: Sequence[Term], language: Language) -> Callable[[str], str]:
    """How texts are read where the language has letters of two widths, and terms have such too."""
    wide = language.fold(WIDE) == language.fold(narrow(WIDE))
    return narrow if wide and LATIN.search(narrow(NUL.join(t.form for t in terms))) else str


def _overlap(places: Sequence[tuple[int, int]]) -> bool:
    """Whether two of the places share a letter."""
    reached = 0
    for start, end in sorted(places):
        if start < reached:
            return True
        reached = end
    return False


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


def with_verbatim(concept: Concept, source_tag: str, target_tag: str) -> Concept:
    """The concept, where a term that is never translated, and has no counterpart, is its own."""
    verbatim = [t for t in concept.in_language(source_tag) if KEPT & t.options]
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
