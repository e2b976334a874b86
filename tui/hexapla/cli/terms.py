"""The term base: what is in it, what is wrong with it, where its terms stand.

Without FILE: the term bases that the workspace lists.
Exit code of lint: 0 no flaw at the fail level, 1 flaws, 2 something could not be read.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hexapla.checks.finding import Level
from hexapla.cli.discover import add_discover
from hexapla.cli.streams import complain, page, remark, write
from hexapla.errors import HexaplaError
from hexapla.report import glossary, places
from hexapla.terms.concept import OPTIONS
from hexapla.terms.merge import Merged
from hexapla.verbs.request import Request
from hexapla.verbs.terms.book import open_whole_book
from hexapla.verbs.terms.compile import compile_forms, find_stale
from hexapla.verbs.terms.export import FORMATS, as_text, export, export_into
from hexapla.verbs.terms.lint import lint_termbase
from hexapla.verbs.terms.look import find_entries, list_entries
from hexapla.verbs.terms.merge import Addition, add, find_glossary, import_file
from hexapla.verbs.terms.where import find_places

if TYPE_CHECKING:  # argparse has no public name for it
    from argparse import _SubParsersAction

    from hexapla.terms.place import Place

    Acts = _SubParsersAction[ArgumentParser]

DISCOVER = "find terms whose renderings waver, without a term base"


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla terms``: an act, and what it is done with."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    _add_lint(acts)
    _add_list(acts)
    _add_show(acts)
    _add_where(acts)
    _add_export(acts)
    _add_import(acts)
    _add_add(acts)
    _add_compile(acts)
    add_discover(
        acts.add_parser("discover", help=DISCOVER, description=f"{DISCOVER.capitalize()}.")
    )


def run(arguments: Namespace) -> int:
    """Do the act that was asked for."""
    act: Callable[[Namespace], int] = arguments.run
    return act(arguments)


def _add_lint(acts: "Acts") -> None:
    parser = _act(acts, "lint", "say what is wrong with the term base itself", _lint)
    parser.add_argument("files", nargs="*", metavar="FILE", help="term bases (TBX, CSV, XLSX)")
    parser.add_argument("--fail-level", choices=[level.name.lower() for level in Level])
    _add_format(parser, "text", "json")


def _lint(arguments: Namespace) -> int:
    level = Level[arguments.fail_level.upper()] if arguments.fail_level else None
    verdict = lint_termbase(tuple(arguments.files), Path(), level, remark)
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
    for place in find_places(arguments.term, book, request, remark):
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


def _add_export(acts: "Acts") -> None:
    parser = _act(acts, "export", "write all of it as a table or as TBX", _export)
    parser.add_argument("files", nargs="*", metavar="FILE", help="term bases (TBX, CSV, XLSX)")
    parser.add_argument("--to", choices=FORMATS, required=True, help="the format")
    parser.add_argument("--by-term", action="store_true", help="a table of one row a term")
    parser.add_argument("-o", "--output", default="", metavar="FILE", help="a new file")


def _export(arguments: Namespace) -> int:
    book = open_whole_book(tuple(arguments.files), Path())
    raw, lost = export(book, arguments.to, by_term=arguments.by_term)
    if arguments.output:
        export_into(Path(arguments.output), raw)
        write([f"wrote {arguments.output}\n"])
    else:
        write([as_text(raw, arguments.to)])
    for what in lost:
        remark(f"not in the table: {what}")
    return 0


def _add_import(acts: "Acts") -> None:
    parser = _act(acts, "import", "take what a file says into a TBX file", _import)
    parser.add_argument("file", metavar="FILE", help="a term base (TBX, CSV, XLSX)")
    parser.add_argument("--into", default="", metavar="FILE", help="the TBX file (the workspace's)")


def _import(arguments: Namespace) -> int:
    into = find_glossary(arguments.into, Path())
    merged, notices, sheet, columns = import_file(Path(arguments.file), into)
    for line in glossary.columns_as_lines(sheet, columns):
        remark(line)
    for path, notice in notices:
        say = remark if notice.harmless else complain
        say(f"{path}:{notice.line}: {notice.message} ({notice.remedy})")
    write([_came(merged, into)])
    return 2 if any(not notice.harmless for _, notice in notices) else 0


def _add_add(acts: "Acts") -> None:
    parser = _act(acts, "add", "add a concept, or terms to one, to a TBX file", _add)
    parser.add_argument(
        "terms", nargs="+", metavar="TAG=TERM", help="as in a cell: en='new car|car|!auto'"
    )
    parser.add_argument("--concept", default="", metavar="ID", help="the concept that they are for")
    words = f"{', '.join(sorted(OPTIONS))}, in:DOCUMENTS; for some only: en=case, NEV=short"
    parser.add_argument("--option", action="append", default=[], metavar="WORD", help=words)
    parser.add_argument(
        "--forms", action="append", default=[], metavar="TAG=FORMS", help="en='new cars|new car'"
    )
    for name in ("definition", "subject", "note"):
        parser.add_argument(f"--{name}", default="", metavar="TEXT")
    parser.add_argument("--into", default="", metavar="FILE", help="the TBX file (the workspace's)")


def _add(arguments: Namespace) -> int:
    into = find_glossary(arguments.into, Path())
    addition = Addition(
        terms=tuple(arguments.terms),
        concept=arguments.concept,
        options=tuple(arguments.option),
        forms=tuple(arguments.forms),
        definition=arguments.definition,
        subject=arguments.subject,
        note=arguments.note,
    )
    write([_came(add(addition, into), into)])
    return 0


def _add_compile(acts: "Acts") -> None:
    parser = _act(acts, "compile", "list the forms of all terms, to be found again", _compile)
    parser.add_argument(
        "--language", action="append", default=[], metavar="TAG", help="only this; may be repeated"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; end with 1 if a lock lacks words"
    )


def _compile(arguments: Namespace) -> int:
    book = open_whole_book((), Path())
    tags = tuple(arguments.language)
    if not arguments.check:
        for made in compile_forms(book, tags, remark):
            state = "" if made.changed else " (as it was)"
            write([f"{made.path}: {made.words} words, {made.forms} forms{state}\n"])
        return 0
    stale = list(find_stale(book, tags))
    for lock in stale:
        state = "there is no such lock" if lock.missing else f"without {', '.join(lock.words)}"
        write([f"{lock.path}: {state} (make it: hexapla terms compile)\n"])
    return int(bool(stale))


def _came(merged: Merged, into: Path) -> str:
    """What came of it, in a line."""
    counts = f"{merged.new_concepts} new concepts, {merged.new_terms} new terms"
    return f"{into}: {counts}, {merged.changed} changed\n"


def _act(acts: "Acts", name: str, what: str, act: Callable[[Namespace], int]) -> ArgumentParser:
    parser = acts.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
    parser.set_defaults(run=act)
    return parser


def _add_glossary(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--glossary", action="append", default=[], metavar="FILE",
        help="a term base (TBX, CSV, XLSX), in place of the workspace's; may be repeated",
    )  # fmt: skip


def _add_format(parser: ArgumentParser, first: str, *others: str) -> None:
    parser.add_argument(
        "--format", choices=(first, *others), default=first, help=f"how to report ({first})"
    )
