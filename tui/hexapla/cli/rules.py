"""List the rules: level, name, and the pattern that each finds."""

from argparse import ArgumentParser, Namespace

from hexapla.cli.streams import page, write
from hexapla.report.manual import contents
from hexapla.verbs.explain import all_rules


def add_arguments(parser: ArgumentParser) -> None:
    """``hexapla rules`` takes no arguments."""
    del parser


def run(arguments: Namespace) -> int:
    """Print a line for each rule."""
    del arguments
    write(contents(all_rules(), page()))
    return 0
