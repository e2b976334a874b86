"""Where the terms of one language stand in a text, in any inflected form."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from hexapla.languages.kinship import Kinship
from hexapla.languages.language import Language, fold
from hexapla.terms.concept import CASE, VERBATIM, Term
from hexapla.terms.kin import KinFinder, read_phrase
from hexapla.terms.tracks import Tracks
from hexapla.text.needles import Needles

EDGE = re.compile(r"^[0-9A-Za-z]|[0-9A-Za-z]$")
FIGURE = re.compile(r"^\d|\d$")
RUNS_ON = re.compile(r"[0-9A-Za-z]{2}")
GROUPED = re.compile(r"[0-9][.,][0-9]")


Kinships = Callable[[Language], Kinship | None]


def exact(_: Language) -> None:
    """No kinship for any language: terms stand as their patterns have it."""


class Found(NamedTuple):
    """The form of a term: where it stands, and the index of the term."""

    start: int
    end: int
    term: int


_MAKE_FOUND = partial(tuple.__new__, Found)  # Found._make, sooner


class FormFinder:
    """Finds the forms of ``terms`` in texts of ``language``; a term is known by its index.

    Where the language inflects, its patterns say what a form is, and each is compiled when it is
    first needed. Elsewhere, and for verbatim terms, a form is the term as it stands. Terms that are
    words and no more are found by kinship, where there is one; it is asked for when it is needed.
    Where a person has listed the forms of a term, it stands in these and as it is, in no other.
    """

    def __init__(
        self, terms: Sequence[Term], language: Language, kinship_of: Kinships = exact
    ) -> None:
        self._terms = terms
        self._language = language
        self._kinship_of = kinship_of if language.grammar else exact
        self._kinfolk: KinFinder | None = None
        self._asked = self._kinship_of is exact
        self._stiff = [
            VERBATIM in t.options or (language.form_pattern is None and not t.forms) for t in terms
        ]
        self._edged = [
            (stiff and EDGE.search(t.form)) or (not stiff and FIGURE.search(t.form))
            for stiff, t in zip(self._stiff, terms, strict=True)
        ]
        self._strict = [bool(term.options) for term in terms]
        self._loose = [
            not edged and not strict
            for edged, strict in zip(self._edged, self._strict, strict=True)
        ]
        self._plain = all(self._stiff) and all(self._loose)
        self.tracks = Tracks(terms, language)
        self._compiled: list[re.Pattern[str] | None] = [None] * len(terms)
        self._compounds: dict[int, re.Pattern[str]] = {}
        self._stems: list[tuple[str, ...] | None] = [None] * len(terms)
        self._owners: list[list[int]] = []
        self._needles: Needles | None = None

    def _sharpened(self) -> Needles:
        """The needles for all terms, made when they are first needed."""
        owners: dict[str, list[int]] = {}
        kin = self.kin()
        for index in range(len(self._terms)):
            for stem in () if kin and index in kin else self._stems_of(index):
                owners.setdefault(stem, []).append(index)
        self._owners = list(owners.values())
        self._needles = Needles(list(owners))
        return self._needles

    def _stems_of(self, index: int) -> tuple[str, ...]:
        stems = self._stems[index]
        if stems is None:
            term, language = self._terms[index], self._language
            if self._stiff[index]:
                found: Iterable[str] = (language.fold(term.form),)
            elif term.forms:
                found = _beginnings(map(language.fold, (term.form, *term.forms)))
            else:
                found = language.stems(term.form)
            stems = self._stems[index] = tuple(stem for stem in found if stem)
        return stems

    def _pattern(self, index: int) -> re.Pattern[str]:
        term, language = self._terms[index], self._language
        if term.forms and not self._stiff[index]:
            forms = map(language.fold, (term.form, *term.forms))
            compiled = re.compile(_any_of(forms, spaced=language.spaced))
        elif self._stiff[index] or language.form_pattern is None:
            compiled = re.compile(re.escape(language.fold(term.form)))
        else:
            compiled = re.compile(language.form_pattern(term.form))
        self._compiled[index] = compiled
        return compiled

    def kin(self) -> KinFinder | None:
        """The finder of all terms that kinship finds, made when it is first needed."""
        if not self._asked:
            self._asked = True
            if kinship := self._kinship_of(self._language):
                stiff = self._stiff
                free = [(n, t.form) for n, t in enumerate(self._terms) if not (stiff[n] or t.forms)]
                read = {number: read_phrase(form, kinship) for number, form in free}
                self._kinfolk = KinFinder({n: p for n, p in read.items() if p}, kinship)
        return self._kinfolk

    def _of_kin(self, places: Iterable[tuple[int, int, int]], text: str) -> list[Found]:
        """The places that kinship found, as far as they are the term."""
        return [
            Found(start, end, term)
            for start, end, term in places
            if self._loose[term] or self._stands(term, text, start, end)
        ]

    def find_all(self, text: str) -> list[Found]:
        """Every form of every term: all stems are found in one pass, then looked at."""
        if kin := self.kin():
            return sorted(self._of_kin(kin.find(text), text) + self._by_needles(text))
        return self._by_needles(text)

    def find_outer(self, text: str) -> list[tuple[int, int, int]] | None:
        """The outermost of ``find_all``: term, start and end; None if they are not sooner told."""
        if not self._plain or self.kin():
            return None
        needles = self._needles or self._sharpened()
        places, owners = needles.find_longest(self._language.fold(text)), self._owners
        if len(owners) == len(self._terms):
            return places  # each needle is a term
        return [(owners[needle][0], start, end) for needle, start, end in places]

    def _by_needles(self, text: str) -> list[Found]:
        """The same of the terms that kinship does not find."""
        folded = self._language.fold(text)
        found: list[Found] = []
        needles = self._needles or self._sharpened()
        places, owners = needles.find(folded), self._owners
        if self._plain:
            return [
                _MAKE_FOUND((start, end, term))
                for needle, start, end in places
                for term in owners[needle]
            ]
        for needle, start, reach in places:
            for term in owners[needle]:
                end = reach
                if not self._stiff[term]:
                    pattern = self._compiled[term] or self._pattern(term)
                    match = pattern.match(folded, start)
                    if not match:
                        continue
                    end = match.end()
                if self._loose[term] or self._stands(term, text, start, end):
                    found.append(Found(start, end, term))
        return found

    def find(self, terms: Iterable[int], text: str) -> list[Found]:
        """The forms of the terms with these indices."""
        if kin := self.kin():
            terms = frozenset(terms)
            found = self._of_kin(kin.find(text, terms), text)
            return found + self._by_patterns([term for term in terms if term not in kin], text)
        return self._by_patterns(terms, text)

    def find_within(self, terms: Iterable[int], text: str) -> list[Found]:
        """Compounds that the terms with these indices lie in, with all words of the term."""
        if kin := self.kin():
            return self._of_kin(kin.find_within(text, terms), text)
        if self._language.compound_pattern is None:
            return []
        folded = self._language.fold(text)
        return [
            Found(*place.span(), term)
            for term in terms
            if any(stem in folded for stem in self._stems_of(term))
            and (pattern := self._compound(term))
            for place in pattern.finditer(folded)
        ]

    def _compound(self, term: int) -> re.Pattern[str] | None:
        """What finds a term in compounds; None for a term that has no forms but those given."""
        of, given = self._language.compound_pattern, self._stiff[term] or self._terms[term].forms
        if of is None or given:
            return None
        if term not in self._compounds:
            self._compounds[term] = re.compile(of(self._terms[term].form))
        return self._compounds[term]

    def _by_patterns(self, terms: Iterable[int], text: str) -> list[Found]:
        """The same as ``find`` for terms that kinship does not find."""
        folded = self._language.fold(text)
        found: list[Found] = []
        for term in terms:
            for start, end in self._places(term, folded):
                if self._loose[term] or self._stands(term, text, start, end):
                    found.append(Found(start, end, term))
        return found

    def _places(self, term: int, folded: str) -> list[tuple[int, int]]:
        """Where the pattern of a term finds a form; it is compiled only if it is needed."""
        pattern = self._compiled[term]
        if pattern is None:
            places = self.tracks.places(term, folded, 0, len(folded))
            if places is None:
                places = self._plain_places(term, folded)
            if places is not None:
                return places
            pattern = self._pattern(term)
        return [match.span() for match in pattern.finditer(folded)]

    def _plain_places(self, term: int, folded: str) -> list[tuple[int, int]] | None:
        """The same without the pattern: where each stem begins the citation form, or none is there.

        None where a stem begins anything else, of which only the pattern can judge.
        """
        form = self._language.fold(self._terms[term].form)
        places: list[tuple[int, int]] = []
        for stem in self._stems_of(term):
            start = folded.find(stem)
            while start >= 0:
                end = start + len(form)
                if not folded.startswith(form, start) or within_word(folded, start, end):
                    return None
                places.append((start, end))
                start = folded.find(stem, end)
        return places

    def _stands(self, index: int, text: str, start: int, end: int) -> bool:
        """Whether the words from start to end are the term, by its own edges and options."""
        if self._edged[index] and _cut(text, start, end):
            return False
        if not self._strict[index]:
            return True
        term, words = self._terms[index], text[start:end]
        if VERBATIM in term.options:
            return words == term.form
        return CASE not in term.options or _same_case(term.form, words)


def _beginnings(forms: Iterable[str]) -> list[str]:
    """Those of the forms that do not begin with another."""
    listed = sorted(set(filter(None, forms)))
    return [one for one in listed if not any(o != one and one.startswith(o) for o in listed)]


def _any_of(forms: Iterable[str], *, spaced: bool) -> str:
    """The source of a regular expression for these forms, as whole words where words are spaced."""
    longest = sorted(filter(None, set(forms)), key=lambda form: (-len(form), form))
    either = "|".join(map(re.escape, longest))
    return rf"(?<![^\W_])(?:{either})(?![^\W_])" if spaced else f"(?:{either})"


def within_word(text: str, start: int, end: int) -> bool:
    """Whether a letter, a digit or an apostrophe goes on beside the words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return before.isalnum() or after.isalnum() or after == "'"


