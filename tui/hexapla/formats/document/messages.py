"""PO files as documents: their msgids in order, and their msgstrs as a rendering."""

from collections.abc import Iterator

from hexapla.corpus.renewal import Rendering
from hexapla.errors import UnreadableError
from hexapla.formats.document.columns import Table, deliver_column
from hexapla.formats.document.piece import Delivered, Hint
from hexapla.formats.po import Entry, PoFile, parse
from hexapla.languages.guess import guess_target
from hexapla.languages.tag import from_posix


def deliver(raw: bytes, path: str, hint: Hint) -> Delivered:
    """The messages of a PO file, without its header and what is obsolete.

    Raises:
        UnreadableError: it cannot be decoded, or is damaged.
    """
    file = parse(raw, path)
    for damage in file.damages:
        raise UnreadableError(damage.message, path=path, line=damage.line, remedy=damage.remedy)
    rows = tuple(row for entry in file.entries if _is_text(entry) for row in _rows(entry))
    return deliver_column(Table(_tags(file, path), rows), hint.tag)


def _tags(file: PoFile, path: str) -> tuple[str, str]:
    """The languages of both columns, as far as the file or its name says them."""
    source = from_posix(file.header.get("X-Source-Language", ""))
    declared = file.header.get("Language", "")
    return source, guess_target(declared, path.replace("\\", "/").split("/"))


def _is_text(entry: Entry) -> bool:
    return bool(entry.msgid) and not entry.obsolete


def _rows(entry: Entry) -> Iterator[tuple[Rendering, Rendering]]:
    """The row of a message; of one with a plural, a second row for that."""
    fuzzy = entry.fuzzy
    targets = entry.msgstrs
    yield Rendering(entry.msgid), Rendering(targets[0], fuzzy)
    if entry.msgid_plural is not None:
        yield Rendering(entry.msgid_plural), Rendering(targets[-1], fuzzy)
