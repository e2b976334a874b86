"""Term bases from files, whatever their format."""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from hexapla.errors import GlossaryError
from hexapla.terms.concept import Termbase
from hexapla.terms.notice import Notice
from hexapla.workspace.files import read_bytes

if TYPE_CHECKING:  # only tables have columns
    from hexapla.formats.term_header import Column

FORMATS = {
    ".tbx": "tbx",
    ".xml": "tbx",
    ".csv": "term_table",
    ".tsv": "term_table",
    ".txt": "term_table",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
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
        more, noticed = _format_of(path).parse(read_bytes(path), str(path))
        termbase += more
        notices += ((str(path), notice) for notice in noticed)
    return termbase, tuple(notices)


def layout_of(path: Path) -> "tuple[str, tuple[Column, ...]]":
    """The sheet of a workbook that is read, and the columns of a table; nothing of other files.

    Raises:
        GlossaryError, UnreadableError: as ``load_termbase`` does.
    """
    layout = getattr(_format_of(path), "layout", None)
    return layout(read_bytes(path), str(path)) if layout else ("", ())


def _format_of(path: Path) -> ModuleType:
    """What reads a file of this name."""
    name = FORMATS.get(path.suffix.lower())
    if name is None:
        known = ", ".join(FORMATS)
        raise GlossaryError("not a glossary", path=str(path), remedy=f"the formats are {known}")
    return import_module(f"hexapla.formats.{name}")
