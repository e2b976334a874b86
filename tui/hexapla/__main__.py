"""The one way in."""

import sys
from collections.abc import Sequence

from hexapla import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line, or these arguments; the exit code."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words == ["--version"]:
        sys.stdout.write(f"hexapla {__version__}\n")
        return 0
    from hexapla.cli.main import main as run  # noqa: PLC0415 -- the version needs none of it

    return run(words, view)


def view(words: Sequence[str]) -> int:
    """Open the view; the exit code."""
    from hexapla.app.main import main as run  # noqa: PLC0415 -- no other command needs a toolkit

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
