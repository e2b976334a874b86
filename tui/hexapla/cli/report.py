"""Write one page of HTML with the texts side by side, their findings and their scores.

The page needs no network and no script. Without a DOCUMENT: all that the workspace has.
The exit code is 2 if something could not be read; the page says what.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hexapla.cli.streams import complain, remark, write_bytes
from hexapla.verbs import request
from hexapla.verbs.report import USUAL, report, save_report


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla report``."""
    request.add_arguments(parser)
    parser.add_argument(
        "-o", "--output", default="", metavar="FILE",
        help=f"where to write it, - for standard output ({USUAL})",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    """Write the page, and say where it is."""
    made = report(request.request_of(arguments), Path(), remark)
    if arguments.output == "-":
        for piece in made.pieces():
            write_bytes(piece.encode("utf-8", "replace"))
    else:
        remark(f"wrote {save_report(made, arguments.output)}")
    for problem in made.problems:
        complain(problem)
    return 2 if made.problems else 0
