"""How much of the source has a rendering that is approved."""

from dataclasses import dataclass

from hexapla.corpus.unit import Unit
from hexapla.scores.completeness import size_of
from hexapla.scores.evidence import Evidence
from hexapla.scores.score import Lowering
from hexapla.scores.share import NOTHING, Share


@dataclass(frozen=True, slots=True)
class Coverage:
    """Code points of source in units whose present texts are approved, of all.

    An approval is for its texts: where one of them has changed since, it counts no more. Of two
    units of three code points and of one, where the long one is approved, 3 of 4: 75.
    """

    evidence: Evidence
    signature: str = "unit:source-code-points|texts:present|version:1"
    counted: tuple[str, str] = "approved", "code points"
    sampled: bool = False

    def zero(self) -> Share:
        """No text."""
        return NOTHING

    def measure(self, unit: Unit) -> Share:
        """The code points of the source, all of them approved or none."""
        size, review = size_of(unit), self.evidence.review
        if not size or review is None:
            return NOTHING
        if unit.key in review.approved:
            return Share(((size, size),))
        what = "not approved" if unit.key in review.judged else "not reviewed"
        return Share(((0, size),), (Lowering(unit, (), what, size, self.evidence.path),))
