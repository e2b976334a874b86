"""What a person chose the last time: kept in the cache, so it may be forgotten."""

from contextlib import suppress
from pathlib import Path

from hexapla.workspace.cache import cache_folder

SUFFIX = ".habit"


def recall(name: str) -> tuple[str, ...]:
    """The words that are remembered under a name; none where there are none."""
    try:
        return tuple(_place(name).read_text("utf-8").split())
    except (OSError, UnicodeDecodeError):
        return ()


def remember(name: str, words: tuple[str, ...]) -> None:
    """Keep words for the next time, or no words; where that cannot be done, it is not."""
    with suppress(OSError):
        if words:
            _place(name).write_text("\n".join(words), "utf-8")
        else:
            _place(name).unlink(missing_ok=True)


def _place(name: str) -> Path:
    return cache_folder() / f"{name}{SUFFIX}"
