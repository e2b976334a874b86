"""Signatures made and looked at by ssh-keygen, so that agents and keys in hardware work."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, TimeoutExpired, run
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hexapla.errors import UsageError
from hexapla.review.attestation import (
    NAMESPACE,
    WILD,
    Doubt,
    Listed,
    listed,
    name_in,
    principal,
    read_seal,
    unfitness,
)
from hexapla.text.visible import visible
from hexapla.workspace.authors import ask_git

VARIABLE = "HEXAPLA_KEY"  # names the key to sign with: a file
AUTHORITY = "cert-authority"  # what a list of signers says of a key that signs keys
PATIENCE = 20  # seconds to look at a signature
LITERAL = ("key::", "ssh-", "ecdsa-", "sk-")  # how git's user.signingkey begins if it is no file
NAME_A_KEY = "name a key with --key: ssh-keygen(1), -Y sign"
AGAIN = "sign it again: hexapla attest"
ANEW = "decide again, and attest it with a key that is good"


class Signers(NamedTuple):
    """Who may attest: files as ssh-keygen wants them; ``revoked`` is none or the keys that went.

    ``text`` is what ``allowed`` holds.
    """

    allowed: Path
    text: str
    revoked: Path | None = None


class Attested(NamedTuple):
    """Bytes of a file of events, the signature over them, and whose it should be."""

    raw: bytes
    signature: bytes
    by: str


def plain(raw: bytes) -> bytes:
    """Bytes of events with the line ends that they were written with, whatever git made of them."""
    return raw.replace(b"\r\n", b"\n")


def key_here(folder: Path) -> str:
    """The key to sign with: ``HEXAPLA_KEY``, else git's where that signs with SSH; else empty."""
    if named := os.environ.get(VARIABLE, ""):
        return named
    if (ask_git(folder, "config", "gpg.format") or b"").strip() != b"ssh":
        return ""
    return os.fsdecode(ask_git(folder, "config", "user.signingkey") or b"").strip()


def sign(raw: bytes, key: str) -> bytes:
    """The signature over bytes; ``key`` is a file, or a public key that an agent has.

    Raises:
        UsageError: the key is no regular file, or ssh-keygen is not there, or does not sign.
    """
    with _key_file(key) as file:
        words = ("-Y", "sign", "-q", "-n", NAMESPACE, "-f", file)
        code, answer, talk = _ssh_keygen(words, raw, patience=None)
    if code or not answer:
        reason = talk.strip().splitlines()
        message = f"not signed: {reason[-1] if reason else 'ssh-keygen gave no signature'}"
        raise UsageError(message, path=key, remedy=NAME_A_KEY)
    return answer


@contextmanager
def _key_file(key: str) -> Iterator[str]:
    """The file of a key; one for a key that is written out as git may have it."""
    if not key.startswith(LITERAL):
        path = Path(key).expanduser()
        for file in (path, Path(f"{path}.pub")):  # ssh-keygen reads both, and a pipe may never end
            if file.exists() and not file.is_file():
                raise UsageError("this is no regular file", path=str(file), remedy=NAME_A_KEY)
        yield str(path)
        return
    with TemporaryDirectory(prefix="hexapla-") as folder:
        file = Path(folder) / "key.pub"
        file.write_text(key.removeprefix("key::") + "\n", "utf-8")
        yield str(file)


def doubt_of(one: Attested, signers: Signers, at: str = "") -> Doubt | None:
    """Why a signature does not count; None if it does.

    ``at`` is the time that the key must have been good at, as events have it; now, if empty.

    Raises:
        UsageError: ssh-keygen is not there.
    """
    if doubt := _unfit(one):
        return doubt
    seal = read_seal(one.signature)
    lines = listed(signers.text, seal.key) if seal else ()
    who = name_in(lines, principal(one.by))
    if not lines and AUTHORITY in signers.text:  # the key may be one that an authority vouches for
        who = principal(one.by)
    with TemporaryDirectory(prefix="hexapla-") as folder:
        file = Path(folder) / "events.sig"
        file.write_bytes(one.signature)
        if who and _verifies(file, one.raw, signers, (who, at)):
            return None
        if not _untouched(file, one.raw):
            message = "it was altered after it was attested"
            return Doubt("altered-record", message, "take it back from whoever wrote it")
        if doubt := _strange(one, lines):
            return doubt
        unrevoked = signers._replace(revoked=None)
        if signers.revoked and _verifies(file, one.raw, unrevoked, (who, at)):
            return Doubt("revoked-key", f"the key of {one.by} was revoked", ANEW)
    message = f"the key of {one.by} is not good at this time: it has expired, or is not valid yet"
    return Doubt("expired-key", message, ANEW)


