"""What a person hands in: the bytes of a file or of a web page, and the format that they are in."""

import re
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from hexapla.errors import UnreadableError, UsageError
from hexapla.formats.document import FILES, SHELF
from hexapla.workspace.files import read_bytes

LARGEST = 32 * 2**20  # bytes; the longest novels have seven million letters
READABLE = (
    "save it as Markdown (.md), plain text (.txt), HTML (.html), Word (.docx), PO (.po) or "
    "table (.tsv)"
)
FOREIGN = (  # how files of other formats begin, whatever their names
    (b"%PDF", "this is a PDF", f"{READABLE}; a scan needs OCR first"),
    (b"\xd0\xcf\x11\xe0", "this is an old Word file, or has a password", "save it as .docx"),
    (b"{\\rtf", "this is RTF", "save it as .docx"),
)
OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis"
SAME = {"htm": "html", "xhtml": "html", "po": "gettext", "pot": "gettext"}  # kept under one name
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS = {  # by what a server says of a page
    "text/html": "html", "application/xhtml+xml": "html", "text/markdown": "md",
    "text/x-markdown": "md", "text/plain": "txt", WORD: "docx",
    "text/tab-separated-values": "tsv", "text/x-gettext-translation": "po",
}  # fmt: skip
VAGUE = {"", "application/octet-stream", "binary/octet-stream", "text/plain", "application/zip"}
INDEX = re.compile(r"(?:index|default|home)\.\w+|")  # names that say nothing of a page


class Handed(NamedTuple):
    """A file or a page: its bytes, and the end of a name that shows their format.

    ``address`` and ``charset`` are those of a page as its server says them, else empty.
    """

    path: str
    raw: bytes
    extension: str
    address: str = ""
    charset: str = ""


def is_address(path: str) -> bool:
    """Whether a person means an address, not a file."""
    return "://" in path


def receive(path: str, *, private: bool = False) -> Handed:
    """The bytes of a file, or of the page at an address; ``private`` hosts only if wanted.

    Raises:
        UsageError: the format is one that is not read.
        UnreadableError: it cannot be read or fetched, or is too large.
    """
    handed = _fetched(path, private=private) if is_address(path) else _opened(path)
    for sign, what, remedy in FOREIGN:
        if handed.raw.startswith(sign):
            raise UnreadableError(what, path=path, remedy=remedy)
    if handed.raw[30:130].startswith(OPEN_DOCUMENT):
        raise UnreadableError("this is OpenDocument", path=path, remedy="save it as .docx")
    end = handed.extension
    if end not in SHELF and end not in FILES:
        what = f"the format .{end} is not read" if end else "the name shows no format"
        raise UsageError(what, path=path, remedy=READABLE)
    return handed._replace(extension=SAME.get(end, end))


def _opened(path: str) -> Handed:
    """What a file holds."""
    place = Path(path)
    if place.is_file() and (size := place.stat().st_size) > LARGEST:
        message = f"it has {size / 2**20:.0f} MB, and {LARGEST / 2**20:.0f} is the most"
        raise UnreadableError(message, path=path, remedy="bring it in chapter by chapter")
    return Handed(path, read_bytes(place), place.suffix.removeprefix(".").lower())


def _fetched(path: str, *, private: bool) -> Handed:
    """What an address holds."""
    from hexapla.services.web import fetch  # noqa: PLC0415 -- few commands ask the network

    page = fetch(path, private=private)
    end = PurePosixPath(urlsplit(page.address).path).suffix.removeprefix(".").lower()
    if page.kind in VAGUE and end in {*SHELF, *FILES}:
        return Handed(path, page.raw, end, page.address, page.charset)
    if page.kind not in KINDS and page.kind != "application/pdf":
        message = f"the server says this is {page.kind or 'nothing'}, which is not read"
        raise UnreadableError(message, path=path, remedy="save the article, then add that")
    return Handed(path, page.raw, KINDS.get(page.kind, ""), page.address, page.charset)


def name_of(path: str) -> str:
    """What a document is called that comes from here, if nobody says otherwise.

    >>> name_of("texts/talk.md"), name_of("https://x.org/a/rain%20.html?b=1")
    ('talk', 'rain')
    >>> name_of("https://x.org/a/index.html"), name_of("https://x.org/")
    ('a', 'x.org')
    """
    if not is_address(path):
        return Path(path).stem
    found = urlsplit(path)
    names = [unquote(one).strip() for one in found.path.split("/")]
    telling = [one for one in names if not INDEX.fullmatch(one.lower())]
    return PurePosixPath(telling[-1]).stem.strip() if telling else found.hostname or ""
