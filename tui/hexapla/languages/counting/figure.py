"""Figures as languages group them: 1.234,5 and 1 234,5 and 1'234."""

import re
from fractions import Fraction
from functools import lru_cache

from hexapla.languages.digits import LONGEST

SPACES = " \u00a0\u2009\u202f"
FIGURE = (
    rf"(?<![0-9])[0-9]{{1,3}}(?:(?P<sep>[{SPACES}'’])[0-9]{{3}}(?:(?P=sep)[0-9]{{3}})*)(?![0-9])"
    r"(?:[.,][0-9]+(?![0-9]))?"
    r"|(?<![0-9])[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?(?![0-9])"
    r"|(?<![0-9])[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?(?![0-9])"
    r"|(?<![0-9])[0-9]{1,3}(?:\.[0-9]{3},|,[0-9]{3}\.)[0-9]+(?![0-9])"
    r"|(?<![0-9][.,])[0-9]+[.,][0-9]+(?![.,]?[0-9])|[0-9]+"
)
GROUPING = re.compile(rf"[{SPACES}'’]")
AMBIGUOUS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
CHAIN = re.compile(r"[0-9]+(?:\.[0-9]+){2,}")


@lru_cache(maxsize=4096)
def read_figure(text: str, decimal: str) -> tuple[Fraction, tuple[Fraction, ...]]:
    """The value of figures, and what else they may be meant for where their sign is of two uses.

    >>> [str(read_figure(text, ",")[0]) for text in ("1.234,5", "1\u00a0234", "1,5", "2.5")]
    ['2469/2', '1234', '3/2', '5/2']
    >>> read_figure("1.234", ",")
    (Fraction(1234, 1), (Fraction(617, 500),))
    """
    digits = GROUPING.sub("", text)
    grouped = Fraction(int(re.sub("[.,]", "", digits)[:LONGEST]))
    marks = re.sub("[0-9]", "", digits)
    if not marks or (len(marks) > 1 and len(set(marks)) == 1):
        return grouped, ()
    whole, _, places = digits.rpartition(marks[-1])
    whole, places = re.sub("[.,]", "", whole)[:LONGEST], places[:LONGEST]
    value = Fraction(int(whole + places), 10 ** len(places))
    if digits != text or not AMBIGUOUS.fullmatch(digits):
        return value, ()
    return (value, (grouped,)) if marks == decimal else (grouped, (value,))
