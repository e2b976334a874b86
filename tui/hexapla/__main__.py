"""The one way in."""

import sys

from hexapla.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
