"""What a language's grammar does to a term: facts that ``kinship`` works with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grammar:
    """Facts of one language; all words are folded, tables are words with spaces between them.

    ``alike``: groups of function words that may stand for each other, such as a preposition with
    and without an article. ``light``: words that may stand between the words of a term, or be left
    out of it: articles and other determiners. ``between``: words that may only stand between them,
    and ``adverbs`` the endings of more such words.

    ``endings``: what words of one stem may differ in and still be forms of one word, where
    dictionaries know both. ``nouns``: the same for nouns that a dictionary lacks, where nouns have
    a capital and other words have none. ``derived``: endings of words
    made from others, such as names of agents: no inflection leads to them or away from them.

    ``rewrites``: an ending, as a regular expression, and that of another form of the word, where
    dictionaries lack the first, or have it for another word alone. ``plurals``: how words that no
    dictionary knows form theirs, the plural first.

    ``stems``: the end of a stem, as a regular expression, and what it is in other tenses.
    ``twins``: spellings that are one (ё, е). ``bare``: capitals have no accents. ``links``: what
    may stand between the parts of a compound; None where words are not compounded.
    """

    alike: tuple[str, ...] = ()
    light: str = ""
    between: str = ""
    adverbs: tuple[str, ...] = ()
    endings: str = ""
    nouns: str = ""
    derived: tuple[str, ...] = ()
    rewrites: tuple[tuple[str, str], ...] = ()
    plurals: tuple[tuple[str, str], ...] = ()
    stems: tuple[tuple[str, str], ...] = ()
    twins: tuple[tuple[str, str], ...] = ()
    bare: bool = False
    links: str | None = None
