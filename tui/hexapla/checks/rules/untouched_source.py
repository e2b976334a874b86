"""Words of the source language, left in the target."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.checks.rule import Context, rule
from hexapla.corpus.page import Page
from hexapla.corpus.unit import Unit
from hexapla.text.span import Mark, Side, Span

# What a program reads, and nobody translates: addresses, placeholders, code, targets of links.
MASK = re.compile(
    r"""
      (?<![A-Za-z0-9])[A-Za-z]{2,9}://[^\s<>"'，。）]+
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}
    | [%$]?\{[^{}]*\} | %\((?:(?!%\()[^)])*\) | ``.+?`` | `[^`\n]+` | (?<=`)[^`<]*(?=`_)
    | <[^<>`]*>`_* | \]\((?:(?!\]\()[^)])*\)
    """,
    re.VERBOSE,
)
REACH = 80  # code points around the words in which a gloss begins or ends
BLOT = "\ue000"
SHOWN = 20  # code points of the words in a message
BETWEEN = r"[\s\d，、。：；·！？…—“”‘’《》%％.,]*"  # what may stand inside one run
GLOSS_OPENS = re.compile(r"\S\s*[(（\[［][“‘\"'«「『《]?$")
GLOSS_CLOSES = re.compile(r"[^()（）\[\]［］]*[)）\]］](?!\()")  # no link of Markdown
HANGUL_GLOSS = re.compile(r"""[”’"'»」』》]?[(（][\s“‘"'「]*[\uac00-\ud7a3]""")
RENDERING_AFTER = re.compile(r"""[”’"'»」』》]?\s?[(（][^()（）]*[^\W\d_]{2}[^()（）]*[)）]""")
QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "„": "“", "「": "」", "『": "』"}
# Mandarin words and simplified forms that JIS X 0212 lists but Japanese prose does not use.
MANDARIN = "你您她吧呢啊啦咱两众启适响圣笔"


def _with_foreign(page: Page, context: Context) -> Iterable[int]:
    """The units with letters of the source language in the target."""
    letters = context.source.letters
    targets = page.targets
    if not letters or letters == context.target.letters or not targets.may_reach(_first(letters)):
        return ()
    pattern = _foreign(letters, context.source.tag, context.target.tag)
    places = (found.start() for found in pattern.finditer(targets.joined))
    return dict.fromkeys(targets.owners(places))


@rule(Severity.MAJOR, Dimension.ACCURACY, sieve=_with_foreign)
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
    if not letters or letters == context.target.letters:
        return
    if unit.source.strip() != unit.target.strip():
        pattern = _foreign(letters, context.source.tag, context.target.tag)
        yield from _remarks(unit, context, pattern)


def _remarks(unit: Unit, context: Context, pattern: re.Pattern[str]) -> Iterator[Remark]:
    text = unit.target
    renderings = context.terms.judge(unit.source, text)
    granted = [r.span for r in renderings if r.span and not r.forbidden]
    for found in pattern.finditer(_blanked(text, granted)):
        span = Span(*found.span())
        before = text[max(0, span.start - REACH) : span.start]
        after = text[span.end : span.end + REACH]
        if _is_gloss(before, after):
            continue
        severity = Severity.MINOR if _is_cited(before, after) else None
        mark = Mark(Side.TARGET, span, "left as in the source")
        words = span.of(text)
        shown = words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
        yield Remark(f"{shown} was not translated", (mark,), severity=severity)


def _blanked(text: str, granted: Iterable[Span]) -> str:
    """The text with what may stay as it is blotted out, letter for letter."""
    letters = list(text)
    for span in granted:
        letters[span.start : span.end] = BLOT * len(span)
    return MASK.sub(lambda found: BLOT * len(found[0]), "".join(letters))


@cache
def _first(letters: str) -> str:
    """The first in Unicode of a class of letters."""
    return min(letters.replace("-", ""))


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


def _is_gloss(before: str, after: str) -> bool:
    """Whether words stand in parentheses behind their rendering, or before a Korean one."""
    return bool(
        (GLOSS_OPENS.search(before) and GLOSS_CLOSES.match(after)) or HANGUL_GLOSS.match(after)
    )


def _is_cited(before: str, after: str) -> bool:
    """Whether words stand between quotation marks of their own, or before a rendering."""
    quoted = after[:1] == QUOTES.get(before[-1:], "none")
    return quoted or bool(RENDERING_AFTER.match(after))
