"""How far a repeated term has one rendering."""

from dataclasses import dataclass

from hexapla.corpus.unit import Unit
from hexapla.scores.adherence import renderings
from hexapla.scores.score import Groups, Seen
from hexapla.terms.rendering import TermMatcher
from hexapla.text.span import Mark, Side


@dataclass(frozen=True, slots=True)
class Consistency:
    """Occurrences with the most frequent counterpart of their term, of those that repeat.

    Inflection makes no variant. An occurrence whose counterpart is not in the glossary counts as
    one that is like no other: the score is the least that the text may deserve.
    """

    terms: TermMatcher
    signature: str = "consistency|n:2|variants:glossary|unknown:unlike|version:1"

    def zero(self) -> Groups:
        """No occurrence."""
        return Groups()

    def measure(self, unit: Unit) -> Groups:
        """The occurrences in one unit, with what stands for each."""
        return Groups(
            tuple(
                Seen(
                    each.occurrence.term.form,
                    each.term.form if each.term else "",
                    unit,
                    (Mark(Side.SOURCE, each.occurrence.span),)
                    + ((Mark(Side.TARGET, each.span),) if each.span else ()),
                )
                for each in renderings(self.terms, unit)
            )
        )
