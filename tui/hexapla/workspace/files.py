"""Bytes in, and bytes out whole or not at all."""

from pathlib import Path

from hexapla.errors import UnreadableError


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableError: it is missing, no file, or not to be opened.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise UnreadableError(reason, path=str(path)) from None
