"""Compile PO files to MO files, which programs read; a damaged file is refused."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hexapla.cli.streams import write
from hexapla.verbs.compile import compile_catalogue


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla compile``."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="PO files; each .mo is put beside")


def run(arguments: Namespace) -> int:
    """Compile each file and say where the result is."""
    for name in arguments.files:
        write([f"wrote {compile_catalogue(Path(name))}\n"])
    return 0
