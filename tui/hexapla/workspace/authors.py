"""Who wrote what, where there is git to say so."""

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from subprocess import DEVNULL, PIPE, TimeoutExpired, run
from typing import NamedTuple

PATIENCE = 20  # seconds
UNCOMMITTED = "0" * 40


class Hand(NamedTuple):
    """Who wrote a line last, and when, as events have it; both empty where it is not committed."""

    by: str = ""
    at: str = ""


def ask_git(folder: Path, *words: str) -> bytes | None:
    """What git answers in a folder; None if there is no git, or no answer.

    Nothing that a repository says of itself is run: no hooks, pagers, helpers or text filters. No
    commit or file is taken for another one (git-replace), and no name for a pattern.
    """
    quiet = ("-c", "core.fsmonitor=false", "-c", "core.pager=", "--no-optional-locks")
    environment = {
        **os.environ,
        "LC_ALL": "C",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_LITERAL_PATHSPECS": "1",
    }
    try:
        done = run(  # noqa: S603 -- our words; paths stand behind --
            ("git", *quiet, *words),  # noqa: S607 -- git is where the user has it
            cwd=folder,
            env=environment,
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def author_here(folder: Path) -> str:
    """Whom git would name as the author of a commit made here: ``Name <address>``; else empty."""
    answer = ask_git(folder, "var", "GIT_AUTHOR_IDENT")
    name, greater, _ = (answer or b"").decode("utf-8", "replace").rpartition(">")
    return f"{name}>" if greater else ""


def hands_of(path: Path) -> Sequence[Hand]:
    """Who wrote each line of a file last; nothing where git does not know the file."""
    path = Path(os.path.realpath(path))
    answer = ask_git(path.parent, "blame", "--line-porcelain", "--", path.name)
    hands: list[Hand] = []
    facts: dict[bytes, bytes] = {}
    for line in (answer or b"").split(b"\n"):
        if line.startswith(b"\t"):
            hands.append(_hand(facts))
            facts = {}
        else:
            name, _, value = line.partition(b" ")
            facts.setdefault(name, value)
    return hands


def _hand(facts: Mapping[bytes, bytes]) -> Hand:
    if UNCOMMITTED.encode() in facts:
        return Hand()
    name, mail = (
        facts.get(key, b"").decode("utf-8", "replace") for key in (b"author", b"author-mail")
    )
    seconds = facts.get(b"author-time", b"0")
    time = datetime.fromtimestamp(int(seconds) if seconds.isdigit() else 0, UTC)
    at = time.isoformat(timespec="milliseconds").removesuffix("+00:00")
    return Hand(f"{name} {mail}", f"{at}Z")
