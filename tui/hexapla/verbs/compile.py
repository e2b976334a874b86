"""PO to MO: what a program reads at run time."""

from pathlib import Path

from hexapla.errors import UsageError
from hexapla.formats.po import parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.formats.po.render import compile_mo
from hexapla.workspace.files import read_bytes
from hexapla.workspace.fresh import write_anew


def compile_catalogue(path: Path) -> Path:
    """Write the MO file of a PO file beside it; its path.

    Raises:
        UnreadableError: the PO file cannot be opened or decoded.
        UsageError: it is in our layout, whose segments no program asks for.
        SaveError: it is damaged, or the MO file cannot be written.
    """
    file = parse(read_bytes(path), str(path))
    if is_ours(file):
        remedy = "name the catalogue of a program"
        raise UsageError("this is a document's rendering", path=str(path), remedy=remedy)
    written = path.with_suffix(".mo")
    write_anew(written, compile_mo(file))
    return written
