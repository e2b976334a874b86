"""What a number is made of: statistics that add up, and the places that lower them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hexapla.corpus.unit import Unit
from hexapla.text.span import Mark


@dataclass(frozen=True, slots=True)
class Lowering:
    """A place that lowers a score: the unit, what is marked in it, why, and by how much of it."""

    unit: Unit
    marks: tuple[Mark, ...]
    what: str
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Score:
    """``good`` of ``total``, and where the rest is, the heaviest first."""

    good: int
    total: int
    lowering: tuple[Lowering, ...] = ()

    @property
    def value(self) -> float | None:
        """From 0 to 100; None, read as "n/a", where there was nothing to measure.

        >>> Score(3, 4).value, Score(0, 0).value
        (75.0, None)
        """
        return 100 * self.good / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Share:
    """What is good of what there is, each unit by itself.

    >>> (Share(1, 2) + Share(2, 2)).score().value
    75.0
    """

    good: int = 0
    total: int = 0
    lowering: tuple[Lowering, ...] = ()

    def __add__(self, other: "Share") -> "Share":
        """Both, the other's places last."""
        return Share(
            self.good + other.good, self.total + other.total, self.lowering + other.lowering
        )

    def score(self) -> Score:
        """The share, the heaviest places first."""
        ordered = sorted(self.lowering, key=lambda place: -place.weight)
        return Score(self.good, self.total, tuple(ordered))


@dataclass(frozen=True, slots=True)
class Seen:
    """One occurrence of what repeats: its name, and the variant that stands there.

    An empty ``variant`` is one that nobody knows: it is like no other.
    """

    name: str
    variant: str
    unit: Unit
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Groups:
    """Occurrences of what repeats: how many have the variant that is most frequent.

    With c(t, v) the occurrences of t with variant v and n(t) all of them, the score is
    Σ max_v c(t, v) / Σ n(t) over those t with n(t) >= 2.
    """

    seen: tuple[Seen, ...] = ()

    def __add__(self, other: "Groups") -> "Groups":
        """Both; their order makes no difference to a score."""
        return Groups(self.seen + other.seen)

    @cached_property
    def _counts(self) -> dict[str, Counter[str]]:
        """The variants of each name that occurs more than once."""
        counts: dict[str, Counter[str]] = {}
        for each in self.seen:
            counts.setdefault(each.name, Counter())[each.variant] += 1
        return {name: found for name, found in counts.items() if found.total() > 1}

    def score(self) -> Score:
        """The share of the most frequent variants; places of the most wavering names first."""
        usual = {name: _usual(found) for name, found in self._counts.items()}
        good = sum(self._counts[name][variant] for name, variant in usual.items() if variant)
        total = sum(found.total() for found in self._counts.values())
        return Score(good, total, tuple(self._lowering(usual)))

    def _lowering(self, usual: dict[str, str]) -> Iterator[Lowering]:
        places = [
            e
            for e in self.seen
            if e.name in usual and (not e.variant or e.variant != usual[e.name])
        ]
        missed = Counter(each.name for each in places)
        for each in sorted(places, key=lambda each: (-missed[each.name], each.name)):
            why = f"{each.name}: {each.variant or 'nothing known'}"
            yield Lowering(each.unit, each.marks, f"{why}, mostly {usual[each.name] or 'nothing'}")

    def ltcr(self) -> float | None:
        """Lexical translation consistency ratio (Lyu et al. 2021): pairs that agree, 0 to 100.

        None without a pair. Of two variants of one term, seen twice and once: 1 pair of 3.
        """
        agreeing = sum(_pairs(n) for c in self._counts.values() for v, n in c.items() if v)
        every = sum(_pairs(found.total()) for found in self._counts.values())
        return 100 * agreeing / every if every else None

    def hhi(self) -> float | None:
        """Σ_v (c_v / n)², the mean over names weighted by n, 0 to 1 (Itagaki et al. 2007)."""
        total = sum(found.total() for found in self._counts.values())
        known = ((n, c) for c in self._counts.values() for v, n in c.items() if v)
        return sum(n * n / c.total() for n, c in known) / total if total else None


def _usual(found: Counter[str]) -> str:
    """The most frequent variant that is known; of those as frequent the first by code points."""
    known = [(-count, variant) for variant, count in found.items() if variant]
    return min(known)[1] if known else ""


def _pairs(number: int) -> int:
    return number * (number - 1) // 2
