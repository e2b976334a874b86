"""A copy of the worked example, to play with."""

from pathlib import Path

from hexapla.errors import SaveError
from hexapla.workspace.config import NAME
from hexapla.workspace.example import CONFIG, example_files
from hexapla.workspace.fresh import fill


def make_demo(folder: Path) -> tuple[Path, ...]:
    """Write the example and its configuration into a new or empty folder; the files written.

    Raises:
        SaveError: the folder has something in it, or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SaveError(
            "there is something here already", path=str(folder), remedy="name a new folder"
        )
    return fill(folder, example_files() | {NAME: CONFIG.encode()})
