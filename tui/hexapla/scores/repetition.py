"""How far a repeated source has one rendering."""

from dataclasses import dataclass

from hexapla.corpus.unit import State, Unit
from hexapla.scores.score import Groups, Seen


@dataclass(frozen=True, slots=True)
class Repetition:
    """Units with the most frequent target of their source, of those whose source repeats.

    Runs of white space count as one space.

    >>> units = [Unit(key, ("好",), (target,)) for key, target in zip("abc", ("Good", "OK", "OK"))]
    >>> round(sum(map(Repetition().measure, units), Groups()).score().value or 0, 1)
    66.7
    """

    signature: str = "repetition|n:2|norm:space|version:1"

    def zero(self) -> Groups:
        """No unit."""
        return Groups()

    def measure(self, unit: Unit) -> Groups:
        """The unit, by its source."""
        source, target = " ".join(unit.source.split()), " ".join(unit.target.split())
        if unit.state is not State.RENDERED or not source:
            return Groups()
        return Groups((Seen(source, target, unit),))
