"""Write a first configuration, hexapla.toml, for this folder, from what it holds."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hexapla.cli.streams import write
from hexapla.verbs.init import make_config
from hexapla.workspace.discover import find_catalogues


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla init``."""
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="where (here)")


def run(arguments: Namespace) -> int:
    """Write the file and say where it is."""
    folder = Path(arguments.folder)
    path = make_config(folder)
    onward = "hexapla check" if find_catalogues([folder]) else "hexapla add ARTICLE"
    write([f"wrote {path}; now try: {onward}\n"])
    return 0
