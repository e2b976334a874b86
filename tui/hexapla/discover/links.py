"""Which word renders which, by association and dictionary: each word is given away once.

Association is Dice's coefficient, 2c / (a + b) for words that stand in a and b lines and together
in c (Dice 1945). The strongest pair of a line is linked first, and takes both its words out of the
game: competitive linking, after Melamed (2000), "Models of translational equivalence among words".
What then is left over between two links belongs together.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain, product

from hexapla.discover.words import Line

Link = tuple[int, int]
Links = Sequence[Sequence[Link]]
Keys = Mapping[str, float]
Meant = Callable[[str, str], float]
KeysOf = Callable[[str], Keys]  # of a word, as it may be met by one of the other language
ONCE = 0.6  # of a pair that is met, this much is chance
NEARNESS = 0.25  # what it weighs that two words stand at the same height
LEAST = 0.3  # evidence that makes a link


def link(
    sources: Sequence[Line], targets: Sequence[Line], own: KeysOf, other: KeysOf
) -> list[list[Link]]:
    """Links between the numbers of words, for each pair of lines."""
    left = [_heavy(line) for line in sources]
    right = [_heavy(line) for line in targets]
    dice = _dice(left, right)
    return [
        _linked(sources[n], targets[n], _scores(sources[n], targets[n], dice, (own, other)))
        for n in range(len(sources))
    ]


def no_meaning(_one: str, _other: str) -> float:
    """Of a pair of words, what no dictionary knows."""
    return 0.0


def meaning(own: KeysOf, other: KeysOf) -> Meant:
    """How surely dictionaries know two words as renderings of one another, 0 to 1."""

    @cache
    def meant(one: str, two: str) -> float:
        mine, yours = own(one), other(two)
        return min(1.0, sum(mine[key] * yours[key] for key in mine.keys() & yours.keys()))

    return meant


def _heavy(line: Line) -> frozenset[str]:
    return frozenset(word.key for word in line if not word.light)


def _dice(
    left: Sequence[frozenset[str]], right: Sequence[frozenset[str]]
) -> Mapping[tuple[str, str], float]:
    ours, theirs = Counter(chain(*left)), Counter(chain(*right))
    both = Counter(chain.from_iterable(map(product, left, right)))
    return {(s, t): 2 * (count - ONCE) / (ours[s] + theirs[t]) for (s, t), count in both.items()}


def _scores(
    source: Line,
    target: Line,
    dice: Mapping[tuple[str, str], float],
    keys: tuple[KeysOf, KeysOf],
) -> list[tuple[float, Link]]:
    """The pairs of heavy words that have something in common, the strongest first."""
    own = [(i, word.key, keys[0](word.key)) for i, word in enumerate(source) if not word.light]
    other = [(j, word.key, keys[1](word.key)) for j, word in enumerate(target) if not word.light]
    tall, wide = len(source), len(target)
    by_key: dict[str, list[tuple[int, float]]] = {}
    for j, _, yours in other:
        for key, weight in yours.items():
            by_key.setdefault(key, []).append((j, weight))
    scores = []
    for i, s, mine in own:
        shared: dict[int, float] = {}
        for key in mine.keys() & by_key.keys():
            for j, weight in by_key[key]:
                shared[j] = shared.get(j, 0.0) + mine[key] * weight
        for j, t, _ in other:
            score = dice.get((s, t), 0.0) + min(1.0, shared.get(j, 0.0))
            if score >= LEAST:
                near = NEARNESS * (1 - abs(i / tall - j / wide))
                scores.append((-score - near, (i, j)))
    return sorted(scores)


def _linked(source: Line, target: Line, scores: Sequence[tuple[float, Link]]) -> list[Link]:
    links: dict[int, int] = {}
    taken: set[int] = set()
    for _, (i, j) in scores:
        if i not in links and j not in taken:
            links[i] = j
            taken.add(j)
    found = set(links.items())
    found |= _along(target, found, taken, scores)
    return sorted(found | _between(source, target, found))


def _along(
    target: Line, links: set[Link], taken: set[int], scores: Sequence[tuple[float, Link]]
) -> set[Link]:
    """Words left over, beside one that renders the same word."""
    return {
        (i, j)
        for _, (i, j) in scores
        if j not in taken
        and not {(i, _next(target, j, -1)), (i, _next(target, j, 1))}.isdisjoint(links)
    }


def _between(source: Line, target: Line, links: set[Link]) -> set[Link]:
    """Words left over on both sides, beside two that are linked; again and again."""
    ours, theirs = {i for i, _ in links}, {j for _, j in links}
    found: set[Link] = set()
    waiting = list(links)
    while waiting:
        i, j = waiting.pop()
        for step in (-1, 1):
            a, b = _next(source, i, step), _next(target, j, step)
            if a is not None and b is not None and a not in ours and b not in theirs:
                ours.add(a)
                theirs.add(b)
                found.add((a, b))
                waiting.append((a, b))
    return found


def _next(line: Line, at: int, step: int) -> int | None:
    """The next heavy word, with no sign before it."""
    while 0 <= at + step < len(line):
        if line[max(at, at + step)].apart:
            return None
        at += step
        if not line[at].light:
            return at
    return None
