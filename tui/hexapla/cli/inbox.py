"""List what waits for you: texts to approve, what of yours was rejected, threads to answer.

Who you are: HEXAPLA_NAME, else git's user, else the system's.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from hexapla.cli.review import faults, show, tell_faults
from hexapla.cli.streams import page, write
from hexapla.report.review import in_full, page_of, unit_record
from hexapla.text.visible import visible
from hexapla.verbs import request
from hexapla.verbs.review.entries import open_pages
from hexapla.verbs.review.status import Call, inbox
from hexapla.workspace.person import person_here


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla inbox``."""
    request.add_arguments(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: Namespace) -> int:
    """List what waits."""
    opened = open_pages(request.request_of(arguments), Path())
    by = person_here(Path()).by
    calls = [call for one in opened if one.page for call in inbox(one.page, by)]
    if arguments.format == "json":
        records = [{**unit_record(show(call.entry)), "why": call.why} for call in calls]
        write([page_of("units", records, person=by, faults=faults(opened))])
    else:
        write(_blocks(calls, by))
    return tell_faults(opened)


def _blocks(calls: list[Call], by: str) -> Iterator[str]:
    here = page()
    for call in calls:
        first, *rest = in_full(show(call.entry), here)
        why = "" if call.why == call.entry.task.value else f": {visible(call.why)}"
        yield "\n".join((f"{first}{why}", *rest)) + "\n\n"
    yield f"waiting for {visible(by)}: {len(calls)}\n"
