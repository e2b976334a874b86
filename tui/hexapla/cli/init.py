"""Write a first configuration, hexapla.toml, for this folder, from what it holds."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hexapla.cli.streams import write
from hexapla.verbs.init import make_config


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla init``."""
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="where (here)")


def run(arguments: Namespace) -> int:
    """Write the file and say where it is."""
    path = make_config(Path(arguments.folder))
    write([f"wrote {path}; now try: hexapla check\n"])
    return 0
