"""A form that the glossary rejects."""

from collections.abc import Iterator

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.checks.remedy import put
from hexapla.checks.rule import Context, ill_rendered, rule
from hexapla.corpus.unit import Unit
from hexapla.terms.rendering import Rendering
from hexapla.text.span import Mark, Side, Span


@rule(Severity.MAJOR, Dimension.TERMINOLOGY, sieve=ill_rendered)
def forbidden_term(unit: Unit, context: Context) -> Iterator[Remark]:
    """A term is rendered by a form that the glossary rejects.

    The glossary has a better word, and says so: a form with the status deprecated or superseded
    stands where a term of the source calls for an accepted one. It is found in any inflection,
    and only where the source really has the term: the same words elsewhere are nobody's business.

    Take the preferred form, or, if the rejected one is right after all, give it the status
    admitted in the glossary.

    Flagged:
        terms: 新质生产力 = new quality productive forces | !new productivity
        zh: 加快发展⟦新质生产力⟧。
        en: Speed up the growth of ⟦new productivity⟧.
    Clean:
        terms: 新质生产力 = new quality productive forces | !new productivity
        zh: 提高生产率。
        en: Aim for new productivity.
    """
    for rendering in context.terms.faults(unit.source, unit.target):
        if rendering.forbidden and rendering.span and not rendering.verbatim:
            yield _remark(rendering, rendering.span, unit.target, context)


def _remark(rendering: Rendering, span: Span, target: str, context: Context) -> Remark:
    form = rendering.wanted[0].form
    marks = (
        Mark(Side.TARGET, span, f"the glossary has {form}"),
        Mark(Side.SOURCE, rendering.occurrence.span),
    )
    fix = put(rendering.wanted[0], target, span, rendering.term, context)
    message = f"{span.of(target)} is a rejected rendering of {rendering.occurrence.term.form}"
    return Remark(message, marks, fix)
