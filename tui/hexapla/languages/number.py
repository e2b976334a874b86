"""A quantity as a text states it."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from hexapla.text.span import Span

LARGE = 10_000  # from here on writers round


class Kind(Enum):
    """What sort of statement a number makes."""

    VALUE = "value"  # 25, 2300亿, three: low == high
    RANGE = "range"  # 八九十万: anything from low to high
    MAGNITUDE = "magnitude"  # 数百, hundreds of: low is the power of ten
    DECADE = "decade"  # 上世纪70年代, the 1970s: low is the first year
    TIMES = "times"  # 翻一番, doubled: low is the factor


SHAPES = {
    Kind.VALUE: "{low}",
    Kind.RANGE: "~{low}-{high}",
    Kind.MAGNITUDE: "~{low}s",
    Kind.DECADE: "{low}s",
    Kind.TIMES: "x{low}",
}


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: where it stands and what it is worth.

    A percentage is worth its fraction (30% is 3/10). ``certain`` is false where the words may
    well be no statement of quantity (一 in 一些, "one" in "one can see"): such a number may
    answer another, but nothing needs to answer it. ``also`` holds other readings of the same
    words (15 in "下午3点" is also 3, "25%" is also 25).
    """

    span: Span
    low: Fraction
    high: Fraction
    kind: Kind = Kind.VALUE
    certain: bool = True
    also: tuple[Fraction, ...] = ()

    @property
    def notation(self) -> int | float | str:
        """The number in one word: 25, 0.3, ``1970s``, ``x2``, ``~100s``, ``~3-4``.

        >>> Number(Span(0, 3), Fraction(100), Fraction(100), Kind.MAGNITUDE).notation
        '~100s'
        """
        if self.kind is Kind.VALUE:
            return plain(self.low)
        return SHAPES[self.kind].format(low=plain(self.low), high=plain(self.high))

    @property
    def readable(self) -> str:
        """The number as an English sentence would have it.

        >>> Number(Span(0, 5), Fraction(230 * 10**9), Fraction(230 * 10**9)).readable
        '230 billion'
        >>> Number(Span(0, 3), Fraction(3, 10), Fraction(3, 10), also=(Fraction(30),)).readable
        '30%'
        """
        if self.kind is Kind.MAGNITUDE:
            return f"{readable(self.low)} or several times as many"
        if self.kind is Kind.RANGE:
            return f"{readable(self.low)} to {readable(self.high)}"
        if self.percentage:
            return f"{readable(self.low * 100)}%"
        if self.kind is Kind.TIMES:
            return f"{readable(self.low)} times"
        return f"the {plain(self.low)}s" if self.kind is Kind.DECADE else readable(self.low)

    @property
    def digits(self) -> str:
        """The significant digits of the (least) value: 23 for 2300亿."""
        return significant(self.low)

    @property
    def all_digits(self) -> frozenset[str]:
        """The significant digits of every reading."""
        return frozenset(map(significant, (self.low, self.high, *self.also))) - {""}

    @property
    def percentage(self) -> bool:
        """Whether the number was stated in hundredths."""
        return bool(self.also) and self.low * 100 in self.also

    def agrees(self, other: "Number") -> bool:
        """Whether both may state the same quantity.

        Ranges agree with what lies in them, large values with their own rounding; percentages
        agree by their worth alone (30% is not 0.3%, though both are also 0.3 in a way).
        """
        if Kind.MAGNITUDE in {self.kind, other.kind}:
            return self.low == other.low
        if self.low <= other.high and other.low <= self.high:
            return True
        if self.percentage and other.percentage:
            return False
        if self.low in other.also or other.low in self.also:
            return True
        return _rounds(self.low, other.low) or _converts(self, other) or _converts(other, self)


def stated(
    span: tuple[int, int],
    low: Fraction | int,
    kind: Kind = Kind.VALUE,
    *also: Fraction | int,
    certain: bool = True,
) -> Number:
    """A number with one value, from plain integers where they do.

    >>> stated((0, 3), 3, Kind.TIMES).notation
    'x3'
    """
    value = whole(low) if isinstance(low, int) else low
    others = tuple(map(Fraction, also)) if also else ()
    return Number(Span(*span), value, value, kind, certain, others)


@lru_cache(maxsize=4096)
def whole(value: int) -> Fraction:
    """A whole number as a fraction; small ones are made once.

    >>> whole(25)
    Fraction(25, 1)
    """
    return Fraction(value)


def scaled(value: Fraction, factor: int) -> Fraction:
    """The product, without the cost of arithmetic on fractions.

    >>> scaled(Fraction(23, 10), 10**6)
    Fraction(2300000, 1)
    """
    product = value.numerator * factor
    return whole(product) if value.denominator == 1 else Fraction(product, value.denominator)


def parted(value: Fraction, parts: int) -> Fraction:
    """The quotient, likewise.

    >>> parted(Fraction(30), 100)
    Fraction(3, 10)
    """
    return Fraction(value.numerator, value.denominator * parts)


def plain(value: Fraction) -> int | float:
    """The value as an integer where it is whole, else as a float.

    >>> plain(Fraction(6, 3)), plain(Fraction(1, 4))
    (2, 0.25)
    """
    return value.numerator if value.denominator == 1 else float(value)


def significant(value: Fraction) -> str:
    """The digits of a value without the zeros at its ends; empty if its decimals do not end.

    >>> [significant(Fraction(value)) for value in ("230000000000", "0.05", "1/3")]
    ['23', '5', '']
    """
    scaled = abs(value) * 10**6
    return str(scaled.numerator).strip("0") if scaled.denominator == 1 else ""


WORDS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def readable(value: Fraction) -> str:
    """A value in figures and, from a million on, a word.

    >>> [readable(Fraction(v)) for v in ("2024", "23000", "1200000", "1/3", "3.14")]
    ['2024', '23,000', '1.2 million', '1/3', '3.14']
    """
    for unit, word in WORDS:
        if abs(value) >= unit:
            return f"{_decimal(value / unit)} {word}"
    return f"{value.numerator:,}" if value >= LARGE and value.denominator == 1 else _decimal(value)


def _decimal(value: Fraction) -> str:
    """A value in decimals if they end, else as a fraction (of a small whole) or rounded."""
    if 10**6 % value.denominator and value.denominator < 100:
        return str(value)
    return f"{float(value):.10g}"


def _converts(one: Number, other: Number) -> bool:
    """Whether the other is worth what this one is in other measures, which writers round."""
    return any(
        also.denominator > 1 and abs(also - other.low) * 90 <= abs(also) for also in one.also
    )


def _rounds(one: Fraction, other: Fraction) -> bool:
    """Whether one large value is the other with its last digits rounded or cut, by 0.6% at most."""
    low, high = sorted((one, other))
    if low < LARGE or (high - low) * 1000 > high * 6:
        return False
    exact, coarse = sorted((low, high), key=lambda value: -len(significant(value)))
    digits = len(significant(coarse))
    if not 2 <= digits < len(significant(exact)) or len(significant(exact)) < 4:
        return False
    step = Fraction(10) ** (len(str(int(exact))) - digits)
    return coarse in {exact // step * step, (exact + step / 2) // step * step}
