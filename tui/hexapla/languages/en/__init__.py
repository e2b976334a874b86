"""English.

folding     one case, one space, one apostrophe
forms       the inflected forms of a term; phrase: word by word; inflection: of one word
irregular   verbs and nouns that go their own way
spelling    one word as Britain and as America spell it
steps       the same without a pattern to compile
figures     texts that state their numbers in plain figures
manner      a term in the number, tense and capitals of words that it replaces
numbers     the numbers of a text: 230 billion, thirty per cent, the 1970s
quantity    words that state a number without being one: a third, doubled, dozens
numeral     number words and their values
measure     what follows a number: per cent, times, decades, p.m.
prose       how sentences end, and what only looks like it
"""

from hexapla.languages.en.figures import counts, figures
from hexapla.languages.en.folding import fold
from hexapla.languages.en.forms import form_pattern, stems
from hexapla.languages.en.manner import recast
from hexapla.languages.en.numbers import read_numbers
from hexapla.languages.en.prose import PROSE
from hexapla.languages.en.steps import form_steps
from hexapla.languages.language import Language

LANGUAGE = Language(
    tag="en",
    name="English",
    spaced=True,
    joiner=" ",
    letters="",
    form_pattern=form_pattern,
    form_steps=form_steps,
    stems=stems,
    fold=fold,
    numbers=read_numbers,
    figures=figures,
    counts=counts,
    recast=recast,
    prose=PROSE,
)
