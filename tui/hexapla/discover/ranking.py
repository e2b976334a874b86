"""Which wavering is worth a look: the most telling first, and of terms within terms the one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from math import log2, sqrt

from hexapla.discover.evidence import (
    Search,
    Texts,
    foreign,
    has_capital,
    is_name,
    has_rival,
    known_share,
    likeness,
    rivals,
    specific,
)
from hexapla.discover.family import is_adverb
from hexapla.discover.phrases import Phrase, Range
from hexapla.discover.recurring import find_recurring
from hexapla.discover.suggestion import Spot, Suggestion, Variant
from hexapla.discover.wavering import FOREIGN, Wavering, waver
from hexapla.discover.words import Line

SHORT = 0.45  # of a term of one word, two characters in Chinese: it may mean much
LIKE, SEVERAL, LONG = 1.6, 1.25, 1.2  # a word in common; a variant, a usual rendering of several
ODD = 0.4  # a variant met once that shares no word with the usual one, or all: noise, mostly
LOOSE = 0.5  # a variant with light words within that the usual rendering has not
FEW = 2  # lines in which a rendering that is met once may be the usual one
GUESSED = 0.4
ADVERB = 0.3
NOTHING = 0.05
OTHER = 0.3
OFTEN = 4  # lines of a variant, which tell as much as more


def discover(texts: Texts, least: int, between: str = " ") -> list[Suggestion]:
    """What wavers in these texts, best first; terms within terms are told once.

    ``least``: lines that a term must stand in. ``between``: see ``find_phrases``.
    """
    terms = find_recurring(texts.sources, least, between)
    found = [one for term in terms if (one := waver(term, texts))]
    scored = ((_score(one, texts) * _breadth(one, texts), one) for one in found)
    ranked = sorted(scored, key=_order)
    return [_told(*one, texts) for one in sorted(_apart(ranked, texts), key=_order)]


def _order(scored: tuple[float, Wavering]) -> tuple[float, int, Phrase]:
    score, one = scored
    return -score, -len(one.term.phrase), one.term.phrase


def _score(one: Wavering, texts: Texts) -> float:
    """What the best variant tells, by the usual rendering's hold on the term."""
    term, usual = one.term, one.usual
    best = max(_tells(phrase, lines, one, texts) for phrase, lines in _variants(one).items())
    share = len(one.found[usual]) / len(term.places)
    best *= specific(usual, term, texts) * sqrt(share) * log2(1 + len(term.places)) / 2
    return best * (LONG if " " in usual else 1)


def _breadth(one: Wavering, texts: Texts) -> float:
    """What is left of a score, for a term of one word: it may mean much."""
    first = next(iter(one.term.places))
    words = texts.sources[first][slice(*one.term.places[first])]
    letters = words[-1].end - words[0].start
    return SHORT if len(words) == 1 and (letters < 3 or words[0].key.isascii()) else 1


def _final(one: Wavering, texts: Texts) -> float:
    """With what recurs before what does not: a variant that does so tells enough, of any term."""
    often = max(map(len, _variants(one).values()))
    score = _score(one, texts) * sqrt(min(OFTEN, often))
    score *= _breadth(one, texts) if often == 1 else 1
    return score * (ODD if len(one.found[one.usual]) == 1 and len(one.term.places) > FEW else 1)


def _variants(one: Wavering) -> dict[Phrase, dict[int, Range]]:
    return {phrase: found for phrase, found in one.found.items() if phrase != one.usual}


def _tells(phrase: Phrase, lines: dict[int, Range], one: Wavering, texts: Texts) -> float:
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


def _is_of_another(
    phrase: Phrase, lines: dict[int, Range], one: Wavering, texts: Texts
) -> bool:
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


def _dice(one: Set[int], other: Set[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _is_like(phrase: Phrase, usual: Phrase, language: str) -> bool:
    """Whether they have words in common, and each its own: a part is a second mention, mostly."""
    first, second = set(phrase.split()), set(usual.split())
    return likeness(phrase, usual, language) > 0 and not first <= second


def _named(lines: dict[int, Range], one: Wavering, texts: Texts) -> bool:
    """Whether a rendering is written as a name, where the usual one is."""
    return not is_name(one.usual, one.found[one.usual], texts) or any(
        has_capital(texts.targets[n][slice(*at)]) for n, at in lines.items()
    )


def _once(phrase: Phrase, line: int, place: Range, one: Wavering, texts: Texts) -> float:
    """What is left of a rendering that is met once."""
    search = Search(one.term, one.usual, texts)
    own = _differing(line, place, one.usual, texts)
    sure = known_share(line, own, search)
    told = ODD if _is_odd(phrase, one.usual) else 1
    told *= 3 / (2 + rivals(line, search)) if has_rival(line, own, search) else NOTHING
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


def _apart(
    ranked: Sequence[tuple[float, Wavering]], texts: Texts
) -> Iterator[tuple[float, Wavering]]:
    """Without what one before them tells: where it lies over them, or stands around them.

    A term that wavers mostly there is told by the other; one that does so elsewhere as well has
    the other lines left.
    """
    kept: dict[int, list[Range]] = {}
    for _, one in ranked:
        left = _left(one, kept)
        if left is not None and (score := _final(left, texts)) > 0:
            for n, own in one.term.places.items():
                kept.setdefault(n, []).append(own)
            yield score, left


def _left(one: Wavering, kept: Mapping[int, Sequence[Range]]) -> Wavering | None:
    places = one.term.places
    others = _variants(one)
    free = {
        phrase: own
        for phrase, found in others.items()
        if (own := {n: at for n, at in found.items() if not _overlap(places[n], kept.get(n, ()))})
    }
    if 2 * sum(map(len, free.values())) <= sum(map(len, others.values())):
        return None
    return Wavering(one.term, one.usual, {one.usual: one.found[one.usual], **free})


def _overlap(own: Range, others: Iterable[Range]) -> bool:
    return any(own[0] < end and start < own[1] for start, end in others)


def _told(score: float, one: Wavering, texts: Texts) -> Suggestion:
    by_count = sorted(one.found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return Suggestion(
        one.term.phrase,
        _spots(one.term.places, texts.sources),
        tuple(Variant(phrase, _spots(lines, texts.targets)) for phrase, lines in by_count),
        round(score, 4),
    )


def _spots(places: dict[int, Range], lines: Sequence[Line]) -> tuple[Spot, ...]:
    return tuple(
        Spot(n, lines[n][start].start, lines[n][end - 1].end)
        for n, (start, end) in sorted(places.items())
    )
