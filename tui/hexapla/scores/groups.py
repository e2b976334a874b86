"""What repeats, and how far it is one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum
from typing import NamedTuple

from hexapla.corpus.unit import Unit
from hexapla.scores.score import Counts, Lowering
from hexapla.scores.share import Part
from hexapla.text.span import Mark

Name = tuple[str, str]  # the tag of a language, and what occurs


class Seen(NamedTuple):
    """One occurrence of what may repeat in a language, and the variant that stands there."""

    name: Name
    variant: str
    unit: Unit
    marks: tuple[Mark, ...] = ()
    path: str = ""


@dataclass(frozen=True)
class Groups:
    """Occurrences of what repeats: how many have the variant that is most frequent.

    With c(t, v) the occurrences of t with variant v and n(t) all of them, the score is
    Σ max_v c(t, v) / Σ n(t) over those t with n(t) >= 2. ``untold`` are occurrences of which
    nobody knows the variant: they say nothing of how far the others agree.
    """

    seen: tuple[Seen, ...] = ()
    untold: tuple[Seen, ...] = ()

    def with_all(self, others: Sequence["Groups"]) -> "Groups":
        """It and others; their order makes no difference to a score."""
        both = (self, *others)
        seen = tuple([one for each in both for one in each.seen])
        return Groups(seen, tuple([one for each in both for one in each.untold]))

    @cached_property
    def counts(self) -> dict[Name, Counter[str]]:
        """How often each variant stands for each name that occurs more than once."""
        often = {name for name, times in Counter(e.name for e in self.seen).items() if times > 1}
        counts: dict[Name, Counter[str]] = {name: Counter() for name in often}
        for each in self.seen:
            if each.name in often:
                counts[each.name][each.variant] += 1
        return counts

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """For each name how often its most frequent variant occurs, and all of them."""
        return tuple((max(found.values()), found.total()) for found in self.counts.values())

    @property
    def good(self) -> int:
        """Occurrences of the most frequent variants."""
        return sum(good for good, _ in self.parts)

    @property
    def total(self) -> int:
        """All occurrences of what repeats."""
        return sum(total for _, total in self.parts)

    @property
    def flaws(self) -> int:
        """All may be alike."""
        return self.total

    def worth(self, good: float, total: float) -> float:
        """The score of so much good of so much."""
        return 100 * good / total

    def ordered(self) -> tuple[Lowering, ...]:
        """All places without the most frequent variant, those of the most wavering names first."""
        if all(good == total for good, total in self.parts):
            return ()
        return tuple(self._ordered())

    def _ordered(self) -> Iterator[Lowering]:
        usual = {name: _usual(found) for name, found in self.counts.items()}
        places = [e for e in self.seen if usual.get(e.name, e.variant) != e.variant]
        missed = Counter(each.name for each in places)
        for each in sorted(places, key=lambda each: (-missed[each.name], each.name)):
            what = f"{each.name[1]}: {each.variant}, mostly {usual[each.name]}"
            yield Lowering(each.unit, each.marks, what, 1, each.path)

    def beside(self) -> Counts:
        """LTCR, HHI, and what is unknown."""
        return ("LTCR", self.ltcr()), ("HHI", self.hhi()), ("unknown", len(self.untold))

    def ltcr(self) -> float | None:
        """Lexical translation consistency ratio (Lyu et al. 2021): pairs that agree, 0 to 100.

        None without a pair. Of two variants of one term, seen twice and once: 1 pair of 3.
        """
        agreeing = sum(_pairs(n) for found in self.counts.values() for n in found.values())
        pairs = sum(_pairs(found.total()) for found in self.counts.values())
        return 100 * agreeing / pairs if pairs else None

    def hhi(self) -> float | None:
        """Σ_v (c_v / n)², the mean over names weighted by n, 0 to 1 (Itagaki et al. 2007)."""
        squares = ((n * n, f.total()) for f in self.counts.values() for n in f.values())
        return fsum(square / n for square, n in squares) / self.total if self.total else None


NOTHING = Groups()


def _usual(found: Counter[str]) -> str:
    """The most frequent variant; of those as frequent the first by code points."""
    return min((-count, variant) for variant, count in found.items())[1]


def _pairs(number: int) -> int:
    return number * (number - 1) // 2
