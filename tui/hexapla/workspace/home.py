"""Where documents live: a folder each, made whole and changed whole, or not at all."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from hexapla.errors import SaveError, UnreadableError, UsageError
from hexapla.formats.po import parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.workspace.config import Workspace
from hexapla.workspace.documents import BACKBONE
from hexapla.workspace.files import digest, read_bytes, save

USUAL = "translations"  # the folder of documents, where a workspace names none


class Rewrite(NamedTuple):
    """A file as it was, and as it is to be."""

    path: Path
    before: bytes
    after: bytes


def shelves(workspace: Workspace) -> tuple[Path, ...]:
    """The folders that documents stand in; new ones go into the first."""
    named = (workspace.root / name for name in workspace.config.paths)
    return (*(path for path in named if not path.is_file()), workspace.root / USUAL)


def near(path: Path) -> Path:
    """The path as seen from here, where it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path != here and path.is_relative_to(here) else path


def is_home(folder: Path) -> bool:
    """Whether a document of our layout lives in a folder.

    Raises:
        UnreadableError: its source.pot cannot be read.
    """
    pot = folder / BACKBONE
    return pot.is_file() and is_ours(parse(read_bytes(pot), str(pot)))


def find_home(workspace: Workspace, name: str) -> Path:
    """The folder of a document, by its name or its path.

    Raises:
        UsageError: there is none; the names of those that are there are said.
    """
    for folder in (*(shelf / name for shelf in shelves(workspace)), Path(name)):
        if name and folder.is_dir() and is_home(folder):
            return near(folder)
    there = ", ".join(sorted({path.name for path in _homes(workspace)}))
    remedy = f"there are {there}" if there else "hexapla add brings one in"
    raise UsageError(f"there is no document {name}", remedy=remedy)


def _homes(workspace: Workspace) -> Iterator[Path]:
    for shelf in shelves(workspace):
        with suppress(OSError, UnreadableError):
            yield from (pot.parent for pot in shelf.glob(f"*/{BACKBONE}") if is_home(pot.parent))


def find_source(folder: Path) -> Path:
    """The file that holds a document's text as it was delivered.

    Raises:
        UnreadableError: there is none, or more than one.
    """
    found = sorted(path for path in folder.glob("source.*") if path.suffix not in {".pot", ".po"})
    if len(found) != 1:
        message = f"there are {len(found)} source texts here" if found else "the source is missing"
        remedy = "one file source.md or source.txt is to stand beside source.pot"
        raise UnreadableError(message, path=str(folder), remedy=remedy)
    return found[0]


def make_home(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with these files in it, at once; it must not be there yet.

    Raises:
        SaveError: it is there, or cannot be written; then nothing is.
    """
    made = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(mkdtemp(prefix=".hexapla-", dir=folder.parent))
        for name, raw in files.items():
            (made / name).write_bytes(raw)
        made.chmod(folder.parent.stat().st_mode & 0o777)
        made.rename(folder)  # fails where something stands, but for an empty folder
    except OSError as error:
        reason = (error.strerror or "cannot be written").lower()
        raise SaveError(f"not written: {reason}", path=str(folder)) from None
    finally:
        if made is not None:
            shutil.rmtree(made, ignore_errors=True)


def save_together(rewrites: Sequence[Rewrite]) -> None:
    """Save several files: all of them, or none.

    Raises:
        SaveError: one could not be saved; those before it are again as they were.
    """
    done: list[Rewrite] = []
    try:
        for one in rewrites:
            if one.after != one.before:
                save(one.path, one.after, digest(one.before))
                done.append(one)
    except BaseException:  # also where a person stops it
        for one in reversed(done):
            with suppress(SaveError):
                save(one.path, one.before, digest(one.after))
        raise
