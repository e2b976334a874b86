"""What is known of a language's prose, made ready for use."""

import re
from enum import Enum
from functools import cache
from typing import NamedTuple

from hexapla.languages import prose as shared
from hexapla.languages.prose import Prose

ANYWHERE = ".!?…‽"  # end a sentence where a space follows
ALWAYS = "。！？｡।॥؟۔։።။។៕"  # end it wherever they stand
CLAUSE = 100  # code points behind speech that may say who spoke
VERSE = r"(?:॥|\|\|)\s*[\d०-९.]+\s*(?:॥|\|\|)"  # the number of a verse
SPACED = r"\.(?:\s\.)+"  # an ellipsis of full stops


class Kind(Enum):
    """How an abbreviation and the end of a sentence go together; see ``Prose``."""

    TITLE = "titles"
    NUMBERED = "numbered"
    SHORT = "shorts"
    FINAL = "finals"


class Usage(NamedTuple):
    """A language's prose: tables as sets, expressions compiled.

    ``stop`` finds what may end a sentence. ``goes_on`` and ``reported`` are matched behind closed
    quotes and behind a dash; None where the language has none.
    """

    prose: Prose
    spaced: bool
    stop: re.Pattern[str]
    common: frozenset[str]
    kinds: dict[str, Kind]
    goes_on: re.Pattern[str] | None
    reported: re.Pattern[str] | None


@cache
def usage(prose: Prose, spaced: bool) -> Usage:
    """The usage of a language with this prose, with or without spaces between words."""
    signs = re.escape(ANYWHERE + ALWAYS + prose.stops + ("．" if prose.closing else ""))
    return Usage(
        prose,
        spaced,
        re.compile(f"{VERSE}|{SPACED}|[{signs}]+"),
        frozenset(prose.common.split()),
        _kinds(prose),
        re.compile(prose.goes_on) if prose.goes_on else None,
        re.compile(rf"(?:[^\s,;:.!?—–]+\s+){{0,3}}?(?:{prose.said})\b") if prose.said else None,
    )


def _kinds(prose: Prose) -> dict[str, Kind]:
    """Every abbreviation with its kind; what the language says comes before what all share."""
    tables = [
        (shared.TITLES, Kind.TITLE),
        (shared.NUMBERED, Kind.NUMBERED),
        (shared.SHORTS, Kind.SHORT),
        (shared.FINALS, Kind.FINAL),
        *((getattr(prose, kind.value), kind) for kind in Kind),
    ]
    return {word: kind for words, kind in tables for word in words.split()}
