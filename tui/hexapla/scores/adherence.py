"""How many terms are rendered as the glossary has them."""

from collections.abc import Iterator
from dataclasses import dataclass

from hexapla.corpus.unit import State, Unit
from hexapla.scores.score import Lowering, Share
from hexapla.terms.rendering import Rendering, TermMatcher
from hexapla.text.span import Mark, Side


def renderings(terms: TermMatcher, unit: Unit) -> Iterator[Rendering]:
    """One for each occurrence that the glossary can judge; none of a unit without a rendering."""
    told = set()
    for each in terms.judge(unit.source, unit.target) if unit.state is State.RENDERED else ():
        place = each.occurrence.span.start, each.occurrence.span.end
        if place not in told:
            told.add(place)
            yield each


@dataclass(frozen=True, slots=True)
class Adherence:
    """Occurrences of terms with an accepted counterpart of their own, of all.

    Of 汽车 twice in a source, with "car" once in the target, 1 of 2 is rendered: 50.
    """

    terms: TermMatcher
    signature: str = "adherence|match:exclusive|forms:inflected|version:1"

    def zero(self) -> Share:
        """No occurrence."""
        return Share()

    def measure(self, unit: Unit) -> Share:
        """The occurrences in one unit."""
        judged = list(renderings(self.terms, unit))
        wrong = tuple(
            Lowering(unit, _marks(each), _what(each))
            for each in judged
            if each.span is None or each.forbidden
        )
        return Share(len(judged) - len(wrong), len(judged), wrong)


def _marks(each: Rendering) -> tuple[Mark, ...]:
    source = Mark(Side.SOURCE, each.occurrence.span)
    return (source, Mark(Side.TARGET, each.span)) if each.span else (source,)


def _what(each: Rendering) -> str:
    wanted = " or ".join(term.form for term in each.wanted)
    found = f"rejected: {each.term.form}" if each.term else "not found"
    return f"{each.occurrence.term.form}: {found}, wanted {wanted}"
