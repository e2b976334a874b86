"""English.

folding     one case, one space, one apostrophe
forms       the inflected forms of a term, and what forms is made of
figures     texts that state their numbers in plain figures
numbers     the numbers of a text: 230 billion, thirty per cent, the 1970s
quantity    words that state a number without being one: a third, doubled, dozens
numeral     number words and their values
measure     what follows a number: per cent, times, decades, p.m.
"""

from hexapla.languages.en.figures import counts, figures
from hexapla.languages.en.folding import fold
from hexapla.languages.en.forms import form_pattern, stems
from hexapla.languages.en.numbers import read_numbers
from hexapla.languages.language import Language

LANGUAGE = Language(
    tag="en",
    name="English",
    spaced=True,
    joiner=" ",
    letters="",
    form_pattern=form_pattern,
    stems=stems,
    fold=fold,
    numbers=read_numbers,
    figures=figures,
    counts=counts,
)
