"""``hexapla terms discover``: its arguments, and what is written of it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from hexapla.cli.streams import complain, page, remark, write
from hexapla.discover.suggestion import Candidate
from hexapla.errors import UsageError
from hexapla.report import wavering
from hexapla.verbs.discover import Discovery, accept, choose, discover_terms
from hexapla.verbs.terms.merge import find_glossary

LIMIT = 20  # candidates that are worth a look


def add_discover(parser: ArgumentParser) -> None:
    """The arguments of the act."""
    parser.add_argument(
        "documents", nargs="*", metavar="DOC", help="a document, a PO file or a folder of them"
    )
    parser.add_argument(
        "--language", action="append", default=[], metavar="TAG",
        help="only renderings in this; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--accept", action="append", default=[], metavar="N|TERM",
        help="make this one a concept of the term base; may be repeated",
    )  # fmt: skip
    parser.add_argument("--into", default="", metavar="FILE", help="the TBX file (the workspace's)")
    parser.add_argument(
        "--limit", type=int, default=LIMIT, metavar="N", help=f"list this many ({LIMIT})"
    )
    parser.add_argument("--all", action="store_true", help="with what is unlikely to waver")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to report (text)"
    )
    parser.set_defaults(run=run_discover)


def run_discover(arguments: Namespace) -> int:
    """Find what wavers, and list it, or take it into the term base."""
    if arguments.limit < 1:
        raise UsageError(f"--limit {arguments.limit} is below 1", remedy="leave it out")
    found = discover_terms(arguments.documents, arguments.language, Path(), remark)
    for problem in found.problems:
        complain(str(problem))
    if arguments.accept:
        _accept(arguments, found)
    elif arguments.format == "json":
        write(wavering.as_json(found.candidates if arguments.all else found.likely))
    else:
        _list(found, found.candidates if arguments.all else found.likely[: arguments.limit])
    return 2 if found.problems else 0


def _list(found: Discovery, shown: Sequence[Candidate]) -> None:
    if found.candidates:
        write(wavering.as_text(shown, page(), len(found.candidates)))
        remark(f"words were linked by {found.method}; suggestions are no findings")
    else:
        write([f"nothing seems to waver in {found.units} segments{found.why}\n"])


def _accept(arguments: Namespace, found: Discovery) -> None:
    into = find_glossary(arguments.into, Path())
    for one in [choose(found.candidates, words) for words in arguments.accept]:
        merged = accept(one, into)
        came = f"{merged.new_concepts} new concepts, {merged.new_terms} new terms"
        write([f"{into}: {one.term}, {came}\n"])
