"""Reading and writing the numbers of a language by its table."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hexapla.languages.counting.plain import sieve
from hexapla.languages.counting.reading import reader
from hexapla.languages.counting.table import Table
from hexapla.languages.counting.writing import rewritten
from hexapla.languages.language import Fold, ReadNumbers, fold
from hexapla.languages.number import Number
from hexapla.languages.plain_figures import Figures
from hexapla.languages.rewrite import Rewrite
from hexapla.text.roll import Roll


class Counting(NamedTuple):
    """What a language has for its numbers: see the fields of ``Language`` of the same names."""

    numbers: ReadNumbers
    figures: Callable[[Roll], Sequence[Figures | None]]
    counts: Callable[[str], bool]
    rewrite: Rewrite


def counting(table: Table, fold: Fold = fold) -> Counting:
    """The readers of a table, which are made when they are first asked.

    >>> from hexapla.languages.counting.de import TABLE
    >>> de = counting(TABLE)
    >>> [number.notation for number in de.numbers("230 Mrd. Yuan, fünfundzwanzig Prozent")]
    [230000000000, 0.25]
    >>> de.figures(Roll(["230 Milliarden Yuan, 30 %", "ein Drittel"]))
    [(('23', 10), ('3%', 1)), None]
    """

    def numbers(text: str) -> Sequence[Number]:
        return reader(table).read(text, fold(text))

    def figures(roll: Roll) -> Sequence[Figures | None]:
        return sieve(table, fold).figures(roll)

    def counts(text: str) -> bool:
        return sieve(table, fold).counts(text)

    def rewrite(words: str, wrong: Number, right: Number) -> str | None:
        return rewritten(words, wrong, right, table)

    return Counting(numbers, figures, counts, rewrite)
