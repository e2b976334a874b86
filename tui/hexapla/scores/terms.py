"""How each term was rendered: what stands for it, how often, and where."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hexapla.scores.groups import Groups, Name, Seen
from hexapla.scores.score import Lowering, Score

METRIC = "consistency"
TERM = "term"  # what the signatures of such scores begin with


class TermUse(NamedTuple):
    """A term of a source in renderings of one language.

    ``variants`` are what stands for it and how often, the most frequent first; ``unknown`` counts
    occurrences of which the glossary knows no counterpart. ``score`` is the consistency of the
    term, n/a where fewer than two are known; its places are all of the term, those that lower it
    first, then those that are unknown.
    """

    tag: str
    form: str
    variants: tuple[tuple[str, int], ...]
    unknown: int
    score: Score

    @property
    def missed(self) -> int:
        """Occurrences of any variant but the most frequent."""
        return sum(count for _, count in self.variants[1:])


def term_uses(groups: Groups) -> tuple[TermUse, ...]:
    """The terms, the worst first: by what lowers the score, then what is unknown, then all.

    >>> from hexapla.corpus.unit import Unit
    >>> unit = Unit("k", ("汽车",), ("car",))
    >>> (use,) = term_uses(Groups(tuple(Seen(("en", "汽车"), v, unit) for v in ("car", "auto"))))
    >>> use.variants, use.score.value
    ((('auto', 1), ('car', 1)), 50.0)
    """
    known: dict[Name, list[Seen]] = {}
    untold: dict[Name, list[Seen]] = {}
    for found, seen in ((known, groups.seen), (untold, groups.untold)):
        for each in seen:
            found.setdefault(each.name, []).append(each)
    names = dict.fromkeys((*known, *untold))
    uses = [_use(name, known.get(name, []), untold.get(name, [])) for name in names]
    return tuple(sorted(uses, key=_badness))


def _badness(use: TermUse) -> tuple[int, int, int, str, str]:
    whole = sum(count for _, count in use.variants)
    return -use.missed, -use.unknown, -whole, use.form, use.tag


def _use(name: Name, known: Sequence[Seen], untold: Sequence[Seen]) -> TermUse:
    counts = Counter(each.variant for each in known)
    variants = tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0])))
    usual = variants[0] if variants else ("", 0)
    value = 100 * usual[1] / len(known) if len(known) > 1 else None
    score = Score(
        METRIC,
        value,
        (("alike", usual[1]), ("occurrences", len(known))),
        tuple(_places(usual[0], known, untold)),
        signature=f"{TERM}|{name[1]}|min:2|variants:glossary|unknown:apart|version:1",
        beside=(("unknown", len(untold)),),
    )
    return TermUse(*name, variants, len(untold), score)


def _places(usual: str, known: Sequence[Seen], untold: Sequence[Seen]) -> Iterator[Lowering]:
    for each in known:
        if each.variant != usual:
            what = f"{each.name[1]}: {each.variant}, mostly {usual}"
            yield Lowering(each.unit, each.marks, what, 1, each.path)
    for each in untold:
        what = f"{each.name[1]}: nothing that the glossary knows"
        yield Lowering(each.unit, each.marks, what, 1, each.path)
    for each in known:
        if each.variant == usual:
            yield Lowering(each.unit, each.marks, f"{each.name[1]}: {usual}", 1, each.path)
