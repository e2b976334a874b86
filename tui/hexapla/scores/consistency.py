"""How far a repeated term has one rendering."""

from dataclasses import dataclass

from hexapla.corpus.unit import Unit
from hexapla.scores.adherence import marks
from hexapla.scores.evidence import Evidence
from hexapla.scores.groups import NOTHING, Groups, Seen


@dataclass(frozen=True, slots=True)
class Consistency:
    """Occurrences with the most frequent counterpart of their term, of those that repeat.

    Inflection makes no variant. An occurrence whose counterpart the glossary does not know is
    left out, and counted beside: ``Adherence`` has it already, and whether two unknown words are
    one cannot be told. Of 汽车 four times, with "car" twice, "cars" and "automobile", 3 of 4 have
    the most frequent one: 75. With one more that is not in the glossary it stays so.
    """

    evidence: Evidence
    signature: str = "min:2|variants:glossary|unknown:apart|version:2"
    counted: tuple[str, str] = "alike", "occurrences"
    sampled: bool = True

    def zero(self) -> Groups:
        """No occurrence."""
        return NOTHING

    def measure(self, unit: Unit) -> Groups:
        """The occurrences in one unit, with what stands for each."""
        tag, path = self.evidence.tag, self.evidence.path
        if (plain := self.evidence.plain.get(unit)) is not None:
            return (
                Groups(tuple([Seen((tag, t.form), v.form, unit, (), path) for t, v in plain]))
                if plain
                else NOTHING
            )
        judged = self.evidence.renderings(unit)
        if not judged:
            return NOTHING
        seen: list[Seen] = []
        untold: list[Seen] = []
        for each in judged:
            name, known = (tag, each.occurrence.term.form), each.term
            where = seen if known else untold
            where.append(Seen(name, known.form if known else "", unit, marks(each), path))
        return Groups(tuple(seen), tuple(untold))
