"""Chinese, simplified and traditional.

figures     texts that state their numbers in plain figures
numbers     the numbers of a text: 2300亿, 百分之三十, 上世纪70年代
numeral     Chinese numerals and their values
suffix      what follows a numeral: 成, 倍, 个半, 点, 亩
name        words that are written with numerals and state no number
prose       how sentences end, and what only looks like it
folding     one case, one width
variants    traditional letters and the simplified ones for them
"""

from hexapla.languages.language import Language
from hexapla.languages.manner import uninflected
from hexapla.languages.zh.figures import counts, figures
from hexapla.languages.zh.folding import fold, fold_scripts, stems
from hexapla.languages.zh.numbers import read_numbers
from hexapla.languages.zh.prose import PROSE

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"


LANGUAGE = Language(
    tag="zh",
    name="Chinese",
    spaced=False,
    joiner="",
    letters=HAN,
    fold=fold,
    fold_scripts=fold_scripts,
    stems=stems,
    numbers=read_numbers,
    figures=figures,
    counts=counts,
    recast=uninflected,
    prose=PROSE,
)
