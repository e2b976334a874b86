"""A number written anew in the manner of another."""

import re
from collections.abc import Callable
from fractions import Fraction

from hexapla.languages.digits import FIGURES, figures
from hexapla.languages.number import Kind, Number

Rewrite = Callable[[str, Number, Number], str | None]
MANNER = re.compile(
    rf"(?P<figures>{FIGURES})(?:(?P<gap>[\s-]?)(?P<scale>thousand|million|billion|trillion|万亿|亿|万))?"
    r"(?P<rest>\s?(?:%|percent|per cent|percentage points?|个?百分点))?"
)
FAMILIES = (
    {"trillion": 10**12, "billion": 10**9, "million": 10**6, "thousand": 1000},
    {"万亿": 10**12, "亿": 10**8, "万": 10**4},
)


def rewritten(words: str, wrong: Number, right: Number) -> str | None:
    """The figures of ``wrong`` changed to the value of ``right``, in the same manner of writing.

    None where that cannot be done for certain.

    >>> from hexapla.languages.number import stated
    >>> wrong, right = stated((0, 1), 23 * 10**9), stated((0, 1), 23 * 10**10)
    >>> rewritten("23 billion", wrong, right), rewritten("230亿", wrong, right)
    ('230 billion', '2300亿')
    """
    match = MANNER.fullmatch(words)
    simple = {wrong.kind, right.kind} == {Kind.VALUE} and right.low > 0
    if not match or not simple or wrong.percentage != right.percentage:
        return None
    percent = 100 if match["rest"] else 1
    stated = figures(match["figures"]) * _factor(match["scale"])
    if stated != wrong.low * percent:  # 3 p.m. is 15: the words state another reading
        return None
    value = right.low * percent
    word, unit = _unit(match["scale"], value)
    figures_ = _written(value / unit, chinese=bool(re.search(HAN, words)))
    if figures_ is None:
        return None
    gap = match["gap"] or "" if word else ""
    return f"{figures_}{gap}{word}{match['rest'] or ''}"


HAN = "[\u4e00-\u9fff]"


def _factor(scale: str | None) -> int:
    return next((family[scale] for family in FAMILIES if scale and scale in family), 1)


def _unit(scale: str | None, value: Fraction) -> tuple[str, int]:
    """The scale word of the same language that suits the value; none if there was none before."""
    family = next((family for family in FAMILIES if scale in family), {})
    fitting = (item for item in family.items() if value >= item[1])
    word, unit = next(fitting, ("", 1))
    return (word, unit) if unit != 1000 or scale == word else ("", 1)


def _written(value: Fraction, *, chinese: bool) -> str | None:
    """A value in figures, if three decimals suffice; Chinese does not group them."""
    if 1000 % value.denominator:
        return None
    if value.denominator > 1:
        return f"{float(value):.10g}"
    grouped = value >= 10_000 and not chinese
    return f"{value.numerator:,}" if grouped else str(value.numerator)
