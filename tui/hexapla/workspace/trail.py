"""The states of a file that commits have left, one after the other."""

import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import UsageError
from hexapla.workspace.authors import ask_git

TOLD = re.compile(rb"([0-9a-f]{40,64})\0(\d+)\0\n([^\0]+)\0")
NAMES = ("--format=%H%x00%ct", "--name-only", "-z", "--no-show-signature", "--no-ext-diff")


class Step(NamedTuple):
    """A commit that has changed a file: its full name, its time as events have it, what it left."""

    commit: str
    at: str
    raw: bytes


def trail(path: Path, most: int) -> Iterator[Step]:
    """What the last commits that changed a file have left of it, newest first; ``most`` of them.

    The file may have had other names. Of a file that no commit has there is nothing.

    Raises:
        UsageError: git is not installed, or the file lies in no repository.
    """
    path = Path(os.path.realpath(path))
    top = _top(path.parent)
    answer = ask_git(path.parent, "log", "-n", str(most), "--follow", *NAMES, "--", path.name)
    for commit, seconds, name in TOLD.findall(answer or b""):
        raw = ask_git(top, "cat-file", "blob", f"{commit.decode()}:{os.fsdecode(name)}")
        if raw is not None:
            yield Step(commit.decode(), _moment(int(seconds)), raw)


def _moment(seconds: int) -> str:
    """A time as events have it; what no calendar has is the end of what it has."""
    try:
        at = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        at = datetime.max.replace(tzinfo=UTC)
    return at.isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def _top(folder: Path) -> Path:
    if ask_git(folder, "--version") is None:
        raise UsageError("git is not installed, so there is no trend", remedy="install git")
    top = ask_git(folder, "rev-parse", "--show-toplevel")
    if top is None:
        remedy = "keep the files in git"
        raise UsageError("no git repository, so no trend", path=str(folder), remedy=remedy)
    return Path(os.path.realpath(os.fsdecode(top.removesuffix(b"\n"))))
