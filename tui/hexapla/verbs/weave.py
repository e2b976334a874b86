"""Entries that joins hold together, as the units that they make and the cells that show them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.columns import Cell
from hexapla.corpus.faces import NUL
from hexapla.corpus.join import ARROW, join
from hexapla.corpus.unit import State, Unit
from hexapla.formats.po import parse
from hexapla.formats.po.cells import Part, is_joined
from hexapla.languages import find_language
from hexapla.verbs.desk import read_catalogue
from hexapla.verbs.index import ALTERED
from hexapla.workspace.files import read_bytes


class Web(NamedTuple):
    """Entries that hang together: each a unit as it stands, joins as texts, and a row's source."""

    entries: Mapping[str, Unit]
    rows: Mapping[str, str]

    def changed(self, entry: Unit, shift: int) -> "Web":
        """With an entry as it stands now, and those behind it ``shift`` lines further down."""
        before = self.entries.get(entry.key, entry).line
        moved = {
            key: unit._replace(line=unit.line + shift * (unit.line > before))
            for key, unit in self.entries.items()
        }
        return Web(moved | {entry.key: entry}, {entry.key: entry.source} | {**self.rows})

    def units(self, page: Catalogue) -> tuple[Unit, ...]:
        """The units that the entries make; ``page`` says how."""
        entries = sorted(self.entries.values(), key=lambda unit: unit.line)
        if not page.ours:
            return tuple(entries)
        return tuple(join(entries, find_language(page.source_tag).joiner))

    def keys(self, units: Iterable[Unit]) -> dict[str, tuple[str, ...]]:
        """The rows of each unit, the head first, by its key."""
        heads = {unit.key: [unit.key] for unit in units}
        for unit in sorted(self.entries.values(), key=lambda unit: unit.line):
            if unit.key not in heads:
                heads.setdefault(unit.target.removeprefix(ARROW), []).append(unit.key)
        return {head: tuple(keys) for head, keys in heads.items()}

    def cells(self, page: Catalogue) -> Iterator[tuple[str, Cell]]:
        """The cells that show the units of the page, each with the key of its row."""
        keys = self.keys(page.units)
        for unit in page.units:
            sources = unit.sources if is_joined(unit) else (unit.source,)
            for key, source in zip(keys[unit.key], sources, strict=False):
                altered = page.ours and self.rows[key] != source
                note = ALTERED if altered else ""
                if key == unit.key:
                    text, note = unit.target, unit.note or note
                    yield key, Cell(text, unit.state, unit.line, unit.flags, "", note)
                else:
                    entry = self.entries[key]
                    yield key, Cell("", State.RENDERED, entry.line, entry.flags, unit.key, note)


def spin(parts: Sequence[Part]) -> Web:
    """The entries that cells were made of."""
    return Web({part.key: _entry(part) for part in parts}, {p.key: p.source for p in parts})


def _entry(part: Part) -> Unit:
    cell = part.cell
    if cell.head:
        targets, state = (ARROW + cell.head,), State.RENDERED
    else:
        state = State.RENDERED if cell.state is State.DANGLING else cell.state
        targets = (cell.text,)
    return Unit(part.key, (part.source,), targets, state, cell.line, cell.flags)


def is_sure(parts: Iterable[Part]) -> bool:
    """Whether cells tell all of their entries.

    Those with plural forms do not, nor those with a note: their source may not be the row's.
    """
    return not any(part.cell.note or NUL in part.key for part in parts)


def read_units(path: str, page: Catalogue) -> tuple[Unit, ...]:
    """The units of a file; ``page`` says how to read it.

    Raises:
        UnreadableError: it cannot be read.
    """
    file = parse(read_bytes(Path(path)), page.path)
    tags = page.source_tag, page.target_tag
    return read_catalogue(file, Path(page.path), page.document, tags).units
