"""How many units keep to what is usual in the language."""

from dataclasses import dataclass

from hexapla.checks.finding import Dimension, Level
from hexapla.checks.rules import RULES
from hexapla.corpus.unit import State, Unit
from hexapla.scores.evidence import Evidence
from hexapla.scores.score import Lowering
from hexapla.scores.share import NOTHING, Share

DIMENSIONS = frozenset({Dimension.CONVENTIONS, Dimension.STYLE, Dimension.LOCALE})
ABOUT = frozenset(each.slug for each in RULES if each.dimension in DIMENSIONS)


@dataclass(frozen=True, slots=True)
class Conventions:
    """Units without a finding about conventions, style or locale, of those that are rendered.

    Findings for information do not count; n/a where no rule about these was asked. Of four units,
    one with two findings, 3 have none: 75.
    """

    evidence: Evidence
    signature: str = "dimensions:conventions,style,locale|level:warning|version:1"
    counted: tuple[str, str] = "clean", "units"
    sampled: bool = True

    def zero(self) -> Share:
        """No unit."""
        return NOTHING

    def measure(self, unit: Unit) -> Share:
        """The unit, clean or not."""
        known = self.evidence
        if unit.state is not State.RENDERED or ABOUT.isdisjoint(known.asked):
            return NOTHING
        for each in known.findings.get(unit.key, ()):
            if each.dimension in DIMENSIONS and each.severity.level is not Level.INFO:
                what = f"{each.rule}: {each.remark.message}"
                return Share(((0, 1),), (Lowering(unit, each.remark.marks, what, 1, known.path),))
        return Share(((1, 1),))
