"""The folder for what can be made again: the user's cache, or where there is room for it."""

import os
from pathlib import Path

from platformdirs import user_cache_path

VARIABLE = "HEXAPLA_CACHE"  # names another folder


def cache_folder() -> Path:
    """The folder, made if need be; only its owner may look into it.

    Raises:
        OSError: it cannot be made.
    """
    named = os.environ.get(VARIABLE)
    folder = Path(named) if named else user_cache_path("hexapla", appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
