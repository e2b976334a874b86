"""Words that must stand as they are, and do not."""

from collections.abc import Iterator

from hexapla.checks.finding import Applicability, Dimension, Fix, Remark, Severity
from hexapla.checks.rule import Context, ill_rendered, rule
from hexapla.corpus.unit import Unit
from hexapla.terms.altered import verbatim_faults
from hexapla.terms.rendering import Rendering
from hexapla.text.edit import Edit
from hexapla.text.lookalike import as_latin, disguised
from hexapla.text.span import Mark, Side, Span


@rule(Severity.MAJOR, Dimension.TERMINOLOGY, sieve=ill_rendered)
def altered_verbatim(unit: Unit, context: Context) -> Iterator[Remark]:
    """Words that the glossary calls verbatim are altered or missing.

    A slogan, a code, a model name: the glossary's option ``verbatim`` says that it stands in every
    rendering letter by letter, neither translated nor regrouped. "33618" is a slogan of five
    digits; 33,618 is a number. A letter of another alphabet that looks the same is another one.

    Flagged:
        terms: 33618 = 33618 ; verbatim
        zh: 构建“⟦33618⟧”现代制造业集群体系。
        en: Build the “⟦33,618⟧” modern manufacturing clusters.
        terms: 33618 = 33618 ; verbatim
        zh: 构建“⟦33618⟧”现代制造业集群体系。
        en: Build the modern manufacturing clusters.
    Clean:
        terms: 33618 = 33618 ; verbatim
        zh: 构建“33618”现代制造业集群体系。
        en: Build the “33618” modern manufacturing clusters.
    """
    faults = context.terms.faults(unit.source, unit.target)
    for rendering, span in verbatim_faults(faults, unit.target):
        yield _remark(rendering, span, unit.target)


def _remark(rendering: Rendering, span: Span | None, target: str) -> Remark:
    form = rendering.wanted[0].form
    source = Mark(Side.SOURCE, rendering.occurrence.span, "" if span else "not in the rendering")
    if span is None:
        return Remark(f"{form} must stand in the rendering as it is", (source,))
    words = span.of(target)
    fix = Fix(f"{words} → {form}", (Edit(span, form),), Applicability.PROPOSE)
    mark = Mark(Side.TARGET, span, f"must read {form}")
    return Remark(f"{form} is written {_told(words, form)}", (mark, source), fix)


def _told(words: str, form: str) -> str:
    """The words, or what is wrong with them where that cannot be seen."""
    strange = disguised(words)
    if not strange or as_latin(words) != form:
        return words
    letters = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in strange)
    return f"with letters that only look so: {letters}"
