"""Files that were not there before, or are made from others."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from hexapla.errors import SaveError
from hexapla.workspace.files import REMEDIES


def write_new(path: Path, raw: bytes) -> None:
    """Write a file that must not exist yet, whole or not at all; its folder is made if need be.

    Raises:
        SaveError: it exists, or cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            try:
                file.write(raw)
                file.flush()
            except BaseException:
                path.unlink()
                raise
    except OSError as error:
        raise _unsaved(error, path) from None


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
        raise _unsaved(error, path) from None
    finally:
        with suppress(OSError):
            made.unlink(missing_ok=True)


def fill(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files into a folder that is new or empty, all or none; where they are.

    Raises:
        SaveError: one cannot be written.
    """
    from shutil import rmtree  # noqa: PLC0415 -- it brings the archivers with it

    try:
        for name, raw in files.items():
            write_new(folder / name, raw)
    except BaseException:
        rmtree(folder, ignore_errors=True)
        raise
    return tuple(folder / name for name in files)


def _unsaved(error: OSError, path: Path) -> SaveError:
    reason = (error.strerror or "cannot be written").lower()
    return SaveError(reason, path=str(path), remedy=REMEDIES.get(error.errno or 0, ""))
