"""A short form that a document has not introduced."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hexapla.checks.finding import Dimension, Fix, Remark, Severity
from hexapla.checks.remedy import put
from hexapla.checks.rule import Context, fold_rule
from hexapla.corpus.faces import has_plurals
from hexapla.corpus.unit import State, Unit
from hexapla.terms.concept import FIRST, SHORT, Term
from hexapla.terms.finder import FormFinder
from hexapla.terms.rendering import Rendering
from hexapla.text.span import Mark, Side, Span


@fold_rule(Severity.MINOR, Dimension.TERMINOLOGY)
def unintroduced_short_form(
    units: Sequence[Unit], context: Context
) -> Iterator[tuple[int, Remark]]:
    """A short form stands before the document has said what it is short for.

    The glossary calls a term a short form (option ``short``): NEV for new energy vehicle. When a
    document first speaks of it, the full form must stand there, alone or beside the short one; from
    then on the short form will do. Where the glossary has a form for the first mention (option
    ``first``), such as new energy vehicle (NEV), only that one introduces.

    Segments are read in the order of the file, and each short form is told of once.

    Flagged:
        terms: 新能源汽车 = new energy vehicle | NEV@short
        zh: 新能源汽车产业
        en: The ⟦NEV⟧ industry.
    Clean:
        terms: 新能源汽车 = new energy vehicle | NEV@short
        zh: 新能源汽车产业
        en: The new energy vehicle (NEV) industry.
        terms: 新能源汽车 = new energy vehicle | NEV@short
        zh: 公路
        en: The NEV road.
    """
    last = _last(units, context)
    introduced: set[int] = set()
    for number, unit in enumerate(units[: last + 1]):
        if unit.state is State.RENDERED and not has_plurals(unit):
            judged = [each for each in context.terms.judge(unit.source, unit.target) if each.term]
            for each in judged:
                if _introduces(each.term, each.wanted):
                    introduced.update(each.occurrence.owners)
            for remark in _remarks(judged, unit, context, introduced):
                yield number, remark


def _last(units: Sequence[Unit], context: Context) -> int:
    """The number of the last unit that may hold a short form; -1 if there is none."""
    forms = context.terms.short_forms
    if not forms:
        return -1
    pattern = re.compile("|".join(map(re.escape, forms)), re.IGNORECASE)
    found = (n for n in range(len(units) - 1, -1, -1) if pattern.search(units[n].target))
    return next(found, -1)


def _remarks(
    judged: Iterable[Rendering], unit: Unit, context: Context, introduced: set[int]
) -> Iterator[Remark]:
    """The short forms that nothing has introduced, each once."""
    for each in judged:
        owners = each.occurrence.owners
        if each.term is None or each.span is None or SHORT not in each.term.options:
            continue
        if introduced.isdisjoint(owners):
            introduced.update(owners)
            full = [term for term in each.wanted if _introduces(term, each.wanted)]
            if full and not _stand(full, unit.target, context):
                yield _remark(each.term, each.span, full[0], (unit.target, context))


def _introduces(term: Term | None, wanted: Sequence[Term]) -> bool:
    """Whether a term is a full form: the one for the first mention, where there is one."""
    if term is None or not term.status.accepted:
        return False
    if any(FIRST in each.options for each in wanted):
        return FIRST in term.options
    return SHORT not in term.options


def _stand(full: Sequence[Term], target: str, context: Context) -> bool:
    """Whether one of these terms stands in a text."""
    finder = FormFinder(full, context.target, lambda _: context.terms.kinship)
    return bool(finder.find(range(len(full)), target))


def _remark(short: Term, span: Span, full: Term, where: tuple[str, Context]) -> Remark:
    mark = Mark(Side.TARGET, span, f"first {full.form}")
    fix = put(full, where[0], span, short, where[1])
    if short.form not in full.form:
        fix = _beside(fix, span.of(where[0]))
    return Remark(f"{short.form} stands before {full.form} has introduced it", (mark,), fix)


def _beside(fix: Fix, words: str) -> Fix:
    """The fix that leaves the short form, in parentheses behind the full one."""
    (edit,) = fix.edits
    behind = f" ({words})"
    return replace(fix, title=fix.title + behind, edits=(replace(edit, text=edit.text + behind),))
