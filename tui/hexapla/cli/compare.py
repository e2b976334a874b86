"""Say how much a rendering would have to be edited to be another one in its language.

The first is the reference. Alone it is compared with itself as it was approved last. With two or
more others the paired bootstrap says whether one of them is nearer than the first of them.
A RENDERING is a PO file, DOCUMENT/TAG, or a file in a commit (HEAD~3:de.po).
chrF, TER and BLEU are sacreBLEU's. They count edits, and say nothing of quality.
"""

from argparse import ArgumentParser, Namespace

from hexapla.cli.streams import page, remark, write
from hexapla.report.comparison import FORMS, find_form
from hexapla.verbs.compare import compare


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla compare``."""
    parser.add_argument("renderings", nargs="+", metavar="RENDERING")
    parser.add_argument("--target", default="", metavar="TAG", help="the language of all")
    parser.add_argument("--format", choices=FORMS, default="text")


def run(arguments: Namespace) -> int:
    """Compare, and say what it came to."""
    found = compare(arguments.renderings, arguments.target)
    for note in found.distance.notes:
        remark(note)
    write(find_form(arguments.format)(found, page()))
    return 0
