"""Write what is approved, and nothing else: finished documents, PO and MO files.

For a unit whose text is not approved, the text goes out that was approved last for the same source;
else none does, and a document says it in the source's words. With --strict nothing is written then.
A guess (fuzzy) never goes out. Renderings that nobody reviews go out as they stand.

The exit code is 0 if all goes out as it stands, 1 if something does not.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hexapla.cli.streams import complain, remark, write
from hexapla.review.release import Fate
from hexapla.text.visible import visible
from hexapla.verbs.release import Issue, prepare_release, write_release
from hexapla.verbs.request import Request

SHOWN = 8  # units in a line
SHORT = 24  # letters of a key


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla release``."""
    parser.add_argument(
        "documents", nargs="*", metavar="DOCUMENT", help="its name, a PO file or a folder (all)"
    )
    parser.add_argument(
        "-o", "--output", required=True, metavar="FOLDER", help="the folder to write to"
    )
    parser.add_argument("--target", default="", metavar="TAG", help="only this language")
    parser.add_argument(
        "--format", default="", choices=("txt", "md", "html"), help="of documents (their own)"
    )
    parser.add_argument(
        "--strict", action="store_true", help="write nothing unless all is approved as it stands"
    )


def run(arguments: Namespace) -> int:
    """Write what goes out, and say what does not."""
    output = Path(arguments.output)
    request = Request(tuple(arguments.documents), target=arguments.target)
    issues = prepare_release(request, Path(), output, arguments.format)
    finished = all(issue.finished for issue in issues)
    for issue in issues:
        _tell(issue)
    if arguments.strict and not finished:
        complain("nothing is written, for something is not approved as it stands")
        return 1
    write(f"wrote {visible(str(path))}\n" for path in write_release(issues, output))
    return int(not finished)


def _tell(issue: Issue) -> None:
    """What does not go out as it stands."""
    for fate in (Fate.EARLIER, Fate.LEFT_OUT, Fate.OPEN):
        if units := issue.units(fate):
            names = " ".join(unit.key.partition("\n")[0][:SHORT] for unit in units[:SHOWN])
            more = f" and {len(units) - SHOWN} more" if len(units) > SHOWN else ""
            remark(f"{issue.path}: {fate.value}: {len(units)} ({names}{more})")
