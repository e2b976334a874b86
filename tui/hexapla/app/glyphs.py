"""Make the toolkit count cells as terminals do."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from rich import cells
from rich.cells import CellTable

from hexapla.text.offsets import cell_widths

TABLES = "load_cell_table"  # where the toolkit's measuring looks for its tables
SPACING = "Mc"  # the category of marks that take a cell
Range = tuple[int, int, int]  # first and last code point, and their width


def agree_on_widths() -> None:
    """Give the toolkit's tables our widths of spacing marks, which it takes for nothing.

    Without it a column of Devanagari or Tamil ends a cell too far for each such mark. Nothing
    that has been measured before is kept.
    """
    load: Callable[[str], CellTable] = getattr(cells, TABLES)

    @cache
    def corrected(version: str = "auto") -> CellTable:
        table = load(version)
        return table._replace(widths=list(_corrected(table.widths)))

    setattr(cells, TABLES, corrected)
    cells.get_character_cell_size.cache_clear()
    cells.cached_cell_len.cache_clear()


def _corrected(ranges: Iterable[Range]) -> Iterator[Range]:
    """The ranges, those without a width cut where a spacing mark has one."""
    for first, last, width in ranges:
        if width or SPACING not in map(unicodedata.category, map(chr, range(first, last + 1))):
            yield first, last, width
        else:
            yield from ((code, code, _width(code)) for code in range(first, last + 1))


def _width(code: int) -> int:
    letter = chr(code)
    return cell_widths(letter)[0] if unicodedata.category(letter) == SPACING else 0
