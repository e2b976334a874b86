"""The PO files below a folder."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from hexapla.errors import UnreadableError

SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})
TERMS = frozenset({"glossary", "terms"})


def find_catalogues(paths: Sequence[Path], backbone: str = "") -> list[Path]:
    """Every ``*.po`` file at or below the paths, each once, in the order of the paths and names.

    So is every file that is called as ``backbone`` says.

    What is named is taken whatever its name and kind. Hidden folders and pipes are left out, links
    to folders are not followed.

    Raises:
        UnreadableError: a path does not exist, or a folder cannot be listed.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found |= dict.fromkeys(_below(path, backbone))
        elif path.exists():
            found[path] = None
        else:
            raise UnreadableError("no such file or folder", path=str(path))
    return list(found)


def _below(folder: Path, backbone: str) -> Iterator[Path]:
    for here, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(n for n in folders if n not in SKIPPED and not n.startswith("."))
        wanted = (name for name in sorted(names) if name.endswith(".po") or name == backbone)
        yield from filter(_holds_bytes, (Path(here, name) for name in wanted))


def _holds_bytes(path: Path) -> bool:
    """Whether it is no pipe or socket, which would be waited for; what leads nowhere is told."""
    return path.is_file() or not path.exists()


def _refuse(error: OSError) -> None:
    reason = error.strerror or "unreadable"
    raise UnreadableError(f"cannot list the folder: {reason}", path=str(error.filename)) from None


def find_glossaries(folder: Path) -> list[Path]:
    """Every TBX file below, every table in a folder called glossary, or called so or terms."""
    found: list[Path] = []
    for here, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(n for n in folders if n not in SKIPPED and not n.startswith("."))
        paths = (Path(here, name) for name in sorted(names))
        found += (p for p in paths if p.suffix == ".tbx" or _is_table(p))
    return found


def _is_table(path: Path) -> bool:
    """Whether it is a table, and called so that it holds terms, like the folder it lies in."""
    told = path.stem in TERMS or path.parent.name == "glossary"
    return told and path.suffix in {".csv", ".tsv", ".xlsx"}
