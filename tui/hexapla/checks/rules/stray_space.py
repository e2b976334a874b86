"""Spaces where nobody writes one."""

import re
from collections.abc import Iterable, Iterator

from hexapla.checks.finding import Applicability, Dimension, Fix, Remark, Severity
from hexapla.checks.rule import Context, rule
from hexapla.corpus.page import Page
from hexapla.corpus.unit import Unit
from hexapla.text.edit import Edit
from hexapla.text.span import Mark, Side, Span

DOUBLED, COMMA = "  ", " , "  # one of these is where a stray space is
LETTER = "(?:(?<=[^\\W_])|(?<=[\u0900-\u0dff]))"  # or a vowel sign of India
STRAY = re.compile(rf"{LETTER}(?:,?  +(?=[^\W_])| +(?=, ))")


def _with_spaces(page: Page, _: Context) -> Iterable[int]:
    """The units with such a space."""
    targets = page.targets
    found = dict.fromkeys(targets.owners(targets.places((DOUBLED, COMMA))))
    return [number for number in found if STRAY.search(targets.texts[number])]


@rule(Severity.MINOR, Dimension.CONVENTIONS, sieve=_with_spaces)
def stray_space(unit: Unit, context: Context) -> Iterator[Remark]:  # noqa: ARG001 -- a rule is asked so
    """A space stands where nobody writes one.

    Two spaces between two words, or one before a comma: what is left when words are cut out or
    put in. Where the source has such spaces, the rendering may have them: tables and code do.

    Left alone are two spaces behind the end of a sentence, as typewriters had them, and those
    that begin or end a text.

    Flagged:
        zh: 他走了。
        en: He has⟦  ⟧left.
        zh: 他走了，她留下。
        en: He left⟦ ⟧, she stayed.
    Clean:
        en: a  b
        fr: a  b
        zh: 他走了。她留下。
        en: He left.  She stayed.
    """
    doubled, comma = DOUBLED in unit.source.strip(), " ," in unit.source
    for found in STRAY.finditer(unit.target):
        text = found[0]
        before_comma = text.isspace() and unit.target[found.end() : found.end() + 1] == ","
        if comma if before_comma else doubled:
            continue
        span = Span(found.start() + text.startswith(","), found.end())
        title, wanted = ("take it out", "") if before_comma else ("leave one", " ")
        what = "a space before a comma" if before_comma else f"{len(span)} spaces between words"
        fix = Fix(title, (Edit(span, wanted),), Applicability.SAFE)
        yield Remark(what, (Mark(Side.TARGET, span),), fix)
