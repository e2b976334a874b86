"""Files as they were in an earlier commit."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import UsageError
from hexapla.workspace.authors import ask_git


class Past(NamedTuple):
    """A file that is not as it was in a commit; ``raw`` is None where it was not there."""

    path: Path
    raw: bytes | None


def base_of(folder: Path, ref: str) -> str:
    """The commit from which the present state and ``ref`` went apart, by its full name.

    Where they have no commit in common, it is the one that ``ref`` names.

    Raises:
        UsageError: git is not installed, there is no repository here, or no such commit in it.
    """
    wanted = ("--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    commit = ask_git(folder, "rev-parse", *wanted)
    if commit is None:
        _top(folder)
        remedy = "name a branch, a tag or a commit"
        raise UsageError(f"git knows no commit {ref} here", remedy=remedy)
    name = commit.decode().strip()
    return (ask_git(folder, "merge-base", "HEAD", name) or commit).decode().strip()


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
