"""Sign what you have said in reviews, with your SSH key.

Without a name: your sittings that are not signed yet and not committed, in the workspace or below
the folders and PO files that are named. What is committed already is listed, and signed only by
name (a FILE that ends in .jsonl): look at it first, for anyone may have written it in your name.

The key: --key, else HEXAPLA_KEY, else git's user.signingkey where gpg.format is ssh.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hexapla.cli.streams import remark, write
from hexapla.text.visible import visible
from hexapla.verbs.attest import attest, find_key, unsigned
from hexapla.verbs.request import Request
from hexapla.workspace.person import person_here
from hexapla.workspace.place import ENDING


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla attest``."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="a file of events (*.jsonl), PO file or folder"
    )
    parser.add_argument(
        "--key", default="", metavar="FILE", help="private key, or the public one that an agent has"
    )
    parser.add_argument("--list", action="store_true", help="list what is not signed, sign nothing")


def run(arguments: Namespace) -> int:
    """Sign, and say where; the exit code is 1 if something is left unsigned."""
    person = person_here(Path()).by
    named = [Path(name) for name in arguments.paths if name.endswith(ENDING)]
    others = tuple(name for name in arguments.paths if not name.endswith(ENDING))
    found = unsigned(Request(paths=others), Path(), person) if others or not named else None
    fresh = [*named, *(found.fresh if found else ())]
    if arguments.list:
        write(f"{visible(str(path))}\n" for path in fresh)
    elif fresh:
        key = find_key(arguments.key, Path())
        write(f"wrote {visible(str(path))}\n" for path in attest(fresh, person, key))
    else:
        remark(f"nothing of {person} is left to be signed")
    for path in found.committed if found else ():
        remark(f"committed already, so name it to sign it: {path}")
    return int(bool((arguments.list and fresh) or (found and found.committed)))
