"""Terms of a language that is written in several scripts, looked for in all of them alike."""

from collections.abc import Sequence
from dataclasses import replace

from hexapla.languages.language import Language
from hexapla.languages.tag import look_up, primary
from hexapla.terms.concept import Concept, Termbase


def equated(termbase: Termbase, tag: str, language: Language) -> tuple[Termbase, Language]:
    """A term base and a language for texts of this tag, whose terms may stand in another script.

    A concept that has no term in the script of the texts lends them those that it has.
    """
    if language.fold_scripts is None:
        return termbase, language
    tags = [each for each in termbase.languages() if primary(each) == language.tag]
    own = look_up(tag, tags) or tag
    concepts = tuple(_lent(concept, own, tags) for concept in termbase.concepts)
    return Termbase(concepts), replace(language, fold=language.fold_scripts)


def _lent(concept: Concept, tag: str, others: Sequence[str]) -> Concept:
    if concept.in_language(tag):
        return concept
    lent = [replace(t, language=tag) for other in others for t in concept.in_language(other)]
    return replace(concept, terms=(*concept.terms, *lent)) if lent else concept
