"""Two versions of a PO file made one, as git asks its merge drivers to."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.formats.po import parse
from hexapla.formats.po.merge import Clash, merge
from hexapla.workspace.files import read_bytes
from hexapla.workspace.fresh import write_anew

ATTRIBUTES = ("*.po merge=hexapla", "*.pot merge=hexapla")
SETTINGS = (
    'git config merge.hexapla.name "PO files, entry by entry"',
    'git config merge.hexapla.driver "hexapla merge %O %A %B --path %P"',
)


class Versions(NamedTuple):
    """Where the files are that a merge is about: what the two go back to, and either side."""

    base: Path
    ours: Path
    theirs: Path


def merge_files(versions: Versions, name: str = "") -> Sequence[Clash]:
    """Write what both sides come to into the file of ours; what there is to settle in it.

    ``name`` is what people call the file.

    Raises:
        HexaplaError: a file cannot be read, merged or written; ours is as it was.
    """
    sides = [parse(read_bytes(path), name or str(path)) for path in versions]
    merged = merge(*sides)
    if merged.raw != sides[1].raw:
        write_anew(versions.ours, merged.raw)
    return merged.clashes
