"""A rule's docstring, read as examples: what it flags, and what it leaves alone.

Under ``Flagged:`` and ``Clean:`` stand pairs of lines, a source and a target behind their tags; the
⟦brackets⟧ enclose what the rule marks. Before a pair, a ``flags:`` line may give gettext flags and
a ``terms:`` line a glossary entry, ``新质生产力 = new quality productive forces | !new power``
(with options of all after a semicolon, of one behind an at sign); a ``bead:`` line what the entry
notes of its bead, without the digest; and a ``was:`` line its source as it was before. A lone
``po:`` line is damage as it stands in a file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hexapla.checks.rule import Context, Rule
from hexapla.corpus.bead_note import DIGITS, MARK
from hexapla.corpus.join import ARROW
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.span import Span

HEADING = re.compile(r"(Flagged|Clean):")
LINE = re.compile(r" +([\w-]+): ?(.*)")
ABOUT = frozenset({"flags", "terms", "bead", "was"})  # lines that are no text


@dataclass(frozen=True, slots=True)
class Example:
    """A unit in its context, and the spans that the rule must mark, in order."""

    flagged: bool
    unit: Unit
    context: Context
    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]


def examples(rule: Rule) -> Iterator[Example]:
    """The examples in a rule's manual page, in order."""
    flagged = False
    lines: list[tuple[str, str]] = []
    for line in rule.manual.splitlines():
        if heading := HEADING.fullmatch(line):
            flagged, lines = heading[1] == "Flagged", []
        elif found := LINE.fullmatch(line):
            lines.append((found[1], found[2]))
            texts = [item for item in lines if item[0] not in ABOUT]
            if len(texts) == 2 or found[1] == "po":
                yield _example(flagged, dict(lines), texts)
                lines = []


def _example(flagged: bool, lines: dict[str, str], texts: list[tuple[str, str]]) -> Example:
    source, source_spans = unmark(texts[0][1])
    target, target_spans = unmark(texts[-1][1]) if len(texts) == 2 else ("", ())
    state, note = _state(texts[0][0], target)
    flags = tuple(lines.get("flags", "").split())
    unit = Unit("example", (source,), (target,), state, flags=flags, note=note)
    unit = _remembering(unit, lines.get("bead", ""), lines.get("was", ""))
    context = _context(texts[0][0], texts[-1][0], lines.get("terms", ""))
    return Example(flagged, unit, context, source_spans, target_spans)


def _state(tag: str, target: str) -> tuple[State, str]:
    if tag == "po":
        return State.DAMAGED, "this is no entry"
    if target.startswith(ARROW):
        return State.DANGLING, f"no segment {target[1:]} stands before it"
    return (State.RENDERED if target else State.EMPTY), ""


def _remembering(unit: Unit, bead: str, was: str) -> Unit:
    """The unit with what its entry says of its bead, or of its source as it was."""
    if was:
        return unit._replace(state=State.FUZZY, memo=was)
    seal = "" if bead.startswith("added") else f" ({unit.digest[:DIGITS]})"
    return unit._replace(memo=f"{MARK}{bead}{seal}") if bead else unit


def _context(source_tag: str, target_tag: str, terms: str) -> Context:
    source, target = find_language(source_tag), find_language(target_tag)
    termbase = Termbase((_concept(terms, source_tag, target_tag),) if terms else ())
    matcher = TermMatcher(termbase, (source_tag, source), (target_tag, target))
    return Context(source, target, matcher, ours=True)


def _concept(line: str, source_tag: str, target_tag: str) -> Concept:
    entry, _, words = line.partition(";")
    source, _, forms = entry.partition("=")
    options = frozenset(words.split())
    terms = [Term(source_tag, source.strip(), options=options)]
    for number, part in enumerate(forms.split("|")):
        accepted = Status.ADMITTED if number else Status.PREFERRED
        form, *own = part.strip().split("@")
        status = Status.DEPRECATED if form.startswith("!") else accepted
        terms.append(Term(target_tag, form.lstrip("!"), status, options.union(own)))
    return Concept("example", tuple(terms))


def unmark(text: str) -> tuple[str, tuple[Span, ...]]:
    """Take the ⟦brackets⟧ out of a text, and say where they stood.

    >>> unmark("He ⟦left⟧.")
    ('He left.', (Span(start=3, end=7),))
    """
    spans: list[Span] = []
    plain = ""
    for piece in re.split(r"(⟦[^⟧]*⟧)", text):
        if piece.startswith("⟦"):
            spans.append(Span(len(plain), len(plain) + len(piece) - 2))
        plain += piece.strip("⟦⟧")
    return plain, tuple(spans)
