"""Say who has to do what: how many texts wait for an editor, and how many for a translator."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hexapla.cli.review import faults, tell_faults
from hexapla.cli.streams import page, write
from hexapla.report.page import Tint
from hexapla.report.review import page_of
from hexapla.text.visible import visible
from hexapla.verbs import request
from hexapla.verbs.review.entries import Task, open_pages
from hexapla.verbs.review.status import EDITING, Stand, status, whose


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla status``."""
    request.add_arguments(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: Namespace) -> int:
    """Count, and say whose turn it is."""
    opened = open_pages(request.request_of(arguments), Path())
    stands = [status(one.page) for one in opened if one.page]
    if arguments.format == "json":
        write([page_of("renderings", [_record(one) for one in stands], faults=faults(opened))])
    else:
        write(_lines(stands))
    return tell_faults(opened)


def _record(stand: Stand) -> dict[str, Any]:
    return {
        "file": str(stand.page.path),
        "document": stand.page.place.document,
        "tag": stand.page.place.tag,
        "tasks": {task.value: stand.tasks[task] for task in Task},
        "threads": stand.threads,
        "turns": {task.value: people for task, people in stand.turns.items()},
    }


def _lines(stands: list[Stand]) -> Iterator[str]:
    here = page()
    total: Counter[Task] = Counter()
    for stand in stands:
        total += stand.tasks
        accepted, units = stand.tasks[Task.NOTHING], stand.tasks.total()
        yield here.tint(visible(str(stand.page.path)), Tint.STRONG)
        yield f"  {accepted} of {units} accepted\n"
        for task, people in stand.turns.items():
            names = visible(whose(people, task in EDITING))
            yield f"  {stand.tasks[task]:5} {task.value}: {names}\n"
        if stand.threads:
            yield f"  {stand.threads:5} open thread{'s' * (stand.threads > 1)}\n"
    counts = ", ".join(f"{total[task]} {task.value}" for task in Task if total[task])
    yield f"renderings: {len(stands)}; {counts or 'nothing to review'}\n"
