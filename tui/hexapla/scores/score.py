"""What a number is made of, and what is told with it."""

from dataclasses import dataclass, field

from hexapla.corpus.unit import Unit
from hexapla.text.span import Mark, Side

Counts = tuple[tuple[str, float | None], ...]
Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lowering:
    """A place that lowers a score: the unit, what is marked in it, why, and by how much of it.

    ``path`` is the file of the unit, as its catalogue has it.
    """

    unit: Unit
    marks: tuple[Mark, ...]
    what: str
    weight: int = 1
    path: str = ""

    def words(self, side: Side) -> str:
        """What is marked on one side, the first mark only; empty if nothing is."""
        text = getattr(self.unit, side.value)
        return next((mark.span.of(text) for mark in self.marks if mark.side is side), "")


@dataclass(frozen=True, slots=True)
class Score:
    """A number, and all that has to be told with it.

    ``value`` is from 0 to 100; None, read as "n/a", where there was nothing to measure. ``counts``
    name what it is made of, the part first, then the whole. ``lowering`` are the places that lower
    it, the heaviest first. ``interval`` (95%) is None where it has none, or cannot be told.
    ``signature`` says how the number was made. ``beside`` are other figures of the same places,
    ``before`` the value of the texts that these are compared with; None without such.
    """

    metric: str
    value: float | None
    counts: Counts
    lowering: tuple[Lowering, ...] = field(default=(), repr=False)
    interval: Interval | None = None
    signature: str = ""
    beside: Counts = ()
    before: float | None = None
