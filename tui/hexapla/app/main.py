"""The way into the view, and what must be so before it opens."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from hexapla.app.garbage import put_off
from hexapla.errors import UsageError
from hexapla.verbs.check import Request, workspace_of
from hexapla.verbs.columns import open_columns

DESCRIPTION = "Open a workspace in columns: the sources, and beside them their renderings."


def main(words: Sequence[str]) -> int:
    """Open the workspace that these arguments name; the exit code.

    Raises:
        UsageError: there is nothing to show, or no terminal to show it on.
        ConfigError, UnreadableError: as their names say.
    """
    request = _request(_parser().parse_args(words))
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise UsageError("the view needs a terminal", remedy="`hexapla check` writes to a file")
    if os.environ.get("TERM") == "dumb":
        raise UsageError("the view needs more than a dumb terminal", remedy="see `hexapla check`")
    folder = Path()
    columns = open_columns(folder, request)
    if not columns.documents:
        raise UsageError(
            "there is no PO file here",
            remedy="go to a folder that holds *.po, name one, or try `hexapla demo`",
        )
    put_off()
    from hexapla.app.app import HexaplaApp  # noqa: PLC0415 -- the toolkit takes its time
    from hexapla.app.keymap import read_keymap  # noqa: PLC0415 -- as above

    keymap = dict(read_keymap(workspace_of(request, folder)))
    app = HexaplaApp(columns, request, folder, keymap)
    app.run()
    if app.fault:
        raise app.fault
    return app.return_code or 0


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="hexapla view", description=DESCRIPTION)
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="PO files, or folders that hold them"
    )
    parser.add_argument("--source", default="", metavar="TAG", help="the language of the sources")
    parser.add_argument(
        "--target", default="", metavar="TAG", help="the language of the renderings"
    )
    parser.add_argument(
        "--glossary", action="append", default=[], metavar="FILE",
        help="a term base (TBX, CSV), in place of the workspace's; may be repeated",
    )  # fmt: skip
    return parser


def _request(arguments: Namespace) -> Request:
    paths, glossaries = tuple(arguments.paths), tuple(arguments.glossary)
    return Request(paths, arguments.source, arguments.target, glossaries)
