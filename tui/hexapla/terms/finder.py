"""Where the terms of one language stand in a text, in any inflected form."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from hexapla.languages.language import Language, fold
from hexapla.terms.concept import CASE, VERBATIM, Term
from hexapla.terms.needles import Needles
from hexapla.text.span import Span

Found = tuple[int, Span]

RUNS_ON = re.compile(r"[0-9A-Za-z]{2}")
GROUPED = re.compile(r"[0-9][.,][0-9]")


class FormFinder:
    """Finds the forms of ``terms`` in texts of ``language``; a term is known by its index.

    Where the language inflects, its patterns say what a form is, and each is compiled when it is
    first needed. Elsewhere, and for verbatim terms, a form is the term as it stands.
    """

    def __init__(self, terms: Sequence[Term], language: Language) -> None:
        self._terms = terms
        self._language = language
        self._stiff = [language.form_pattern is None or VERBATIM in t.options for t in terms]
        self._strict = [bool(term.options) for term in terms]
        self._pattern = lru_cache(maxsize=None)(self._compile)
        owners: dict[str, list[int]] = {}
        for index, stiff in enumerate(self._stiff):
            form = terms[index].form
            for stem in (language.fold(form),) if stiff else language.stems(form):
                owners.setdefault(stem, []).append(index)
        self._owners = list(owners.values())
        self._needles = Needles([stem for stem in owners if stem])

    def _compile(self, index: int) -> re.Pattern[str]:
        term = self._terms[index]
        if self._stiff[index] or self._language.form_pattern is None:
            return re.compile(re.escape(self._language.fold(term.form)))
        return re.compile(self._language.form_pattern(term.form))

    def find_all(self, text: str) -> list[Found]:
        """Every form of every term: all stems are found in one pass, then looked at."""
        folded = self._language.fold(text)
        found: list[Found] = []
        for needle, start, end in self._needles.find(folded):
            for index in self._owners[needle]:
                if not self._stiff[index]:
                    match = self._pattern(index).match(folded, start)
                    if not match:
                        continue
                    end = match.end()  # noqa: PLW2901 -- the form ends where the pattern says
                span = Span(start, end)
                if self._stands(index, text, span):
                    found.append((index, span))
        return found

    def find(self, indices: Iterable[int], text: str) -> list[Found]:
        """The forms of the terms with these indices."""
        folded = self._language.fold(text)
        return [
            (index, span)
            for index in indices
            for match in self._pattern(index).finditer(folded)
            if self._stands(index, text, span := Span(*match.span()))
        ]

    def _stands(self, index: int, text: str, span: Span) -> bool:
        """Whether the words at ``span`` are the term, by its own edges and options."""
        if self._stiff[index] and text[span.start : span.end].isascii() and _cut(text, span):
            return False
        if not self._strict[index]:
            return True
        term, words = self._terms[index], span.of(text)
        if VERBATIM in term.options:
            return words == term.form
        return CASE not in term.options or _same_case(term.form, words)


def _cut(text: str, span: Span) -> bool:
    """Whether an edge of the span cuts a run of Latin letters or digits in two.

    A number goes on behind a separator: 33618 is not found in 33618.5 or in 2,33618.
    """
    before, after = text[max(span.start - 2, 0) : span.start + 1], text[span.end - 1 : span.end + 2]
    return bool(RUNS_ON.search(before[-2:]) or RUNS_ON.search(after[:2])) or any(
        GROUPED.fullmatch(edge) for edge in (before, after)
    )


def _same_case(form: str, found: str) -> bool:
    """Whether the capitals of ``form`` stand in ``found``, as far as the two share letters."""
    return all(
        ours == theirs
        for ours, theirs in zip(form, found, strict=False)
        if fold(ours) == fold(theirs)
    )


def outermost(found: Iterable[Found]) -> list[Found]:
    """Without those that lie inside a longer one; equals and partial overlaps stay, in text order.

    >>> outermost([(0, Span(4, 9)), (1, Span(0, 9)), (2, Span(8, 11))])
    [(1, Span(start=0, end=9)), (2, Span(start=8, end=11))]
    """
    return list(_outermost(sorted(found, key=_outside_first)))


def _outside_first(item: Found) -> tuple[int, int, int]:
    return item[1].start, -item[1].end, item[0]


def _outermost(found: Iterable[Found]) -> Iterator[Found]:
    reach = Span(0, 0)
    for item in found:
        if item[1].end > reach.end or item[1] == reach:
            reach = item[1]
            yield item
