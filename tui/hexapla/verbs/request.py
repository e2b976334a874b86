"""What a person asks a front end for: which files, languages, glossaries and rules."""

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass

from hexapla.checks.finding import Level


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asks for; everything that is left out is the workspace's to say."""

    paths: tuple[str, ...] = ()
    source: str = ""
    target: str = ""
    glossaries: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: Level | None = None


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments that say which files, languages and glossaries; see ``request_of``."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="PO files, or folders that hold them"
    )
    parser.add_argument("--source", default="", metavar="TAG", help="the language of the sources")
    parser.add_argument(
        "--target", default="", metavar="TAG", help="the language of the renderings"
    )
    parser.add_argument(
        "--glossary", action="append", default=[], metavar="FILE",
        help="a term base (TBX, CSV, XLSX), in place of the workspace's; may be repeated",
    )  # fmt: skip


def request_of(arguments: Namespace) -> Request:
    """The request that these arguments make."""
    return Request(
        paths=tuple(arguments.paths),
        source=arguments.source,
        target=arguments.target,
        glossaries=tuple(arguments.glossary),
    )
