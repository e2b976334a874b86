"""The scores of a rendering side by side; they are never averaged into one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from hexapla.scores.fold import Draw, Metric, Statistic, added, score
from hexapla.scores.score import Score


@dataclass(frozen=True, slots=True)
class Scorecard:
    """All scores of a document in a language, in the order in which they were asked for.

    ``document`` and ``path`` are empty where all documents in a language are scored together, the
    tags too where all languages are.
    """

    document: str
    tag: str
    source_tag: str
    path: str
    scores: tuple[Score, ...]

    def score(self, metric: str) -> Score | None:
        """The score of that metric, if it was asked for."""
        return next((each for each in self.scores if each.metric == metric), None)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was measured of a rendering, by the names of the metrics; see ``Scorecard``.

    ``before`` is what was measured of the texts that these are compared with.
    """

    document: str
    tag: str
    source_tag: str
    path: str
    metrics: Mapping[str, Metric[Any]]
    measured: Mapping[str, Statistic]
    before: Mapping[str, Statistic] | None = None

    def card(self, draw: Draw | None = None) -> Scorecard:
        """The scores, with intervals if there is a draw."""
        scores = tuple(self._score(name, draw) for name in self.metrics)
        return Scorecard(self.document, self.tag, self.source_tag, self.path, scores)

    def _score(self, name: str, draw: Draw | None) -> Score:
        now = score(self.metrics[name], self.measured[name], draw)
        was = self.before[name] if self.before else None
        return replace(now, before=was.worth(was.good, was.total)) if was and was.total else now


def together(sheets: Sequence[Sheet]) -> Sheet:
    """What was measured of several renderings, at least one, as if they were one text."""
    first = sheets[0]
    compared = any(each.before for each in sheets)
    return replace(
        first,
        document=first.document if len({each.document for each in sheets}) == 1 else "",
        tag=first.tag if len({each.tag for each in sheets}) == 1 else "",
        source_tag=first.source_tag if len({each.source_tag for each in sheets}) == 1 else "",
        path=first.path if len(sheets) == 1 else "",
        measured={n: added([each.measured[n] for each in sheets]) for n in first.measured},
        before={n: added([(each.before or each.measured)[n] for each in sheets])
                for n in first.measured} if compared else None,
    )  # fmt: skip
