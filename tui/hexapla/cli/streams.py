"""Standard output is data, standard error is talk."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import TextIO, TypeVar

from hexapla.errors import SaveError
from hexapla.report.page import Page, Tint
from hexapla.text.visible import visible

CLEAR = "\r\x1b[K"
WIDEST = 120  # cells: longer rows are hard to read
NARROWEST = 40
USUAL = 100

Item = TypeVar("Item")


def prepare_streams() -> None:
    """Let a character that the locale cannot write come out as an escape, and never as an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def is_interactive() -> bool:
    """Whether a person sits at both ends."""
    return all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def page() -> Page:
    """The page that standard output is: its width, and whether it takes colours (no-color.org)."""
    columns = _columns()
    coloured = _obeys(sys.stdout) and not os.environ.get("NO_COLOR")
    return Page(min(max(columns, NARROWEST), WIDEST), coloured)


def _obeys(stream: TextIO) -> bool:
    """Whether escape sequences do what they say there: it is a terminal, and no dumb one."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _columns() -> int:
    """The cells of a line: what the environment says, else the terminal, else a hundred.

    As shutil has it, which brings its archivers with it.
    """
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    with suppress(ValueError, OSError):
        return os.get_terminal_size(sys.stdout.fileno()).columns or USUAL
    return USUAL


def complain(message: str) -> None:
    """One line of talk that says what is wrong."""
    _talk("error", Tint.ERROR, message)


def remark(message: str) -> None:
    """One line of talk that says what could be better."""
    _talk("note", Tint.INFO, message)


def _talk(word: str, tint: Tint, message: str) -> None:
    seen = _obeys(sys.stderr)
    coloured = seen and not os.environ.get("NO_COLOR")
    line = f"{Page(coloured=coloured).tint(word, tint)} {visible(message)}"
    print(f"{CLEAR if seen else ''}{line}", file=sys.stderr)  # a line of progress may stand there


def write(pieces: Iterable[str]) -> None:
    """Write a report as it is made.

    Raises:
        SaveError: it cannot be written; who has the other end of a pipe may close it.
    """
    for piece in pieces:
        with _told_if_full():
            sys.stdout.write(piece)
    with _told_if_full():
        sys.stdout.flush()


def write_bytes(raw: bytes) -> None:
    """Write them as they are; errors as with ``write``."""
    with _told_if_full():
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()


@contextmanager
def _told_if_full() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        close_quietly()
        reason = (error.strerror or "cannot be written").lower()
        raise SaveError(reason, path="standard output", remedy="write elsewhere") from None


def with_progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """The items, with a line of progress on a terminal, gone before each is given out."""
    if not _obeys(sys.stderr) or total < 2:
        yield from items
        return
    for number, item in enumerate(items, 1):
        sys.stderr.write(CLEAR)
        sys.stderr.flush()
        yield item
        sys.stderr.write(f"{CLEAR}{number} of {total} files")
        sys.stderr.flush()
    sys.stderr.write(CLEAR)


def close_quietly() -> None:
    """Our output arrives nowhere: write nothing more, not even at exit."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
