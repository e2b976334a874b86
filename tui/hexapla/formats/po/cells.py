"""A PO file as cells: one for each entry, joined or not."""

from collections.abc import Iterator
from typing import NamedTuple

from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.columns import Cell
from hexapla.corpus.faces import has_plurals
from hexapla.corpus.join import ARROW
from hexapla.corpus.unit import State, Unit
from hexapla.formats.po.reader import PoFile

ROWLESS = frozenset({State.OBSOLETE, State.DAMAGED})


class Part(NamedTuple):
    """An entry as a part of the columns: key and source name its row."""

    key: str
    source: str
    cell: Cell


def lay_out(file: PoFile, catalogue: Catalogue) -> list[Part]:
    """The live entries of a file in its order; ``catalogue`` holds the units made of them."""
    parts = [_part(unit) for unit in catalogue.units if unit.state not in ROWLESS]
    if any(len(unit.sources) > 1 and is_joined(unit) for unit in catalogue.units):
        parts += _joined(file, catalogue)
        parts.sort(key=lambda part: part.cell.line)
    return parts


def is_joined(unit: Unit) -> bool:
    """Whether the unit holds several segments rendered together."""
    return len(unit.sources) > 1 and not has_plurals(unit)


def _part(unit: Unit) -> Part:
    source = unit.sources[0] if not has_plurals(unit) else unit.source
    cell = Cell(unit.target, unit.state, unit.line, unit.flags, "", unit.note)
    return Part(unit.key, source, cell)


def _joined(file: PoFile, catalogue: Catalogue) -> Iterator[Part]:
    """The entries that went into the unit of an earlier one."""
    known = {unit.key for unit in catalogue.units}
    for entry in file.entries:
        key = entry.msgctxt or entry.msgid
        if key and key not in known and not entry.obsolete:
            known.add(key)
            head = entry.msgstrs[0].removeprefix(ARROW)
            cell = Cell("", State.RENDERED, entry.line, entry.flags, head)
            yield Part(key, entry.msgid, cell)
