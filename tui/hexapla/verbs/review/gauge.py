"""What a change does to the scores of its rendering."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from hexapla.checks.rule import Context
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State, Unit
from hexapla.scores import find_metric
from hexapla.scores.evidence import evidence
from hexapla.scores.fold import Metric, added, score

TEXTUAL = "adherence", "completeness", "consistency", "repetition"  # they ask for texts alone
SAME = 0.05  # what is nearer than this is printed alike


class Shift(NamedTuple):
    """A score before a change and after it, 0 to 100; None where there was nothing to measure."""

    metric: str
    before: float | None
    after: float | None


class Gauge:
    """The scores of one rendering, measured once; then with other texts of one unit."""

    def __init__(self, catalogue: Catalogue, context: Context) -> None:
        known = evidence(catalogue.path, catalogue.target_tag, context)
        self._metrics: dict[str, Metric[Any]] = {name: find_metric(name)(known) for name in TEXTUAL}
        self._keys = [unit.key for unit in catalogue.units]
        self._measured = {
            name: [metric.measure(unit) for unit in catalogue.units]
            for name, metric in self._metrics.items()
        }

    def shifts(self, before: Unit, after: Unit) -> tuple[Shift, ...]:
        """The scores that differ when a unit becomes another one, which has its key."""
        return tuple(self._shifts(_written(before), _written(after)))

    def _shifts(self, before: Unit, after: Unit) -> Iterator[Shift]:
        for name in TEXTUAL:
            was, now = self._score(name, before), self._score(name, after)
            if was is None or now is None:
                if was is not now:
                    yield Shift(name, was, now)
            elif abs(now - was) >= SAME:
                yield Shift(name, was, now)

    def _score(self, name: str, unit: Unit) -> float | None:
        """The score with this unit in the place of that with its key."""
        metric = self._metrics[name]
        pairs = zip(self._keys, self._measured[name], strict=True)
        rest = [measured for key, measured in pairs if key != unit.key]
        return score(metric, added([metric.zero(), *rest, metric.measure(unit)])).value


def _written(unit: Unit) -> Unit:
    """The unit as it counts when someone has approved it."""
    return unit._replace(state=State.RENDERED if any(unit.targets) else State.EMPTY, note="")
