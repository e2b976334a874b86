r"""``source.pot``: a document as a PO file that can give the text back.

Above each segment stands ``#. block=3 role=question lead="\n\n"``, and above the last ``tail`` too.
"""

import re
from collections.abc import Iterator, Mapping
from json import loads

from hexapla.corpus.document import Document
from hexapla.corpus.segment import Segment
from hexapla.errors import UnreadableError
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.reader import PoFile
from hexapla.formats.po.render import Message, new_catalogue
from hexapla.text.quoted import QUOTED, quoted

PLACE = re.compile(rf"block=(\d{{1,9}}) role=([\w-]+)(?: lead=({QUOTED}))?(?: tail=({QUOTED}))?")


def place_of(segment: Segment, tail: str | None = None) -> str:
    r"""What is said of a segment above it; with a ``tail``, how it stands in source.pot.

    >>> place_of(Segment("a", "一", 2, "heading", "\n\n## "), "")
    'block=2 role=heading lead="\\n\\n## "'
    >>> place_of(Segment("a", "一", 2, "heading", "\n\n## "))
    'block=2 role=heading'
    """
    place = f"block={segment.block} role={segment.role}"
    if tail is None:
        return place
    parts = {"lead": segment.lead, "tail": tail}
    return place + "".join(f" {name}={quoted(text)}" for name, text in parts.items() if text)


def places(document: Document) -> list[str]:
    """What stands above each segment in source.pot."""
    last = len(document.segments) - 1
    return [
        place_of(one, document.tail if number == last else "")
        for number, one in enumerate(document.segments)
    ]


def new_backbone(document: Document, metadata: Mapping[str, str]) -> bytes:
    """A source.pot in UTF-8.

    Raises:
        SaveError: a text holds what PO cannot, such as EOT.
    """
    pairs = zip(document.segments, places(document), strict=True)
    messages = [Message(one.text, msgctxt=one.id, extracted=place) for one, place in pairs]
    return new_catalogue(messages, metadata)


def read_backbone(file: PoFile) -> Document:
    """The document that a source.pot holds.

    Raises:
        UnreadableError: the file is damaged, or an entry does not say where it stands.
    """
    for damage in file.damages:
        raise UnreadableError(
            damage.message, path=file.path, line=damage.line, remedy=damage.remedy
        )
    found = [_read(file, entry) for entry in file.entries if entry.name and not entry.obsolete]
    return Document(tuple(segment for segment, _ in found), found[-1][1] if found else "")


def _read(file: PoFile, entry: Entry) -> tuple[Segment, str]:
    """The segment that an entry holds, and the tail behind it."""
    match = next(_matches(entry), None)
    if match is None or not entry.msgctxt:
        message = "this entry does not say which segment it is, or where that stands"
        remedy = "restore the file, or add the source under another name"
        raise UnreadableError(message, path=file.path, line=entry.line, remedy=remedy)
    block, role, *strings = match.groups()
    try:
        lead, tail = (loads(one) if one else "" for one in strings)
    except ValueError:
        message = "what stands above this entry is no JSON string"
        raise UnreadableError(message, path=file.path, line=entry.line) from None
    return Segment(entry.msgctxt, entry.msgid, int(block), role, lead), tail


def _matches(entry: Entry) -> Iterator[re.Match[str]]:
    """The comments of an entry that say where it stands."""
    for comment in entry.comments.extracted:
        if match := PLACE.fullmatch(comment):
            yield match
