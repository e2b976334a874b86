"""Stems of words by the Snowball algorithms (snowballstem.org)."""

from collections.abc import Callable
from functools import cache


@cache
def stemmer(tag: str) -> Callable[[str], str]:
    """What cuts the endings off a folded word; where there is no algorithm, it cuts nothing.

    >>> stemmer("fr")("économies"), stemmer("zxx")("économies")
    ('économ', 'économies')
    """
    # It has no types, and only some languages need it.
    from Stemmer import Stemmer  # type: ignore[import-not-found]  # noqa: PLC0415 -- so

    try:
        stem: Callable[[str], str] = Stemmer(tag).stemWord
    except KeyError:
        return str
    return stem
