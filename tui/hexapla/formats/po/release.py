"""A catalogue with other texts, as it goes out: without guesses, and without what is obsolete."""

from collections.abc import Mapping

from hexapla.corpus.join import ARROW
from hexapla.formats.po.charset import encode
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.reader import PoFile, parse
from hexapla.formats.po.writer import FUZZY, Change, rewrite


def released(file: PoFile, targets: Mapping[int, tuple[str, ...]]) -> bytes:
    r"""The file with these targets, by the line of their entries, and none in all other entries.

    An entry that is joined to one with a target keeps its arrow.

    Raises:
        SaveError: the file is damaged, or lacks letters for a text.

    >>> file = parse(b'msgid "a"\nmsgstr "b"\n\n#, fuzzy\nmsgid "c"\nmsgstr "d"\n')
    >>> print(released(file, {1: ("B",)}).decode(), end="")
    msgid "a"
    msgstr "B"
    <BLANKLINE>
    msgid "c"
    msgstr ""
    """
    heads = {entry.msgctxt for entry in file.entries if any(targets.get(entry.line, ()))}
    changes = [
        _change(entry, targets.get(entry.line), heads)
        for entry in file.entries
        if entry.name and not entry.obsolete
    ]
    return _without_obsolete(parse(rewrite(file, changes), file.path))


def _change(entry: Entry, targets: tuple[str, ...] | None, heads: set[str | None]) -> Change:
    flags = tuple(flag for flag in entry.flags if flag != FUZZY)
    if targets is not None:
        return Change(entry, targets, flags)
    now = entry.msgstrs
    if FUZZY not in entry.flags and now[0].startswith(ARROW) and now[0][1:] in heads:
        return Change(entry)
    return Change(entry, tuple("" for _ in now), flags)


def _without_obsolete(file: PoFile) -> bytes:
    data, done = file.tokens.data, 0
    gone = [entry.extent for entry in file.entries if entry.obsolete]
    pieces: list[bytes] = []
    for start, end in gone:
        pieces.append(data[done:start])
        done = end
    if not gone:
        return file.raw
    line_end = file.encoding.line_end
    return encode(b"".join((*pieces, data[done:])).rstrip() + line_end, file.encoding)
