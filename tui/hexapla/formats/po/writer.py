"""Changes to a PO file that touch no byte but those of what changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hexapla.errors import SaveError
from hexapla.formats.po.charset import encode
from hexapla.formats.po.clash import LINE
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.field import retext
from hexapla.formats.po.lead import FLAG_MARK, read_flags
from hexapla.formats.po.literal import UNWRITABLE
from hexapla.formats.po.reader import PoFile
from hexapla.formats.po.wrap import Habit, learn

FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Change:
    """New target texts or flags for an entry, or both; what is None stays.

    There is a text for each of the entry's plural forms, or one if it has none. ``flags`` are all
    that the entry is to have. With the fuzzy mark goes the source that the target was made for, as
    in msgattrib (--clear-fuzzy --clear-previous), and the text of the other side of a merge.
    """

    entry: Entry
    msgstrs: tuple[str, ...] | None = None
    flags: tuple[str, ...] | None = None


class Splice(NamedTuple):
    """Bytes to stand in the place of ``data[start:end]``."""

    start: int
    end: int
    new: bytes


def rewrite(file: PoFile, changes: Iterable[Change]) -> bytes:
    r"""The bytes of the file with the changes made, in its own charset, line ends and wrapping.

    Every byte outside the fields and flag lines that change is as it was; without a change, the
    result is ``file.raw``. An entry has at most one change.

    Raises:
        SaveError: the file is damaged or does not survive its charset, or a text cannot be
            written in it.

    >>> from hexapla.formats.po.reader import parse
    >>> file = parse(b'# hi\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n')
    >>> print(rewrite(file, [Change(file.entries[0], ("c",), ())]).decode(), end="")
    # hi
    msgid "a"
    msgstr "c"
    """
    wanted = [change for change in changes if _differs(change)]
    if not wanted:
        return file.raw
    _refuse_unsafe(file, wanted)
    data = _spliced(file.tokens.data, sorted(_splices(file, wanted)))
    try:
        return encode(data, file.encoding)
    except UnicodeEncodeError as error:
        message = f"{error.object[error.start]} cannot be written in {file.charset}"
        remedy = "use another character, or convert the file to UTF-8"
        raise SaveError(message, path=file.path, remedy=remedy) from error


def _differs(change: Change) -> bool:
    """Whether the change asks for something that is not there yet."""
    entry, msgstrs, flags = change.entry, change.msgstrs, change.flags
    return (msgstrs is not None and msgstrs != entry.msgstrs) or (
        flags is not None and set(flags) != set(entry.flags)
    )


def _refuse_unsafe(file: PoFile, changes: Iterable[Change]) -> None:
    for damage in file.damages:
        message = f"the file is damaged, so it is not saved: {damage.message}"
        raise SaveError(message, path=file.path, line=damage.line, remedy=damage.remedy)
    if not file.encoding.faithful:
        message = f"the file would not survive the way from {file.charset} and back"
        raise SaveError(message, path=file.path, remedy="convert it to UTF-8")
    for change in changes:
        if change.entry.tokens is not file.tokens:
            raise ValueError("an entry of another file")
        if found := UNWRITABLE.search("".join(change.msgstrs or ())):
            message = f"U+{ord(found[0]):04X} stands in a text, and PO cannot hold it"
            raise SaveError(message, path=file.path, line=change.entry.line, remedy="delete it")


def _splices(file: PoFile, changes: Iterable[Change]) -> Iterator[Splice]:
    line_end = file.encoding.line_end
    habit = learn(file.tokens.data)
    for change in changes:
        if change.msgstrs is not None:
            yield from _text_splices(change.entry, change.msgstrs, habit, line_end)
        if change.flags is not None:
            yield from _flag_splices(change.entry, change.flags, line_end)
            if change.entry.fuzzy and FUZZY not in change.flags:
                yield from _previous_splices(change.entry)
                yield from _theirs_splices(change.entry)


def _text_splices(
    entry: Entry, msgstrs: tuple[str, ...], habit: Habit, line_end: bytes
) -> Iterator[Splice]:
    tokens = entry.tokens
    for number, old, new in zip(entry.targets, entry.msgstrs, msgstrs, strict=True):
        if new != old:
            start, end = tokens.extent(number)
            yield Splice(start, end, retext(tokens.data[start:end], new, habit, line_end))


def _flag_splices(entry: Entry, flags: tuple[str, ...], line_end: bytes) -> Iterator[Splice]:
    """New flags go first, in a line of "#," if the entry has one, else in a line of their own."""
    tokens = entry.tokens
    added = [flag for flag in flags if flag not in entry.flags]
    for number in entry.lead(b"f"):
        start, field = tokens.starts[number], tokens.field(number)
        line, newline, _ = field.partition(b"\n")
        old, mark = read_flags(field), line[: len(line) - len(FLAG_MARK.sub(b"", line, count=1))]
        kept = [flag for flag in old if flag in flags]
        if mark.endswith(b","):
            kept, added = [*added, *kept], []
        if not kept:
            yield Splice(start, start + len(line + newline), b"")
        elif tuple(kept) != old:
            yield Splice(start, start + len(line.rstrip()), mark + f" {', '.join(kept)}".encode())
    if added:
        place = tokens.starts[(entry.lead(b"q") or entry.fields)[0]]
        yield Splice(place, place, f"#, {', '.join(added)}".encode() + line_end)


def _previous_splices(entry: Entry) -> Iterator[Splice]:
    tokens = entry.tokens
    for number in entry.lead(b"q"):
        start = tokens.starts[number]
        yield Splice(start, start + len(tokens.field(number)), b"")


def _theirs_splices(entry: Entry) -> Iterator[Splice]:
    tokens = entry.tokens
    for number in entry.lead(b"c"):
        for match in LINE.finditer(tokens.field(number)):
            start, end = match.span()
            yield Splice(tokens.starts[number] + start, tokens.starts[number] + end, b"")


def _spliced(data: bytes, splices: Sequence[Splice]) -> bytes:
    pieces: list[bytes] = []
    cursor = 0
    for start, end, new in splices:
        if start < cursor:
            raise ValueError("an entry has more than one change")
        pieces += (data[cursor:start], new)
        cursor = end
    return b"".join((*pieces, data[cursor:]))
