"""Locks: the files that hold the forms of the words of a glossary, one for each language."""

from pathlib import Path

from hexapla.formats.forms import draw, parse
from hexapla.languages.language import Language
from hexapla.languages.locked import Lock
from hexapla.workspace.config import Workspace
from hexapla.workspace.files import read_bytes
from hexapla.workspace.fresh import write_anew

FOLDER = "forms"


def forms_folder(workspace: Workspace) -> Path | None:
    """Where the locks of a workspace are: beside its first glossary; None if it has none."""
    if not workspace.config.glossary:
        return None
    folder = (workspace.root / workspace.config.glossary[0]).parent / FOLDER
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def lock_of(folder: Path, language: Language) -> Path:
    """The file of a language."""
    return folder / f"{language.tag}.txt"


def read_lock(path: Path) -> Lock | None:
    """The lock in a file; None if there is no file.

    Raises:
        GlossaryError: it is none, and the line says so.
        UnreadableError: it cannot be opened.
    """
    return parse(read_bytes(path), str(path)) if path.exists() else None


def write_lock(path: Path, lock: Lock, language: Language) -> bool:
    """Write the lock of a language; whether the file is another than before.

    Raises:
        SaveError: it cannot be written.
    """
    raw = draw(lock, language.name)
    if path.exists() and read_bytes(path) == raw:
        return False
    write_anew(path, raw)
    return True


def locks_of(workspace: Workspace) -> list[Path]:
    """The locks that there are, in the order of their names."""
    folder = forms_folder(workspace)
    return sorted(folder.glob("*.txt")) if folder else []
