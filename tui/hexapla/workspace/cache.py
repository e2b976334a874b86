"""The folder for what can be made again: the user's cache, or where there is room for it."""

import os
import time
from contextlib import suppress
from pathlib import Path

KEPT = 90 * 24 * 3600  # seconds: what nobody has opened for so long is forgotten
KEEPS = "*.sqlite*", "*.habit", "*.events*", "*.vectors*"
VARIABLE = "HEXAPLA_CACHE"  # names another folder


def cache_folder() -> Path:
    """The folder, made if need be; only its owner may look into it.

    Raises:
        OSError: it cannot be made.
    """
    from platformdirs import user_cache_path  # noqa: PLC0415 -- a check of English keeps nothing

    named = os.environ.get(VARIABLE)
    folder = Path(named) if named else user_cache_path("hexapla", appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def forget_old(folder: Path) -> None:
    """Delete what nobody has changed for three months, as far as that can be done."""
    oldest = time.time() - KEPT
    with suppress(OSError):
        for file in (file for ending in KEEPS for file in folder.glob(ending)):
            if file.stat().st_mtime < oldest:
                file.unlink()
