"""Why a bead is one: words that answer each other, and numbers that nothing answers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from hexapla.align.beads import Bead
from hexapla.align.english import english_stem
from hexapla.align.keys import EXACT, HAN, KeyRing, Keys
from hexapla.align.pivot import texts_beside, words_beside
from hexapla.align.text import Aids, Pivot, Text
from hexapla.align.tokens import BESIDE, NUMBER, SIGN, TERM, WORDS, Side, read_side

FAINT = 0.2  # weight of a pair that is not worth telling


class Nearness(NamedTuple):
    """How near two stretches are by their vectors, in deviations, and what one of these weighs."""

    margin: float
    weight: float


class Evidence(NamedTuple):
    """What speaks for a bead, and what against it.

    ``pairs`` are tokens of the source and the target that answer each other, the strongest
    first and each token once, as ``hexapla.align.tokens`` writes them, but for English words,
    which have their endings; those of another rendering of the source begin with ``en:``.
    ``lone`` are the numbers of either side that have no counterpart in the bead. ``vectors`` is
    what these say, if they were asked.
    """

    pairs: Sequence[tuple[str, str]]
    lone: Sequence[str]
    vectors: Nearness | None = None


class Known(NamedTuple):
    """All that is known of two texts: what they show, and the keys of every token of either.

    ``beside`` has the English text of source segments, by their numbers, if they have one;
    ``nearness`` what vectors say of beads, by their segments, and ``by_words`` the beads that there
    were before they were asked.
    """

    sides: tuple[Side, Side]
    keys: tuple[dict[str, Keys], dict[str, Keys]]
    texts: tuple[Text, Text]
    beside: Mapping[int, str] = MappingProxyType({})
    nearness: Mapping[tuple[tuple[int, ...], tuple[int, ...]], Nearness] = MappingProxyType({})
    by_words: Sequence[Bead] = ()


class Alignment(NamedTuple):
    """Beads that take every segment of both texts once, in order, and what they were made from."""

    beads: Sequence[Bead]
    known: Known


def known_of(source: Text, target: Text, aids: Aids) -> Known:
    """What can be known of two texts without comparing them."""
    ours, theirs = (read_side(text.segments, text.tag, aids.lexicon) for text in (source, target))
    keys, others = _keys(ours, theirs.language, aids), _keys(theirs, ours.language, aids)
    known = Known((ours, theirs), (keys, others), (source, target))
    if aids.pivot and (theirs.language in HAN or theirs.language in aids.glosses):
        known = _with_pivot(known, aids, aids.pivot)
    return _with_terms(known, aids.terms) if aids.terms else known


def _keys(side: Side, other: str, aids: Aids) -> dict[str, Keys]:
    """The keys of every token of a side, as the other language may have them."""
    ring = KeyRing(side.language, other, aids.lexicon, aids.glosses.get(side.language))
    return {word: ring.keys(word) for word in dict.fromkeys(chain.from_iterable(side.tokens))}


def _with_pivot(known: Known, aids: Aids, pivot: Pivot) -> Known:
    """The same, with the words of another rendering beside those of the source."""
    ours, theirs = known.sides
    words = words_beside(pivot, ours.lengths)
    beside = ours._replace(tokens=words)
    both = [[*own, *more] for own, more in zip(ours.tokens, words, strict=True)]
    return known._replace(
        sides=(ours._replace(tokens=both), theirs),
        keys=(known.keys[0] | _keys(beside, theirs.language, aids), known.keys[1]),
        beside=texts_beside(pivot),
    )


def _with_terms(known: Known, terms: Sequence[tuple[str, str]]) -> Known:
    """The same, with a token wherever a term stands, whose keys are its renderings."""
    sides, rings = [], []
    for place, (side, keys, text) in enumerate(zip(*known[:3], strict=True)):
        forms: dict[str, dict[str, float]] = defaultdict(dict)
        for number, pair in enumerate(terms):
            forms[TERM + pair[place].lower()][f"{TERM}{number}"] = EXACT
        longest = sorted((form[1:] for form in forms), key=len, reverse=True)
        pattern = re.compile("|".join(map(re.escape, filter(None, longest))) or "(?!)")
        found = [[TERM + form for form in pattern.findall(one.lower())] for one in text.segments]
        more = [[*own, *extra] for own, extra in zip(side.tokens, found, strict=True)]
        sides.append(side._replace(tokens=more))
        rings.append({**keys, **forms})
    return known._replace(sides=(sides[0], sides[1]), keys=(rings[0], rings[1]))


def evidence(bead: Bead, known: Known) -> Evidence:
    """The evidence for one bead of two texts."""
    sides = (bead.source, bead.target)
    ours, theirs = (
        {token: keys[token] for token in tokens_of(side, segments)}
        for side, keys, segments in zip(known.sides, known.keys, sides, strict=True)
    )
    pairs = list(_paired(ours, theirs))
    met = {token for pair in pairs for token in pair}
    numbers = [token for token in (*ours, *theirs) if token[0] == NUMBER and token not in met]
    shown = [_shown(known, side, segments) for side, segments in enumerate(sides)]
    words = [
        (shown[0].get(one, one), shown[1].get(other, other))
        for one, other in pairs
        if one[0] != SIGN
    ]
    lone = [number[1:].partition("|")[0] for number in numbers]
    return Evidence(words, lone, known.nearness.get(bead[:2]))


def _shown(known: Known, side: int, segments: Sequence[int]) -> dict[str, str]:
    """The words of some segments by the tokens that stand for them, where they differ."""
    text = " ".join(known.texts[side].segments[segment] for segment in segments)
    beside = " ".join(known.beside.get(segment, "") for segment in segments if not side)
    own = _surfaces(text) if known.sides[side].language == "en" else {}
    return own | {BESIDE + stem: f"en:{word}" for stem, word in _surfaces(beside).items()}


def _surfaces(english: str) -> dict[str, str]:
    """English words by their stems; of those that share one, the first."""
    return {english_stem(word): word for word in reversed(WORDS.findall(english.lower()))}


def tokens_of(side: Side, segments: Sequence[int]) -> Iterator[str]:
    """The tokens of some segments, in order."""
    for segment in segments:
        yield from side.tokens[segment]


def _paired(ours: dict[str, Keys], theirs: dict[str, Keys]) -> Iterator[tuple[str, str]]:
    """Pairs by their weights, each token in one of them."""
    weighed = sorted(
        (
            (-sum(weight * other.get(key, 0.0) for key, weight in keys.items()), one, met)
            for one, keys in ours.items()
            for met, other in theirs.items()
            if not keys.keys().isdisjoint(other)
        ),
    )
    taken: set[tuple[int, str]] = set()
    for weight, one, met in weighed:
        if -weight >= FAINT and (0, one) not in taken and (1, met) not in taken:
            taken |= {(0, one), (1, met)}
            yield one, met