def _cut(text: str, start: int, end: int) -> bool:
    """Whether an edge of the words cuts a run of Latin letters or digits in two.

    A number goes on behind a separator: 33618 is not found in 33618.5 or in 2,33618.
    """
    before, after = text[max(start - 2, 0) : start + 1], text[end - 1 : end + 2]
    return bool(
        RUNS_ON.search(before[-2:])
        or RUNS_ON.search(after[:2])
        or GROUPED.fullmatch(before)
        or GROUPED.fullmatch(after)
    )


def _same_case(form: str, found: str) -> bool:
    """Whether the capitals of ``form`` stand in ``found``, as far as the two share letters."""
    return all(
        ours == theirs
        for ours, theirs in zip(form, found, strict=False)
        if fold(ours) == fold(theirs)
    )


def outermost(found: list[Found], *, keep_equals: bool = False) -> list[Found]:
    """Without those that lie inside a longer one; partial overlaps stay, in text order.

    Of several in the very same place the first term stays, or all with ``keep_equals``.

    >>> outermost([Found(4, 9, 0), Found(0, 9, 1), Found(8, 11, 2)])
    [Found(start=0, end=9, term=1), Found(start=8, end=11, term=2)]
    """
    if len(found) < 2:
        return found
    kept: list[Found] = []
    start = end = 0
    for item in sorted(found, key=_outside_first):
        if item.end > end or (keep_equals and (item.start, item.end) == (start, end)):
            start, end, _ = item
            kept.append(item)
    return kept


def _outside_first(item: Found) -> tuple[int, int, int]:
    return item.start, -item.end, item.term
