"""Where the letters of a unit's texts stand in its file."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from hexapla.corpus.faces import has_plurals
from hexapla.corpus.join import ARROW
from hexapla.corpus.unit import State, Unit
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.lexer import BOM
from hexapla.formats.po.literal import LITERAL, NUMERIC, UNWRITABLE, quote
from hexapla.formats.po.reader import PoFile
from hexapla.text.offsets import utf16_units
from hexapla.text.region import Region
from hexapla.text.span import Side, Span

_LITERAL = re.compile(LITERAL)
_NUMERIC = re.compile(NUMERIC)
_LETTER = re.compile(rb"\\.|[\x00-\x7f]|[\xc0-\xff][\x80-\xbf]*+", re.DOTALL)

Letter = tuple[int, int]  # where it begins and ends in the file in UTF-8


@dataclass(frozen=True, slots=True)
class Locator:
    r"""Tells where the texts of the units of a file stand in it.

    >>> from hexapla.formats.po.reader import parse
    >>> locator = Locator(parse(b'msgid "a"\nmsgstr ""\n"one "\n"two"\n'))
    >>> unit = Unit("a", ("a",), ("one two",), line=1)
    >>> locator.locate(unit, Side.TARGET, Span(4, 7))
    Region(line=4, column=2, end_line=4, end_column=5)
    >>> locator.spell(unit, Span(3, 4), '"')
    (Region(line=3, column=5, end_line=3, end_column=6), '\\"')
    """

    file: PoFile

    def locate(self, unit: Unit, side: Side, span: Span | None = None) -> Region | None:
        r"""The region of a span of one of a unit's joined texts; without a span, of all of it.

        None where the file does not say letter by letter: in damaged lines, and in fields with
        bytes that are written as numbers (``\x41``).
        """
        entry = self._entry(unit)
        letters = self._letters(entry, unit, side) if entry else None
        if entry is None or letters is None:
            return None
        start, end = (span.start, span.end) if span else (0, len(letters) - 1)
        first = letters[start][0]
        return self._region(entry, first, letters[end - 1][1] if end > start else first)

    def spell(self, unit: Unit, span: Span, text: str) -> tuple[Region, str] | None:
        """Which region to replace, and by what, so that a span of the target becomes a text.

        None where that cannot be told exactly, or the file cannot hold the text.
        """
        entry = self._entry(unit)
        letters = self._letters(entry, unit, Side.TARGET) if entry else None
        region = self.locate(unit, Side.TARGET, span)
        if letters is None or region is None or not self._holds(text):
            return None
        between = any(start == end for start, end in letters[span.start : span.end])
        return None if between else (region, quote(text)[1:-1])

    def _holds(self, text: str) -> bool:
        """Whether a text may stand in the file."""
        try:
            text.encode(self.file.charset)
        except (LookupError, UnicodeEncodeError):
            return False
        return self.file.encoding.faithful and not UNWRITABLE.search(text)

    def _entry(self, unit: Unit) -> Entry | None:
        entries = self.file.entries
        at = bisect_left(entries, unit.line, key=attrgetter("line"))
        found = at < len(entries) and entries[at].line == unit.line
        return entries[at] if found and unit.state is not State.DAMAGED else None

    def _letters(self, entry: Entry, unit: Unit, side: Side) -> Sequence[Letter] | None:
        """Each code point of a joined text, and the place behind it; those between are empty."""
        numbers = self._sources(entry, unit) if side is Side.SOURCE else entry.targets
        letters: list[Letter] = []
        end = 0
        for order, number in enumerate(numbers):
            letters += [(end, end)] * (len(unit.joiner) if order else 0)
            if _NUMERIC.search(self.file.tokens.field(number)):
                return None
            for literal in self._literals(number):
                letters += (each.span() for each in _LETTER.finditer(*literal))
                end = literal[2]
        whole = unit.source if side is Side.SOURCE else unit.target
        return [*letters, (end, end)] if len(letters) == len(whole) else None

    def _literals(self, number: int) -> Iterator[tuple[bytes, int, int]]:
        """What stands between the quotes of a field."""
        data, starts = self.file.tokens.data, self.file.tokens.starts
        for literal in _LITERAL.finditer(data, starts[number], starts[number + 1]):
            yield data, literal.start() + 1, literal.end() - 1

    def _sources(self, entry: Entry, unit: Unit) -> list[int]:
        """The numbers of the fields that hold the sources, of entries joined to this one too."""
        if has_plurals(unit) or len(unit.sources) == 1:
            return [*range(entry.at, entry.targets.start)]
        return [entry.at, *self._joined(entry, unit)]

    def _joined(self, entry: Entry, unit: Unit) -> Iterator[int]:
        entries = self.file.entries
        left = len(unit.sources) - 1
        for other in entries[bisect_left(entries, entry.line + 1, key=attrgetter("line")) :]:
            if left and other.msgstrs == (ARROW + unit.key,) and not other.fuzzy:
                left -= 1
                yield other.at
            elif not left:
                return

    def _region(self, entry: Entry, start: int, end: int) -> Region:
        return Region(*self._place(entry, start), *self._place(entry, end))

    def _place(self, entry: Entry, at: int) -> tuple[int, int]:
        """Line and column of a place behind the beginning of an entry's msgid."""
        data, first = self.file.tokens.data, self.file.tokens.starts[entry.at]
        before = data[data.rfind(b"\n", 0, at) + 1 : at].removeprefix(BOM)
        return entry.line + data.count(b"\n", first, at), utf16_units(before.decode()) + 1
