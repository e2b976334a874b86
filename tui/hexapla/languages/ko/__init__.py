"""Korean.

folding     one case, one width, one space, one middle dot
particle    particles, and which of them a word can take
ending      the endings of verbs
phrase      a term in its parts
forms       where a term stands, with its particles or endings
steps       the same without a pattern to compile
figures     texts that state their numbers in plain figures
manner      a term in the place of other words, with the particle that fits
numbers     the numbers of a text: 2,300억, 1만 2천, 두 배
compound    where a term stands inside a longer word
prose       how sentences end, and what only looks like it
"""

from hexapla.languages.ko.compound import compound_pattern
from hexapla.languages.ko.figures import counts, figures
from hexapla.languages.ko.folding import fold
from hexapla.languages.ko.forms import form_pattern, stems
from hexapla.languages.ko.manner import recast
from hexapla.languages.ko.numbers import read_numbers
from hexapla.languages.ko.prose import PROSE
from hexapla.languages.ko.steps import form_steps
from hexapla.languages.language import Language

HANGUL = "\uac00-\ud7a3\u1100-\u11ff\u3131-\u3163"


LANGUAGE = Language(
    tag="ko",
    name="Korean",
    spaced=True,
    joiner=" ",
    letters=HANGUL,
    form_pattern=form_pattern,
    form_steps=form_steps,
    stems=stems,
    compound_pattern=compound_pattern,
    fold=fold,
    numbers=read_numbers,
    figures=figures,
    counts=counts,
    recast=recast,
    prose=PROSE,
)
