"""Which segments live on when a text changes, and what becomes of their renderings."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from hexapla.corpus.join import ARROW
from hexapla.corpus.segment import Segment, name_segments

ALIKE = 0.5  # of two texts, at the least, if one is the other with slight changes
NEAR = 50  # segments further up or down, between two that stay, that may be the same


class Heir(NamedTuple):
    """A segment of the new text: its id, and the text it had; None if it is new.

    ``moved`` if others that stay have passed it, or it has come back.
    """

    id: str
    before: str | None = None
    moved: bool = False


def find_heirs(old: Sequence[Segment], gone: Sequence[Segment], texts: Sequence[str]) -> list[Heir]:
    """For each of the new texts, which of the old segments it is.

    It is the one with the same text, where it stood or elsewhere; one that is ``gone`` and comes
    back; or, between two that stay, the one that it is most like. Each is found once.

    >>> old = [Segment("a", "It rains."), Segment("b", "We stay at home.")]
    >>> find_heirs(old, [], ["We stay at our home.", "It rains."])[1]
    Heir(id='a', before='It rains.', moved=False)
    """
    found: dict[int, Heir] = {}
    used: set[str] = set()

    def take(at: int, one: Segment, *, moved: bool = False) -> None:
        found[at] = Heir(one.id, one.text, moved)
        used.add(one.id)

    blocks = _blocks([one.text for one in old], texts)
    for start, to, size in blocks:
        for step in range(size):
            take(to + step, old[start + step])
    for at, one in _elsewhere([one for one in (*old, *gone) if one.id not in used], texts, found):
        take(at, one, moved=True)
    for (a, b, size), (a_end, b_end, _) in pairwise([(0, 0, 0), *blocks]):
        left = [one for one in old[a + size : a_end] if one.id not in used]
        free = [at for at in range(b + size, b_end) if at not in found]
        for at, one in _alike(left, free, texts):
            take(at, one)
    fresh = [at for at in range(len(texts)) if at not in found]
    names = name_segments((texts[at] for at in fresh), (one.id for one in (*old, *gone)))
    found |= {at: Heir(name) for at, name in zip(fresh, names, strict=True)}
    return [found[at] for at in range(len(texts))]


def _blocks(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """What stays: where it begins in both, and how many texts it is; the last is none.

    What the two begin and end with needs no search, which takes long where many texts are equal.
    """
    short = min(len(old), len(new))
    head = next((at for at in range(short) if old[at] != new[at]), short)
    left = short - head
    tail = next((at for at in range(left) if old[-1 - at] != new[-1 - at]), left)
    ends = len(old) - tail, len(new) - tail
    inner = SequenceMatcher(None, old[head : ends[0]], new[head : ends[1]], autojunk=False)
    found = [(a + head, b + head, size) for a, b, size in inner.get_matching_blocks()]
    return [(0, 0, head), *found[:-1], (*ends, tail), (len(old), len(new), 0)]


def _elsewhere(
    free: Sequence[Segment], texts: Sequence[str], found: Mapping[int, Heir]
) -> Iterator[tuple[int, Segment]]:
    """The texts that have no segment yet and equal one of these, in order."""
    by_text: dict[str, list[Segment]] = {}
    for one in reversed(free):
        by_text.setdefault(one.text, []).append(one)
    missing = [at for at in range(len(texts)) if at not in found]
    for at in missing:
        if waiting := by_text.get(texts[at]):
            yield at, waiting.pop()


def _alike(
    old: Sequence[Segment], free: Sequence[int], texts: Sequence[str]
) -> Iterator[tuple[int, Segment]]:
    """Pairs of texts and segments that are most alike, the best first."""
    olds = [_pairs(one.text) for one in old]
    news = [_pairs(texts[at]) for at in free]
    rated = sorted(
        (-score, abs(i - j), j, i)
        for j, new in enumerate(news)
        for i in range(max(0, j - NEAR), min(len(olds), j + NEAR + 1))
        if (score := _likeness(olds[i], new)) >= ALIKE
    )
    taken: set[int] = set()
    given: set[int] = set()
    for _, _, j, i in rated:
        if i not in taken and j not in given:
            taken.add(i)
            given.add(j)
            yield free[j], old[i]


def _pairs(text: str) -> Counter[str]:
    """The pairs of neighbouring letters in a text, edges among them."""
    return Counter(map("".join, pairwise(f" {text} ")))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of pairs that two texts have in common (Dice 1945)."""
    return 2 * (one & other).total() / (one.total() + other.total())


class Rendering(NamedTuple):
    """The target text of a segment, and whether someone must look at it again."""

    target: str = ""
    fuzzy: bool = False


def pass_on(
    heirs: Sequence[Heir], changed: set[str], old: Mapping[str, Rendering]
) -> dict[str, Rendering]:
    """The rendering of each segment of the new text; ``old`` are those of the old, in its order.

    Those whose source is ``changed`` become fuzzy. So does what is rendered together, where one
    of its sources changed, came or went. Where the head is gone, or stands behind, the first part
    takes the text over.
    """
    made: dict[str, Rendering] = {}
    joins = _joins(old)
    heads: dict[str, str] = {}  # what stands in the place of a head
    for heir in heirs:
        head = joins.get(heir.id, "")
        if (head or heir.id) in heads:
            made[heir.id] = Rendering(ARROW + heads[head or heir.id])
        else:
            mine = old.get(head or heir.id, Rendering())
            text = bool(mine.target) and not mine.target.startswith(ARROW)
            doubtful = text and (bool(head) or heir.id in changed)
            made[heir.id] = mine._replace(fuzzy=mine.fuzzy or doubtful)
            heads[head or heir.id] = heir.id
    before, after = _members(old), _members(made)
    for head, parts in after.items():
        other = len(before.get(head, parts)) + len(parts) > 2 and before.get(head) != parts
        if other or (len(parts) > 1 and not changed.isdisjoint(parts)):
            made[head] = made[head]._replace(fuzzy=bool(made[head].target))
    return made


def _joins(renderings: Mapping[str, Rendering]) -> dict[str, str]:
    """The head of each segment whose rendering stands in an earlier one."""
    texts: set[str] = set()
    joins: dict[str, str] = {}
    for key, (target, fuzzy) in renderings.items():
        if fuzzy or not target.startswith(ARROW):
            texts.add(key)
        elif target.removeprefix(ARROW) in texts:
            joins[key] = target.removeprefix(ARROW)
    return joins


def _members(renderings: Mapping[str, Rendering]) -> dict[str, list[str]]:
    """The segments that are rendered together, by their heads."""
    joins = _joins(renderings)
    members: dict[str, list[str]] = {}
    for key in renderings:
        members.setdefault(joins.get(key, key), []).append(key)
    return members
