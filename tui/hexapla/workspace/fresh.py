"""Files that were not there before, or are made from others."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from hexapla.errors import SaveError


def write_new(path: Path, raw: bytes) -> None:
    """Write a file that must not exist yet; its folder is made if need be.

    Raises:
        SaveError: it exists, or cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(raw)
    except OSError as error:
        raise SaveError(error.strerror or "cannot be written", path=str(path)) from None


def write_anew(path: Path, raw: bytes) -> None:
    """Write a file that is made from others: whole or not at all, over an older one if need be.

    Its folder is made too.

    Raises:
        SaveError: it cannot be written.
    """
    made = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        made.write_bytes(raw)
        made.replace(path)
    except OSError as error:
        raise SaveError(error.strerror or "cannot be written", path=str(path)) from None
    finally:
        with suppress(OSError):
            made.unlink(missing_ok=True)


def copy_tree(source: Path, target: Path) -> Iterator[Path]:
    """Copy a folder to a place where none is; the files written, in order.

    Raises:
        SaveError: a file cannot be written.
    """
    from shutil import copytree  # noqa: PLC0415 -- it brings the archivers with it

    try:
        copytree(source, target)
    except OSError as error:
        raise SaveError(str(error), path=str(target)) from None
    yield from (path for path in sorted(target.rglob("*")) if path.is_file())
