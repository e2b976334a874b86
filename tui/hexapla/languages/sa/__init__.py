"""Sanskrit, in Devanagari and in Latin letters.

script      Devanagari, IAST, and one letter for each sound
folding     one case, one space, and letters only
forms       the inflected forms of a term, as a pattern
steps       the same without a pattern to compile
compound    where a term stands inside a longer word
ending      the endings of words, and what the next word does to them
spelling    parts of words, folded
phrase      the words of a term, and the compounds they form
nouns       the forms of nouns and adjectives
verbs       the forms of verbs
sandhi      how words end before others, and join with them
lexicon     words whose endings do not say how they are declined
manner      a term in the place of other words
prose       how sentences end, and what only looks like it
"""

from hexapla.languages.counting.counting import counting
from hexapla.languages.counting.sa import TABLE, fold_numbers
from hexapla.languages.language import Language
from hexapla.languages.sa.compound import compound_pattern
from hexapla.languages.sa.folding import fold
from hexapla.languages.sa.forms import form_pattern, stems
from hexapla.languages.sa.manner import recast
from hexapla.languages.sa.prose import PROSE
from hexapla.languages.sa.steps import form_steps

COUNTING = counting(TABLE, fold_numbers)

LANGUAGE = Language(
    tag="sa",
    name="Sanskrit",
    spaced=True,
    joiner=" ",
    letters="\u0900-\u097f",
    form_pattern=form_pattern,
    form_steps=form_steps,
    stems=stems,
    compound_pattern=compound_pattern,
    fold=fold,
    numbers=COUNTING.numbers,
    figures=COUNTING.figures,
    counts=COUNTING.counts,
    rewrite=COUNTING.rewrite,
    recast=recast,
    prose=PROSE,
)
