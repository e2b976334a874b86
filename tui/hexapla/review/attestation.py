"""An SSH signature over a file of events: whose key it was made with, and who may use that.

The form of a signature is OpenSSH's PROTOCOL.sshsig, that of the list of signers the section
ALLOWED SIGNERS of ssh-keygen(1).
"""

import binascii
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from typing import NamedTuple

from hexapla.review.event import identity

NAMESPACE = "hexapla"  # so that no signature made for something else counts, nor ours elsewhere
MAGIC = b"SSHSIG\0\0\0\1"
ARMOUR = re.compile(
    rb"-----BEGIN SSH SIGNATURE-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END SSH SIGNATURE-----"
)
SIGNER = re.compile(r'\s*("[^"]*"|[^\s"#]+)\s(?:.*\s)?(?:ssh|sk|ecdsa)-\S+\s+([A-Za-z0-9+/]+=*)')
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


def holders(signers: str, key: str) -> tuple[str, ...]:
    """The people for whom a list of signers has this key, as it names them.

    >>> holders('ann@x.org,eve@x.org namespaces="hexapla" ssh-ed25519 AAAA ann', "AAAA")
    ('ann@x.org', 'eve@x.org')
    """
    lines = (SIGNER.match(line) for line in signers.splitlines())
    named = (line[1].strip('"').split(",") for line in lines if line and line[2] == key)
    return tuple(name for names in named for name in names)


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
