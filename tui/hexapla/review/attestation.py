"""An SSH signature over a file of events: whose key it was made with, and who may use that.

The form of a signature is OpenSSH's PROTOCOL.sshsig, that of the list of signers the section
ALLOWED SIGNERS of ssh-keygen(1).
"""

import binascii
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from typing import NamedTuple

from hexapla.review.event import identity

NAMESPACE = "hexapla"  # so that no signature made for something else counts, nor ours elsewhere
MAGIC = b"SSHSIG\0\0\0\1"
ARMOUR = re.compile(
    rb"-----BEGIN SSH SIGNATURE-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END SSH SIGNATURE-----"
)
SIGNER = re.compile(r'\s*("[^"]*"|[^\s"#]+)\s(.*\s)?(?:ssh|sk|ecdsa)-\S+\s+([A-Za-z0-9+/]+=*)')
NAMESPACES = re.compile(r'\bnamespaces="([^"]*)"')
DATES = re.compile(r'\bvalid-(?:after|before)="([^"]*)"')
DATE = re.compile(r"\d{8}(?:\d{4}(?:\d\d)?)?Z?")
WILD = frozenset("*?")  # what makes a name in a list of signers a pattern
ADDRESS = re.compile(r"[!-~]+@[!-~]+")


class Seal(NamedTuple):
    """What a signature says of itself: the public key, as lists of signers write it, and why."""

    key: str
    namespace: str


class Doubt(NamedTuple):
    """Why what a file of events says does not count as its author's word."""

    slug: str
    message: str
    remedy: str


def read_seal(raw: bytes) -> Seal | None:
    """What a signature says of itself; None if it is none.

    >>> read_seal(b"-----BEGIN SSH SIGNATURE----- no -----END SSH SIGNATURE-----")
    """
    match = ARMOUR.search(raw)
    try:
        blob = b64decode(match[1]) if match else b""
    except binascii.Error:
        return None
    strings = list(_strings(blob.removeprefix(MAGIC)))
    if not blob.startswith(MAGIC) or len(strings) < 2:
        return None
    return Seal(b64encode(strings[0]).decode(), strings[1].decode("utf-8", "replace"))


def _strings(blob: bytes) -> Iterator[bytes]:
    """The strings of a blob, each behind its length in four bytes."""
    while len(blob) >= 4:
        end = 4 + int.from_bytes(blob[:4], "big")
        if end > len(blob):
            return
        yield blob[4:end]
        blob = blob[end:]


class Listed(NamedTuple):
    """A line of a list of signers: the people, as it names them, and what it says of the key."""

    names: tuple[str, ...]
    options: str = ""


def listed(signers: str, key: str) -> tuple[Listed, ...]:
    """The lines of a list of signers that have this key.

    >>> listed('ann@x.org,eve@x.org namespaces="hexapla" ssh-ed25519 AAAA ann', "AAAA")
    (Listed(names=('ann@x.org', 'eve@x.org'), options='namespaces="hexapla" '),)
    """
    lines = (SIGNER.match(line) for line in signers.splitlines())
    return tuple(
        Listed(tuple(line[1].strip('"').split(",")), line[2] or "")
        for line in lines
        if line and line[3] == key
    )


def name_in(lines: Iterable[Listed], who: str) -> str:
    """How these lines name a person, in which case; empty if they do not, or only by a pattern."""
    names = (name for line in lines for name in line.names if name.casefold() == who)
    return next(names, "")


def unfitness(line: Listed, who: str) -> str:
    """What in a line keeps the key from being a person's here; empty if it may have expired.

    >>> unfitness(Listed(("ann@x.org",), 'namespaces="git" '), "ann@x.org")
    'it is listed for git, not for hexapla'
    """
    if f"!{who}" in map(str.casefold, line.names):
        return f"the list leaves {who} out"
    if "cert-authority" in line.options:
        return "it is listed as an authority, not as a person's key"
    spaces = NAMESPACES.search(line.options)
    if spaces and not any(fnmatchcase(NAMESPACE, each) for each in spaces[1].split(",")):
        return f"it is listed for {spaces[1]}, not for {NAMESPACE}"
    wrong = next((date for date in DATES.findall(line.options) if not DATE.fullmatch(date)), "")
    return f"the list gives it a date that is none: {wrong}" if wrong else ""


def principal(by: str) -> str:
    """The name that a person goes by in a list of signers: the address; empty without one.

    >>> principal("Ann Lee <Ann@x.org>")
    'ann@x.org'
    """
    name = identity(by)
    return name if ADDRESS.fullmatch(name) else ""


def shown(by: str) -> str:
    r"""A person's name with every letter told that looks like another one.

    >>> shown("Ann <\u0430nn@x.org>")
    'Ann <\\u0430nn@x.org>'
    """
    who = identity(by)
    return by if who.isascii() else f"{by.partition('<')[0].strip()} <{ascii(who)[1:-1]}>"
