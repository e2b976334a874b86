"""How much of the source has a rendering."""

from dataclasses import dataclass

from hexapla.corpus.unit import State, Unit
from hexapla.scores.evidence import Evidence
from hexapla.scores.score import Lowering
from hexapla.scores.share import NOTHING, Share

GONE = frozenset({State.OBSOLETE, State.DAMAGED})  # not of the text


@dataclass(frozen=True, slots=True)
class Completeness:
    """Code points of source in units that are rendered, of all.

    One that is empty, fuzzy, dangling, or a copy of its source is not rendered. Of two units of
    three code points and of one, where the short one is empty, 3 of 4 are rendered: 75.
    """

    evidence: Evidence
    signature: str = "unit:source-code-points|version:1"
    counted: tuple[str, str] = "rendered", "code points"
    sampled: bool = False

    def zero(self) -> Share:
        """No text."""
        return NOTHING

    def measure(self, unit: Unit) -> Share:
        """The code points of the source, all of them good or none."""
        size = size_of(unit)
        if not size:
            return NOTHING
        copied = unit.source == unit.target and any(map(str.isalpha, unit.source))
        if unit.state is State.RENDERED and not copied:
            return Share(((size, size),))
        what = "a copy of the source" if unit.state is State.RENDERED else unit.state.value
        return Share(((0, size),), (Lowering(unit, (), what, size, self.evidence.path),))


def size_of(unit: Unit) -> int:
    """The code points of a source, but for white space around it; none of what is no text."""
    return 0 if unit.state in GONE else len(unit.source.strip())
