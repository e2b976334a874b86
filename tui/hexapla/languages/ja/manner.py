"""A Japanese term in the place of other words: nouns as they are, する with its ending."""

import re

from hexapla.languages.kinship import Kinship
from hexapla.languages.manner import Lexeme, Recast, Slot

DO = "する"
INFLECTED = re.compile("[\u3041-\u309f]$")  # ends as verbs and adjectives do


def recast(wanted: Lexeme, slot: Slot, _: Kinship | None = None) -> Recast:
    """The term in the place of the words; certain for nouns, and for verbs in する.

    >>> recast(Lexeme("推進する"), Slot("改革を深化した", 3, 7, Lexeme("深化する"))).text
    '推進した'
    """
    form, words = wanted.form, slot.words
    model = slot.model.form if slot.model else ""
    stem = model.removesuffix(DO)
    if form.endswith(DO) and stem != model and words.startswith(stem):
        return Recast(slot.start, slot.end, form.removesuffix(DO) + words[len(stem) :])
    stiff = not (INFLECTED.search(form) or INFLECTED.search(model))
    return Recast(slot.start, slot.end, form, certain=stiff or words == model)
