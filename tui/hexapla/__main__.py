"""The one way in."""

import sys

from hexapla import __version__


def main() -> int:
    """Run the command line; its exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"hexapla {__version__}\n")
        return 0
    from hexapla.cli.main import main as run  # noqa: PLC0415 -- the version needs none of it

    return run()


if __name__ == "__main__":
    sys.exit(main())
