"""TSV: a column for each language, named in the first row, and a segment in each row below.

A row is a line and a tab ends a cell, whatever quotes are around: speech begins in one row and
ends in another. A cell is taken out of quotes where quotes in it are doubled, as spreadsheets
write it, or where every cell of the first row stands in quotes.
"""

import re
from collections.abc import Sequence

from hexapla.corpus.renewal import Rendering
from hexapla.errors import UnreadableError
from hexapla.formats.document.columns import Table, deliver_column
from hexapla.formats.document.piece import Delivered, Hint
from hexapla.languages.tag import from_posix, is_tag

END = re.compile(r"\r\n?|\n")
QUOTED = re.compile(r'"((?:[^"]|"")*)"')
REMEDY = "name the languages of the columns in the first row: zh-Hans, a tab, en"


def deliver(raw: bytes, path: str, hint: Hint) -> Delivered:
    """The rows of a table in UTF-8, or in UTF-16 with a byte order mark.

    Raises:
        UnreadableError: it cannot be decoded; the first row does not begin with a language tag, or
            names one twice; or a row has more cells than there are columns.
    """
    head, *lines = END.split(_text(raw, path))
    cells = [cell.strip() for cell in head.split("\t")]
    quoted = all(map(QUOTED.fullmatch, cells))
    named = [_unquoted(cell, quoted=quoted) for cell in cells]
    tags = tuple(from_posix(name) if is_tag(name) else "" for name in named)
    if not tags[0]:
        message = f"“{named[0][:40]}” is no language tag"
        raise UnreadableError(message, path=path, line=1, remedy=REMEDY)
    if double := next((tag for tag in tags if tag and tags.count(tag) > 1), ""):
        raise UnreadableError(f"{double} is there twice", path=path, line=1, remedy=REMEDY)
    rows = [[_unquoted(cell, quoted=quoted) for cell in line.split("\t")] for line in lines]
    fitted = tuple(_fitted(row, len(tags), path, line) for line, row in enumerate(rows, 2))
    filled = tuple(row for row in fitted if any(one.target.strip() for one in row))
    return deliver_column(Table(tags, filled, tuple(_notes(named, tags))), hint.tag)


def _text(raw: bytes, path: str) -> str:
    """What the bytes say, without a byte order mark."""
    charset = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return raw.decode(charset)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message, remedy = "the bytes here are no text in UTF-8", "save the file as UTF-8"
        raise UnreadableError(message, path=path, line=line, remedy=remedy) from None


def _unquoted(cell: str, *, quoted: bool) -> str:
    r"""A cell out of its quotes, if a spreadsheet has put it there.

    >>> _unquoted('"Go!"', quoted=False), _unquoted('"He said ""go""."', quoted=False)
    ('"Go!"', 'He said "go".')
    """
    found = QUOTED.fullmatch(cell)
    if found and (quoted or '""' in found[1]):
        return found[1].replace('""', '"')
    return cell


def _fitted(cells: Sequence[str], width: int, path: str, line: int) -> tuple[Rendering, ...]:
    """A row of this many cells; those that are missing at its end are empty."""
    if len(cells) > width:
        message = f"{len(cells)} cells stand here, and the first row names {width} columns"
        raise UnreadableError(message, path=path, line=line, remedy=REMEDY)
    return tuple(map(Rendering, (*cells, *[""] * (width - len(cells)))))


def _notes(named: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Which columns are left out."""
    return [
        f"the column “{name}” is left out: that is no language tag"
        for name, tag in zip(named, tags, strict=True)
        if name and not tag
    ]
