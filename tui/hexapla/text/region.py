"""Where something is in a file."""

from typing import NamedTuple


class Region(NamedTuple):
    """A stretch of a file: lines and columns from 1, ``end_column`` behind the last letter.

    Columns count UTF-16 code units, as editors and SARIF do.
    """

    line: int
    column: int
    end_line: int
    end_column: int
