"""Rules over a catalogue: findings."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from hexapla.checks.finding import Finding, Fix, Remark, Severity, marked_words
from hexapla.checks.rule import Context, Rule
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.faces import Face, faces, has_plurals
from hexapla.corpus.page import Page
from hexapla.corpus.unit import State, Unit
from hexapla.text.edit import Edit
from hexapla.text.span import Side


class Suite:
    """Some rules, and the severities that a workspace gives them in place of their own."""

    def __init__(
        self, rules: Sequence[Rule], severities: Mapping[str, Severity] | None = None
    ) -> None:
        self._severities = severities or {}
        self._rules: dict[State, list[Rule]] = {}
        for rule in rules:
            self._rules.setdefault(rule.state, []).append(rule)

    def check(self, catalogue: Catalogue, context: Context) -> Iterator[Finding]:
        """The findings of every rule on every unit: in the order of the units, then the rules."""
        units = catalogue.units
        for number, rules in sorted(self._asked(units, context).items()):
            unit = units[number]
            if has_plurals(unit):
                found = list(_of_forms(rules, unit, context))
            else:
                found = [(rule, remark) for rule in rules for remark in rule.body(unit, context)]
            if found:
                yield from self._findings(found, unit, catalogue)

    def _asked(self, units: Sequence[Unit], context: Context) -> dict[int, list[Rule]]:
        """The rules to ask about each unit, by its number; plural forms pass no sieve."""
        asked: defaultdict[int, list[Rule]] = defaultdict(list)
        for state, (plain, plural) in _by_state(units).items():
            rules = self._rules.get(state, ())
            page = Page([units[number] for number in plain] if rules else ())
            for rule in rules:
                places = rule.sieve(page, context) if plain else ()
                for number in chain((plain[place] for place in places), plural):
                    asked[number].append(rule)
        return asked

    def _findings(
        self, found: Sequence[tuple[Rule, Remark]], unit: Unit, catalogue: Catalogue
    ) -> Iterator[Finding]:
        seen: Counter[tuple[str, ...]] = Counter()
        for rule, remark in found:
            words = (rule.slug, *marked_words(unit, remark))
            yield Finding(
                rule=rule.slug,
                severity=self._severity(rule, remark),
                dimension=rule.dimension,
                remark=remark,
                unit=unit,
                document=catalogue.document,
                path=catalogue.path,
                source_tag=catalogue.source_tag,
                tag=catalogue.target_tag,
                ordinal=seen[words],
            )
            seen[words] += 1

    def _severity(self, rule: Rule, remark: Remark) -> Severity:
        """A firm remark's own, else the workspace's word, else the remark's, else the rule's."""
        own = rule.severity if remark.severity is None else remark.severity
        return own if remark.firm else self._severities.get(rule.slug, own)


def _by_state(units: Sequence[Unit]) -> Mapping[State, tuple[list[int], list[int]]]:
    """The numbers of the units in each state: of those without plural forms, and of the others."""
    numbers: defaultdict[State, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for number, unit in enumerate(units):
        numbers[unit.state][has_plurals(unit)].append(number)
    return numbers


def _of_forms(rules: Sequence[Rule], unit: Unit, context: Context) -> Iterator[tuple[Rule, Remark]]:
    """What the rules have to say of each plural form, with spans of the whole."""
    shown = list(faces(unit))
    for rule in rules:
        for face in shown:
            for remark in rule.body(face.unit, context):
                yield rule, _seen_whole(remark, face)


def _seen_whole(remark: Remark, face: Face) -> Remark:
    """The remark on one plural form, as a remark on the joined texts."""
    at = {Side.SOURCE: face.source_at, Side.TARGET: face.target_at}
    marks = tuple(replace(m, span=m.span.shifted(at[m.side])) for m in remark.marks)
    return replace(remark, marks=marks, fix=remark.fix and _fix_whole(remark.fix, face.target_at))


def _fix_whole(fix: Fix, at: int) -> Fix:
    return replace(fix, edits=tuple(Edit(e.span.shifted(at), e.text) for e in fix.edits))
