"""What a base branch holds, and who brought in what since: files and commits as git has them."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha1, sha256
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import UnreadableError, UsageError
from hexapla.workspace.authors import ask_git

LINK = "120000"  # the mode of a symbolic link
MODULE = "160000"  # that of a submodule
DEEPEN = "fetch all of it: actions/checkout with fetch-depth: 0, or git fetch --unshallow"


class Blob(NamedTuple):
    """What a tree says of a file: its mode, and the name of its bytes."""

    mode: str
    name: str

    def is_of(self, raw: bytes) -> bool:
        """Whether it names these bytes, or those with the line ends that git gave them."""
        return self.name in {blob_name(raw, self.name), blob_name(_unix(raw), self.name)}


class Commit(NamedTuple):
    """A commit: its full name, those of its parents, and its author as ``Name <address>``."""

    name: str
    parents: tuple[str, ...]
    author: str


@dataclass(frozen=True, slots=True)
class Base:
    """A branch that another one goes back to.

    ``top`` is the folder of the repository, ``tip`` the last commit of the base branch, ``fork``
    the one where the two went apart. ``ref`` is what a person calls it. ``head_tree`` is that of
    the branch under review.
    """

    ref: str
    top: Path
    tip: str
    fork: str
    tip_tree: Mapping[str, Blob]
    fork_tree: Mapping[str, Blob]
    head_tree: Mapping[str, Blob]

    def name_of(self, path: Path) -> str:
        """A file as trees name it, links in its path not followed; ``..`` first if outside."""
        return Path(os.path.relpath(path.absolute(), self.top)).as_posix()

    def module_over(self, path: Path) -> Path | None:
        """The submodule that a file lies in: a repository whose history nobody looks at."""
        above = (path.absolute(), *path.absolute().parents)
        within = (self.head_tree.get(self.name_of(one)) for one in above)
        return next(
            (one for one, blob in zip(above, within, strict=True) if blob and blob.mode == MODULE),
            None,
        )

    def read(self, commit: str, name: str) -> bytes:
        """A file as a commit has it.

        Raises:
            UnreadableError: it has none, or git does not say.
        """
        return _told(self.top, "cat-file", "blob", f"{commit}:{name}")

    def disguises(self, name: str, raw: bytes) -> bool:
        """Whether a file that git takes for unchanged holds something else than the commit.

        Attributes do that (``ident``, ``working-tree-encoding``, filters); line ends do not count.
        """
        blob = self.head_tree.get(name)
        if blob is None or blob.is_of(raw):
            return False
        return ask_git(self.top, "diff", "--quiet", "--no-ext-diff", "HEAD", "--", name) is not None

    def brings(self, commit: Commit, name: str) -> bool:
        """Whether a commit itself has written a file: a merge takes it from a parent as it was."""
        if len(commit.parents) < 2:
            return True
        here, *before = (
            ask_git(self.top, "rev-parse", "--verify", "--quiet", f"{one}:{name}")
            for one in (commit.name, *commit.parents)
        )
        return here is not None and here not in before

    def since(self, name: str) -> Iterator[Commit]:
        """The commits after the fork that may have changed a file, newest first.

        Raises:
            UnreadableError: git does not say.
        """
        return self._commits(f"{self.fork}..HEAD", name)

    def before(self, name: str) -> Iterator[Commit]:
        """Those up to the fork, newest first.

        Raises:
            UnreadableError: git does not say.
        """
        return self._commits(self.fork, name)

    def _commits(self, which: str, name: str) -> Iterator[Commit]:
        form = "--format=%H%x00%P%x00%an <%ae>"
        words = ("log", form, "--full-history", which, "--", name)
        answer = _told(self.top, *words).decode("utf-8", "replace")
        for line in answer.split("\n")[:-1]:  # names may hold what else ends lines
            commit, parents, author = line.split("\0")
            yield Commit(commit, tuple(parents.split()), author)


def has_repository(folder: Path) -> bool:
    """Whether a folder lies in a git repository that can be asked."""
    return ask_git(folder, "rev-parse", "--show-toplevel") is not None


def open_base(folder: Path, ref: str) -> Base:
    """The base branch ``ref`` of what is checked out in a folder.

    Raises:
        UsageError: git or the repository is not there, knows no such commit, or is too shallow to
            say where the two went apart; or they have nothing in common.
    """
    if ask_git(folder, "--version") is None:
        raise UsageError("git is not installed", remedy="install git, or leave --base out")
    top = ask_git(folder, "rev-parse", "--show-toplevel")
    if top is None:
        raise UsageError("this is no git repository", remedy="leave --base out")
    if (ask_git(folder, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true":
        raise UsageError("this clone is shallow, so nobody knows who wrote what", remedy=DEEPEN)
    wanted = ("--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    commit = ask_git(folder, "rev-parse", *wanted)
    if commit is None:
        remedy = f"git fetch origin {ref.removeprefix('origin/')}" if ref else "name a branch"
        raise UsageError(f"git knows no commit {ref} here", remedy=remedy)
    tip = commit.decode().strip()
    fork = (ask_git(folder, "merge-base", "HEAD", tip) or b"").decode().strip()
    if not fork:
        remedy = "name the branch that this one is to be merged into"
        raise UsageError(f"{ref} and what is checked out have no commit in common", remedy=remedy)
    place = Path(os.path.realpath(os.fsdecode(top.removesuffix(b"\n"))))
    trees = {one: _tree(place, one) for one in dict.fromkeys((tip, fork, "HEAD"))}
    return Base(ref, place, tip, fork, trees[tip], trees[fork], trees["HEAD"])


def _tree(top: Path, commit: str) -> dict[str, Blob]:
    """The files of a commit by their names."""
    lines = _told(top, "ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0")
    parts = (line.partition(b"\t") for line in lines if line)
    facts = ((facts.split(), os.fsdecode(name)) for facts, _, name in parts)
    return {name: Blob(mode.decode(), blob.decode()) for (mode, _, blob), name in facts}


def _told(top: Path, *words: str) -> bytes:
    """What git answers; nobody goes on where it gives no answer."""
    answer = ask_git(top, *words)
    if answer is None:
        raise UnreadableError(f"git does not answer: git {' '.join(words)}", path=str(top))
    return answer


def blob_name(raw: bytes, like: str) -> str:
    """The name that git gives to bytes, by the same hash as another one was made with."""
    made = sha1 if len(like) == 40 else sha256
    return made(b"blob %d\0" % len(raw) + raw, usedforsecurity=False).hexdigest()


def _unix(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n")


def link_in(path: Path, root: Path) -> Path | None:
    """The first symbolic link on the way from a root to a file below it; None if there is none."""
    steps = [path.absolute(), *path.absolute().parents]
    below = [step for step in steps if step != root and step.is_relative_to(root)]
    return next((step for step in reversed(below) if step.is_symlink()), None)
