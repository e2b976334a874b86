"""Where the terms of one language stand in a text, in any inflected form."""

import re
from collections.abc import Callable, Container, Iterable, Sequence
from functools import cache

from hexapla.languages.language import Language, fold, whole
from hexapla.terms.concept import CASE, VERBATIM, Term
from hexapla.terms.needles import Needles
from hexapla.text.span import Span

Found = tuple[int, Span]


class FormFinder:
    """Finds the forms of ``terms`` in texts of ``language``.

    Two steps: the stems of each term are needles, and all needles are found in one pass; where one
    stands, the pattern of the language says whether a form of the term does.
    """

    def __init__(self, terms: Sequence[Term], language: Language) -> None:
        self._terms = terms
        self._pattern = _patterns(language)
        owners: dict[str, list[int]] = {}
        for index, term in enumerate(terms):
            verbatim = VERBATIM in term.options
            for stem in whole(term.form) if verbatim else language.stems(term.form):
                owners.setdefault(stem, []).append(index)
        self._owners = list(owners.values())
        self._needles = Needles(list(owners))

    def find(self, text: str, wanted: Container[int] | None = None) -> list[Found]:
        """Index of a term and the span of its form, for every form in ``text``.

        With ``wanted``, only the terms with these indices are looked at.
        """
        folded = fold(text)
        found: list[Found] = []
        for needle, start, _ in self._needles.find(folded):
            for index in self._owners[needle]:
                if wanted is None or index in wanted:
                    span = self._verify(index, text, folded, start)
                    if span:
                        found.append((index, span))
        return found

    def _verify(self, index: int, text: str, folded: str, start: int) -> Span | None:
        """The span of the form of this term that begins at ``start``, if one does."""
        term = self._terms[index]
        if VERBATIM in term.options:
            return _exactly(term.form, text, start)
        match = self._pattern(term.form).match(folded, start)
        if not match or _cut(folded, start, match.end()):
            return None
        if CASE in term.options and not _same_case(term.form, text[start : match.end()]):
            return None
        return Span(start, match.end())


def _patterns(language: Language) -> Callable[[str], re.Pattern[str]]:
    """A compiler of form patterns that compiles each form when it is first needed, and once."""

    @cache
    def pattern(form: str) -> re.Pattern[str]:
        return re.compile(language.form_pattern(form))

    return pattern


def _exactly(form: str, text: str, start: int) -> Span | None:
    """The span of ``form`` at ``start`` if it stands there letter by letter and alone."""
    end = start + len(form)
    if text[start:end] != form or _cut(text, start, end):
        return None
    return Span(start, end)


def _cut(text: str, start: int, end: int) -> bool:
    """Whether an edge of the span cuts a run of Latin letters or digits in two.

    A number goes on behind a separator: 33618 is not found in 33618.5 or in 2,33618.
    """
    return bool(
        (start and _runs_on(text[start - 1], text[start]))
        or (end < len(text) and _runs_on(text[end - 1], text[end]))
        or _digits_go_on(text, start, end)
    )


def _runs_on(left: str, right: str) -> bool:
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


def _digits_go_on(text: str, start: int, end: int) -> bool:
    """Whether a digit at an edge is followed by a separator and yet another digit."""
    before, after = text[max(start - 2, 0) : start + 1], text[end - 1 : end + 2]
    return any(
        len(edge) == 3 and edge[0].isdigit() and edge[1] in ".," and edge[2].isdigit()
        for edge in (before, after)
    )


def _same_case(form: str, found: str) -> bool:
    """Whether the capitals of ``form`` stand in ``found``, as far as the two share letters."""
    return all(
        ours == theirs
        for ours, theirs in zip(form, found, strict=False)
        if ours.lower() == theirs.lower()
    )


def outermost(found: Iterable[Found]) -> list[Found]:
    """Without those that lie inside a longer one; equals and partial overlaps stay, in text order.

    >>> outermost([(0, Span(4, 9)), (1, Span(0, 9)), (2, Span(8, 11))])
    [(1, Span(start=0, end=9)), (2, Span(start=8, end=11))]
    """
    kept: list[Found] = []
    reach = Span(0, 0)
    for index, span in sorted(found, key=lambda item: (item[1].start, -item[1].end, item[0])):
        if span.end > reach.end or span == reach:
            kept.append((index, span))
            reach = span
    return kept
