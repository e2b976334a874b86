"""What a person chose in a workspace the last time: kept in the cache, so it may be forgotten."""

from contextlib import suppress
from pathlib import Path

from hexapla.workspace.cache import cache_folder

SUFFIX = ".columns"


def recall_columns(name: str) -> tuple[str, ...]:
    """The tags of the renderings that were shown in the workspace of that name; empty: all."""
    try:
        text = _place(name).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ()
    return tuple(text.split())


def remember_columns(name: str, tags: tuple[str, ...]) -> None:
    """Keep the tags for the next time; where that cannot be done, it is not.

    No tags mean all, those to come too.
    """
    with suppress(OSError):
        if tags:
            _place(name).write_text("\n".join(tags), "utf-8")
        else:
            _place(name).unlink(missing_ok=True)


def _place(name: str) -> Path:
    return cache_folder() / f"{name}{SUFFIX}"
