"""Findings as SARIF, which code scanning takes: OASIS, Static Analysis Results Interchange Format.

Version 2.1.0; the sections that comments name are those of the standard. Of what code scanning
asks for beside it, GitHub's "SARIF support for code scanning" tells.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from hexapla import __version__
from hexapla.checks.finding import Finding, Fix, Level
from hexapla.checks.outcome import Outcome, Summary, Waived, Where
from hexapla.checks.rule import Rule
from hexapla.checks.rules import RULES
from hexapla.errors import HexaplaError
from hexapla.report.encoded import dump
from hexapla.report.github import message_of
from hexapla.report.page import Page
from hexapla.text.region import Region
from hexapla.text.span import Mark, Side
from hexapla.text.visible import visible

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
PROBLEMS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "recommendation"}
PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
GATE = "The gate says so; docs/gate.md tells why, and what to do."

Record = dict[str, Any]


def render(outcomes: Iterable[Outcome], summary: Summary, page: Page) -> Iterator[str]:
    """One run, one result a line; the rules that have something to say come behind them."""
    del page
    rules: dict[str, int] = {}
    names: Counter[str] = Counter()
    problems: list[HexaplaError] = []
    lead = ""
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{'
    yield '"columnKind": "utf16CodeUnits", "results": ['
    for outcome in outcomes:
        problems += [outcome.problem] if outcome.problem else []
        whole = ((finding, None) for finding in outcome.findings)
        for finding, waived in chain(whole, ((each.finding, each) for each in outcome.waived)):
            number = rules.setdefault(finding.rule, len(rules))
            names[finding.fingerprint] += 1
            name = f"{finding.fingerprint}:{names[finding.fingerprint]}"
            record = {
                "ruleId": finding.rule,
                "ruleIndex": number,
                **_result(finding, outcome.where),
            }
            yield f"{lead}\n{dump(record | _named(name) | _suppressed(waived))}"
            lead = ","
    known = {rule.slug: rule for rule in RULES}
    driver = {
        "name": "hexapla",
        "semanticVersion": __version__,
        "rules": [_rule(slug, known) for slug in rules],
    }
    yield f'\n],\n"tool": {dump({"driver": driver})},'
    yield f'\n"invocations": {dump([_invocation(summary, problems)])}}}]}}\n'


def _result(finding: Finding, where: Where | None) -> Record:
    marks = finding.remark.marks
    theirs = [_place(finding, where, mark) for mark in marks if mark.side is Side.TARGET]
    others = [_place(finding, where, mark) for mark in marks if mark.side is Side.SOURCE]
    places = [*(theirs or [_place(finding, where, None)]), *others]
    result = {
        "level": LEVELS[finding.severity.level],
        "message": {"text": _plain(message_of(finding))},
        "locations": places[:1],
        "relatedLocations": [{"id": n, **place} for n, place in enumerate(places[1:], 1)],
        "properties": {"severity": finding.severity.name.lower(), "language": finding.tag},
    }
    fix = finding.remark.fix
    fixed = _fix(finding, fix, where) if fix and fix.takeable and where else None
    return result | ({"fixes": [fixed]} if fixed else {})


def _place(finding: Finding, where: Where | None, mark: Mark | None) -> Record:
    """A location: of a mark, else of the whole target, and at the least the line of the entry."""
    side, span = (mark.side, mark.span) if mark else (Side.TARGET, None)
    region = where.locate(finding.unit, side, span) if where else None
    lines = _region(region) if region else {"startLine": finding.unit.line or 1}
    place: Record = {
        "physicalLocation": {"artifactLocation": {"uri": uri(finding.path)}, "region": lines}
    }
    return place | ({"message": {"text": _plain(mark.label)}} if mark and mark.label else {})


def _region(region: Region) -> Record:
    return dict(zip(("startLine", "startColumn", "endLine", "endColumn"), region, strict=True))


def _fix(finding: Finding, fix: Fix, where: Where) -> Record | None:
    """What to write into the file, byte for byte as it has to be; None where that is not known."""
    spelt = [where.spell(finding.unit, edit.span, edit.text) for edit in fix.edits]
    known = [each for each in spelt if each]
    if not known or len(known) < len(spelt):
        return None
    replacements = [
        {"deletedRegion": _region(region), "insertedContent": {"text": text}}
        for region, text in known
    ]
    change = {"artifactLocation": {"uri": uri(finding.path)}, "replacements": replacements}
    return {"description": {"text": _plain(fix.title)}, "artifactChanges": [change]}


def _named(name: str) -> Record:
    """What tells a result from others, in our own name and in the one that GitHub looks at."""
    return {"partialFingerprints": {"hexapla/v1": name, "primaryLocationLineHash": name}}


def _suppressed(waived: Waived | None) -> Record:
    """That a person has said a finding to be no fault: outside the file, so it is external."""
    if waived is None:
        return {"suppressions": []}  # §3.27.23: this says of all results that we know
    why = f"{waived.by}: {waived.reason}"
    return {"suppressions": [{"kind": "external", "status": "accepted", "justification": why}]}


def _rule(slug: str, known: Mapping[str, Rule]) -> Record:
    """What there is to know of a rule; what the gate says has no manual of its own."""
    rule = known.get(slug)
    title = rule.title if rule else slug.replace("-", " ").capitalize()
    manual = rule.manual if rule else GATE
    level = rule.severity.level if rule else Level.ERROR
    prose = manual.partition("\nFlagged:")[0].strip()
    return {
        "id": slug,
        "shortDescription": {"text": title},
        "fullDescription": {"text": prose},
        "help": {"text": manual, "markdown": _markdown(manual)},
        "defaultConfiguration": {"level": LEVELS[level]},
        "properties": {
            "tags": [rule.dimension.value if rule else "review"],
            "problem.severity": PROBLEMS[level],
        },
    }


def _markdown(manual: str) -> str:
    r"""The page of a rule, its examples as they stand.

    >>> print(_markdown("A title.\n\nFlagged:\n    zh: 一\n    fr: ⟦*un*⟧\n"))
    A title.
    <BLANKLINE>
    Flagged:
    <BLANKLINE>
        zh: 一
        fr: ⟦*un*⟧
    """
    lines = manual.rstrip().split("\n")
    return "\n".join(f"{line}\n" if line.endswith(":") else line for line in lines)


def _invocation(summary: Summary, problems: Iterable[HexaplaError]) -> Record:
    told = list(map(_notification, problems))
    return {"executionSuccessful": not summary.problems, "toolExecutionNotifications": told}


def _notification(problem: HexaplaError) -> Record:
    remedy = f" ({problem.remedy})" if problem.remedy else ""
    told: Record = {"level": "error", "message": {"text": _plain(problem.message + remedy)}}
    if problem.path:
        region = {"region": {"startLine": problem.line}} if problem.line else {}
        place = {"artifactLocation": {"uri": uri(problem.path)}, **region}
        told["locations"] = [{"physicalLocation": place}]
    return told


def _plain(text: str) -> str:
    """A message without links: what a text has in brackets is nobody's link (§3.11.6)."""
    return visible(text).replace("](", "] (")


def uri(path: str) -> str:
    r"""The path as a URI, byte for byte (RFC 3986); from here, or from the top (RFC 8089).

    >>> uri("a b/café.po"), uri("/x/c:d.po"), uri("\udcff.po")
    ('a%20b/caf%C3%A9.po', 'file:///x/c%3Ad.po', '%FF.po')
    """
    raw = path.encode("utf-8", "surrogateescape")
    quoted = "".join(chr(byte) if byte in PLAIN else f"%{byte:02X}" for byte in raw)
    return f"file://{quoted}" if quoted.startswith("/") else quoted
