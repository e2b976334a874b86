"""Words of the source language, left in the target."""

import re
from collections.abc import Iterator
from functools import cache

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.checks.rule import Context, rule
from hexapla.corpus.unit import Unit
from hexapla.text.span import Mark, Side, Span

# What a program reads, and nobody translates: addresses, placeholders, code, targets of links.
MASK = re.compile(
    r"""
      \w+://[^\s<>"'，。）]+ | \S+@\S+\.\w+
    | [%$]?\{[^{}]*\} | %\([^)]*\) | ``.+?`` | `[^`\n]+` | (?<=`)[^`<]*(?=`_)
    | <[^<>`]*>`_* | \]\([^)]*\)
    """,
    re.VERBOSE,
)
BETWEEN = r"[\s\d，、。：；·！？…—“”‘’《》%％.,]*"  # what may stand inside one run
GLOSS_OPENS = re.compile(r"\S\s*[(（\[［][“‘\"'«「『《]?$")
GLOSS_CLOSES = re.compile(r"[^()（）\[\]［］]*[)）\]］]")
HANGUL_GLOSS = re.compile(r"""[”’"'»」』》]?[(（][\s“‘"'「]*[\uac00-\ud7a3]""")
RENDERING_AFTER = re.compile(r"""[”’"'»」』》]?\s?[(（][^()（）]*[^\W\d_]{2}[^()（）]*[)）]""")
QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "„": "“", "「": "」", "『": "』"}
# Mandarin words and simplified forms that JIS X 0212 lists but Japanese prose does not use.
MANDARIN = "你您她吧呢啊啦咱两众启适响圣笔"


@rule(Severity.MAJOR, Dimension.ACCURACY)
def untouched_source(unit: Unit, context: Context) -> Iterator[Remark]:
    """Words of the source language were left in the rendering.

    A name nobody looked up, a sentence half done. The rule knows the source language by its
    letters, so it is silent where source and target share theirs. Japanese shares Chinese
    characters; there it reports only those that Japanese does not use (们, 这, 车).

    Left alone is what was left on purpose: a gloss, that is the original in parentheses behind
    its rendering (in Korean also before it); words that the glossary gives for the target;
    addresses, placeholders and code; and in Korean a single character (美, 中), as newspapers
    write it. Words in quotation marks, or with a rendering in parentheses behind them, may be
    cited for their own sake, and are a minor fault.

    Flagged:
        zh: 他走了。
        en: He left ⟦走了⟧.
        zh: “渝”是重庆的简称。
        en: “⟦渝⟧” is short for Chongqing.
        zh: 他们的产业很大。
        ja: 彼らの⟦产业⟧は大きい。
    Clean:
        zh: 山城有轻轨。
        en: Shancheng (山城) has a light railway.
        zh: 新质生产力
        ko: 新質生產力(신질생산력)
        zh: 我在东京大学。
        ja: 私は東京大学にいる。
    """
    letters = context.source.letters
    if not letters or letters == context.target.letters or unit.target.isascii():
        return
    pattern = _foreign(letters, context.source.tag, context.target.tag)
    if pattern.search(unit.target) and unit.source.strip() != unit.target.strip():
        yield from _remarks(unit, context, pattern)


def _remarks(unit: Unit, context: Context, pattern: re.Pattern[str]) -> Iterator[Remark]:
    text = unit.target
    granted = [Span(*found.span()) for found in MASK.finditer(text)]
    granted += [
        r.span for r in context.terms.judge(unit.source, text) if r.span and not r.forbidden
    ]
    for found in pattern.finditer(text):
        span = Span(*found.span())
        if any(span & other for other in granted) or _is_gloss(text, span):
            continue
        severity = Severity.MINOR if _is_cited(text, span) else None
        mark = Mark(Side.TARGET, span, "left as in the source")
        yield Remark(f"{span.of(text)} was not translated", (mark,), severity=severity)


@cache
def _foreign(letters: str, source: str, target: str) -> re.Pattern[str]:
    """Runs of letters of the source language that the target language does not use."""
    if source == "zh" and target == "ja":
        return re.compile(f"[{''.join(_not_japanese())}]+")
    if source == "zh" and target == "ko":
        return re.compile(f"[{letters}]{{2,}}")
    return re.compile(f"[{letters}](?:{BETWEEN}[{letters}])*")


def _not_japanese() -> Iterator[str]:
    """The Chinese characters of GB 2312 that neither JIS X 0208 nor JIS X 0212 lists."""
    yield from MANDARIN
    for row in range(0xB0, 0xF8):
        cells = bytes(byte for cell in range(0xA1, 0xFF) for byte in (row, cell))
        for character in cells.decode("gb2312", "ignore"):
            if not character.encode("euc_jp", "ignore"):
                yield character


def _is_gloss(text: str, span: Span) -> bool:
    """Whether the words stand in parentheses behind their rendering, or before a Korean one."""
    before, after = text[: span.start], text[span.end :]
    return bool(
        (GLOSS_OPENS.search(before) and GLOSS_CLOSES.match(after)) or HANGUL_GLOSS.match(after)
    )


def _is_cited(text: str, span: Span) -> bool:
    """Whether the words stand between quotation marks of their own, or before a gloss."""
    opening, after = text[span.start - 1 : span.start], text[span.end :]
    quoted = bool(opening) and after[:1] == QUOTES.get(opening, "none")
    return quoted or bool(RENDERING_AFTER.match(after))
