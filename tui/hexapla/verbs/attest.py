"""A person's sittings, signed with their key: then what they said is no mere claim."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import UsageError
from hexapla.formats.ledger import parse_sitting
from hexapla.review.event import identity
from hexapla.text.visible import visible
from hexapla.verbs.request import Request
from hexapla.verbs.review.decide import Reviewer
from hexapla.verbs.review.entries import open_pages
from hexapla.workspace.authors import ask_git
from hexapla.workspace.files import read_bytes
from hexapla.workspace.fresh import write_anew
from hexapla.workspace.home import near
from hexapla.workspace.place import ENDING
from hexapla.workspace.ssh import VARIABLE, covers, key_here, plain, sign

SIGNED = ".sig"  # what follows the name of a file of events in that of its attestation


class Unsigned(NamedTuple):
    """The files that a person could sign: ``fresh`` ones, and those that are committed already."""

    fresh: tuple[Path, ...] = ()
    committed: tuple[Path, ...] = ()


def unsigned(request: Request, folder: Path, by: str) -> Unsigned:
    """The sittings of a person that are not attested, or have grown since.

    What is committed already is apart: anyone may have put it into the branch in that person's
    name, so it is signed only by name.

    Raises:
        ConfigError, UnreadableError: as their names say.
    """
    places = {one.page.place.folder for one in open_pages(request, folder) if one.page}
    found = [path for place in sorted(places) for path in _sittings(Path(place), by)]
    committed = {path for path in found if _is_committed(path)}
    return Unsigned(
        tuple(near(path) for path in found if path not in committed),
        tuple(near(path) for path in found if path in committed),
    )


def attest(paths: Iterable[Path], by: str, key: str) -> Iterator[Path]:
    """Sign files of events; the attestation of each, when it is written.

    Raises:
        UsageError: there is no key, one holds what somebody else said, or ssh-keygen fails.
        UnreadableError, SaveError: as their names say.
    """
    for path in paths:
        raw = plain(read_bytes(path))
        people = {event.by for event in parse_sitting(raw).events}
        others = sorted(one for one in people if identity(one) != identity(by))
        if others or not people:
            whose = visible(others[0]) if others else "nobody"
            raise UsageError(
                f"this was said by {whose}", path=str(path), remedy="sign what you have said"
            )
        signed = path.with_name(path.name + SIGNED)
        write_anew(signed, sign(raw, key))
        yield signed


def attest_now(reviewer: Reviewer) -> Sequence[Path]:
    """Sign what a person has said in this run, where the workspace wants that.

    Raises:
        UsageError: there is no key, or ssh-keygen fails; what was said stays.
    """
    if not reviewer.workspace.config.attest:
        return ()
    key = find_key("", reviewer.workspace.root)
    return tuple(attest(reviewer.files, reviewer.person.by, key))


def find_key(named: str, folder: Path) -> str:
    """The key to sign with: the one that is named, else the one that is configured.

    Raises:
        UsageError: there is none.
    """
    if key := named or key_here(folder):
        return key
    remedy = f"name it with --key or {VARIABLE}, or let git sign with SSH (user.signingkey)"
    raise UsageError("there is no key to sign with", remedy=remedy)


def _sittings(folder: Path, by: str) -> Iterator[Path]:
    """The files of a folder that hold this person's words alone, and no attestation of them."""
    files = sorted(folder.glob(f"*{ENDING}"))
    for path in (one for one in files if one.is_file() and not one.is_symlink()):
        raw = plain(read_bytes(path))
        people = {identity(event.by) for event in parse_sitting(raw).events}
        if people == {identity(by)} and not _is_signed(path, raw):
            yield path


def _is_signed(path: Path, raw: bytes) -> bool:
    signed = path.with_name(path.name + SIGNED)
    return signed.is_file() and covers(raw, read_bytes(signed))


def _is_committed(path: Path) -> bool:
    words = ("ls-tree", "--name-only", "HEAD", "--", path.name)
    return bool(ask_git(path.parent, *words))
