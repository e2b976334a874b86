"""A term written in the manner of the words whose place it takes: case, number, capitals."""

import re
from collections.abc import Callable
from typing import NamedTuple

from hexapla.languages.kinship import Kinship

LONG = 3  # letters of words that have a capital in titles
TITLED = re.compile(r"(?<![^\W_'’])(?!(?:and|for|the|with|from|into)\W)[a-z](?=[^\W_]{2})")
SHOUTED = 4  # letters from which capitals throughout are no abbreviation


class Lexeme(NamedTuple):
    """A term in its citation form; ``gender`` as TBX has it (masculine), empty if unknown."""

    form: str
    gender: str = ""


class Slot(NamedTuple):
    """Words of a text, from ``start`` to ``end``, whose place another term is to take.

    ``model`` is the term that they are a form of; None where nobody knows.
    """

    text: str
    start: int
    end: int
    model: Lexeme | None = None

    @property
    def words(self) -> str:
        """What stands there."""
        return self.text[self.start : self.end]


class Recast(NamedTuple):
    """What is to be written from ``start`` to ``end``, which may take in an article or a particle.

    ``certain``: grammar has no objection that the language's file could know of.
    """

    start: int
    end: int
    text: str
    certain: bool = True


Recaster = Callable[[Lexeme, Slot, Kinship | None], Recast]


def in_place(wanted: Lexeme, slot: Slot, _: Kinship | None = None) -> Recast:
    """The term as it is; certain where the words are as their own citation form is.

    >>> in_place(Lexeme("新质生产力"), Slot("发展新生产力", 2, 6, Lexeme("新生产力")))
    Recast(start=2, end=6, text='新质生产力', certain=True)
    """
    model = slot.model
    certain = model is not None and slot.words.lower() == model.form.lower()
    return Recast(slot.start, slot.end, in_case(wanted.form, slot), certain)


def uninflected(wanted: Lexeme, slot: Slot, _: Kinship | None = None) -> Recast:
    """The term as it is, in a language where that is always right.

    >>> uninflected(Lexeme("新质生产力"), Slot("发展新型生产力", 2, 7)).certain
    True
    """
    return Recast(slot.start, slot.end, wanted.form)


def in_case(form: str, slot: Slot, *, titles: bool = False) -> str:
    """The form with the capitals of the words that stand there, beyond those of their own term.

    Its apostrophes are those of the text.

    ``titles``: whether the language writes titles with capitals throughout.

    >>> in_case("smart car", Slot("CLEVER CAR", 0, 10)), in_case("smart car", Slot("Auto!", 0, 4))
    ('SMART CAR', 'Smart car')
    >>> in_case("smart car", Slot("A Clever Car", 2, 12), titles=True)
    'Smart Car'
    """
    words, own = slot.words, slot.model.form if slot.model else ""
    if "’" in slot.text and "'" not in slot.text:
        form = form.replace("'", "’")
    letters = [letter for letter in words if letter.isalpha()]
    if len(letters) >= SHOUTED and words.isupper() and not own.isupper():
        return form.upper()
    if titles and _is_title(words) and not _is_title(own):
        return TITLED.sub(lambda first: first[0].upper(), form)
    if words[:1].isupper() and not own[:1].isupper():
        return form[:1].upper() + form[1:]
    return form


def _is_title(words: str) -> bool:
    """Whether there are several words of some length, all with a capital."""
    long = [word for word in re.split(r"[\s-]+", words) if len(word) >= LONG]
    return len(long) > 1 and all(word[0].isupper() for word in long)
