"""How far a rendering is to be trusted: it keeps to its term, and out of the way of all else."""

from collections.abc import Set as AbstractSet
from math import sqrt

from hexapla.discover.evidence import Search, Texts, likeness, specific
from hexapla.discover.family import is_adverb
from hexapla.discover.meanings import foreign, has_rival, known_share, rivals
from hexapla.discover.names import has_capital, is_name
from hexapla.discover.phrases import Phrase, Range
from hexapla.discover.wavering import FOREIGN, Wavering

OFTEN = 4  # lines of a variant, which tell as much as more
LIKE, SEVERAL = 1.6, 1.25  # of one that has words in common with the usual one; several words
ODD = 0.4  # of one met once that has no word in common with the usual one, or nothing else
LOOSE = 0.5  # of one with light words within that the usual rendering has not
ADVERB = 0.3  # of what is rendered by an adverb, which is no term
GUESSED = 0.4  # of one met once that no link leads to
NOTHING = 0.05  # of one met once that has no word of its own, which nothing else explains
HALF = 0.5  # words that two renderings have in common, so that they are one but for the others
OTHER = 0.3  # of one that another word of the source answers better


def trust(phrase: Phrase, lines: dict[int, Range], one: Wavering, texts: Texts) -> float:
    """How surely a phrase is a rendering: it keeps to the term, and out of the usual one's way."""
    usual = one.found[one.usual].keys()
    having = texts.phrases.lines.get(phrase, set()) & one.term.places.keys()
    beside = len(having & usual) / len(having) if having else 0
    told = specific(phrase, one.term, texts) * (1 - beside) * sqrt(min(OFTEN, len(lines)))
    own = max(
        FOREIGN ** foreign(n, at, Search(one.term, one.usual, texts)) for n, at in lines.items()
    )
    told *= LIKE if _is_like(phrase, one.usual, texts.language) else 1
    told *= LOOSE if _is_loose(next(iter(lines.items())), one, texts) else 1
    told *= ADVERB if any(is_adverb(each, texts.language) for each in (phrase, one.usual)) else 1
    told *= _named(lines, one, texts)
    if len(lines) == 1:
        told *= _once(phrase, *next(iter(lines.items())), one, texts)
    elif _is_of_another(phrase, lines, one, texts):
        told *= OTHER
    return own * told * (SEVERAL if " " in phrase else 1)


def _named(lines: dict[int, Range], one: Wavering, texts: Texts) -> bool:
    """Whether a rendering is written as a name, where the usual one is."""
    return not is_name(one.found[one.usual], texts) or any(
        has_capital(texts.targets[n][slice(*at)]) for n, at in lines.items()
    )


def _once(phrase: Phrase, line: int, place: Range, one: Wavering, texts: Texts) -> float:
    """What is left of a rendering that is met once."""
    search = Search(one.term, one.usual, texts)
    own = _differing(line, place, one.usual, texts)
    sure = known_share(line, own, search)
    told = ODD if _is_odd(phrase, one.usual) else 1
    if has_rival(line, own, search):
        told *= 3 / (2 + rivals(line, search))
    else:
        told *= ODD if likeness(phrase, one.usual, texts.language) > HALF else NOTHING
    told *= 1 if _is_linked(line, place, search) else GUESSED
    return (sure + (1 - sure) * told) * specific(one.usual, one.term, texts) ** 2


def _differing(line: int, place: Range, usual: Phrase, texts: Texts) -> Range:
    """The part of a rendering from its first word to its last that the usual one has not."""
    start, end = place
    same, words = set(usual.split()), texts.targets[line]
    while start < end and words[start].key in same:
        start += 1
    while start < end and words[end - 1].key in same:
        end -= 1
    return (start, end)


def _is_linked(line: int, place: Range, search: Search) -> bool:
    """Whether a link leads from the term to one of these words."""
    start, end = search.term.places[line]
    return any(
        start <= i < end and place[0] <= j < place[1]
        for links in search.texts.links
        for i, j in links[line]
    )


def _is_of_another(phrase: Phrase, lines: dict[int, Range], one: Wavering, texts: Texts) -> bool:
    """Whether a word beside the term answers the phrase better than the term's other lines do."""
    having = texts.phrases.lines.get(phrase, set())
    if not having:
        return False
    first = min(lines)
    start, end = one.term.places[first]
    source = texts.sources[first]
    outer = {word.key for word in (*source[:start], *source[end:]) if not word.light}
    outer -= {word.key for word in source[start:end]}
    rest = one.term.places.keys() - one.found[one.usual].keys()
    best = max((_dice(texts.words[key], having) for key in outer), default=0.0)
    return best > _dice(rest, having)


def _dice(one: AbstractSet[int], other: AbstractSet[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _is_like(phrase: Phrase, usual: Phrase, language: str) -> bool:
    """Whether they have words in common, and each its own: a part is a second mention, mostly."""
    first, second = set(phrase.split()), set(usual.split())
    return likeness(phrase, usual, language) > 0 and not first <= second


def _is_loose(at: tuple[int, Range], one: Wavering, texts: Texts) -> bool:
    """Whether light words stand within that the usual rendering has not: part of a clause."""
    other = next(iter(one.found[one.usual].items()))
    inside, usual = (
        {word.key for word in texts.targets[line][slice(*place)] if word.light}
        for line, place in (at, other)
    )
    return not inside <= usual


def _is_odd(phrase: Phrase, usual: Phrase) -> bool:
    """Whether it has no word in common, or the one has only words of the other."""
    first, second = set(phrase.split()), set(usual.split())
    return not first & second or first <= second or second <= first
