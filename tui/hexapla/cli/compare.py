"""Say how much a rendering would have to be edited to be another one in its language.

The first is the reference. Alone it is compared with itself as it was approved last. With two or
more others the paired bootstrap says whether one of them is nearer than the first of them.
A RENDERING is a PO file, DOCUMENT/TAG, or a file in a commit (HEAD~3:de.po).
chrF, TER and BLEU are sacreBLEU's. They count edits, and say nothing of quality.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from hexapla.cli.streams import page, remark, write
from hexapla.report.encoded import dump
from hexapla.report.page import Tint
from hexapla.scores.effort import Figure
from hexapla.text.visible import visible
from hexapla.verbs.compare import Comparison, compare

VERSION = 1
SURE = 0.05


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla compare``."""
    parser.add_argument("renderings", nargs="+", metavar="RENDERING")
    parser.add_argument("--target", default="", metavar="TAG", help="the language of all")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: Namespace) -> int:
    """Compare, and say what it came to."""
    found = compare(arguments.renderings, arguments.target)
    for note in found.distance.notes:
        remark(note)
    write([_record(found)] if arguments.format == "json" else _lines(found))
    return 0


def _lines(found: Comparison) -> Iterator[str]:
    here = page()
    yield here.tint(f"against {visible(found.reference)}", Tint.STRONG) + f": {found.units} units"
    yield f", {found.left_out} left out\n" if found.left_out else "\n"
    for name, figures in zip(found.others, found.distance.figures, strict=True):
        yield f"{here.tint(visible(name), Tint.STRONG)}\n"
        for one in figures:
            yield f"  {_line(one)}\n"
    for one in found.distance.figures[0]:
        yield f"{here.tint(one.signature, Tint.FAINT)}\n"


def _line(one: Figure) -> str:
    cells = [one.metric.ljust(7), f"{one.value:5.1f}"]
    if one.interval:
        cells.append("{:.1f} to {:.1f}".format(*one.interval).ljust(14))
    if one.fewer:
        cells.append("less is nearer")
    if one.chance is not None:
        differs = "differs from the first" if one.chance < SURE else "may be as near as the first"
        cells.append(f"p {one.chance:.3f}, {differs}")
    return " ".join(cells).rstrip()


def _record(found: Comparison) -> str:
    others = [
        {"rendering": name, "figures": [one._asdict() for one in figures]}
        for name, figures in zip(found.others, found.distance.figures, strict=True)
    ]
    record = {
        "version": VERSION,
        "reference": found.reference,
        "tag": found.tag,
        "units": found.units,
        "left_out": found.left_out,
        "others": others,
        "notes": found.distance.notes,
    }
    return f"{dump(record)}\n"
