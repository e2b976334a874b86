"""What entries remember besides their texts: notes on beads, and sources as they were."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import chain

from hexapla.corpus import bead_note
from hexapla.corpus.unit import Unit
from hexapla.errors import SaveError
from hexapla.formats.po.charset import encode
from hexapla.formats.po.clash import MARK, read_theirs
from hexapla.formats.po.entry import LEAD, Entry
from hexapla.formats.po.reader import PoFile

NOTE = re.compile(rb"^#[ \t]*bead: [^\r\n]*(?:\r?\n|\Z)", re.MULTILINE)
OTHER = "two branches put it otherwise; the other one: {}"
THEIRS = re.compile(rb"^#[ \t]*theirs(?:\[\d+\])?: ", re.MULTILINE)
MEMO = re.compile(rb"^#(?:[ \t]*bead: |\|)", re.MULTILINE)


def remembered(units: Sequence[Unit], file: PoFile) -> Sequence[Unit]:
    """The units of the entries of a file, each with what its entry remembers."""
    numbers = _remembering(file)
    if not numbers:
        return units
    known = list(units)
    for number in numbers:
        known[number] = known[number]._replace(memo=memo_of(file.entries[number]))
    return known


def contested(units: Sequence[Unit], file: PoFile) -> Sequence[Unit]:
    """The units of the entries of a file; of those that a merge left open, with the other text."""
    if MARK not in file.tokens.data:
        return units
    known = list(units)
    for number in _entries_at(file, THEIRS):
        entry = file.entries[number]
        texts = read_theirs(entry.comments.translator) if entry.fuzzy else ()
        if texts:
            known[number] = known[number]._replace(note=OTHER.format(" · ".join(texts)))
    return known


def memo_of(entry: Entry) -> str:
    """What an entry remembers: if it is fuzzy its source as it was, else the notes on its bead."""
    if entry.fuzzy:
        return (entry.previous and entry.previous.msgid) or ""
    lines = map(str.lstrip, entry.comments.translator)
    return "\n".join(line for line in lines if line.startswith(bead_note.MARK))


def _remembering(file: PoFile) -> list[int]:
    """The numbers of the entries that may remember something."""
    data = file.tokens.data
    return _entries_at(file, MEMO) if b"bead: " in data or b"#|" in data else []


def _entries_at(file: PoFile, pattern: re.Pattern[bytes]) -> list[int]:
    """The numbers of the entries above which a pattern is found."""
    data, starts = file.tokens.data, file.tokens.starts
    lines = [bisect_right(starts, found.start()) - 1 for found in pattern.finditer(data)]
    places = [entry.at for entry in file.entries]
    numbers = sorted({bisect_left(places, line) for line in lines})
    return [number for number in numbers if number < len(places)]


def renote(file: PoFile, notes: Mapping[str, Sequence[str]]) -> bytes:
    r"""The file with these lines as the notes on beads, by msgctxt; no line takes them away.

    Every other byte stays as it is.

    Raises:
        SaveError: the file is damaged, or lacks letters for a note.

    >>> from hexapla.formats.po.reader import parse
    >>> file = parse(b'# mine\n# bead: old\n#. place\nmsgctxt "a"\nmsgid "b"\nmsgstr "c"\n')
    >>> print(renote(file, {"a": ["bead: new"]}).decode(), end="")
    # mine
    # bead: new
    #. place
    msgctxt "a"
    msgid "b"
    msgstr "c"
    """
    for damage in file.damages:
        message = f"the file is damaged, so it is not saved: {damage.message}"
        raise SaveError(message, path=file.path, line=damage.line, remedy=damage.remedy)
    if not file.encoding.faithful:
        message = f"the file would not survive the way from {file.charset} and back"
        raise SaveError(message, path=file.path, remedy="convert it to UTF-8")
    data, done = file.tokens.data, 0
    pieces: list[bytes] = []
    for entry in file.entries:
        lines = notes.get(entry.msgctxt or "")
        if lines is not None and entry.msgctxt and not entry.obsolete:
            start, end = _above(entry)
            pieces += (data[done:start], _noted(data[start:end], lines, file.encoding.line_end))
            done = end
    try:
        return encode(b"".join((*pieces, data[done:])), file.encoding)
    except UnicodeEncodeError as error:
        message = f"{error.object[error.start]} cannot be written in {file.charset}"
        raise SaveError(message, path=file.path, remedy="convert the file to UTF-8") from None


def _above(entry: Entry) -> tuple[int, int]:
    """Where that begins and ends which stands above the fields of an entry."""
    first = (entry.lead(LEAD) or entry.fields)[0]
    starts = entry.tokens.starts
    return starts[first], starts[entry.fields[0]]


def _noted(above: bytes, lines: Sequence[str], line_end: bytes) -> bytes:
    """What stands above an entry with other notes, behind the last line of a translator."""
    rest = NOTE.sub(b"", above)
    notes = b"".join(chain.from_iterable((b"# ", line.encode(), line_end) for line in lines))
    at = next((m.start() for m in re.finditer(rb"^#[.:,=!|~]", rest, re.MULTILINE)), len(rest))
    return rest[:at] + notes + rest[at:]
