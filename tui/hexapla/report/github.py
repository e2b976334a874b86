"""Findings as workflow commands, which GitHub shows as annotations beside the changed lines.

The commands are those of GitHub's documentation, "Workflow commands for GitHub Actions".
"""

from collections.abc import Iterable, Iterator

from hexapla.checks.finding import Finding, Level
from hexapla.checks.outcome import Outcome, Summary
from hexapla.report.page import Page
from hexapla.text.span import Side
from hexapla.text.visible import visible

COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTY = IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(outcomes: Iterable[Outcome], summary: Summary, page: Page) -> Iterator[str]:
    """A command for each finding and each problem, then one line of counts."""
    del page
    for outcome in outcomes:
        if problem := outcome.problem:
            remedy = f" ({problem.remedy})" if problem.remedy else ""
            yield _command("error", problem.path, problem.line, "hexapla", problem.message + remedy)
        for finding in outcome.findings:
            command = COMMANDS[finding.severity.level]
            title = f"{finding.rule} ({finding.tag})"
            yield _command(command, finding.path, finding.unit.line, title, message_of(finding))
    counts = (f"{summary.levels[level]} {level.name.lower()}" for level in reversed(Level))
    waived = f", {summary.waived} waived" if summary.waived else ""
    yield f"hexapla: {', '.join(counts)} in {summary.files} files{waived}\n"


def _command(command: str, path: str, line: int, title: str, message: str) -> str:
    r"""One command on one line, whatever the texts hold.

    >>> _command("error", "a,b.po", 3, "t", "100%\n::stop")
    '::error file=a%2Cb.po,line=3,title=t::100%25↵::stop\n'
    """
    place = f"file={_property(path)}," if path else ""
    place += f"line={line}," if line else ""
    return f"::{command} {place}title={_property(title)}::{visible(message).translate(IN_DATA)}\n"


def _property(text: str) -> str:
    return visible(text).translate(IN_PROPERTY)


def message_of(finding: Finding) -> str:
    """The message, with the marked words of the source, which no line of the target shows."""
    words = [m.span.of(finding.unit.source) for m in finding.remark.marks if m.side is Side.SOURCE]
    fix = finding.remark.fix
    told = f"; {fix.word}: {fix.title}" if fix else ""
    return finding.remark.message + (f" [{', '.join(words)}]" if words else "") + told
