"""How many terms are rendered as the glossary has them."""

from dataclasses import dataclass

from hexapla.corpus.unit import Unit
from hexapla.scores.evidence import Evidence
from hexapla.scores.score import Lowering
from hexapla.scores.share import NOTHING, Share
from hexapla.terms.rendering import Rendering
from hexapla.text.span import Mark, Side


@dataclass(frozen=True, slots=True)
class Adherence:
    """Occurrences of terms with an accepted counterpart of their own, of all.

    Of 汽车 twice in a source, with "car" once in the target, 1 of 2 is rendered: 50.
    """

    evidence: Evidence
    signature: str = "match:exclusive|forms:inflected|version:1"
    counted: tuple[str, str] = "accepted", "occurrences"
    sampled: bool = True

    def zero(self) -> Share:
        """No occurrence."""
        return NOTHING

    def measure(self, unit: Unit) -> Share:
        """The occurrences in one unit."""
        if (plain := self.evidence.plain.get(unit)) is not None:
            return Share(((len(plain), len(plain)),)) if plain else NOTHING
        judged = self.evidence.renderings(unit)
        if not judged:
            return NOTHING
        wrong = tuple(
            Lowering(unit, marks(each), _what(each), 1, self.evidence.path)
            for each in judged
            if each.span is None or each.forbidden
        )
        return Share(((len(judged) - len(wrong), len(judged)),), wrong)


def marks(each: Rendering) -> tuple[Mark, ...]:
    """An occurrence, and what stands for it."""
    source = Mark(Side.SOURCE, each.occurrence.span)
    return (source, Mark(Side.TARGET, each.span)) if each.span else (source,)


def _what(each: Rendering) -> str:
    wanted = " or ".join(term.form for term in each.wanted)
    found = f"rejected: {each.term.form}" if each.term else "not found"
    return f"{each.occurrence.term.form}: {found}, wanted {wanted}"
