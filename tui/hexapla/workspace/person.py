"""Who sits here: a claim, unless it is attested."""

import os
from pathlib import Path
from typing import NamedTuple

from hexapla.workspace.authors import author_here

VARIABLE = "HEXAPLA_NAME"  # names the person: Name <address>
LONGEST = 200


class Person(NamedTuple):
    """A name as events have it, and who says so: the environment, git or the system."""

    by: str
    told: str


def person_here(folder: Path) -> Person:
    """The person at this machine: ``HEXAPLA_NAME``, else git's user, else the system's.

    >>> os.environ.get(VARIABLE) or person_here(Path()).by != ""
    True
    """
    if named := _clean(os.environ.get(VARIABLE, "")):
        return Person(named, VARIABLE)
    if named := _clean(author_here(folder)):
        return Person(named, "git")
    names = (_clean(os.environ.get(name, "")) for name in ("USER", "LOGNAME", "USERNAME"))
    return Person(next(filter(None, names), "someone"), "the system")


def _clean(name: str) -> str:
    """The name on one line, as text; at most 200 letters."""
    text = name.encode("utf-8", "replace").decode()
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:LONGEST]
