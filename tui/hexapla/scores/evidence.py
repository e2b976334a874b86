"""What metrics may know of a catalogue besides its units."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from hexapla.checks.finding import Finding
from hexapla.checks.rule import Context
from hexapla.corpus.faces import faces, has_plurals
from hexapla.corpus.unit import State, Unit
from hexapla.terms.rendering import Rendering, TermMatcher

Judge = Callable[[Unit], Sequence[Rendering]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a catalogue lies, and what checks and people have said of it.

    ``renderings`` gives one for each occurrence of a term that the glossary can judge, with spans
    of the joined texts; none of a unit without a rendering. ``findings`` are those of the present
    texts, by the key of their unit.
    """

    path: str
    tag: str
    context: Context = field(repr=False)
    renderings: Judge = field(repr=False)
    findings: Mapping[str, Sequence[Finding]] = field(default_factory=dict, repr=False)


def evidence(path: str, tag: str, context: Context, findings: Sequence[Finding] = ()) -> Evidence:
    """What there is to know, ready to be asked."""
    terms = context.terms
    by_key: dict[str, list[Finding]] = {}
    for finding in findings:
        by_key.setdefault(finding.unit.key, []).append(finding)
    judge = lru_cache(maxsize=2)(lambda unit: tuple(_renderings(terms, unit)))
    return Evidence(path, tag, context, judge, by_key)


def _renderings(terms: TermMatcher, unit: Unit) -> Iterator[Rendering]:
    """Each occurrence once; those of plural forms in each form."""
    if unit.state is not State.RENDERED:
        return
    if not has_plurals(unit):
        yield from _once(terms.judge(unit.source, unit.target))
        return
    for face in faces(unit):
        for each in _once(terms.judge(face.unit.source, face.unit.target)):
            at = each.occurrence.span.shifted(face.source_at)
            span = each.span.shifted(face.target_at) if each.span else None
            yield replace(each, occurrence=replace(each.occurrence, span=at), span=span)


def _once(found: Sequence[Rendering]) -> Iterator[Rendering]:
    """The first of each place: a rejected form that stands besides is given again at the end."""
    told = set()
    for each in found:
        place = each.occurrence.span.start, each.occurrence.span.end
        if place not in told:
            told.add(place)
            yield each
