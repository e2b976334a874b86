"""Score renderings, each number traced to the places that lower it.

A PATH may also be the name of a document, or DOCUMENT/TAG in our layout.
Without one: the workspace's own files, or all PO files below this folder.
Arrows compare with the texts that were approved last, or with a commit (--since).
Exit code: 0 well, 1 a score below --fail-under, 2 something could not be read.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hexapla.cli.streams import complain, page, remark, write
from hexapla.errors import UsageError
from hexapla.report.scores import SHELF as FORMATS
from hexapla.report.scores import TRENDS, find_layout, find_trend
from hexapla.report.scores.explained import explain
from hexapla.report.scores.json import places
from hexapla.scores import SHELF
from hexapla.scores.fold import Draw
from hexapla.verbs import request
from hexapla.verbs.check import Plan, prepare
from hexapla.verbs.score import Limits, Scoring, Wish, chosen, named, read_limits, score
from hexapla.verbs.trend import trends

MOST = 100_000  # resamples
STATES = 1000  # of a trend


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla score``."""
    request.add_arguments(parser)
    parser.add_argument(
        "--metric", action="append", default=[], metavar="METRIC",
        help=f"only these, with commas between them: {', '.join(SHELF)}",
    )  # fmt: skip
    parser.add_argument("--format", choices=FORMATS, default="table", help="(table)")
    parser.add_argument("--since", default="", metavar="REF", help="compare with a commit")
    parser.add_argument(
        "--trend", type=int, default=None, metavar="N",
        help="the scores at the last N commits that changed a file, and now",
    )  # fmt: skip
    parser.add_argument(
        "--fail-under", action="append", default=[], metavar="METRIC=N",
        help="exit code 1 where a rendering has less: consistency=90,fidelity=100",
    )  # fmt: skip
    parser.add_argument(
        "--explain", default="", metavar="METRIC", help="list the places that lower this score"
    )
    parser.add_argument(
        "--bootstrap", type=int, default=Draw().times, metavar="N",
        help="resamples for an interval (1000); 0: no intervals",
    )  # fmt: skip
    parser.add_argument("--seed", type=int, default=Draw().seed, help="of the resamples (12345)")


def run(arguments: Namespace) -> int:
    """Score, report, and say what is too low."""
    limits = read_limits(arguments.fail_under)
    metrics = _metrics(arguments, limits)
    draw = Draw(_times(arguments.bootstrap), arguments.seed)
    asked = request.request_of(arguments)
    plan = prepare(replace(asked, paths=named(asked.paths, Path())), Path())
    _tell_notices(plan)
    if arguments.trend is not None:
        return _show_trend(plan, metrics, arguments)
    scoring = score(plan, Wish(metrics, draw, arguments.since), remark)
    for problem in scoring.problems:
        complain(str(problem))
    write(_pieces(scoring, arguments, dict(limits.least)))
    low = list(limits.below(scoring.cards))
    for line in low:
        complain(line)
    broken = scoring.problems or any(not notice.harmless for _, notice in plan.notices)
    return 2 if broken else int(bool(low))


def _show_trend(plan: Plan, metrics: tuple[str, ...], arguments: Namespace) -> int:
    """The scores over time.

    Raises:
        UsageError: this is not what was asked for, or there is no git.
        UnreadableError: a file cannot be read.
    """
    other = arguments.since or arguments.explain or arguments.fail_under
    if other or arguments.format not in TRENDS:
        remedy = f"leave --since, --explain and --fail-under out; formats: {', '.join(TRENDS)}"
        raise UsageError("--trend cannot tell that", remedy=remedy)
    if not 0 < arguments.trend <= STATES:
        raise UsageError(f"--trend {arguments.trend}", remedy=f"a number from 1 to {STATES}")
    found = tuple(trends(plan, Wish(metrics), arguments.trend, remark))
    write(find_trend(arguments.format)(found, page()))
    return 2 if any(not notice.harmless for _, notice in plan.notices) else 0


def _metrics(arguments: Namespace, limits: Limits) -> tuple[str, ...]:
    """Those that are named; without any, the one to be explained, else all."""
    words = [word for one in arguments.metric for word in one.split(",") if word]
    if arguments.explain:
        chosen([arguments.explain])
        words = [*words, arguments.explain]
    if words:
        words += [name for name, _ in limits.least]
    return chosen(words)


def _times(times: int) -> int:
    if times < 0:
        raise UsageError(f"--bootstrap {times} is below 0", remedy="0 makes no intervals")
    if times > MOST:
        raise UsageError(f"--bootstrap {times} is too many", remedy=f"{MOST} at the most")
    return times


def _tell_notices(plan: Plan) -> None:
    for path, notice in plan.notices:
        say = remark if notice.harmless else complain
        say(f"{path}:{notice.line}: {notice.message} ({notice.remedy})")


def _pieces(scoring: Scoring, arguments: Namespace, least: dict[str, float]) -> Iterator[str]:
    if not arguments.explain:
        yield from find_layout(arguments.format)(scoring.cards, scoring.together, least, page())
    elif arguments.format == "json":
        scores = [card.score(arguments.explain) for card in scoring.cards]
        yield from places(one for each in scores if each for one in each.lowering)
    elif arguments.format == "table":
        yield from explain(scoring.cards, arguments.explain, page())
    else:
        raise UsageError("--explain lists as a table or as json", remedy="leave --format out")
