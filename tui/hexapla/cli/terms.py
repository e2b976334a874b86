"""The term base: what is in it, what is wrong with it, where its terms stand.

Without FILE: the term bases that the workspace lists.
Exit code of lint: 0 no flaw at the fail level, 1 flaws, 2 something could not be read.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hexapla.checks.finding import Level
from hexapla.cli.streams import complain, page, write
from hexapla.errors import HexaplaError
from hexapla.report import glossary, places
from hexapla.verbs.check import Request
from hexapla.verbs.terms.book import open_whole_book
from hexapla.verbs.terms.lint import lint_termbase
from hexapla.verbs.terms.look import find_entries, list_entries
from hexapla.verbs.terms.where import find_places

if TYPE_CHECKING:  # argparse has no public name for it
    from argparse import _SubParsersAction

    from hexapla.terms.place import Place

    Acts = _SubParsersAction[ArgumentParser]


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla terms``: an act, and what it is done with."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    _add_lint(acts)
    _add_list(acts)
    _add_show(acts)
    _add_where(acts)


def run(arguments: Namespace) -> int:
    """Do the act that was asked for."""
    act: Callable[[Namespace], int] = arguments.run
    return act(arguments)


def _add_lint(acts: "Acts") -> None:
    parser = _act(acts, "lint", "say what is wrong with the term base itself", _lint)
    parser.add_argument("files", nargs="*", metavar="FILE", help="term bases (TBX, CSV)")
    parser.add_argument("--fail-level", choices=[level.name.lower() for level in Level])
    _add_format(parser, "text", "json")


def _lint(arguments: Namespace) -> int:
    level = Level[arguments.fail_level.upper()] if arguments.fail_level else None
    verdict = lint_termbase(tuple(arguments.files), Path(), level)
    said = verdict.flaws, verdict.problems, verdict.concepts
    if arguments.format == "json":
        write(glossary.flaws_as_json(*said))
    else:
        write(glossary.flaws_as_text(*said, page()))
    return verdict.exit_code


def _add_list(acts: "Acts") -> None:
    parser = _act(acts, "list", "list the concepts, or those that hold some words", _list)
    parser.add_argument("words", nargs="?", default="", metavar="TEXT", help="what they must hold")
    _add_glossary(parser)
    _add_format(parser, "text", "json")


def _list(arguments: Namespace) -> int:
    entries = list_entries(open_whole_book(tuple(arguments.glossary), Path()), arguments.words)
    if arguments.format == "json":
        write(glossary.entries_as_json(entries))
    else:
        write(glossary.entries_as_lines(entries, page()))
    return 0


def _add_show(acts: "Acts") -> None:
    parser = _act(acts, "show", "show all that is said of a term", _show)
    parser.add_argument("term", metavar="TERM", help="a term in any language, or a concept's id")
    _add_glossary(parser)
    _add_format(parser, "text", "json")


def _show(arguments: Namespace) -> int:
    entries = find_entries(open_whole_book(tuple(arguments.glossary), Path()), arguments.term)
    if arguments.format == "json":
        write(glossary.entries_as_json(entries))
    else:
        write(glossary.entries_in_full(entries, page()))
    return 0


def _add_where(acts: "Acts") -> None:
    parser = _act(acts, "where", "show where a term stands, and its counterparts", _where)
    parser.add_argument("term", metavar="TERM", help="a term in any language, or a concept's id")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="PO files, or folders of them")
    parser.add_argument("--source", default="", metavar="TAG", help="the language of the sources")
    parser.add_argument("--target", default="", metavar="TAG", help="that of the renderings")
    _add_glossary(parser)
    _add_format(parser, "text", "tsv", "json")


def _where(arguments: Namespace) -> int:
    request = Request(tuple(arguments.paths), arguments.source, arguments.target)
    book = open_whole_book(tuple(arguments.glossary), Path())
    found: list[Place] = []
    problems: list[HexaplaError] = []
    for place in find_places(arguments.term, book, request):
        if isinstance(place, HexaplaError):
            problems.append(place)
        else:
            found.append(place)
    if arguments.format == "text":
        write(places.as_text(found, page()))
    else:
        write(places.as_tsv(found) if arguments.format == "tsv" else places.as_json(found))
    for problem in problems:
        complain(str(problem))
    return 2 if problems else 0


def _act(acts: "Acts", name: str, what: str, act: Callable[[Namespace], int]) -> ArgumentParser:
    parser = acts.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
    parser.set_defaults(run=act)
    return parser


def _add_glossary(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--glossary", action="append", default=[], metavar="FILE",
        help="a term base (TBX, CSV), in place of the workspace's; may be repeated",
    )  # fmt: skip


def _add_format(parser: ArgumentParser, first: str, *others: str) -> None:
    parser.add_argument(
        "--format", choices=(first, *others), default=first, help=f"how to report ({first})"
    )
