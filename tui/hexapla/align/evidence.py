"""Why a bead is one: words that answer each other, and numbers that nothing answers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from hexapla.align.beads import Bead
from hexapla.align.english import english_stem
from hexapla.align.keys import EXACT, KeyRing, Keys
from hexapla.align.text import Aids, Text
from hexapla.align.tokens import NUMBER, SIGN, TERM, WORDS, Side, read_side

FAINT = 0.2  # weight of a pair that is not worth telling


class Evidence(NamedTuple):
    """What speaks for a bead, and what against it.

    ``pairs`` are tokens of the source and the target that answer each other, the strongest
    first and each token once, as ``hexapla.align.tokens`` writes them, but for English words,
    which have their endings. ``lone`` are the numbers of either side that have no counterpart in
    the bead.
    """

    pairs: Sequence[tuple[str, str]]
    lone: Sequence[str]


class Known(NamedTuple):
    """All that is known of two texts: what they show, and the keys of every token of either."""

    sides: tuple[Side, Side]
    keys: tuple[dict[str, Keys], dict[str, Keys]]
    texts: tuple[Text, Text]


class Alignment(NamedTuple):
    """Beads that take every segment of both texts once, in order, and what they were made from."""

    beads: Sequence[Bead]
    known: Known


def known_of(source: Text, target: Text, aids: Aids) -> Known:
    """What can be known of two texts without comparing them."""
    ours, theirs = (read_side(text.segments, text.tag, aids.lexicon) for text in (source, target))
    ring = KeyRing(ours.language, theirs.language, aids.lexicon)
    other = KeyRing(theirs.language, ours.language, aids.lexicon)
    words, others = (dict.fromkeys(chain.from_iterable(side.tokens)) for side in (ours, theirs))
    keys = {word: ring.keys(word) for word in words}
    known = Known(
        (ours, theirs), (keys, {word: other.keys(word) for word in others}), (source, target)
    )
    return _with_terms(known, (source, target), aids.terms) if aids.terms else known


def _with_terms(known: Known, texts: tuple[Text, Text], terms: Sequence[tuple[str, str]]) -> Known:
    """The same, with a token wherever a term stands, whose keys are its renderings."""
    sides, rings = [], []
    for place, (side, keys, text) in enumerate(zip(known.sides, known.keys, texts, strict=True)):
        forms: dict[str, dict[str, float]] = defaultdict(dict)
        for number, pair in enumerate(terms):
            forms[TERM + pair[place].lower()][f"{TERM}{number}"] = EXACT
        longest = sorted((form[1:] for form in forms), key=len, reverse=True)
        pattern = re.compile("|".join(map(re.escape, filter(None, longest))) or "(?!)")
        found = [[TERM + form for form in pattern.findall(one.lower())] for one in text.segments]
        more = [[*own, *extra] for own, extra in zip(side.tokens, found, strict=True)]
        sides.append(side._replace(tokens=more))
        rings.append({**keys, **forms})
    return Known((sides[0], sides[1]), (rings[0], rings[1]), texts)


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
    return Evidence(words, [number[1:].partition("|")[0] for number in numbers])


def _shown(known: Known, side: int, segments: Sequence[int]) -> dict[str, str]:
    """The words of some segments by the tokens that stand for them, where they differ."""
    if known.sides[side].language != "en":
        return {}
    text = " ".join(known.texts[side].segments[segment] for segment in segments)
    return {english_stem(word): word for word in reversed(WORDS.findall(text.lower()))}


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
