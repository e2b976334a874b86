"""The entries of a PO file in another order: old ones as they are, new ones, and those that go.

Every entry keeps its bytes, but for what is said to be different.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hexapla.errors import SaveError
from hexapla.formats.po.charset import encode
from hexapla.formats.po.entry import LEAD, Entry
from hexapla.formats.po.field import retext
from hexapla.formats.po.literal import quote
from hexapla.formats.po.reader import PoFile, parse
from hexapla.formats.po.render import WIDTH, Message, new_catalogue
from hexapla.formats.po.wrap import Habit, learn

PLACE = re.compile(rb"^#\.[ \t]*block=\d[^\r\n]*", re.MULTILINE)
PLACE_LINE = re.compile(PLACE.pattern + rb"(?:\r?\n|\Z)", re.MULTILINE)
LIVE_LINE = re.compile(rb'^(?=[ \t]*(?:msg|"))', re.MULTILINE)
PREVIOUS_MARK = re.compile(rb"^#\|", re.MULTILINE)
GONE_PREVIOUS = re.compile(rb"^#~\|", re.MULTILINE)
GONE_MARK = re.compile(rb"^#~[ \t]?", re.MULTILINE)


class Row(NamedTuple):
    """One entry as it is to be: its context, source and place (what ``#.`` says of it).

    ``entry`` is what there is of it, alive or obsolete; None if it is new. ``previous`` is a
    source to be remembered.
    """

    key: str
    msgid: str
    place: str
    entry: Entry | None = None
    previous: str | None = None


def recompose(file: PoFile, rows: Sequence[Row]) -> bytes:
    """The file with these rows in their order; what else it holds becomes obsolete, at its end.

    Raises:
        SaveError: the file is damaged, has no header, or lacks letters for a new text.
    """
    _refuse_unsafe(file)
    data, line_end = file.tokens.data, file.encoding.line_end
    chunks = _chunks(file)
    habit = learn(data)
    used = {row.entry.at for row in rows if row.entry}
    drawn = iter(_drawn([row for row in rows if row.entry is None], habit, line_end))
    pieces = [chunks[file.entries[0].at][0] + chunks[file.entries[0].at][1]]
    for row in rows:
        if row.entry is None:
            pieces.append(line_end * 2 + next(drawn))
        else:
            gap, _ = chunks[row.entry.at]
            pieces.append(
                (gap if gap.strip() == b"" else line_end * 2) + _kept(row, habit, line_end)
            )
    for entry in file.entries[1:]:
        if entry.at not in used:
            gap, piece = chunks[entry.at]
            pieces.append(gap + (piece if entry.obsolete else _gone(piece)))
    pieces.append(data[file.entries[-1].extent[1] :])
    try:
        return encode(b"".join(pieces), file.encoding)
    except UnicodeEncodeError as error:
        message = f"{error.object[error.start]} cannot be written in {file.charset}"
        raise SaveError(message, path=file.path, remedy="convert the file to UTF-8") from None


def _refuse_unsafe(file: PoFile) -> None:
    """Refuse a file that would not come through whole."""
    for damage in file.damages:
        message = f"the file is damaged, so it is not saved: {damage.message}"
        raise SaveError(message, path=file.path, line=damage.line, remedy=damage.remedy)
    if not file.encoding.faithful or not file.entries or file.entries[0].name:
        message = "the file does not begin with a header, or would not survive its charset"
        raise SaveError(message, path=file.path, remedy="restore it")


def _chunks(file: PoFile) -> dict[int, tuple[bytes, bytes]]:
    """For each entry what stands before it, and itself."""
    data, end = file.tokens.data, 0
    found: dict[int, tuple[bytes, bytes]] = {}
    for entry in file.entries:
        start, stop = entry.extent
        found[entry.at] = data[end:start], data[start:stop]
        end = stop
    return found


def _drawn(rows: Iterable[Row], habit: Habit, line_end: bytes) -> Iterator[bytes]:
    """New entries, without a rendering."""
    messages = [Message(row.msgid, msgctxt=row.key, extracted=row.place) for row in rows]
    file = parse(new_catalogue(messages, {}, habit.width or WIDTH))
    for entry in file.entries[1:]:
        start, end = entry.extent
        yield file.tokens.data[start:end].replace(b"\n", line_end)


def _kept(row: Row, habit: Habit, line_end: bytes) -> bytes:
    """An entry that was there, with the source and the place of the row, and alive."""
    entry = row.entry
    assert entry is not None  # noqa: S101 -- for the type checker: the caller asks for no other
    tokens = entry.tokens
    first = (entry.lead(LEAD) or entry.fields)[0]
    above = tokens.data[tokens.starts[first] : tokens.starts[entry.fields[0]]]
    start, end = tokens.extent(entry.at)
    msgid = tokens.data[start:end]
    if row.msgid != entry.msgid:
        msgid = retext(msgid, row.msgid, habit, line_end)
    before = tokens.data[tokens.starts[entry.fields[0]] : start]
    piece = before + msgid + tokens.data[end : entry.extent[1]]
    piece = _placed(above, row.place, entry, line_end) + _remembered(row, line_end) + piece
    return _alive(piece) if entry.obsolete else piece


def _placed(above: bytes, place: str, entry: Entry, line_end: bytes) -> bytes:
    """What stands above an entry, with its place."""
    line = b"#. " + place.encode()
    if PLACE.search(above):
        return PLACE.sub(lambda _: line, above, count=1)
    rest = entry.lead(b"fq")
    tokens = entry.tokens
    at = tokens.starts[rest[0]] - tokens.starts[entry.lead(LEAD)[0]] if rest else len(above)
    return above[:at] + line + line_end + above[at:]


def _remembered(row: Row, line_end: bytes) -> bytes:
    """The source that a rendering was made for."""
    if row.previous is None or (row.entry and row.entry.previous):
        return b""
    return f"#| msgid {quote(row.previous)}".encode() + line_end


def _alive(piece: bytes) -> bytes:
    """An obsolete entry, come back."""
    return GONE_MARK.sub(b"", GONE_PREVIOUS.sub(b"#|", piece))


def _gone(piece: bytes) -> bytes:
    """An entry whose source is gone: all its lines but comments behind ``#~``."""
    marked = PREVIOUS_MARK.sub(b"#~|", PLACE_LINE.sub(b"", piece))
    return LIVE_LINE.sub(b"#~ ", marked)
