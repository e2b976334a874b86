"""A target that is its source again."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress, count
from operator import eq

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.checks.rule import Context, rule
from hexapla.corpus.page import Page
from hexapla.corpus.unit import Unit
from hexapla.languages.language import Language
from hexapla.terms.concept import UNTRANSLATABLE, VERBATIM
from hexapla.text.edit import without
from hexapla.text.span import Mark, Side, Span

WORD = re.compile(r"[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*")
LETTER = re.compile(r"[^\W\d_]")
CODE = re.compile(
    r"""
      ``.+?`` | `[^`\n]+`(?:__?)?              # literals and references
    | :[\w:+.-]+:`[^`]*`                       # roles
    | <[^<>]*> | &\#?\w+;                      # tags, entities
    | \{[^{}]*\} | %\([^)]*\)[a-z]?            # {name}, %(name)s
    | %[-+\#0 ]*\d*(?:\.\d+)?(?:\d+\$)?l*[a-zA-Z@]\b
    | \$\w+ | \$\{[^}]*\}
    | \w+://\S+ | \bwww\.\S+ | \S+@\S+\.\w+    # addresses
    | (?<!\S)[-/~.\\@\#\\]\S*                  # options, paths, handles
    | \S*[\w)][_/\\=:.()<>\[\]|~+*^]+[\w(]\S*  # paths, calls, assignments, file.names
    | \S*\d\S* | \S*[a-z][A-Z]\S* | \S+\(\)    # v2, camelCase, calls()
    """,
    re.VERBOSE,
)
STATEMENT = re.compile(
    r"""
      ^\s*(?:\$|>>>|\#!|sudo\b|git\b|pip\b|apt(?:-get)?\b|npm\b|docker\b|import\b|from\s\w+\simport\b
          |def\b.*:|class\b.*:|\.\.\s\w)
    | [;{]\s*$ | \s-{1,2}[a-z][\w-]*(?:[\s=]|$) | \s(?:\|\||&&|=>|->|==|:=|=)\s
    """,
    re.VERBOSE | re.MULTILINE,
)
KEPT = frozenset({UNTRANSLATABLE, VERBATIM})
SAMPLE = 1000  # code points that show whether a text is prose
SHORT = 4  # Chinese characters: as many as a name has that Chinese and Japanese write alike


def _equal(page: Page, _: Context) -> Iterator[int]:
    """The units whose texts are the same, but for space around them."""
    same = map(eq, map(str.strip, page.sources.texts), map(str.strip, page.targets.texts))
    return compress(count(), same)


@rule(Severity.MINOR, Dimension.ACCURACY, sieve=_equal)
def untranslated(unit: Unit, context: Context) -> Iterator[Remark]:
    """The rendering is the source, word for word.

    Either nobody translated it, or a tool filled it in. A text in the letters of the source
    language that the target language does not use is a major fault; for any other it is minor,
    since the same words may be right in both languages.

    Left alone is what is often the same in two languages: a single word, names (words with
    capitals), numbers, codes, addresses, placeholders, paths, commands, and a text in other
    letters than the source language has, such as a brand in Latin letters in a Chinese article.
    Two tags of one language (en and en-GB) are not compared. Words that the glossary keeps as they
    are, verbatim or untranslatable, are no fault either.

    Flagged:
        zh: 他走了。
        en: ⟦他走了。⟧
        en: Save the file before you leave.
        fr: ⟦Save the file before you leave.⟧
        en: Save file
        ru: ⟦Save file⟧
    Clean:
        zh: NIO ES8
        en: NIO ES8
        en: Visual Studio Code
        fr: Visual Studio Code
        en: git commit --amend
        de: git commit --amend
        en: Copy the {file}
        en-GB: Copy the {file}
        terms: 渝新欧 = 渝新欧 ; untranslatable
        zh: 渝新欧
        de: 渝新欧
    """
    if unit.source.strip() != unit.target.strip() or context.source.tag == context.target.tag:
        return
    severity = _severity(_left(unit.source, context), context.source, context.target)
    if severity is not None:
        start = len(unit.target) - len(unit.target.lstrip())
        mark = Mark(Side.TARGET, Span(start, len(unit.target.rstrip())), "the source again")
        yield Remark("the rendering is the source, word for word", (mark,), severity=severity)


def _left(text: str, context: Context) -> str:
    """The text without the terms that the glossary keeps as they are."""
    found = context.terms.occurrences(text)
    return without([one.span for one in found if not KEPT.isdisjoint(one.term.options)], text)


def _severity(text: str, source: Language, target: Language) -> Severity | None:
    """How grave it is that ``text`` stands on both sides; None where it may well be right."""
    if not source.letters:
        return Severity.MINOR if _is_prose(text, target) else None
    own = _letters(source.letters).findall(text)
    if not own:
        return None
    if target.tag == "ja" and source.tag == "zh":
        return Severity.MINOR if len(own) > SHORT else None
    if source.letters != target.letters:
        return Severity.MAJOR
    return Severity.MINOR if _is_prose(text, target) else None


def _is_prose(text: str, target: Language) -> bool:
    """Whether words are left that the target language would say in its own way.

    Languages in the same letters share many a short expression ("Action log"), so a text needs
    three words, two of them without a capital; in other letters two, the last without one.
    """
    sample = text.strip()[:SAMPLE]
    if not LETTER.search(sample) or STATEMENT.search(sample):
        return False
    words = WORD.findall(CODE.sub(" ", sample))
    if target.letters:
        return len(words) >= 2 and words[-1][0].islower()
    return len(words) >= 3 and sum(word[0].islower() for word in words) >= 2


@cache
def _letters(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]")
