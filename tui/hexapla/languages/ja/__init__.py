"""Japanese.

folding     one case, one width, one space
script      the scripts of a text, and where words end by them
spelling    the spellings of foreign words
ending      the forms of verbs
forms       where a term stands as a word
steps       the same without a pattern to compile
figures     texts that state their numbers in plain figures
manner      a term in the place of other words
numbers     the numbers of a text: 2,300億, 1万2千, 三割
compound    where a term stands inside a longer word
prose       how sentences end, and what only looks like it
"""

from hexapla.languages.ja.compound import compound_pattern
from hexapla.languages.ja.figures import counts, figures
from hexapla.languages.ja.folding import fold
from hexapla.languages.ja.forms import form_pattern, stems
from hexapla.languages.ja.manner import recast
from hexapla.languages.ja.numbers import read_numbers
from hexapla.languages.ja.prose import PROSE
from hexapla.languages.ja.steps import form_steps
from hexapla.languages.language import Language

NEIGHBOURS = frozenset("はがをにでともや、。，．！？「」『』（）\n\0")  # particles and signs
KANA = "\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f"


LANGUAGE = Language(
    tag="ja",
    name="Japanese",
    spaced=False,
    joiner="",
    letters=KANA,
    form_pattern=form_pattern,
    form_steps=form_steps,
    stems=stems,
    compound_pattern=compound_pattern,
    neighbours=NEIGHBOURS,
    fold=fold,
    numbers=read_numbers,
    figures=figures,
    counts=counts,
    recast=recast,
    prose=PROSE,
)
