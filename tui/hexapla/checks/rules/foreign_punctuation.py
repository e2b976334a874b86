"""Marks of the wrong script."""

import re
from collections.abc import Iterable, Iterator

from hexapla.checks.finding import Applicability, Dimension, Fix, Remark, Severity
from hexapla.checks.rule import Context, rule
from hexapla.corpus.page import Page
from hexapla.corpus.unit import Unit
from hexapla.text.edit import Edit
from hexapla.text.span import Mark, Side, Span

PLAIN = {"，": ",", "。": ".", "！": "!", "？": "?", "；": ";", "：": ":", "、": ","}
WIDE = re.compile(  # behind a letter that is not Chinese or Japanese, or a vowel sign of India
    f"(?:(?<=[^\\W_\u2e80-\u9fff])|(?<=[\u0900-\u0dff]))[{''.join(PLAIN)}]"
)
FULL = "\u3040-\u30ff\u3400-\u9fff"  # kana and Chinese characters
NARROW = re.compile(f"(?<=[{FULL}]),(?=[{FULL}])")
STRAY = re.compile(f"(?<=[{FULL}])(?:,(?=[{FULL}])|[.!?;:](?=[{FULL}「『“（）」』”]|$))")
WIDENED = {".": "。", "!": "！", "?": "？", ";": "；", ":": "："}
LISTED = re.compile(r"\w,\w")  # for a program: yes,no,maybe
FULL_TAGS = frozenset({"ja", "zh"})


def _with_marks(page: Page, context: Context) -> Iterable[int]:
    """The units with such a mark."""
    targets = page.targets
    if not targets.may_reach("、"):
        return ()
    pattern = _pattern(context)
    wanted = {WIDE: [*PLAIN], NARROW: [","], STRAY: [",", *WIDENED]}[pattern]
    found = dict.fromkeys(targets.owners(targets.places(wanted)))
    return [number for number in found if pattern.search(targets.texts[number])]


@rule(Severity.MINOR, Dimension.CONVENTIONS, sieve=_with_marks)
def foreign_punctuation(unit: Unit, context: Context) -> Iterator[Remark]:
    """A mark of another script stands in the rendering.

    Full-width marks (，。！？；：、) belong to Chinese and Japanese; behind a letter or figure of
    another script they were left from the source. Between two Chinese characters or kana it is
    the other way round: there a comma is full-width. So are .!?;: behind them, where the source is
    in Chinese or Japanese, too.

    Left alone are marks behind a Chinese character that is cited in a text of another script, all
    other narrow marks in Chinese and Japanese, of which programs have many, and lists that only a
    program reads.

    Flagged:
        zh: 他走了，她留下。
        en: He left⟦，⟧she stayed⟦。⟧
        en: He left.
        ja: 彼は行った⟦,⟧彼女は残った。
        zh: 他走了。
        ja: 彼は行った⟦.⟧
    Clean:
        zh: “渝”，重庆的简称。
        en: “渝”，short for Chongqing.
        en: 1,000 m
        ja: 1,000メートル
        en: He left.
        ja: 彼は行った.
        en: yes,no,maybe
        ja: はい,いいえ,たぶん
    """
    text = unit.target
    if context.target.tag in FULL_TAGS and LISTED.search(unit.source):
        return
    japanese = context.target.tag == "ja"
    for found in _pattern(context).finditer(text):
        mark, span = found[0], Span(*found.span())
        if mark in PLAIN:
            joined = text[span.end : span.end + 1].isalnum()
            wanted, what = PLAIN[mark] + " " * joined, f"{mark} is a mark of another script"
        elif mark in WIDENED:
            wanted, what = WIDENED[mark], f"behind such a character {mark} is wide"
        else:
            wanted, what = "、" if japanese else "，", "between such characters a comma is wide"
        fix = Fix(f"write {wanted.strip()}", (Edit(span, wanted),), Applicability.SAFE)
        yield Remark(what, (Mark(Side.TARGET, span),), fix)


def _pattern(context: Context) -> re.Pattern[str]:
    if context.target.tag not in FULL_TAGS:
        return WIDE
    return STRAY if context.source.tag in FULL_TAGS else NARROW
