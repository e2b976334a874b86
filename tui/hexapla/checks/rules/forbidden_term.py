"""A form that the glossary rejects."""

from collections.abc import Iterator

from hexapla.checks.finding import Applicability, Dimension, Fix, Remark, Severity
from hexapla.checks.rule import Context, ill_rendered, rule
from hexapla.corpus.unit import Unit
from hexapla.terms.rendering import Rendering
from hexapla.text.edit import Edit
from hexapla.text.span import Mark, Side, Span

ENDINGS = frozenset({"s", "'s", "’s"})


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
            yield _remark(rendering, rendering.span, unit.target)


def _remark(rendering: Rendering, span: Span, target: str) -> Remark:
    form = rendering.wanted[0].form
    marks = (
        Mark(Side.TARGET, span, f"the glossary has {form}"),
        Mark(Side.SOURCE, rendering.occurrence.span),
    )
    words = span.of(target)
    better = _in_the_manner_of(words, rendering.term.form if rendering.term else "", form)
    fix = Fix(f"{words} → {better}", (Edit(span, better),), Applicability.PROPOSE)
    message = f"{words} is a rejected rendering of {rendering.occurrence.term.form}"
    return Remark(message, marks, fix)


def _in_the_manner_of(words: str, rejected: str, form: str) -> str:
    """The form with the capital and the plain ending of the words that it replaces.

    >>> _in_the_manner_of("Networked vehicles", "networked vehicle", "connected vehicle")
    'Connected vehicles'
    >>> _in_the_manner_of("new productivity", "new productivity", "new quality productive forces")
    'new quality productive forces'
    """
    ending = words[len(rejected) :] if words.lower().startswith(rejected.lower()) else ""
    if ending in ENDINGS and not form.endswith("s"):
        form += ending
    return form[0].upper() + form[1:] if words[0].isupper() else form
