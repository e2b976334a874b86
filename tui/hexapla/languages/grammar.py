"""What a language's grammar does to a term: facts that ``kinship`` works with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grammar:
    """Facts of one language; all words are folded, tables are words with spaces between them.

    ``alike``: groups of function words that may stand for each other, such as a preposition with
    and without an article. ``light``: words that may stand between the words of a term, or be left
    out of it: articles and other determiners. ``between``: words that may only stand between them,
    and ``adverbs`` the endings of more such words. ``endings``: what words of one stem may differ
    in and still be forms of one word, where dictionaries know both. ``twins``: spellings that are
    one (ё, е). ``bare``: capitals have no accents. ``nouns``: nouns have a capital, other words
    have none. ``links``: what may stand between the parts of a compound; None where words are not
    compounded. ``rewrites``: endings of forms that dictionaries lack, as a regular expression, and
    the ending of a form that they have.
    """

    alike: tuple[str, ...] = ()
    light: str = ""
    between: str = ""
    adverbs: tuple[str, ...] = ()
    endings: str = ""
    twins: tuple[tuple[str, str], ...] = ()
    bare: bool = False
    nouns: bool = False
    links: str | None = None
    rewrites: tuple[tuple[str, str], ...] = ()
