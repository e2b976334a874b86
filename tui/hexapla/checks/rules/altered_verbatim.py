"""Words that must stand as they are, and do not."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from hexapla.checks.finding import Applicability, Dimension, Fix, Remark, Severity
from hexapla.checks.rule import Context, ill_rendered, rule
from hexapla.corpus.unit import Unit
from hexapla.terms.rendering import Rendering
from hexapla.text.edit import Edit
from hexapla.text.span import Mark, Side, Span

SPELT = r"[^\W_぀-ヿ㐀-鿿豈-﫿가-힣]"  # no word ends before kana, Han or a Korean particle
SEPARATORS = r"[\s,.'’٬·_\-‐‑–]*"  # what regrouping puts between digits or letters


@rule(Severity.MAJOR, Dimension.TERMINOLOGY, sieve=ill_rendered)
def altered_verbatim(unit: Unit, context: Context) -> Iterator[Remark]:
    """Words that the glossary calls verbatim are altered or missing.

    A slogan, a code, a model name: the glossary's option ``verbatim`` says that it stands in every
    rendering letter by letter, neither translated nor regrouped. "33618" is a slogan of five
    digits; 33,618 is a number.

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
    taken: list[Span] = []
    for rendering in context.terms.faults(unit.source, unit.target):
        if rendering.verbatim and rendering.span is None:
            span = _altered(rendering.wanted[0].form, unit.target, taken)
            if span:
                taken.append(span)
            yield _remark(rendering, span, unit.target)


def _remark(rendering: Rendering, span: Span | None, target: str) -> Remark:
    form = rendering.wanted[0].form
    source = Mark(Side.SOURCE, rendering.occurrence.span, "" if span else "not in the rendering")
    if span is None:
        return Remark(f"{form} must stand in the rendering as it is", (source,))
    words = span.of(target)
    fix = Fix(f"{words} → {form}", (Edit(span, form),), Applicability.PROPOSE)
    mark = Mark(Side.TARGET, span, f"must read {form}")
    return Remark(f"{form} is written {words}", (mark, source), fix)


def _altered(form: str, target: str, taken: list[Span]) -> Span | None:
    """Where the form stands in other spacing, grouping, case or width; None if nowhere."""
    narrow = _narrow(target)
    for found in _loosely(form).finditer(narrow):
        span = Span(*found.span())
        if span.of(target) != form and not any(span & other for other in taken):
            return span
    return None


@lru_cache(maxsize=1024)
def _loosely(form: str) -> re.Pattern[str]:
    letters = [re.escape(letter) for letter in _narrow(form) if letter.isalnum()]
    if not letters:
        return re.compile(r"(?!)")  # signs alone have no other spelling
    edges = rf"(?<!{SPELT})", rf"(?!{SPELT})"
    return re.compile(SEPARATORS.join(letters).join(edges), re.IGNORECASE)


def _narrow(text: str) -> str:
    """Full-width letters and digits as ASCII, one for one."""
    if text.isascii():
        return text
    return "".join(c if len(n := unicodedata.normalize("NFKC", c)) != 1 else n for c in text)
