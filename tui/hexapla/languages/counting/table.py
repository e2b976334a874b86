"""The words with which a language counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

NEVER = "(?!)"


class Word(NamedTuple):
    """What a word is worth, and whether it surely states it."""

    value: Fraction
    certain: bool


Words = Mapping[str, Word]


@dataclass(frozen=True, slots=True)
class Table:
    """One language's words, in lower case, as ``words`` reads them: a value, then its forms.

    ``numbers``: up to 99, and hundreds that are one word; ``hundreds``: words that multiply what
    stands before them (by 1: they add ten); ``scales``: from a thousand on; ``powers``: scale words
    that alone state a power of ten (millions of). ``ordinals``, ``parts`` (denominators),
    ``halves``, ``times`` (doubled), ``months``; ``tens``: decades (the seventies); ``counted``:
    what is worth a number, and stands for it (decade, dozen); ``measures``: units that may be said
    in others (weeks in days); ``eras``: centuries that are called by a number (the Novecento).
    ``prefixes``: what longer words begin with (двухбайтный). ``compounds``: what may stand between
    the numbers that are written as one word; None where there are no such words.

    Expressions, for a text in lower case: ``glue`` stands between two words of a number, ``link``
    between the ends of a range, ``of`` between a share and its whole. Behind a number may stand
    ``percent``, ``fold`` (3 times), ``half`` (and a half), ``ordinal`` (an ending of figures),
    ``century``, ``decade``, ``hour``, ``late`` (in the
    afternoon); ``decades``, ``hours`` and ``towards``
    (halb vier is half past three) stand before it.

    ``decimal`` is the sign before decimals, ``group`` the one between thousands. ``written``: scale
    words as one writes them anew: a value, the form behind 1, and others (``writing``);
    ``short_singular``: whether that form also stands behind 1.5. ``asks``: what else may make a
    large number of small ones (per cent).
    """

    numbers: str
    scales: str
    hundreds: str = ""
    powers: str = ""
    ordinals: str = ""
    parts: str = ""
    halves: str = ""
    times: str = ""
    months: str = ""
    tens: str = ""
    counted: str = ""
    measures: str = ""
    eras: str = ""
    prefixes: str = ""
    compounds: str | None = None
    glue: str = r"[\s-]+"
    link: str = NEVER
    of: str = NEVER
    percent: str = NEVER
    fold: str = NEVER
    half: str = NEVER
    ordinal: str = NEVER
    century: str = NEVER
    decade: str = NEVER
    hour: str = NEVER
    late: str = NEVER
    towards: str = NEVER
    decades: str = NEVER
    hours: str = NEVER
    decimal: str = ","
    group: str = "."
    written: str = ""
    short_singular: bool = False
    asks: str = ""


def words(listed: str) -> dict[str, Word]:
    """The words of a list and their values: ``2 two; 1? a one; e6 million; 1/3 third?``.

    A question mark behind a value or a word: it may well be no number.

    >>> [(word, float(value), sure) for word, (value, sure) in words("1/4 quarter?; e3 k").items()]
    [('quarter', 0.25, False), ('k', 1000.0, True)]
    """
    return dict(_listed(listed))


def _listed(listed: str) -> Iterator[tuple[str, Word]]:
    for entry in filter(str.strip, listed.split(";")):
        head, *forms = entry.split()
        figures, doubtful = head.rstrip("?"), head.endswith("?")
        value = Fraction(10 ** int(figures[1:]) if figures[0] == "e" else figures)
        for form in forms:
            yield form.rstrip("?"), Word(value, not (doubtful or form.endswith("?")))
