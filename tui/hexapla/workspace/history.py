"""Files as they were in an earlier commit."""

import os
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import UsageError
from hexapla.workspace.authors import ask_git

DATE = re.compile(r"\d{4}-\d\d")


class Past(NamedTuple):
    """A file that is not as it was in a commit; ``raw`` is None where it was not there."""

    path: Path
    raw: bytes | None


def moment(date: str) -> str:
    """A date, or a date and time, as events have it; in UTC, unless it says another zone.

    Raises:
        UsageError: it is none.

    >>> moment("2026-01-31"), moment("2026-01-31T10:00+08:00")
    ('2026-01-31T00:00:00.000Z', '2026-01-31T02:00:00.000Z')
    """
    try:
        at = datetime.fromisoformat(date)
        at = at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        remedy = "write it like 2026-01-31 or 2026-01-31T10:00+08:00"
        raise UsageError(f"{date} is no date", remedy=remedy) from None
    return at.isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def base_of(folder: Path, ref: str) -> str:
    """The commit from which the present state and ``ref`` went apart, by its full name.

    Where they have no commit in common, it is the one that ``ref`` names. ``ref`` may also be a
    date: then it is the last commit before that, or the empty tree if there was none.

    Raises:
        UsageError: git is not installed, there is no repository here, or no such commit in it.
    """
    wanted = ("--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    commit = ask_git(folder, "rev-parse", *wanted)
    if commit is None:
        _top(folder)
        if DATE.match(ref):
            return _before(folder, moment(ref))
        remedy = "name a branch, a tag or a commit, or a date like 2026-01-31"
        raise UsageError(f"git knows no commit {ref} here", remedy=remedy)
    name = commit.decode().strip()
    return (ask_git(folder, "merge-base", "HEAD", name) or commit).decode().strip()


def _before(folder: Path, at: str) -> str:
    """The last commit before a time on the way to what is checked out; else the empty tree."""
    commit = ask_git(folder, "rev-list", "-1", f"--before={at}", "HEAD")
    found = commit or ask_git(folder, "hash-object", "-t", "tree", "--stdin")
    return (found or b"").decode().strip()


def changed_since(folder: Path, commit: str, paths: Sequence[Path]) -> Iterator[Past]:
    """Those of the files that are not as they were in a commit, with what they held then.

    Raises:
        UsageError: git is not installed, or the folder lies in no repository.
    """
    top = _top(folder)
    tree = _names(top, "ls-tree", "-r", "--name-only", "--full-tree", "-z", commit)
    changed = _names(top, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", commit)
    for path in paths:
        name = Path(os.path.relpath(os.path.realpath(path), top)).as_posix()
        if name not in tree:
            yield Past(path, None)
        elif name in changed:
            yield Past(path, ask_git(top, "cat-file", "blob", f"{commit}:{name}"))


def _names(top: Path, *words: str) -> set[str]:
    return {os.fsdecode(name) for name in (ask_git(top, *words) or b"").split(b"\0")}


def _top(folder: Path) -> Path:
    """The root of the repository that a folder lies in."""
    if ask_git(folder, "--version") is None:
        raise UsageError("git is not installed", remedy="install git, or leave --since out")
    top = ask_git(folder, "rev-parse", "--show-toplevel")
    if top is None:
        remedy = "leave --since out, or keep the files in git"
        raise UsageError("this is no git repository", path=str(folder), remedy=remedy)
    return Path(os.path.realpath(os.fsdecode(top.removesuffix(b"\n"))))
