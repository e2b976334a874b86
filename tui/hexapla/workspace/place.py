"""Where the files of events about a rendering lie."""

import os
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import UsageError

REVIEWS = "reviews"
ELSEWHERE = ".hexapla"  # the folder for reviews of trees that are not in our layout
ENDING = ".jsonl"


class Place(NamedTuple):
    """Where the events about one rendering lie, and what they call it.

    ``folder`` is absolute; it may not be there yet.
    """

    folder: str
    document: str
    tag: str


def place_of(catalogue: Path, root: Path, tag: str, *, ours: bool) -> Place:
    """Where the events about a PO file lie: in our layout beside it, else below the root.

    Raises:
        UsageError: it is not in our layout, and does not lie below the root.
    """
    path = Path(os.path.realpath(catalogue))
    if ours:
        return Place(str(path.parent / REVIEWS / tag), path.parent.name, tag)
    root = Path(os.path.realpath(root))
    if not path.is_relative_to(root):
        remedy = "review it from a folder that holds it"
        raise UsageError("this file does not lie in the workspace", path=str(path), remedy=remedy)
    name = path.relative_to(root).as_posix()
    return Place(str(root / ELSEWHERE / REVIEWS / name), name, tag)


def root_of(root: Path, *, configured: bool, path: Path) -> Path:
    """The folder below which reviews of a foreign tree lie.

    That is the workspace's, if it has a configuration; else the nearest folder above ``path``
    that holds reviews already, or else is a git repository's; else ``root``.
    """
    if not configured:
        above = Path(os.path.realpath(path)).parents
        for name in (f"{ELSEWHERE}/{REVIEWS}", ".git"):
            for folder in above:
                if (folder / name).exists():
                    return folder
    return root
