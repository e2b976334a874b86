"""Which wavering is worth a look: the most telling first, and of terms within terms the one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log2, sqrt

from hexapla.discover.evidence import Texts, specific
from hexapla.discover.phrases import Phrase, Range
from hexapla.discover.recurring import find_recurring
from hexapla.discover.suggestion import Spot, Suggestion, Variant
from hexapla.discover.trust import trust
from hexapla.discover.wavering import Wavering, waver
from hexapla.discover.words import Line

SHORT = 0.45  # of a term of one word, two characters in Chinese: it may mean much
LONG = 1.2  # of a usual rendering of several words
LOST = 0.4  # of a usual rendering that is met once, where the term is not
FEW = 2  # lines in which a rendering that is met once may be the usual one
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
    best = max(trust(phrase, lines, one, texts) for phrase, lines in _variants(one).items())
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
    return score * (LOST if len(one.found[one.usual]) == 1 and len(one.term.places) > FEW else 1)


def _variants(one: Wavering) -> dict[Phrase, dict[int, Range]]:
    return {phrase: found for phrase, found in one.found.items() if phrase != one.usual}


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
