"""The one way in."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from hexapla import __version__

GARBAGE = (50_000, 20, 100)  # new objects, and rounds, before the older ones are looked through


def start() -> NoReturn:
    """The command as it is installed: ``main``, in a process that is there for nothing else."""
    gc.set_threshold(*GARBAGE)
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever called
            setattr(sys, name, open(os.devnull, "r+"))  # noqa: SIM115, PTH123 -- to the end, and soon
    try:
        code = main()
    except OSError:
        code = 2  # the output has no place to go
    leave(code)


def leave(code: int) -> NoReturn:
    """End the process at once; to free its memory piece by piece takes a while, for nothing."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            code = code or 2  # some of the output had no place to go
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line, or these arguments; the exit code."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words == ["--version"]:
        sys.stdout.write(f"hexapla {__version__}\n")
        return 0
    from hexapla.cli.main import main as run  # noqa: PLC0415 -- the version needs none of it

    return run(words, view)


def view(words: Sequence[str]) -> int:
    """Open the view; ends as Python ends, since the toolkit may have something to put away."""
    from hexapla.app.main import main as run  # noqa: PLC0415 -- no other command needs a toolkit

    sys.exit(run(words))


if __name__ == "__main__":
    start()
