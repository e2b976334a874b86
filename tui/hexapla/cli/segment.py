"""Print the sentences of text files, one a line.

The language of each file is recognised unless it is named. Rules of your own, in SRX 2.0, are
followed in place of those that hexapla knows.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator

from hexapla.cli.streams import remark, write
from hexapla.languages import find_language
from hexapla.report.encoded import dump
from hexapla.text.visible import visible
from hexapla.verbs.segment import Sentence, segment


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla segment``."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="text in UTF-8")
    parser.add_argument("--lang", default="", metavar="TAG", help="the language of the files")
    parser.add_argument("--srx", default="", metavar="FILE", help="rules to follow, in SRX 2.0")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text",
        help="json gives lines, offsets and languages too (text)",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    """Print the sentences."""
    found = segment(arguments.files, arguments.lang, arguments.srx)
    if not arguments.lang:
        found = _told(found)
    if arguments.format == "json":
        write(_as_json(list(found)))  # all of it, or nothing that is half a list
    else:
        write(_as_text(found))
    return 0


def _told(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences, with a word on what each file was taken for."""
    path = ""
    for sentence in sentences:
        if sentence.path != path:
            path = sentence.path
            remark(f"{path}: in {find_language(sentence.tag).name}, it seems; --lang overrides")
        yield sentence


def _as_text(sentences: Iterable[Sentence]) -> Iterator[str]:
    """A sentence a line; a line end within one becomes what stands between its words."""
    for sentence in sentences:
        joiner = find_language(sentence.tag).joiner
        line = joiner.join(part.strip() for part in sentence.text.splitlines())
        yield f"{visible(line) if sys.stdout.isatty() else line}\n"


def _as_json(sentences: Iterable[Sentence]) -> Iterator[str]:
    """A list of sentences, one a line."""
    yield "[\n" + ",\n".join(dump(sentence._asdict()) for sentence in sentences) + "\n]\n"
