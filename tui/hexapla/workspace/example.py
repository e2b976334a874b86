"""The worked example: in a checkout it stands at the top, in an installed package inside it."""

from pathlib import Path

import hexapla
from hexapla.errors import UnreadableError
from hexapla.workspace.files import read_bytes

FOLDERS = ("translations", "glossary")
CONFIG = """\
source = "zh-Hans"
paths = ["translations"]
glossary = ["glossary/chongqing.tbx"]
"""


def find_example() -> Path:
    """The folder that holds the example's ``translations`` and ``glossary``.

    Raises:
        UnreadableError: the package came without it.
    """
    package = Path(hexapla.__file__).parent
    for root in (package / "example", package.parents[1]):
        if all((root / folder).is_dir() for folder in FOLDERS):
            return root
    raise UnreadableError("the worked example is not here", remedy="install hexapla anew")


def example_files() -> dict[str, bytes]:
    """The example's files, by their paths below its folder.

    Raises:
        UnreadableError: the package came without it.
    """
    root = find_example()
    paths = (path for folder in FOLDERS for path in sorted((root / folder).rglob("*")))
    return {str(path.relative_to(root)): read_bytes(path) for path in paths if path.is_file()}
