"""How much of the source has a rendering."""

from dataclasses import dataclass

from hexapla.corpus.unit import State, Unit
from hexapla.scores.score import Lowering, Share

GONE = frozenset({State.OBSOLETE, State.DAMAGED})  # not of the text


@dataclass(frozen=True, slots=True)
class Completeness:
    """Code points of source in units that are rendered, of all.

    One that is empty, fuzzy, dangling, or a copy of its source is not rendered.

    >>> units = [Unit("a", ("三个字",), ("word",)), Unit("b", ("一",), ("",), State.EMPTY)]
    >>> sum(map(Completeness().measure, units), Completeness().zero()).score().value
    75.0
    """

    signature: str = "completeness|unit:source-code-points|version:1"

    def zero(self) -> Share:
        """No text."""
        return Share()

    def measure(self, unit: Unit) -> Share:
        """The code points of the source, all of them good or none."""
        size = len(unit.source.strip())
        if unit.state in GONE or not size:
            return Share()
        copied = _says(unit.source) and unit.source.strip() == unit.target.strip()
        if unit.state is State.RENDERED and not copied:
            return Share(size, size)
        what = "a copy of the source" if unit.state is State.RENDERED else unit.state.value
        return Share(0, size, (Lowering(unit, (), what, size),))


def _says(text: str) -> bool:
    """Whether it has letters, which must change; figures stay as they are."""
    return any(map(str.isalpha, text))
