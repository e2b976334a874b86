"""List what was said of renderings: the last first."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from hexapla.cli.review import faults, tell_faults
from hexapla.cli.streams import page, write
from hexapla.report.review import event_record, page_of, said
from hexapla.review.event import Event
from hexapla.text.visible import visible
from hexapla.verbs import request
from hexapla.verbs.review.entries import open_pages
from hexapla.verbs.review.page import Page
from hexapla.verbs.review.status import log
from hexapla.workspace.history import moment


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla log``."""
    request.add_arguments(parser)
    parser.add_argument("--by", default="", metavar="ADDRESS", help="only what this person said")
    parser.add_argument(
        "--since", default="", metavar="DATE", help="as 2026-01-31; UTC, if it says no zone"
    )
    parser.add_argument("-n", type=int, default=0, metavar="COUNT", help="only the last so many")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: Namespace) -> int:
    """List the events."""
    opened = open_pages(request.request_of(arguments), Path())
    since = moment(arguments.since) if arguments.since else ""
    found = log((one.page for one in opened if one.page), since, arguments.by)
    found = found[: arguments.n] if arguments.n > 0 else found
    if arguments.format == "json":
        write([page_of("events", [event_record(e) for _, e in found], faults=faults(opened))])
    else:
        write(_lines(found))
    return tell_faults(opened)


def _lines(found: tuple[tuple[Page, Event], ...]) -> Iterator[str]:
    here = page()
    for read, event in found:
        lines = list(said(event, here))
        key = visible(event.key if len(event.key) < 32 else f"{event.key[:31]}…")
        yield f"{lines[0]}  {visible(str(read.path))} {key}\n"
        yield from (f"{line}\n" for line in lines[1:])
    yield f"events: {len(found)}\n"
