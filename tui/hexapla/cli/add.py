"""Bring a text in: cut it into segments, in a folder of its own below translations/.

Text, Markdown, HTML, DOCX, PO and tables in TSV are read, from a file or an address. PO and TSV
bring their renderings along. A text of the same name is a new version of it: segments keep
their ids where they are unchanged, moved or slightly edited, and renderings follow them. Those of
edited segments become fuzzy; those of deleted ones are kept as obsolete entries.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import UTC, datetime

from hexapla.cli.streams import remark, write
from hexapla.verbs.add import Added, Request, add
from hexapla.verbs.intake import named
from hexapla.verbs.renew import Renewal

SHOWN = 8  # ids in a line


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla add``."""
    parser.add_argument(
        "source", metavar="SOURCE", help="a file (.md .txt .html .docx .po .tsv), or https://..."
    )
    parser.add_argument(
        "--name", default="", metavar="DOCUMENT", help="what to call it (as the file is called)"
    )
    parser.add_argument("--lang", default="", metavar="TAG", help="the language of the text")
    parser.add_argument("--dry-run", action="store_true", help="only say what would change")
    parser.add_argument(
        "--force", action="store_true", help="take a text that looks like another one"
    )
    parser.add_argument(
        "--source-only", action="store_true", help="leave renderings out that come along"
    )
    parser.add_argument(
        "--private", action="store_true", help="allow addresses of this machine and its network"
    )


def run(arguments: Namespace) -> int:
    """Bring the text in, and say what became of it."""
    added = add(
        Request(
            source=arguments.source,
            date=datetime.now(UTC).date().isoformat(),
            name=arguments.name,
            tag=arguments.lang,
            dry=arguments.dry_run,
            force=arguments.force,
            private=arguments.private,
            alone=arguments.source_only,
        )
    )
    if not arguments.lang:
        remark(f"{arguments.source}: in {named(added.tag)}, it seems; --lang overrides")
    for note in added.notes:
        remark(note)
    write(_told(added, dry=arguments.dry_run))
    return 0


def _told(added: Added, *, dry: bool) -> Iterator[str]:
    """What was done, or would be."""
    would = "would be " if dry else ""
    size = f"segments: {len(added.document.segments)}, blocks: {added.document.segments[-1].block}"
    if added.renewal is None:
        along = f", with {', '.join(added.along)}" if added.along else ""
        yield f"{would}added: {added.folder} ({size}{along})\n"
        return
    changes = list(_changes(added.renewal))
    if not changes and not any(one.before != one.after for one in added.renewal.rewrites):
        yield f"{added.folder}: nothing is new in this text\n"
        return
    yield f"{would}renewed: {added.folder} ({size})\n"
    yield from changes


def _changes(renewal: Renewal) -> Iterator[str]:
    """A line for each kind of change."""
    kinds = {
        "edited, their renderings fuzzy": renewal.edited,
        "new": renewal.fresh,
        "moved": renewal.moved,
        "gone, kept as obsolete entries": [one.id for one in renewal.gone],
    }
    for kind, ids in kinds.items():
        if ids:
            more = f" and {len(ids) - SHOWN} more" if len(ids) > SHOWN else ""
            yield f"  {len(ids)} {kind}: {' '.join(ids[:SHOWN])}{more}\n"
