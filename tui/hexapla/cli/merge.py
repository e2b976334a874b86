"""Merge two versions of a PO file entry by entry. Without files: say how git comes to do so.

What only one side has changed is taken as it is. Where both have put a text otherwise, ours stays
as a guess (fuzzy) with theirs in comments above it, until someone settles it in the view.

The result is written to OURS. The exit code is 0 if there is nothing to settle, else 1.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hexapla.cli.streams import complain, remark, write
from hexapla.errors import HexaplaError, UsageError
from hexapla.verbs.merge import ATTRIBUTES, SETTINGS, Versions, merge_files

SHORT = 32  # letters of a key
STAYS = "ours stays as it was; for theirs: git checkout --theirs -- {}"
SETTLE = "{}: to settle: {} (hexapla view, then git add)"


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla merge``."""
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="BASE OURS THEIRS, as git has them (%%O %%A %%B)"
    )
    parser.add_argument(
        "--path", default="", metavar="NAME", help="what people call the file (%%P)"
    )


def run(arguments: Namespace) -> int:
    """Merge, and say what is to be settled."""
    files = [Path(name) for name in arguments.files]
    if not files:
        write(f"{line}\n" for line in ("# .gitattributes", *ATTRIBUTES, "# once", *SETTINGS))
        return 0
    if len(files) != 3:
        raise UsageError("a merge is of three files", remedy="name BASE, OURS and THEIRS")
    name = arguments.path or str(files[1])
    try:
        clashes = merge_files(Versions(*files), name)
    except HexaplaError as error:
        complain(str(error))
        remark(STAYS.format(name))
        return 1
    for clash in clashes:
        key = clash.key.partition("\n")[0][:SHORT] or "header"
        complain(f"{name}: {key}: {clash.message}")
    if clashes:
        remark(SETTLE.format(name, len(clashes)))
    return int(bool(clashes))
