"""The one way in."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from hexapla import __version__

GARBAGE = (50_000, 20, 100)  # new objects, and rounds, before the older ones are looked through
STOPPED = 130  # by a person
GONE = 141  # what a shell reports of a program that a closed pipe has ended


def start() -> NoReturn:
    """The command as it is installed: ``main``, in a process that is there for nothing else."""
    gc.set_threshold(*GARBAGE)
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever called
            setattr(sys, name, open(os.devnull, "r+"))  # noqa: SIM115, PTH123 -- to the end, and soon
    try:
        leave(main())
    except SystemExit:  # parsers end so, and the view
        if lost := send():
            leave(lost)
        raise
    except KeyboardInterrupt:
        leave(STOPPED)
    except OSError as error:
        leave(tell(error))


def leave(code: int) -> NoReturn:
    """End the process at once; to free its memory piece by piece takes a while, for nothing."""
    lost = send()
    os._exit(code or lost)


def send() -> int:
    """Send all output on its way: 0, or the exit code where it does not arrive."""
    code = 0
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError as error:
            code = tell(error)
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # what is left is lost, too
    return code


def tell(error: OSError) -> int:
    """Say why output does not arrive, unless who reads it has gone; the exit code."""
    if isinstance(error, BrokenPipeError):
        return GONE
    with suppress(OSError):
        reason = (error.strerror or "cannot be written").lower()
        sys.stderr.write(f"error standard output: {reason} (write elsewhere)\n")
        sys.stderr.flush()
    return 2


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
