"""A term without a counterpart."""

from collections.abc import Iterator, Sequence

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.checks.remedy import put
from hexapla.checks.rule import Context, ill_rendered, rule
from hexapla.corpus.unit import Unit
from hexapla.terms.concept import OPTIONAL, REQUIRED
from hexapla.terms.rendering import Rendering
from hexapla.terms.stead import find_stead
from hexapla.text.edit import apply
from hexapla.text.span import Mark, Side, Span

MOST = 100  # terms of one text of which it is asked what stands in their place
SEVERITIES = ((REQUIRED, Severity.MAJOR), (OPTIONAL, Severity.NEUTRAL))


@rule(Severity.MINOR, Dimension.TERMINOLOGY, sieve=ill_rendered)
def unrendered_term(unit: Unit, context: Context) -> Iterator[Remark]:
    """A term of the source has no counterpart in the rendering.

    The glossary gives the term's renderings, preferred and admitted; none of them stands in the
    target, in any inflection, that another occurrence does not already need. A term inside a
    longer term is not asked for again: 智能网联新能源汽车 is not also 新能源汽车.

    Where a language makes compounds, a term that is but a part of a longer word counts as rendered,
    and is told of for information: Lieferkette in Lieferkettengesetz.

    What probably stands in its place is marked as well: words that share most of the term, or its
    head, or that are the term but for a slip.

    The glossary may say of a term that it is required, an error where it is missing, or optional,
    for information; that holds whatever level the workspace gives to this rule.

    Two causes are common: another word was taken, or the term was dropped. If the other word is
    good too, admit it in the glossary.

    Flagged:
        terms: 新质生产力 = new quality productive forces
        zh: 加快发展⟦新质生产力⟧。
        en: Speed up the growth of ⟦new productive power⟧.
        terms: 汽车 = car | vehicle
        zh: 汽车连着⟦汽车⟧。
        en: Cars everywhere.
    Clean:
        terms: 产业链 = industrial chain
        zh: 延长产业链。
        en: Lengthen the industrial chains.
    """
    guessed: list[Span] = []
    for number, rendering in enumerate(context.terms.faults(unit.source, unit.target)):
        if rendering.inside and rendering.span:
            yield _inside(rendering, rendering.span, unit.target)
        elif rendering.span is None and not rendering.verbatim:
            span = _stead(rendering, unit, context, guessed) if number < MOST else None
            if span:
                guessed.append(span)
            yield _remark(rendering, span, unit.target, context)


def _stead(
    rendering: Rendering, unit: Unit, context: Context, guessed: Sequence[Span]
) -> Span | None:
    """What probably stands in the place of the term."""
    terms = context.terms
    forms = (*rendering.wanted, *terms.rejected(rendering.occurrence))
    target = unit.target

    def taken() -> Sequence[Span]:
        return (*guessed, *terms.taken(unit.source, target))

    return find_stead(forms, target, context.target, taken, terms.kinship)


def _remark(rendering: Rendering, span: Span | None, target: str, context: Context) -> Remark:
    forms = " or ".join(term.form for term in rendering.wanted)
    message = f"{rendering.occurrence.term.form} is not rendered as {forms}"
    mark = Mark(Side.SOURCE, rendering.occurrence.span, f"no {forms}")
    severity = _severity(rendering)
    firm = severity is not None
    if span is None:
        return Remark(message, (mark,), severity=severity, firm=firm)
    made = put(rendering.wanted[0], target, span, None, context)
    fix = made if apply(made.edits, target) != target else None  # the term, in a longer word
    marks = (mark, Mark(Side.TARGET, span, "in its place?", guessed=True))
    return Remark(message, marks, fix, severity, firm)


def _severity(rendering: Rendering) -> Severity | None:
    """What the glossary says of it: of the preferred rendering first, then of the term."""
    for term in (rendering.wanted[0], rendering.occurrence.term):
        for option, severity in SEVERITIES:
            if option in term.options:
                return severity
    return None


def _inside(rendering: Rendering, span: Span, target: str) -> Remark:
    """Only for information: a compound has the term in it."""
    form = rendering.term.form if rendering.term else ""
    marks = (
        Mark(Side.SOURCE, rendering.occurrence.span),
        Mark(Side.TARGET, span, f"{form} inside a compound"),
    )
    message = f"{rendering.occurrence.term.form} is rendered inside a compound: {span.of(target)}"
    return Remark(message, marks, severity=Severity.NEUTRAL, firm=True)
