"""The scores of a rendering over time."""

from collections.abc import Sequence
from typing import NamedTuple

from hexapla.scores.card import Scorecard


class Point(NamedTuple):
    """The scores of a rendering at a commit, and when that was; both empty: as it is now.

    ``at`` is a time as events have it: 2026-11-25T10:00:00.000Z.
    """

    commit: str
    at: str
    card: Scorecard


class Course(NamedTuple):
    """The points of a rendering in time, that of now last; there is at least one."""

    points: tuple[Point, ...]

    @property
    def card(self) -> Scorecard:
        """The scores as they are now."""
        return self.points[-1].card

    def values(self, metric: str) -> Sequence[float | None]:
        """The numbers of a metric in time; None where it was n/a."""
        found = (point.card.score(metric) for point in self.points)
        return [score.value if score else None for score in found]
