"""Chinese, simplified and traditional.

numbers     the numbers of a text: 2300亿, 百分之三十, 上世纪70年代
numeral     Chinese numerals and their values
name        words that are written with numerals and state no number
"""

import re

from hexapla.languages.language import Language, fold
from hexapla.languages.zh.numbers import read_numbers

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"


def form_pattern(form: str) -> str:
    """The form as it stands: Chinese does not inflect.

    >>> bool(re.search(form_pattern("新质生产力"), "发展新质生产力"))
    True
    """
    return re.escape(fold(form))


LANGUAGE = Language(
    tag="zh",
    name="Chinese",
    spaced=False,
    joiner="",
    letters=HAN,
    form_pattern=form_pattern,
    numbers=read_numbers,
)
