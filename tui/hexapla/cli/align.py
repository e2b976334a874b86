"""Align a rendering with a document: say which of its sentences render which segments.

hexapla align DOCUMENT TAG RENDERING makes the catalogue of a language, or brings it up to date: an
entry for each segment of the source. What is doubtful, omitted or added is said, and is found again
by hexapla check. Beads that a person has locked stay as they are; texts that the rendering does not
explain are only replaced with --force, and then noted beside the new ones.

hexapla align --segmented SOURCE RENDERING aligns two files of one segment a line, writing nothing.
The beads come in order, one a line; the numbers of segments count from 0. With --explain each has
its score, its lead over the best alignment without it (margin), the words that answer each other
and the numbers that nothing answers.

With --encoder the beads that words leave in doubt are looked at again, by vectors of their
sentences: `use` and `e5` are extras that bring a model along (pip install 'hexapla[use]').
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from hexapla.align.text import Watch
from hexapla.cli.streams import CLEAR, page, remark, write
from hexapla.errors import UsageError
from hexapla.report.beads import FORMATS, Shown, block, clipped
from hexapla.report.page import Page
from hexapla.text.visible import visible
from hexapla.verbs import align, align_document
from hexapla.verbs.align_document import Placed
from hexapla.verbs.desk import Tell, unheard

SHOWN = 8  # ids in a line, and texts
DOUBTS = 12  # doubtful beads that are shown


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla align``."""
    parser.add_argument("document", nargs="?", metavar="DOCUMENT", help="its name, or its folder")
    parser.add_argument("tag", nargs="?", metavar="TAG", help="the language of the rendering")
    parser.add_argument("rendering", nargs="?", metavar="RENDERING", help="the file that it is in")
    parser.add_argument(
        "--segmented", nargs=2, metavar=("SOURCE", "RENDERING"),
        help="text files in UTF-8, of one segment a line",
    )  # fmt: skip
    parser.add_argument("--source", metavar="TAG", help="the language of a segmented SOURCE")
    parser.add_argument("--target", metavar="TAG", help="that of its RENDERING")
    parser.add_argument(
        "--format", choices=("text", *FORMATS),
        help="text: what became of it; ladder: [0,1]:[2], as other aligners have it; tsv and json"
        " give the texts too",
    )  # fmt: skip
    parser.add_argument("--explain", action="store_true", help="say why each bead is one")
    parser.add_argument(
        "--encoder", metavar="NAME",
        help="what makes vectors of sentences: use, e5, another that is installed, or none",
    )  # fmt: skip
    parser.add_argument("--dry-run", action="store_true", help="only say what would change")
    parser.add_argument("--force", action="store_true", help="align texts that seem not to belong")


def run(arguments: Namespace) -> int:
    """Align, and say what came of it."""
    named = (arguments.document, arguments.tag, arguments.rendering)
    tags = (arguments.source, arguments.target)
    if arguments.segmented and all(tags) and not any(named) and arguments.format != "text":
        return _segmented(arguments)
    if all(named) and not (arguments.segmented or any(tags)):
        return _document(arguments)
    raise UsageError(
        "this is neither DOCUMENT TAG RENDERING nor --segmented with --source and --target",
        remedy="`hexapla align --help` shows both",
    )


def _segmented(arguments: Namespace) -> int:
    """Two files of one segment a line."""
    source, rendering = arguments.segmented
    request = align.Request(
        source,
        rendering,
        arguments.source,
        arguments.target,
        force=arguments.force,
        encoder=arguments.encoder,
    )
    aligned = align.align_files(request, _watch(), _tell())
    write(FORMATS[arguments.format or "ladder"](_shown(aligned, explain=arguments.explain)))
    return 0


def _document(arguments: Namespace) -> int:
    """A rendering of a document."""
    request = align_document.Request(
        document=arguments.document,
        tag=arguments.tag,
        rendering=arguments.rendering,
        date=datetime.now(UTC).date().isoformat(),
        dry=arguments.dry_run,
        force=arguments.force,
        encoder=arguments.encoder,
    )
    placed = align_document.align_document(request, _watch(), _tell())
    shown = _shown(placed.aligned, explain=arguments.explain)
    if arguments.format in FORMATS:
        write(FORMATS[arguments.format](shown))
        remark(_headline(placed, dry=arguments.dry_run))
        return 0
    write(_told(placed, shown, page(), dry=arguments.dry_run))
    return 0


def _shown(aligned: align.Aligned, *, explain: bool) -> Shown:
    why = aligned.evidence if explain else None
    return Shown(aligned.source, aligned.target, aligned.beads, why)


def _watch() -> Watch | None:
    return _progress if sys.stderr.isatty() else None


def _tell() -> Tell:
    return remark if sys.stderr.isatty() else unheard


def _progress(done: int, total: int) -> None:
    """One line that stays where it is, and goes when all is done."""
    line = "" if done >= total else f"{100 * done // total}% aligned"
    sys.stderr.write(CLEAR + line)
    sys.stderr.flush()


def _headline(placed: Placed, *, dry: bool) -> str:
    """What became of the catalogue, or would."""
    sizes = (
        f"segments: {len(placed.pair.source.segments)},"
        f" of the rendering: {len(placed.pair.rendering.segments)}"
    )
    if placed.before == placed.after:
        return f"{placed.path}: nothing is new in this rendering ({sizes})"
    done = "aligned" if placed.before is None else "aligned anew"
    return f"{'would be ' if dry else ''}{done}: {placed.path} ({sizes})"


def _told(placed: Placed, shown: Shown, paper: Page, *, dry: bool) -> Iterator[str]:
    """What was done, or would be, and what a person should look at."""
    yield visible(_headline(placed, dry=dry)) + "\n"
    kinds = ", ".join(f"{count} {kind}" for kind, count in placed.kinds())
    yield f"  beads: {kinds}\n"
    if near := placed.aligned.known.nearness:
        yield f"  beads that vectors were asked about: {len(near)}\n"
    for what, names in placed.lists():
        more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
        yield f"  {what}: {len(names)} ({' '.join(names[:SHOWN])}{more})\n"
    yield from _texts("  added at {}: ", placed.added(), paper)
    crossed = "  {} is perhaps rendered elsewhere, in another order: "
    yield from _texts(crossed, placed.crossed, paper)
    beads = placed.doubtful() if not shown.explain else placed.named()
    for name, bead in beads if shown.explain else beads[:DOUBTS]:
        yield from block(shown, bead, name, paper)
    if not shown.explain and len(beads) > DOUBTS:
        yield f"  and {len(beads) - DOUBTS} more; --explain shows them all\n"


def _texts(head: str, texts: Sequence[tuple[str, str]], paper: Page) -> Iterator[str]:
    """A line for each of the first texts, and one that says how many more there are."""
    for name, text in texts[:SHOWN]:
        before = head.format(name)
        yield f"{before}{clipped(text, paper.width - len(before))}\n"
    if len(texts) > SHOWN:
        yield f"    and {len(texts) - SHOWN} more\n"
