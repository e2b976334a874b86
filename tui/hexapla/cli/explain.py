"""Say what a rule looks for, with examples."""

from argparse import ArgumentParser, Namespace

from hexapla.cli.streams import page, write
from hexapla.report.manual import manual
from hexapla.verbs.explain import find_rule


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla explain``."""
    parser.add_argument("rule", metavar="RULE", help="as `hexapla rules` lists it")


def run(arguments: Namespace) -> int:
    """Print the rule's manual page."""
    write(manual(find_rule(arguments.rule), page()))
    return 0
