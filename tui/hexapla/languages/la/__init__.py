"""Latin.

folding     one case, u for v, i for j, no macrons
forms       the inflected forms of a term, as a pattern
steps       the same without a pattern to compile
phrase      which words of a term are inflected, and which stand still
nouns       the forms of nouns and adjectives
verbs       the forms of verbs
principal   the principal parts of verbs that do not follow the rule
lexicon     nouns whose endings do not say how they are declined
manner      a term in the place of other words
prose       how sentences end, and what only looks like it
"""

from hexapla.languages.counting.counting import counting
from hexapla.languages.counting.la import TABLE, fold_numbers
from hexapla.languages.la.folding import fold
from hexapla.languages.la.forms import form_pattern, stems
from hexapla.languages.la.manner import recast
from hexapla.languages.la.prose import PROSE
from hexapla.languages.la.steps import form_steps
from hexapla.languages.language import Language

COUNTING = counting(TABLE, fold_numbers)

LANGUAGE = Language(
    tag="la",
    name="Latin",
    spaced=True,
    joiner=" ",
    letters="",
    form_pattern=form_pattern,
    form_steps=form_steps,
    stems=stems,
    fold=fold,
    numbers=COUNTING.numbers,
    figures=COUNTING.figures,
    counts=COUNTING.counts,
    rewrite=COUNTING.rewrite,
    recast=recast,
    prose=PROSE,
)
