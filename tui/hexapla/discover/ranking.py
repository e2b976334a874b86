"""Which wavering is worth a look: the most telling first, and of terms within terms the one."""

from collections.abc import Iterable, Iterator, Sequence
from math import log2, sqrt

from hexapla.discover.phrases import Phrase, Range
from hexapla.discover.recurring import find_recurring
from hexapla.discover.suggestion import Spot, Suggestion, Variant
from hexapla.discover.wavering import Texts, Wavering, likeness, specific, waver
from hexapla.discover.words import Line

SHORT = 0.45  # of a term of one word, two characters in Chinese: it may mean much
LIKE, SEVERAL, LONG = 1.6, 1.25, 1.2  # a word in common; a variant, a usual rendering of several
TWICE = 2  # lines of a variant, which tell as much as more


def discover(texts: Texts, least: int, between: str = " ") -> list[Suggestion]:
    """What wavers in these texts, best first; terms within terms are told once.

    ``least``: lines that a term must stand in. ``between``: see ``find_phrases``.
    """
    terms = find_recurring(texts.sources, least, between)
    found = [one for term in terms if (one := waver(term, texts))]
    ranked = sorted(((_score(one, texts), one) for one in found), key=_order)
    return [_told(score, one, texts) for score, one in _apart(ranked) if score > 0]


def _order(scored: tuple[float, Wavering]) -> tuple[float, int, Phrase]:
    score, one = scored
    return -score, -len(one.term.phrase), one.term.phrase


def _score(one: Wavering, texts: Texts) -> float:
    """What the best variant tells, by the usual rendering's hold on the term."""
    term, usual = one.term, one.usual
    best = max(
        _tells(phrase, lines, one, texts) for phrase, lines in one.found.items() if phrase != usual
    )
    known = len(one.found[usual]) / len(term.places)
    best *= specific(usual, term, texts) * sqrt(known) * log2(1 + len(term.places)) / 2
    first = next(iter(term.places))
    words = texts.sources[first][slice(*term.places[first])]
    letters = words[-1].end - words[0].start
    best *= SHORT if len(words) == 1 and (letters < 3 or words[0].key.isascii()) else 1
    return best * (LONG if " " in usual else 1)


def _tells(phrase: Phrase, lines: dict[int, Range], one: Wavering, texts: Texts) -> float:
    """How surely a phrase is a rendering: it keeps to the term, and out of the usual one's way."""
    usual = one.found[one.usual].keys()
    known = texts.phrases.lines.get(phrase, set()) & one.term.places.keys()
    beside = len(known & usual) / len(known) if known else 0
    told = specific(phrase, one.term, texts) * (1 - beside) * sqrt(min(TWICE, len(lines)))
    told *= LIKE if likeness(phrase, one.usual) else 1
    return told * (SEVERAL if " " in phrase else 1)


def _apart(ranked: Sequence[tuple[float, Wavering]]) -> Iterator[tuple[float, Wavering]]:
    """Without terms that waver in a line where one before them does, and lie over it there."""
    kept: dict[int, list[Range]] = {}
    for score, one in ranked:
        lines = {n for phrase, found in one.found.items() if phrase != one.usual for n in found}
        places = {n: one.term.places[n] for n in lines}
        if not any(_overlap(own, kept.get(n, ())) for n, own in places.items()):
            for n, own in one.term.places.items():
                kept.setdefault(n, []).append(own)
            yield score, one


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
