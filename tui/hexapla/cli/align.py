"""Align two files of one segment a line: say which segments render which.

The beads come in order, one a line; the numbers of segments count from 0. With --explain each has
its score, its lead over the best alignment without it (margin), the words that answer each other
and the numbers that nothing answers.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from json import dumps

from hexapla.align.beads import Bead
from hexapla.align.ladder import rungs
from hexapla.cli.streams import CLEAR, write
from hexapla.verbs.align import Aligned, Request, align_files

COLUMNS = ("source", "target", "score", "margin", "source text", "target text")


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla align``."""
    parser.add_argument(
        "--segmented", nargs=2, required=True, metavar=("SOURCE", "RENDERING"),
        help="text files in UTF-8, of one segment a line",
    )  # fmt: skip
    parser.add_argument("--source", required=True, metavar="TAG", help="the language of SOURCE")
    parser.add_argument("--target", required=True, metavar="TAG", help="that of RENDERING")
    parser.add_argument(
        "--format", choices=FORMATS, default="ladder",
        help="ladder: [0,1]:[2], as other aligners have it; tsv and json give the texts too",
    )  # fmt: skip
    parser.add_argument("--explain", action="store_true", help="say why each bead is one")
    parser.add_argument("--force", action="store_true", help="align texts that seem not to belong")


def run(arguments: Namespace) -> int:
    """Align the files and print the beads."""
    source, rendering = arguments.segmented
    tags = arguments.source, arguments.target
    request = Request(source, rendering, *tags, arguments.force)
    aligned = align_files(request, _progress if sys.stderr.isatty() else None)
    write(FORMATS[arguments.format](aligned, arguments.explain))
    return 0


def _progress(done: int, total: int) -> None:
    """One line that stays where it is, and goes when all is done."""
    line = "" if done >= total else f"{100 * done // total}% aligned"
    sys.stderr.write(CLEAR + line)
    sys.stderr.flush()


def _ladder(aligned: Aligned, explain: bool) -> Iterator[str]:
    for bead, rung in zip(aligned.beads, rungs(aligned.beads), strict=True):
        yield f"{rung}{_reasons(aligned, bead) if explain else ''}\n"


def _reasons(aligned: Aligned, bead: Bead) -> str:
    """What --explain puts behind a rung: a third field, which readers of ladders leave out."""
    evidence = aligned.evidence(bead)
    pairs = " ".join(f"{one}={other}" for one, other in evidence.pairs)
    lone = f" unanswered {' '.join(evidence.lone)}" if evidence.lone else ""
    return f":{bead.score:.2f} margin {bead.margin:.2f} {pairs}{lone}"


def _tsv(aligned: Aligned, explain: bool) -> Iterator[str]:
    """A table with a head; tabs within texts become spaces."""
    yield "\t".join((*COLUMNS, *(("pairs", "unanswered") if explain else ()))) + "\n"
    for bead in aligned.beads:
        sides = [" ".join(map(str, side)) for side in (bead.source, bead.target)]
        figures = [f"{bead.score:.2f}", f"{bead.margin:.2f}"]
        cells = [*sides, *figures, *(" ".join(texts) for texts in _texts(aligned, bead))]
        if explain:
            evidence = aligned.evidence(bead)
            cells += [" ".join(map("=".join, evidence.pairs)), " ".join(evidence.lone)]
        yield "\t".join(" ".join(cell.split("\t")) for cell in cells) + "\n"


def _json(aligned: Aligned, explain: bool) -> Iterator[str]:
    """An object whose beads stand one a line; an infinite margin is null."""
    yield '{"version": 1, "beads": [\n'
    yield ",\n".join(dumps(_record(aligned, bead, explain)) for bead in aligned.beads)
    yield "\n]}\n"


def _record(aligned: Aligned, bead: Bead, explain: bool) -> dict[str, object]:
    source, target = _texts(aligned, bead)
    record = {
        "source": bead.source,
        "target": bead.target,
        "score": round(bead.score, 4),
        "margin": round(bead.margin, 4) if bead.margin < float("inf") else None,
        "sourceTexts": source,
        "targetTexts": target,
    }
    return {**record, **aligned.evidence(bead)._asdict()} if explain else record


def _texts(aligned: Aligned, bead: Bead) -> tuple[list[str], list[str]]:
    """The segments of both sides."""
    return (
        [aligned.source.segments[i] for i in bead.source],
        [aligned.target.segments[j] for j in bead.target],
    )


FORMATS = {"ladder": _ladder, "tsv": _tsv, "json": _json}
