"""Write a document as a text again: a rendering, or the source.

It is written as its source was: text, Markdown or HTML; of others, DOCX becomes Markdown, and a
table or PO plain text. --format, or the end of the name behind -o, chooses another form.

A segment without a rendering stands there in the source's words. The exit code is 1 if there is
one, or one that someone must look at again.
"""

import sys
from argparse import ArgumentParser, Namespace

from hexapla.cli.streams import remark, write, write_bytes
from hexapla.text.visible import visible
from hexapla.verbs.export import export, form_of, save_export

SHOWN = 8  # ids in a line


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla export``."""
    parser.add_argument("document", metavar="DOCUMENT", help="its name, or its folder")
    parser.add_argument("tag", nargs="?", default="", metavar="TAG", help="of a language (source)")
    parser.add_argument(
        "-o", "--output", default="", metavar="FILE", help="a file or a folder to write to"
    )
    parser.add_argument(
        "--format", default="", choices=("txt", "md", "html"), help="the form to write it in"
    )


def run(arguments: Namespace) -> int:
    """Write the text, and say what is not done in it yet."""
    form = arguments.format or form_of(arguments.output)
    exported = export(arguments.document, arguments.tag, form)
    if arguments.output:
        remark(f"wrote {save_export(exported, arguments.output)}")
    else:
        _write_raw(exported.raw)
    for what, ids in exported.open.items():
        more = f" and {len(ids) - SHOWN} more" if len(ids) > SHOWN else ""
        remark(f"{what}: {len(ids)} ({' '.join(ids[:SHOWN])}{more})")
    return int(bool(exported.open))


def _write_raw(raw: bytes) -> None:
    """The bytes as they are; to a terminal, as they may be shown."""
    if sys.stdout.isatty():
        write(f"{visible(line)}\n" for line in raw.decode(errors="replace").splitlines())
        return
    write_bytes(raw)
