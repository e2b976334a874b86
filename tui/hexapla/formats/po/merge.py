"""Two versions of a PO file that go back to one: made one, entry by entry.

What only one side has changed is as that side has it, byte by byte. What both have changed is
merged by its parts. Where both have put a text otherwise, ours stands there as a guess (fuzzy),
with theirs above it (see ``clash``): so nothing is lost, and nothing goes out by accident.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from hexapla.errors import SaveError
from hexapla.formats.po.catalogue import is_ours
from hexapla.formats.po.charset import declared_charset, encode
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.field import retext
from hexapla.formats.po.lexer import BOM
from hexapla.formats.po.merge_entry import NONE, Parts, combine, merge_parts, parts_of
from hexapla.formats.po.merge_header import merge_headers
from hexapla.formats.po.reader import PoFile, parse
from hexapla.formats.po.wrap import Habit, learn

Sides = tuple[Mapping[str, Entry], Mapping[str, Entry], Mapping[str, Entry]]  # base, ours, theirs
KEPT = "one side has changed it, the other took it away: it stays"


class Clash(NamedTuple):
    """What a person has to settle: the entry by its key (empty: the header), and why."""

    key: str
    message: str


class Merged(NamedTuple):
    """The bytes of the merged file, and what is to be settled in it."""

    raw: bytes
    clashes: tuple[Clash, ...] = ()


def merge(base: PoFile, ours: PoFile, theirs: PoFile) -> Merged:
    r"""The file with the changes of both sides, in the order and the line ends of ours.

    Raises:
        SaveError: one of the files is damaged, or lacks letters for a text of another.

    >>> texts = (b'msgid "a"\nmsgstr "' + text + b'"\n' for text in (b"b", b"ours", b"theirs"))
    >>> merged = merge(*map(parse, texts))
    >>> print(merged.raw.decode(), merged.clashes[0].message)
    # theirs: "theirs"
    #, fuzzy
    msgid "a"
    msgstr "ours"
     both sides have put it otherwise
    """
    for file in (base, ours, theirs):
        _refuse_unsafe(file)
    if theirs.raw in {ours.raw, base.raw}:
        return Merged(ours.raw)
    base, theirs = (_with_line_ends_of(ours, file) for file in (base, theirs))
    sides = _by_key(base), _by_key(ours), _by_key(theirs)
    merged = list(_merged(sides, learn(ours.tokens.data), ours.encoding.line_end))
    pieces = {key: piece for key, piece, _ in merged}
    clashes = tuple(Clash(key, message) for key, _, message in merged if message)
    return _checked(_laid_out(ours, pieces, sides), ours, theirs, clashes)


def _refuse_unsafe(file: PoFile) -> None:
    for damage in file.damages:
        message = f"the file is damaged, so it is not merged: {damage.message}"
        raise SaveError(message, path=file.path, line=damage.line, remedy=damage.remedy)
    if not file.encoding.faithful:
        message = f"the file would not survive the way from {file.charset} and back"
        raise SaveError(message, path=file.path, remedy="convert it to UTF-8")


def _with_line_ends_of(ours: PoFile, file: PoFile) -> PoFile:
    end, data = ours.encoding.line_end, file.tokens.data
    if file.encoding.line_end == end:
        return file
    plain = data.replace(b"\r\n", b"\n").replace(b"\n", end)
    encoding = replace(file.encoding, newline=ours.encoding.newline)
    return parse(encode(plain, encoding), file.path)


def _by_key(file: PoFile) -> dict[str, Entry]:
    """The entries by what names them: the segment id in our layout, else gettext's own name."""
    ours = is_ours(file)
    found: dict[str, Entry] = {}
    for entry in file.entries:
        key = (ours and entry.msgctxt) or entry.name
        if found.setdefault(key, entry) is not entry:
            message = "two entries have one id, so the file is not merged"
            raise SaveError(message, path=file.path, line=entry.line, remedy="take one away")
    return found


def _merged(sides: Sides, habit: Habit, line_end: bytes) -> Iterator[tuple[str, bytes, str]]:
    """The key and the bytes of each entry that there is to be, and what is to be settled in it."""
    old, mine, yours = sides
    for key in {**mine, **yours}:
        was, here, there = (
            parts_of(side[key], line_end) if key in side else NONE for side in (old, mine, yours)
        )
        if here.raw and there.raw:
            if key:
                yield key, *merge_parts(was, here, there)
            else:
                yield key, *_headed(was, here, there, habit)
        elif (here.raw or there.raw) != was.raw:
            yield key, here.raw or there.raw, KEPT if was.raw else ""


def _headed(was: Parts, here: Parts, there: Parts, habit: Habit) -> tuple[bytes, str]:
    """The header, with what both have changed in it."""
    if there.raw in {here.raw, was.raw}:
        return here.raw, ""
    header = merge_headers(*("".join(side.targets) for side in (was, here, there)))
    changed = header.text != "".join(here.targets)
    field = (
        retext(here.target_raw, header.text, habit, here.line_end) if changed else here.target_raw
    )
    mine, yours = (
        side._replace(targets=(header.text,), target_raw=field) for side in (here, there)
    )
    piece, _ = combine(was, mine, yours)
    names = ", ".join(header.clashes)
    return piece, f"both sides have changed {names} in the header" if names else ""


def _laid_out(ours: PoFile, pieces: Mapping[str, bytes], sides: Sides) -> bytes:
    """The pieces in the order of ours, each new one behind the one that it follows in theirs."""
    _, mine, yours = sides
    behind: dict[str | None, list[str]] = {None: []}
    last = None
    for key in yours:
        if key in mine:
            last = key
        elif key in pieces:
            behind.setdefault(last, []).append(key)
    blank = ours.encoding.line_end * 2
    laid: list[bytes] = []
    for place in (None, *mine):
        if place is not None and place in pieces:
            gap = _gap(ours, mine[place])
            laid += (gap if laid or place == next(iter(mine)) else b"", pieces[place])
        for new in behind.get(place, ()):
            laid += (blank if laid else b"", pieces[new])
    end = ours.entries[-1].extent[1] if ours.entries else 0
    opening = BOM if ours.tokens.data.startswith(BOM) else b""
    return b"".join((opening, *laid, ours.tokens.data[end:] or ours.encoding.line_end))


def _gap(file: PoFile, entry: Entry) -> bytes:
    """What stands before an entry."""
    data, end = file.tokens.data, entry.extent[0]
    start = end
    while start and data[start - 1 : start].isspace():
        start -= 1
    return data[start:end]


def _checked(data: bytes, ours: PoFile, theirs: PoFile, clashes: tuple[Clash, ...]) -> Merged:
    """The file in its charset, if it is one."""
    encoding = ours.encoding
    if declared_charset(data).lower() == theirs.charset.lower():
        encoding = replace(theirs.encoding, newline=encoding.newline)
    try:
        raw = encode(data, encoding)
    except UnicodeEncodeError as error:
        message = f"{error.object[error.start]} cannot be written in {encoding.charset}"
        raise SaveError(message, path=ours.path, remedy="convert both to UTF-8") from None
    for damage in parse(raw, ours.path).damages:
        raise SaveError(damage.message, path=ours.path, line=damage.line, remedy=damage.remedy)
    return Merged(raw, clashes)
