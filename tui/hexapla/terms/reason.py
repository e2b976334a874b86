"""Why words of a target count as a term: told to a person who asks, and to nobody else."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from hexapla.languages.kinship import Kinship, word_pattern
from hexapla.languages.language import Language
from hexapla.terms.concept import Term
from hexapla.terms.rendering import Rendering
from hexapla.terms.search import loosened


class Way(Enum):
    """How words and a term are one."""

    WRITTEN = "as written"
    FOLDED = "but for case, accents, width or hyphens"
    LISTED = "a listed form"
    LEMMA = "lemma"
    STEM = "stem"
    GRAMMAR = "by grammar"
    COMPOUND = "inside a compound"


class Reason(NamedTuple):
    """A way, and the lemmas or stems that the words of both share where they differ."""

    way: Way
    shared: tuple[str, ...] = ()

    def __str__(self) -> str:
        """In words.

        >>> str(Reason(Way.LEMMA, ("цепочка",))), str(Reason(Way.WRITTEN))
        ('lemma цепочка', 'as written')
        """
        return " ".join((self.way.value, ", ".join(self.shared))).rstrip()


def find_reason(
    rendering: Rendering, target: str, language: Language, kinship: Kinship | None = None
) -> Reason | None:
    """Why the counterpart of an occurrence counts; None where it has none."""
    if rendering.span is None or rendering.term is None:
        return None
    if rendering.inside:
        return Reason(Way.COMPOUND)
    return _reason(rendering.term, rendering.span.of(target), language, kinship)


def _reason(term: Term, words: str, language: Language, kinship: Kinship | None) -> Reason:
    if words == term.form:
        return Reason(Way.WRITTEN)
    if language.fold(words) == language.fold(term.form) or loosened(words) == loosened(term.form):
        return Reason(Way.FOLDED)
    if term.forms:
        return Reason(Way.LISTED)
    return _by_kinship(term.form, words, kinship) if kinship else Reason(Way.GRAMMAR)


def _by_kinship(form: str, words: str, kinship: Kinship) -> Reason:
    """By lemmas, unless there are words that are akin by their stems alone."""
    found = word_pattern().findall(words)
    stems: list[str] = []
    lemmas: list[str] = []
    for own, other in _differing(word_pattern().findall(form), found, kinship):
        both = kinship.lemmas(own) & kinship.lemmas(other)
        if both:
            lemmas.append(own.lower() if own.lower() in both else min(both).strip())
        else:
            stems.append(min(kinship.keys(own) & kinship.keys(other), key=len).strip())
    if stems:
        return Reason(Way.STEM, tuple(stems))
    return Reason(Way.LEMMA, tuple(lemmas)) if lemmas else Reason(Way.GRAMMAR)


def _differing(own: list[str], found: list[str], kinship: Kinship) -> Iterator[tuple[str, str]]:
    """The words of a term and the forms that stand for them, where these are written otherwise."""
    following = iter(found)
    for word in own:
        if kinship.is_light(word):
            continue
        other = next((each for each in following if kinship.akin(word, each)), None)
        if other is not None and other.lower() != word.lower():
            yield word, other
