"""Read the workspace into its index, which the view opens at once however large it is.

The index stands in the user's cache folder (or in HEXAPLA_CACHE), and is safe to delete.
Without a PATH: the workspace's own files, or all PO files below this folder.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from json import dumps
from pathlib import Path

from hexapla.cli.streams import CLEAR, write
from hexapla.text.visible import visible
from hexapla.verbs import request
from hexapla.verbs.index import Progress, make_index


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla index``."""
    request.add_arguments(parser)
    parser.add_argument(
        "--progress", choices=("terminal", "json"), default="terminal",
        help="how to say what is being done: json is a line for each step (terminal)",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    """Bring the index up to date, and say how far it is."""
    place, steps = make_index(request.request_of(arguments), Path())
    if arguments.progress == "json":
        write(f"{dumps(step._asdict())}\n" for step in steps)
    else:
        _show(steps)
        write([f"the index is up to date: {place}\n"])
    return 0


def _show(steps: Iterable[Progress]) -> None:
    """A line of progress on a terminal, gone when all is done."""
    shown = sys.stderr.isatty()
    for step in steps:
        if shown:
            share = 100 * step.done // max(step.total, 1)
            sys.stderr.write(f"{CLEAR}{share} % {visible(step.document)}")
            sys.stderr.flush()
    if shown:
        sys.stderr.write(CLEAR)
