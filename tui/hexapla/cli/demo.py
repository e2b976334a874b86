"""Write a copy of the worked example into a new folder, to play with."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hexapla.cli.streams import write
from hexapla.verbs.demo import make_demo


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla demo``."""
    parser.add_argument(
        "folder", nargs="?", default="hexapla-demo", metavar="FOLDER", help="where (hexapla-demo)"
    )


def run(arguments: Namespace) -> int:
    """Write the files and say what to do with them."""
    folder = Path(arguments.folder)
    files = make_demo(folder)
    write([f"wrote {len(files)} files; now try: cd {folder} && hexapla check\n"])
    return 0
