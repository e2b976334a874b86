"""Show the faults in PO files, under the words.

Without a PATH: the workspace's own files, or all PO files below this folder.
Exit code: 0 no finding at the fail level, 1 findings, 2 something could not be read.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from hexapla.checks.finding import Level
from hexapla.checks.outcome import Outcome, Summary
from hexapla.cli.streams import complain, page, remark, with_progress, write
from hexapla.errors import UsageError
from hexapla.report import SHELF, find_report
from hexapla.report.text import waived_lines
from hexapla.verbs import request
from hexapla.verbs.check import Plan, exit_code, prepare
from hexapla.verbs.check import run as check


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla check``."""
    request.add_arguments(parser)
    parser.add_argument(
        "--select", action="append", default=[], metavar="RULE", help="check only these rules"
    )
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="RULE", help="leave out these rules"
    )
    parser.add_argument("--fail-level", choices=[level.name.lower() for level in Level])
    parser.add_argument("--format", choices=SHELF, default="text", help="how to report (text)")
    parser.add_argument(
        "--waived", action="store_true", help="list what editors have waived, too (json has it)"
    )
    parser.add_argument(
        "--gate", choices=("approved",), help="fail too if a text that stands there is not approved"
    )
    parser.add_argument(
        "--base", metavar="REF",
        help="with --gate: the branch this one goes to, whose rules hold and whose texts may stand",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    """Check, and report as the findings come."""
    if arguments.gate:
        return _run_gate(arguments)
    if arguments.base is not None:
        raise UsageError("--base goes with --gate", remedy="add --gate approved")
    return _run(prepare(_request(arguments), Path()), arguments, iter)


def _run_gate(arguments: Namespace) -> int:
    """The same, and what the gate has to say."""
    if arguments.base == "":  # a variable that nobody has set: the tree may not rule itself
        raise UsageError("--base names nothing", remedy="name the branch, or leave --base out")
    from hexapla.verbs.gate import open_gate  # noqa: PLC0415 -- a mere check asks no git

    with open_gate(_request(arguments), Path(), arguments.base or "") as gate:
        if not arguments.base:
            remark("no --base: every text has to be approved, and the roles are those of this tree")
        return _run(gate.plan, arguments, gate.outcomes)


def _run(
    plan: Plan, arguments: Namespace, sift: Callable[[Iterable[Outcome]], Iterator[Outcome]]
) -> int:
    for path, notice in plan.notices:
        say = remark if notice.harmless else complain
        say(f"{path}:{notice.line}: {notice.message} ({notice.remedy})")
    summary = Summary()
    checked = _told(with_progress(check(plan, remark), len(plan.files)))
    waived: list[Outcome] = []
    outcomes = _noted(map(summary.add, sift(checked)), waived)
    write(find_report(arguments.format)(outcomes, summary, page()))
    if arguments.waived and arguments.format == "text":
        write(waived_lines(waived, page()))
    return exit_code(plan, summary)


def _noted(outcomes: Iterable[Outcome], waived: list[Outcome]) -> Iterator[Outcome]:
    """The outcomes; those in which something was waived are kept."""
    for outcome in outcomes:
        if outcome.waived:
            waived.append(replace(outcome, findings=(), where=None))
        yield outcome


def _told(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """The outcomes, when what there is to know of each has been said."""
    for outcome in outcomes:
        if outcome.notice:
            remark(f"{outcome.path}: {outcome.notice}")
        yield outcome


def _request(arguments: Namespace) -> request.Request:
    level = arguments.fail_level
    return replace(
        request.request_of(arguments),
        select=_listed(arguments.select),
        ignore=_listed(arguments.ignore),
        fail_level=Level[level.upper()] if level else None,
    )


def _listed(words: list[str]) -> tuple[str, ...]:
    """Rules may be given one by one or with commas between them."""
    return tuple(name for word in words for name in word.split(",") if name)
