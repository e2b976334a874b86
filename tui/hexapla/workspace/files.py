"""Bytes in, and bytes out: whole and for good, or not at all."""

import os
import stat
from contextlib import suppress
from errno import EACCES, EDQUOT, EFBIG, ENOSPC, EPERM, EROFS
from itertools import count
from pathlib import Path

from hexapla.errors import SaveError, UnreadableError

RESCUE = ".hexapla-rescue"
REMEDIES = {
    **dict.fromkeys((ENOSPC, EDQUOT, EFBIG), "make room on the disk, then save again"),
    **dict.fromkeys((EACCES, EPERM, EROFS), "make the file and its folder writable"),
}


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableError: it is missing, no file, or not to be opened.
    """
    try:
        if stat.S_ISCHR(path.stat().st_mode):
            raise UnreadableError("this is a device, not a file", path=str(path))
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise UnreadableError(reason, path=str(path)) from None
    except ValueError as error:  # a NUL in the name
        raise UnreadableError(str(error), path=str(path)) from None


def digest(raw: bytes) -> str:
    """What ``save`` knows a version of a file by: BLAKE2b-128 of its bytes, as hexadecimal."""
    from hashlib import blake2b  # noqa: PLC0415 -- a check has no use for it

    return blake2b(raw, digest_size=16).hexdigest()


def save(path: Path, raw: bytes, expected: str) -> None:
    """Put ``raw`` in the place of the version of a file that has the digest ``expected``.

    The file changes at once and as a whole, even if the machine stops meanwhile, and keeps its
    permissions, owner and attributes; where ``path`` is a symbolic link, the file changes that
    it leads to. If that has become another version, it stays, and ``raw`` is left beside it.

    Raises:
        SaveError: the file is as it was, or as someone else left it.
    """
    target = Path(os.path.realpath(path))
    made = None
    try:
        _refuse_protected(target)
        made = _write_beside(target, raw)
        if not target.exists() or digest(target.read_bytes()) != expected:
            raise _conflict(path, _rescue(made, target))
        made.replace(target)
        sync(target.parent)
    except OSError as error:
        reason = (error.strerror or "cannot be written").lower()
        remedy = REMEDIES.get(error.errno or 0, "the file on the disk is as it was")
        raise SaveError(f"not saved: {reason}", path=str(path), remedy=remedy) from error
    finally:
        if made is not None:
            made.unlink(missing_ok=True)


def _refuse_protected(target: Path) -> None:
    """A folder that may be written would let us replace a file that may not."""
    if target.exists() and not (target.stat().st_mode & 0o222 and os.access(target, os.W_OK)):
        raise PermissionError(EACCES, "the file is read-only")


def _write_beside(target: Path, raw: bytes) -> Path:
    """A file in the same folder, on the disk for good, that differs from it only in its bytes."""
    from tempfile import mkstemp  # noqa: PLC0415 -- a check saves nothing

    handle, name = mkstemp(prefix=".hexapla-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            if target.exists():
                _resemble(target, name)
            os.fsync(handle)
    except BaseException:
        Path(name).unlink()
        raise
    return Path(name)


def _resemble(target: Path, name: str) -> None:
    """Permissions, owner and attributes as the target has them; the time is now."""
    from shutil import copystat  # noqa: PLC0415 -- a check saves nothing

    status = target.stat()
    if os.name == "posix":
        with suppress(PermissionError):  # only root gives files away
            os.chown(name, status.st_uid, status.st_gid)
    copystat(target, name)
    os.utime(name)


def _rescue(made: Path, target: Path) -> Path:
    """What could not be saved, under a name that nothing has yet."""
    names = (f"{target.name}{f'-{n}' if n > 1 else ''}{RESCUE}" for n in count(1))
    place = next(place for name in names if not (place := target.with_name(name)).exists())
    made.rename(place)
    sync(target.parent)
    return place


def _conflict(path: Path, rescue: Path) -> SaveError:
    message = "someone else has changed the file since it was read; it was left as it is"
    remedy = f"what you wanted to save is in {rescue}"
    return SaveError(message, path=str(path), remedy=remedy)


def sync(folder: Path) -> None:
    """Make a change of names in a folder last; where a system cannot, the files are whole still."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
