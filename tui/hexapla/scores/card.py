"""The scores of a rendering side by side; they are never averaged into one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hexapla.scores.fold import Draw, Metric, Statistic, added, score
from hexapla.scores.groups import NOTHING, Groups
from hexapla.scores.policy import Policy
from hexapla.scores.ruling import Ruling, rule_on
from hexapla.scores.score import Score


@dataclass(frozen=True, slots=True)
class Scorecard:
    """All scores of a document in a language, in the order in which they were asked for.

    ``document`` and ``path`` are empty where all documents in a language are scored together, the
    tags too where all languages are. ``ruling`` is None where nobody reviews, or nobody asked for
    quality and coverage. ``terms`` are the occurrences that consistency is made of; none if nobody
    asked for it.
    """

    document: str
    tag: str
    source_tag: str
    path: str
    scores: tuple[Score, ...]
    ruling: Ruling | None = None
    terms: Groups = field(default=NOTHING, repr=False)

    def score(self, metric: str) -> Score | None:
        """The score of that metric, if it was asked for."""
        return next((each for each in self.scores if each.metric == metric), None)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was measured of a rendering, by the names of the metrics; see ``Scorecard``.

    ``before`` is what was measured of the texts that these are compared with, by the metrics that
    can be compared.
    """

    document: str
    tag: str
    source_tag: str
    path: str
    metrics: Mapping[str, Metric[Any]]
    measured: Mapping[str, Statistic]
    policy: Policy
    before: Mapping[str, Statistic] = field(default_factory=dict)

    def card(self, draw: Draw | None = None) -> Scorecard:
        """The scores, with intervals if there is a draw."""
        scores = {name: self._score(name, draw) for name in self.metrics}
        quality, coverage = scores.get("quality"), scores.get("coverage")
        ruling = rule_on(self.policy, quality, coverage) if quality and coverage else None
        names = self.document, self.tag, self.source_tag, self.path
        terms = self.measured.get("consistency")
        terms = terms if isinstance(terms, Groups) else NOTHING
        return Scorecard(*names, tuple(scores.values()), ruling, terms)

    def _score(self, name: str, draw: Draw | None) -> Score:
        now = score(self.metrics[name], self.measured[name], draw)
        was = self.before.get(name)
        return replace(now, before=was.worth(was.good, was.total)) if was and was.total else now


def together(sheets: Sequence[Sheet]) -> Sheet:
    """What was measured of several renderings, at least one, as if they were one text.

    What cannot be compared of some of them is as it is now in both.
    """
    first = sheets[0]
    compared = {name for each in sheets for name in each.before}
    return replace(
        first,
        document=_same(each.document for each in sheets),
        tag=_same(each.tag for each in sheets),
        source_tag=_same(each.source_tag for each in sheets),
        path=_same(each.path for each in sheets),
        measured={n: added([each.measured[n] for each in sheets]) for n in first.measured},
        before={
            n: added([each.before.get(n) or each.measured[n] for each in sheets]) for n in compared
        },
    )


def _same(names: Iterable[str]) -> str:
    """The one name that they all are; empty if they are several."""
    one, *more = set(names)
    return "" if more else one
