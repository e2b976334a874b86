"""What metrics may know of a catalogue besides its units."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from hexapla.checks.finding import Finding
from hexapla.checks.rule import Context
from hexapla.corpus.faces import faces, has_plurals
from hexapla.corpus.page import Page
from hexapla.corpus.unit import State, Unit
from hexapla.scores.policy import Policy
from hexapla.terms.rendering import Plain, Rendering, TermMatcher

Judge = Callable[[Unit], Sequence[Rendering]]
Findings = Mapping[str, Sequence[Finding]]
DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Review:
    """What people have said of a catalogue, by the keys of its units.

    ``approved`` are units whose present texts are accepted, ``judged`` all whose present texts
    someone has approved, rejected or confirmed a finding of. ``confirmed`` and ``waived`` are the
    fingerprints of findings.
    """

    approved: Container[str] = frozenset()
    judged: Container[str] = frozenset()
    confirmed: Container[str] = frozenset()
    waived: Container[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a catalogue lies, and what checks and people have said of it.

    ``renderings`` gives one for each occurrence of a term that the glossary can judge, with spans
    of the joined texts; none of a unit without a rendering. ``plain`` has units that need not be
    judged: each of their terms has one counterpart, and no number in it. ``findings`` are those of
    the present texts that nobody has waived, by the key of their unit, ``asked`` the rules that
    were asked. ``review`` is None where nobody reviews.
    """

    path: str
    tag: str
    context: Context = field(repr=False)
    renderings: Judge = field(repr=False)
    plain: Mapping[Unit, Plain] = field(default_factory=dict, repr=False)
    findings: Findings = field(default_factory=dict, repr=False)
    asked: frozenset[str] = field(default=frozenset(), repr=False)
    review: Review | None = field(default=None, repr=False)
    policy: Policy = field(default=Policy(), repr=False)


def evidence(path: str, tag: str, context: Context, units: Sequence[Unit] = ()) -> Evidence:
    """What there is to know of some units before anyone has said anything."""
    terms = context.terms
    judge = cache(lambda unit: tuple(_renderings(terms, unit)))  # several metrics ask
    return Evidence(path, tag, context, judge, dict(_plain(units, context)))


def may_count(text: str, context: Context) -> bool:
    """Whether a source may have a number that has to be answered: it has a digit, or says one."""
    return DIGIT.search(text) is not None or context.source.counts(text)


@lru_cache(maxsize=1 << 14)  # forms of a glossary
def _counted(form: str, counts: Callable[[str], bool]) -> bool:
    """Whether a term may have a number in it."""
    return DIGIT.search(form) is not None or counts(form)


def _plain(units: Sequence[Unit], context: Context) -> Iterator[tuple[Unit, Plain]]:
    """The units that need not be judged, with what became of their terms."""
    asked = [unit for unit in units if unit.state is State.RENDERED and not has_plurals(unit)]
    page = Page(asked)
    found = dict(context.terms.plainly(page.sources, page.targets))
    counts = context.source.counts
    for number, unit in enumerate(asked):
        pairs = found.get(number, ())
        if pairs is not None and not any(_counted(term.form, counts) for term, _ in pairs):
            yield unit, pairs


def by_key(findings: Iterable[Finding], waived: Container[str] = ()) -> Findings:
    """The findings that nobody has waived, by the key of their unit."""
    found: dict[str, list[Finding]] = {}
    for each in findings:
        if not waived or each.fingerprint not in waived:
            found.setdefault(each.unit.key, []).append(each)
    return found


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
