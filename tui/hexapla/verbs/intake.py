"""A text as a person hands it in: its bytes, what they say, its blocks and its language."""

from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.document import Document
from hexapla.errors import UnreadableError, UsageError
from hexapla.formats.document import find_format, find_reader
from hexapla.formats.document.block import FindBlocks
from hexapla.formats.document.charset import TO_UTF8, is_gbk, known_charset
from hexapla.formats.document.piece import GAP, Delivered, Hint, lay_out
from hexapla.formats.document.read import NO_CUTS, Cuts, read
from hexapla.formats.po.literal import UNWRITABLE
from hexapla.languages import SHELF, find_language
from hexapla.languages.recognise import HAN, recognise
from hexapla.languages.tag import is_tag, look_up, primary
from hexapla.text.span import Span
from hexapla.verbs.handed import Handed, receive
from hexapla.workspace.files import read_bytes

KNOWN = (*(tag for tag in SHELF if tag != "zh"), *HAN)
MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
ITSELF = Delivered(())  # what plain text says of itself


class Intake(NamedTuple):
    """A text: its bytes, what they say, the end of its name, and what finds its blocks.

    A byte order mark is a part of a text. Of a file that is no plain text, ``text`` is how its
    blocks are laid out, and ``delivered`` what else it says. ``address`` is a page's.
    """

    path: str
    raw: bytes
    text: str
    extension: str
    find_blocks: FindBlocks
    delivered: Delivered = ITSELF
    address: str = ""


def take_in(path: str, tag: str = "", *, private: bool = False) -> Intake:
    """Read a text from a file or an address.

    Of a table with a column for each language, or of a PO file, it is the column of ``tag``, or
    the first. ``private`` allows addresses of this machine and its network.

    Raises:
        UsageError: it is in a format that is not read.
        UnreadableError: it cannot be read or fetched, is damaged, no text, or holds no words.
    """
    handed = receive(path, private=private)
    intake = _as_text(handed) or _as_blocks(handed, tag)
    _refuse_unwritable(intake.text, path)
    if not any(map(str.isalnum, intake.text)):
        raise UnreadableError("there are no words in this file", path=path)
    return intake


def _as_text(handed: Handed) -> Intake | None:
    """A text that is plain text itself; None if it is not."""
    find_blocks = find_format(handed.extension)
    if find_blocks is None:
        return None
    raw = handed.raw
    charset = known_charset(handed.charset)
    if charset not in {"", "utf-8"}:  # only a server says so, and pages are kept in UTF-8
        try:
            raw = raw.decode(charset).encode()
        except ValueError:
            message = f"the bytes are no text in {handed.charset}, as the server says"
            remedy = "save it as a file in UTF-8, then add that"
            raise UnreadableError(message, path=handed.path, remedy=remedy) from None
    text = decode(raw, handed.path)
    return Intake(handed.path, raw, text, handed.extension, find_blocks, address=handed.address)


def _as_blocks(handed: Handed, tag: str) -> Intake:
    """A file that holds its text in another form."""
    deliver = find_reader(handed.extension)
    if deliver is None:
        raise UsageError(f"the format .{handed.extension} is not read", path=handed.path)
    delivered = deliver(handed.raw, handed.path, Hint(handed.charset, tag))
    laid = lay_out(delivered.pieces, "\n" if delivered.whole else GAP)
    return Intake(
        handed.path,
        handed.raw,
        laid.text,
        handed.extension,
        lambda _text, _language: laid.blocks,
        delivered,
        handed.address,
    )


def cut(intake: Intake, tag: str, cuts: Cuts = NO_CUTS) -> Document:
    """The segments of a text in a language, which have no ids yet.

    Blocks whose text is in ``cuts`` are cut as it says; those of a table are not cut.

    Raises:
        UnreadableError: there are none.
    """
    language = find_language(tag)
    if intake.delivered.whole:
        cuts = {piece.words: [Span(0, len(piece.words))] for piece in intake.delivered.pieces}
    parts = read(intake.text, intake.find_blocks, language, cuts)
    if not parts.segments:
        message = "there is nothing to translate in this file"
        raise UnreadableError(message, path=intake.path)
    return parts


def charset_of(raw: bytes) -> str:
    """The charset of a text: UTF-16 where a byte order mark says so, else UTF-8."""
    return next((charset for mark, charset in MARKS if raw.startswith(mark)), "utf-8")


def decode(raw: bytes, path: str) -> str:
    """What the bytes of a text say, a byte order mark included.

    Raises:
        UnreadableError: they are no text in UTF-8 or UTF-16, with the line.
    """
    try:
        return raw.decode(charset_of(raw))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = "the bytes here are no text in UTF-8"
        remedy = "save the file as UTF-8"
        if is_gbk(raw):
            message += ", but could be in GBK"
            remedy += f": {TO_UTF8}"
        raise UnreadableError(message, path=path, line=line, remedy=remedy) from None


def read_text(path: str) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a byte order mark, which is left out.

    Raises:
        UnreadableError: it cannot be read or decoded, with the line; or it holds no text.
    """
    text = decode(read_bytes(Path(path)), path).removeprefix("\ufeff")
    _refuse_unwritable(text, path)
    if not text.strip():
        raise UnreadableError("there is no text in this file", path=path)
    return text


def _refuse_unwritable(text: str, path: str) -> None:
    """Refuse what PO cannot hold: no text has it."""
    if found := UNWRITABLE.search(text):
        message = f"U+{ord(found[0]):04X} stands here, so this is no text"
        line = text.count("\n", 0, found.start()) + 1
        raise UnreadableError(message, path=path, line=line, remedy="save it as text in UTF-8")


def language_of(intake: Intake, given: str, usual: str) -> str:
    """The tag of a text's language: the one that is given, else the usual one, else what it shows.

    Raises:
        UsageError: the tag is none; the text is not in the usual language; or it shows none.
    """
    if given:
        if not is_tag(given):
            remedy = f"BCP 47 tags begin like these: {', '.join(SHELF)}"
            raise UsageError(f"{given} is no language tag", remedy=remedy)
        return given
    found = intake.delivered.tag or recognise(intake.text, KNOWN)
    if not found and not usual:
        remedy = "name it with --lang"
        message = "I cannot tell the language of this text"
        raise UsageError(message, path=intake.path, remedy=remedy)
    if found and usual and not _agrees(found, usual):
        message = f"this is in {named(found)}, and sources here are in {named(usual)}"
        remedy = f"if it is meant so, say --lang {found}"
        raise UsageError(message, path=intake.path, remedy=remedy)
    return usual or found


def _agrees(found: str, usual: str) -> bool:
    """Whether a text may be in the usual language; in one that is not on the shelf, any may be."""
    if primary(usual) not in SHELF:
        return True
    scripts = {look_up(usual, HAN), look_up(found, HAN)} - {""}
    return primary(found) == primary(usual) and len(scripts) < 2


def named(tag: str) -> str:
    """A language by its name and tag."""
    name = find_language(tag).name
    return f"{name} ({tag})" if name != tag else tag
