"""How far a repeated source has one rendering."""

from dataclasses import dataclass

from hexapla.corpus.unit import State, Unit
from hexapla.scores.evidence import Evidence
from hexapla.scores.groups import NOTHING, Groups, Seen


@dataclass(frozen=True, slots=True)
class Repetition:
    """Units with the most frequent target of their source, of those whose source repeats.

    Runs of white space count as one space. Of 好 three times, with "Good", "OK" and "OK", 2 of 3
    have the most frequent target: 66.7.
    """

    evidence: Evidence
    signature: str = "min:2|norm:space|version:1"
    counted: tuple[str, str] = "alike", "units"
    sampled: bool = True

    def zero(self) -> Groups:
        """No unit."""
        return NOTHING

    def measure(self, unit: Unit) -> Groups:
        """The unit, by its source."""
        if unit.state is not State.RENDERED:
            return NOTHING
        source, target = " ".join(unit.source.split()), " ".join(unit.target.split())
        if not source:
            return NOTHING
        evidence = self.evidence
        return Groups((Seen((evidence.tag, source), target, unit, (), evidence.path),))
