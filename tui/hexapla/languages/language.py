"""How a language is written, and what reads it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hexapla.languages.grammar import Grammar
from hexapla.languages.manner import Recaster, in_place
from hexapla.languages.number import Number
from hexapla.languages.plain_figures import Figures
from hexapla.languages.prose import Prose
from hexapla.languages.rewrite import Rewrite, rewritten
from hexapla.languages.steps import FormSteps
from hexapla.text.roll import Roll

LONG = 1000  # code points


def fold(text: str) -> str:
    """Lower case, letter by letter, so that every offset still fits.

    >>> fold("Ünïted"), len(fold("İ"))
    ('ünïted', 1)
    """
    folded = _lower(text) if len(text) > LONG else text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


@lru_cache(maxsize=2)
def _lower(text: str) -> str:
    """Several rules ask for the texts of a whole file."""
    return text.lower()


def whole(form: str) -> tuple[str, ...]:
    """The form itself, folded: what the forms of a term begin with where nothing inflects."""
    return (fold(form),)


def _unread(roll: Roll) -> Sequence[Figures | None]:
    """Nothing is known without reading."""
    return [None] * len(roll.texts)


ReadNumbers = Callable[[str], Sequence[Number]]
FormPattern = Callable[[str], str]
Fold = Callable[[str], str]
FormStems = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Language:
    """One language, or what is known of it.

    ``spaced``: spaces stand between words. ``joiner`` stands between two sentences of a paragraph.
    ``letters``: a character class (the inside of the brackets) of letters that belong to the
    language and that a text of another script cannot hold by accident; empty if there are none.
    ``numbers`` reads the numbers of a text, in order, with disjoint spans; None where the language
    has no reader yet. ``form_pattern`` turns a term's citation form into the source of a regular
    expression that finds its inflected forms in a folded text, no more and no less; None where a
    term does not inflect and may stand anywhere.
    ``figures`` gives what the numbers of each text of a roll are worth, where it states all of them
    in plain figures, so that it need not be read; ``counts`` says whether a text may state one
    above twelve. ``rewrite`` writes a wrong number anew (``hexapla.languages.rewrite``).
    ``grammar`` is what kinship needs to know of it (``hexapla.languages.kinship``), where words are
    compared by dictionaries; None elsewhere. ``form_pattern`` serves where there are none.
    ``compound_pattern`` does for compounds what ``form_pattern`` does for words: it finds longer
    words that the term lies in, and nothing that is a form of it. ``neighbours``: where words are
    not spaced, the letters between which a form surely is a word; None if it may stand anywhere.
    ``fold`` makes a text alike in what does not matter, such as case, and leaves every offset.
    ``fold_scripts`` does so too, and makes one what two scripts of the language write; None where
    it has one script.
    ``stems`` gives literal texts, folded, with one of which each of these forms begins.
    ``form_steps`` gives the same as ``form_pattern`` in steps, or None where it must be compiled.
    ``prose`` is what is known of its sentences.
    ``recast`` writes a term in the manner of the words whose place it takes
    (``hexapla.languages.manner``).
    """

    tag: str
    name: str
    spaced: bool
    joiner: str
    letters: str
    form_pattern: FormPattern | None = None
    form_steps: FormSteps | None = None
    stems: FormStems = whole
    compound_pattern: FormPattern | None = None
    neighbours: frozenset[str] | None = None
    grammar: Grammar | None = None
    fold: Fold = fold
    fold_scripts: Fold | None = None
    numbers: ReadNumbers | None = None
    figures: Callable[[Roll], Sequence[Figures | None]] = _unread
    counts: Callable[[str], bool] = bool
    rewrite: Rewrite = rewritten
    prose: Prose = Prose()  # noqa: RUF009 -- it is frozen
    recast: Recaster = in_place
