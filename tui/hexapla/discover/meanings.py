"""What links and dictionaries tell of a line: which of its words render others than the term's."""

from itertools import chain

from hexapla.discover.evidence import Search, specific
from hexapla.discover.phrases import Range

KNOWN = 0.3  # of 1, how surely a dictionary knows a pair, to count


def foreign(line: int, place: Range, search: Search) -> int:
    """How many of these words render something else: a link ties them to a word outside the term.

    What stands nowhere but beside the term is not told apart from it by its links.
    """
    term, _, texts = search
    start, end = term.places[line]
    inside: set[int] = set()
    outside: set[int] = set()
    for i, j in chain.from_iterable(links[line] for links in texts.links):
        if place[0] <= j < place[1]:
            (inside if start <= i < end else outside).add(j)
    words = {texts.targets[line][j].key for j in outside - inside}
    told = {word for word in words if specific(word, term, texts) < 1}
    return len(told | _explained(line, place, search))


def _explained(line: int, place: Range, search: Search) -> set[str]:
    """The words of these that a dictionary knows for another word of the source."""
    return {
        word.key
        for word in search.texts.targets[line][slice(*place)]
        if not word.light and renders_other(word.key, line, search)
    }


def renders_other(word: str, line: int, search: Search) -> bool:
    """Whether a dictionary knows a word for another one of the source than the term's."""
    (start, end), texts = search.term.places[line], search.texts
    source = texts.sources[line]
    own = max(texts.meant(one.key, word) for one in source[start:end])
    outer = (one for one in (*source[:start], *source[end:]) if not one.light)
    other = max((texts.meant(one.key, word) for one in outer), default=0.0)
    return other >= KNOWN and other > own


def known_share(line: int, place: Range, search: Search) -> float:
    """Of these words, the share that a dictionary knows for a word of the term."""
    (start, end), texts = search.term.places[line], search.texts
    telling = [word.key for word in texts.targets[line][slice(*place)] if not word.light]
    own = texts.sources[line][start:end]
    found = [key for key in telling if any(texts.meant(one.key, key) >= KNOWN for one in own)]
    return len(found) / max(1, len(telling))


def has_rival(line: int, place: Range, search: Search) -> bool:
    """Whether one of these words stands only beside the term and renders nothing that is known."""
    words = search.texts.targets[line][slice(*place)]
    return any(_is_rival(word.key, line, search) for word in words if not word.light)


def rivals(line: int, search: Search) -> int:
    """How many words of a line stand only beside the term and render nothing that is known."""
    words = {word.key for word in search.texts.targets[line] if not word.light}
    return sum(_is_rival(word, line, search) for word in words)


def _is_rival(word: str, line: int, search: Search) -> bool:
    own = specific(word, search.term, search.texts) == 1
    return own and not renders_other(word, line, search)
