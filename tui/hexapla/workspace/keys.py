"""Where in a TOML file a key stands: the parsers do not say."""

import re
from collections.abc import Mapping

Path = tuple[str | int, ...]

ANY = "..."  # what msgspec has in the place of a key that may be any
HEADER = re.compile(r"\s*\[(\[)?\s*([^\]]+?)\s*\]")
KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


def parse_path(place: str) -> Path:
    """msgspec's way of writing a path.

    >>> parse_path("$.override[1].rules[...]")
    ('override', 1, 'rules', '...')
    """
    parts = re.findall(r"\.([\w-]+)|\[(\d+)\]|\[(\.{3})\]", place)
    return tuple(int(number) if number else name or anything for name, number, anything in parts)


def line_of(text: str, path: Path) -> int:
    r"""The line, from 1, of the key with this path, or of the nearest key above it; 0 if none.

    >>> line_of('[tool.hexapla]\nsource = "zh"\n', ("tool", "hexapla", "source"))
    2
    """
    places = _places(text)
    for length in range(len(path), 0, -1):
        if path[:length] in places:
            return places[path[:length]]
    return 0


def _places(text: str) -> dict[Path, int]:
    """The first line of every table and key."""
    places: dict[Path, int] = {}
    table: Path = ()
    counts: dict[Path, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := HEADER.match(line):
            table = _numbered(_split(header[2]), counts, open_ended=bool(header[1]))
            if header[1]:
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            places.setdefault(table, number)
        elif key := KEY.match(line):
            places.setdefault((*table, *_split(key[1])), number)
    return places


def _numbered(table: Path, counts: Mapping[Path, int], *, open_ended: bool) -> Path:
    """The path of a table; below an array of tables, it is that of the last of them."""
    found: Path = ()
    for at, part in enumerate(table, 1):
        found = (*found, part)
        if found in counts and not (open_ended and at == len(table)):
            found = (*found, counts[found])
    return found


def _split(dotted: str) -> Path:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