def covers(raw: bytes, signature: bytes) -> bool:
    """Whether a signature is one over these bytes, whosoever's.

    Raises:
        UsageError: ssh-keygen is not there.
    """
    with TemporaryDirectory(prefix="hexapla-") as folder:
        file = Path(folder) / "events.sig"
        file.write_bytes(signature)
        return _untouched(file, raw)


def _unfit(one: Attested) -> Doubt | None:
    """Why a signature cannot count, whoever may sign."""
    seal = read_seal(one.signature)
    if seal is None:
        return Doubt("broken-attestation", "its attestation is no SSH signature", AGAIN)
    if seal.namespace != NAMESPACE:
        message = f"it was signed for {seal.namespace}, not for {NAMESPACE}"
        return Doubt("foreign-attestation", message, AGAIN)
    if not principal(one.by):
        message = f"{one.by} has no address, so no key can be theirs"
        return Doubt("unknown-key", message, "let git, or HEXAPLA_NAME, name an address")
    return None


def _strange(one: Attested, lines: Sequence[Listed]) -> Doubt | None:
    """Why a key cannot be the person's: it is nobody's, someone else's, or not for this."""
    if not lines:
        message = f"it is attested with a key that nobody is known to have, for {one.by}"
        return Doubt("unknown-key", message, "a key counts when the base branch lists it")
    who = principal(one.by)
    for reason in (unfitness(line, who) for line in lines):
        if reason:
            message = f"the key of {one.by} does not count: {reason}"
            return Doubt("unfit-key", message, "mend the list of signers in the base branch")
    if name_in(lines, who):
        return None
    first = lines[0].names[0]
    if WILD & set(first):
        message = f"its key is listed for {first}, so it could be anybody's"
        return Doubt("shared-key", message, "list it for one person: with their address")
    message = f"it is said to be {one.by}'s, and attested with the key of {visible(first)}"
    return Doubt("wrong-key", message, "let the person who said it attest it")


def _verifies(file: Path, raw: bytes, signers: Signers, said: tuple[str, str]) -> bool:
    who, at = said
    words = ["-Y", "verify", "-q", "-n", NAMESPACE, "-f", str(signers.allowed), "-I", who]
    if at:
        words.append(f"-Overify-time={''.join(c for c in at[:19] if c.isdigit())}")
    if signers.revoked:
        words += ["-r", str(signers.revoked)]
    return _ssh_keygen((*words, "-s", str(file)), raw)[0] == 0


def _untouched(file: Path, raw: bytes) -> bool:
    """Whether a signature is one over these bytes, whosoever's."""
    words = ("-Y", "check-novalidate", "-q", "-n", NAMESPACE, "-s", str(file))
    return _ssh_keygen(words, raw)[0] == 0


def _ssh_keygen(
    words: tuple[str, ...], given: bytes, patience: int | None = PATIENCE
) -> tuple[int, bytes, str]:
    """What ssh-keygen makes of bytes: its exit code, answer and talk.

    While it signs, it may ask for a passphrase or a touch: on a terminal, its talk is a person's.
    """
    asks = patience is None and sys.stderr.isatty()
    try:
        done = run(  # noqa: S603 -- our words
            ("ssh-keygen", *words),  # noqa: S607 -- it is where the user has it
            env={**os.environ, "LC_ALL": "C", "TZ": "UTC"},
            input=given,
            stdout=PIPE,
            stderr=None if asks else PIPE,
            timeout=patience,
            check=False,
        )
    except TimeoutExpired:
        return 1, b"", "ssh-keygen does not answer"
    except OSError:
        remedy = "install OpenSSH 8.2 or later (openssh-client)"
        raise UsageError("ssh-keygen is not installed", remedy=remedy) from None
    return done.returncode, done.stdout, (done.stderr or b"").decode("utf-8", "replace")
