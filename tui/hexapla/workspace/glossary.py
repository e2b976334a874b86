"""Term bases from files, whatever their format."""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from hexapla.errors import GlossaryError
from hexapla.terms.concept import Termbase
from hexapla.terms.notice import Notice
from hexapla.workspace.files import read_bytes

FORMATS = {
    ".tbx": "tbx",
    ".xml": "tbx",
    ".csv": "term_table",
    ".tsv": "term_table",
    ".txt": "term_table",
}


def load_termbase(paths: Iterable[Path]) -> tuple[Termbase, tuple[tuple[str, Notice], ...]]:
    """The concepts of all files, and what there was to notice, each with its file.

    Raises:
        GlossaryError: a file is in no format that is known, or is not what its name says.
        UnreadableError: a file cannot be opened.
    """
    termbase = Termbase()
    notices: list[tuple[str, Notice]] = []
    for path in paths:
        name = FORMATS.get(path.suffix.lower())
        if name is None:
            known = ", ".join(FORMATS)
            raise GlossaryError("not a glossary", path=str(path), remedy=f"the formats are {known}")
        parse = import_module(f"hexapla.formats.{name}").parse
        more, noticed = parse(read_bytes(path), str(path))
        termbase += more
        notices += ((str(path), notice) for notice in noticed)
    return termbase, tuple(notices)
