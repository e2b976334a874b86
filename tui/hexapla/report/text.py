"""Findings drawn under the words, for a person at a terminal or reading a log."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from hexapla.checks.finding import Finding, Level
from hexapla.checks.outcome import Outcome, Summary
from hexapla.corpus.unit import State
from hexapla.report.drawing import Numbered, draw
from hexapla.report.page import Page, Tint
from hexapla.text.span import Side
from hexapla.text.visible import visible

TINTS = {Level.ERROR: Tint.ERROR, Level.WARNING: Tint.WARNING, Level.INFO: Tint.INFO}
WORDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "info"}
LONGEST_KEY = 32  # code points; gettext's own keys are whole texts, and shown below anyway


def render(outcomes: Iterable[Outcome], summary: Summary, page: Page) -> Iterator[str]:
    """A block for each unit with findings, then the count of them all."""
    for outcome in outcomes:
        if outcome.problem:
            yield f"{page.tint('error', Tint.ERROR)} {visible(str(outcome.problem))}\n\n"
        for _, findings in groupby(outcome.findings, key=lambda finding: id(finding.unit)):
            yield "\n".join(_block(list(findings), page)) + "\n\n"
    yield "\n".join(_tally(summary, page)) + "\n"


def waived_lines(outcomes: Iterable[Outcome], page: Page) -> Iterator[str]:
    """A line for each finding that was waived: which, by whom, and why."""
    for finding, by, reason in (each for outcome in outcomes for each in outcome.waived):
        place = page.tint(visible(f"{finding.path}:{finding.unit.line}"), Tint.STRONG)
        said = f"{finding.rule}: {finding.remark.message}; waived by {by}: {reason}"
        yield f"{place} {visible(said)}\n"


def _block(findings: Sequence[Finding], page: Page) -> Iterator[str]:
    """One unit: where it is, its texts over numbered marks, and what there is to say of each."""
    first = findings[0]
    key = first.unit.key if len(first.unit.key) <= LONGEST_KEY else ""
    place = page.tint(visible(f"{first.path}:{first.unit.line}"), Tint.STRONG)
    yield f"{place} {page.tint(visible(key), Tint.FAINT)}".rstrip()
    width = max(len(first.source_tag), len(first.tag))
    for side, tag in ((Side.SOURCE, first.source_tag), (Side.TARGET, first.tag)):
        text = getattr(first.unit, side.value)
        if text:
            yield from draw(text, _marks(findings, side), f"  {tag.ljust(width)}  ", page)
    for number, finding in enumerate(findings, 1):
        yield from _verdict(number, finding, page)


def _marks(findings: Sequence[Finding], side: Side) -> list[Numbered]:
    return [
        Numbered(number, mark.span, TINTS[finding.severity.level])
        for number, finding in enumerate(findings, 1)
        for mark in finding.remark.marks
        if mark.side is side
    ]


def _verdict(number: int, finding: Finding, page: Page) -> Iterator[str]:
    """What one finding says, and its fix."""
    level = finding.severity.level
    head = f"  {number} {WORDS[level]} {finding.rule}: "
    first, *others = _wrapped(visible(finding.remark.message), len(head), max(page.width - 4, 20))
    yield f"  {number} {page.tint(WORDS[level], TINTS[level])} {finding.rule}: {first}"
    yield from (f"    {line}" for line in others)
    if fix := finding.remark.fix:
        yield f"    {fix.word}: {page.tint(visible(fix.title), Tint.GOOD)}"


def _wrapped(text: str, indent: int, width: int) -> list[str]:
    """Lines of at most ``width`` code points, the first shorter by the indent."""
    if indent + len(text) <= width:
        return [text.strip()]
    from textwrap import wrap  # noqa: PLC0415 -- most remarks fit

    lines = wrap(text, width, initial_indent=" " * indent)
    return [lines[0].strip(), *lines[1:]] if lines else [""]


def _tally(summary: Summary, page: Page) -> Iterator[str]:
    """The counts: findings by level and rule, then units by state."""
    counts = [(summary.levels[level], level) for level in reversed(Level)]
    said = [page.tint(_count(n, WORDS[level]), TINTS[level]) for n, level in counts if n]
    found = ", ".join(said) or page.tint("no findings", Tint.GOOD)
    read = _count(summary.files - summary.problems, "file")
    unread = f"; {_count(summary.problems, 'file')} could not be read" if summary.problems else ""
    yield f"{found} in {read}{page.tint(unread, Tint.ERROR)}"
    yield from (f"  {n:5} {rule}" for rule, n in sorted(summary.rules.items(), key=_by_count))
    if summary.waived:
        yield page.tint(f"waived by editors: {summary.waived}", Tint.FAINT)
    states = [f"{n} {state.value}" for state in State if (n := summary.states[state])]
    yield page.tint("units: " + (", ".join(states) or "none"), Tint.FAINT)


def _by_count(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _count(number: int, noun: str) -> str:
    """The number and its noun; info has no plural."""
    return f"{number} {noun}" + ("s" if number != 1 and noun != "info" else "")
