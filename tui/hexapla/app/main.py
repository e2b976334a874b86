"""The way into the view, and what must be so before it opens."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from hexapla.app.garbage import put_off
from hexapla.errors import UsageError
from hexapla.verbs.check import workspace_of
from hexapla.verbs.columns import open_columns
from hexapla.verbs.request import add_arguments, request_of
from hexapla.workspace.history import base_of

DESCRIPTION = "Open a workspace in columns: the sources, and beside them their renderings."


def main(words: Sequence[str]) -> int:
    """Open the workspace that these arguments name; the exit code.

    Raises:
        UsageError: there is nothing to show, or no terminal to show it on.
        ConfigError, UnreadableError: as their names say.
    """
    arguments = _parser().parse_args(words)
    request = request_of(arguments)
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
    if arguments.since:
        base_of(folder, arguments.since)
    put_off()
    from hexapla.app.app import HexaplaApp  # noqa: PLC0415 -- the toolkit takes its time
    from hexapla.app.keymap import read_keymap  # noqa: PLC0415 -- as above

    keymap = dict(read_keymap(workspace_of(request, folder)))
    since = arguments.since or ("" if arguments.review else None)
    app = HexaplaApp(columns, request, folder, keymap, since=since)
    app.run()
    if app.fault:
        raise app.fault
    return app.return_code or 0


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="hexapla view", description=DESCRIPTION)
    add_arguments(parser)
    parser.add_argument("--review", action="store_true", help="begin with what is to be reviewed")
    parser.add_argument(
        "--since", default="", metavar="REF", help="review only what changed since that commit"
    )
    return parser
