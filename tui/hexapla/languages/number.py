"""A quantity as a text states it."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from hexapla.text.span import Span


class Kind(Enum):
    """What sort of statement a number makes."""

    VALUE = "value"  # 25, 2300亿, three: low == high
    RANGE = "range"  # 八九十万: anything from low to high
    MAGNITUDE = "magnitude"  # 数百, hundreds of: low is the power of ten
    DECADE = "decade"  # 上世纪70年代, the 1970s: low is the first year
    TIMES = "times"  # 翻一番, doubled: low is the factor


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: where it stands and what it is worth.

    A percentage is worth its fraction (30% is 3/10). ``certain`` is false where the words may
    well be no statement of quantity (一 in 一些, "one" in "one can see"): such a number may
    answer another, but nothing needs to answer it. ``also`` holds other readings of the same
    words (the 3 in "3月" is also March, "25%" is also 25).
    """

    span: Span
    low: Fraction
    high: Fraction
    kind: Kind = Kind.VALUE
    certain: bool = True
    also: tuple[Fraction, ...] = ()
