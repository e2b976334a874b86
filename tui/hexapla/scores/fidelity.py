"""How many of the things that must not change are unchanged."""

from dataclasses import dataclass

from hexapla.checks.finding import Finding
from hexapla.checks.rules.number_mismatch import asking
from hexapla.corpus.faces import Face, faces, has_plurals
from hexapla.corpus.unit import State, Unit
from hexapla.scores.evidence import Evidence, may_count
from hexapla.scores.score import Lowering
from hexapla.scores.share import NOTHING, Share
from hexapla.terms import concept
from hexapla.text.placeholders import SIGN, grammar, placeholders
from hexapla.text.span import Side

NUMBERS, PLACEHOLDERS, VERBATIM = "number-mismatch", "placeholder-mismatch", "altered-verbatim"
RULES = frozenset({NUMBERS, PLACEHOLDERS, VERBATIM})


@dataclass(frozen=True, slots=True)
class Fidelity:
    """Numbers, placeholders and verbatim terms that arrive unchanged, of all in the source.

    Only what the rules that are asked can check is an item. One that the rendering adds is one
    item more, and a wrong one. What a reviewer has waived counts as unchanged. Of "%s" and 25 in
    a source, where the target has "%s" and 23, 1 of 2 arrives: 50.
    """

    evidence: Evidence
    signature: str = "items:numbers,placeholders,verbatim|version:1"
    counted: tuple[str, str] = "unchanged", "items"
    sampled: bool = True

    def zero(self) -> Share:
        """No item."""
        return NOTHING

    def measure(self, unit: Unit) -> Share:
        """The items of one unit."""
        known = self.evidence
        if unit.state is not State.RENDERED or known.asked.isdisjoint(RULES):
            return NOTHING
        found = [each for each in known.findings.get(unit.key, ()) if each.rule in RULES]
        if not found:
            total = self._items(unit)
            return Share(((total, total),)) if total else NOTHING
        places = tuple(
            Lowering(unit, e.remark.marks, _what(e), _size(e), known.path) for e in found
        )
        lost, wrong = sum(map(_lost, found)), sum(map(_size, found))
        total = max(self._items(unit), lost) + wrong - lost
        return Share(((total - wrong, total),), places) if total else NOTHING

    def _items(self, unit: Unit) -> int:
        """What there is to check in the sources, those of plural forms for each form."""
        asked = self.evidence.asked
        items = 0
        for face in faces(unit) if has_plurals(unit) else (Face(unit),):
            source = face.unit.source
            if NUMBERS in asked and may_count(source, self.evidence.context):
                items += self._numbers(unit, face.unit)
            if PLACEHOLDERS in asked and SIGN.search(source):
                found = placeholders(source, grammar(unit.flags))
                items += sum([each.certain for each in found])
        return items + self._verbatim(unit) if VERBATIM in asked else items

    def _numbers(self, unit: Unit, face: Unit) -> int:
        plain = self.evidence.plain.get(unit) is not None
        return len(asking(face, self.evidence.context, () if plain else None))

    def _verbatim(self, unit: Unit) -> int:
        plain = self.evidence.plain.get(unit)
        if plain is not None:
            return sum(concept.VERBATIM in term.options for term, _ in plain)
        return sum(each.verbatim for each in self.evidence.renderings(unit))


def _lost(finding: Finding) -> int:
    """How many items of the source it is about."""
    return sum(mark.side is Side.SOURCE for mark in finding.remark.marks)


def _size(finding: Finding) -> int:
    """How many items are wrong: those of the source, or one that was added."""
    return _lost(finding) or 1


def _what(finding: Finding) -> str:
    return f"{finding.rule}: {finding.remark.message}"
