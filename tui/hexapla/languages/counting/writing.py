"""A number written anew in the manner of another, by the table of its language."""

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from hexapla.languages.counting.figure import FIGURE, read_figure
from hexapla.languages.counting.table import Table
from hexapla.languages.number import Kind, Number
from hexapla.languages.trie import one_of

FEWEST = 10_000  # from here on figures are grouped
GROUPED = re.compile(r"[0-9]([.,'’\s])[0-9]{3}(?![0-9])")
FEW = range(2, 5)


class Scale(NamedTuple):
    """A scale word as one writes it: its forms behind 1 and behind more (1, 2 and 5 in Russian)."""

    value: Fraction
    forms: Sequence[str]


def rewritten(words: str, wrong: Number, right: Number, table: Table) -> str | None:
    """The figures of ``wrong`` changed to the value of ``right``, in the same manner of writing.

    None where that cannot be done for certain: in words, or where the scale word is inflected.
    """
    match = _manner(table).fullmatch(words)
    simple = {wrong.kind, right.kind} == {Kind.VALUE} and right.low > 0
    if not match or not simple or wrong.percentage != right.percentage:
        return None
    percent = 100 if match["rest"] else 1
    stated = read_figure(match["figures"], table.decimal)[0]
    scale = _scale(match["scale"], stated, table) if match["scale"] else None
    if (match["scale"] and not scale) or stated * (
        scale.value if scale else 1
    ) != wrong.low * percent:
        return None
    return _written(match, scale, right.low * percent, table)


def _written(
    match: re.Match[str], scale: Scale | None, value: Fraction, table: Table
) -> str | None:
    unit = _unit(scale, value, table) if scale else None
    count = value / (unit.value if unit else 1)
    figures = _figures(count, match["figures"], table)
    if figures is None:
        return None
    word = f"{match['gap']}{_form(unit, count, table)}" if unit else ""
    return f"{figures}{word}{match['rest'] or ''}"


@cache
def _manner(table: Table) -> re.Pattern[str]:
    forms = {form for scale in _scales(table) for form in scale.forms}
    return re.compile(
        rf"(?P<figures>{FIGURE})(?:(?P<gap>[\s-]?)(?P<scale>{one_of(forms) or '(?!)'}))?"
        rf"(?P<rest>{table.percent})?",
        re.IGNORECASE,
    )


@cache
def _scales(table: Table) -> Sequence[Scale]:
    entries = (entry.split() for entry in table.written.split(";") if entry.strip())
    return [Scale(Fraction(10 ** int(head[1:])), forms) for head, *forms in entries]


def _scale(word: str, count: Fraction, table: Table) -> Scale | None:
    """The scale whose word stands behind a count as it should; None if it is inflected."""
    fitting = (s for s in _scales(table) if _form(s, count, table).lower() == word.lower())
    return next(fitting, None)


def _unit(scale: Scale, value: Fraction, table: Table) -> Scale | None:
    """The scale word of the same sort that suits the value; none where it is a small number."""
    sort = [s for s in _scales(table) if len(s.forms) == len(scale.forms)]
    sort = [s for s in sort if s.value <= value]
    found = max(sort, key=lambda one: (one.value, one is scale), default=None)
    if found and found.value == scale.value:
        return scale
    return found if found and found.value > 1000 else None


def _form(scale: Scale, count: Fraction, table: Table) -> str:
    """The form of a scale word behind a count.

    >>> scale = Scale(Fraction(10**6), ("миллион", "миллиона", "миллионов"))
    >>> _form(scale, Fraction(25), Table("", ""))
    'миллионов'
    """
    forms = scale.forms
    if len(forms) == 3:
        last = count.numerator % 10 if not 10 < count.numerator % 100 < 20 else 0
        return forms[1 if count.denominator > 1 or last in FEW else 0 if last == 1 else 2]
    single = count < 2 if table.short_singular else count == 1
    return forms[0] if single else forms[-1]


def _figures(value: Fraction, like: str, table: Table) -> str | None:
    """A value in figures, if three decimals suffice, grouped as others are."""
    if 1000 % value.denominator:
        return None
    if value.denominator > 1:
        return f"{float(value):.10g}".replace(".", table.decimal)
    own = GROUPED.search(like)
    if value < FEWEST and not (own and value >= 1000):
        return str(value.numerator)
    return f"{value.numerator:,}".replace(",", own[1] if own else table.group)
