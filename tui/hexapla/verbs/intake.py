"""A text as a person hands it in: its bytes, its format and its language."""

from pathlib import Path
from typing import NamedTuple

from hexapla.errors import UnreadableError, UsageError
from hexapla.formats.document import SHELF as FORMATS
from hexapla.formats.document import find_format
from hexapla.formats.document.block import FindBlocks
from hexapla.formats.po.literal import UNWRITABLE
from hexapla.languages import SHELF, find_language
from hexapla.languages.recognise import HAN, recognise
from hexapla.languages.tag import is_tag, look_up, primary
from hexapla.workspace.files import read_bytes

KNOWN = (*(tag for tag in SHELF if tag != "zh"), *HAN)
MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
HAN_SHARE = 0.3  # of a text in GBK, if it is read as that
READABLE = f"save it as Markdown or plain text: {', '.join(FORMATS)}"


class Intake(NamedTuple):
    """A text: its bytes, what they say, the end of its name, and what finds its blocks.

    A byte order mark is a part of the text.
    """

    path: str
    raw: bytes
    text: str
    extension: str
    find_blocks: FindBlocks


def take_in(path: str) -> Intake:
    """Read a text.

    Raises:
        UsageError: it is an address, or in a format that is not read.
        UnreadableError: it cannot be read, is no text in UTF-8 or UTF-16, or holds no words.
    """
    if "://" in path:
        remedy = "save the page as a file, then add that"
        raise UsageError("addresses are not read", path=path, remedy=remedy)
    raw = read_bytes(Path(path))
    extension = Path(path).suffix.removeprefix(".").lower()
    find_blocks = find_format(extension)
    if raw.startswith(b"%PDF"):
        raise UnreadableError("this is a PDF", path=path, remedy=READABLE)
    if find_blocks is None:
        what = f"the format .{extension} is not read" if extension else "the name shows no format"
        raise UsageError(what, path=path, remedy=READABLE)
    text = decode(raw, path)
    if not any(map(str.isalnum, text)):
        raise UnreadableError("there are no words in this file", path=path)
    return Intake(path, raw, text, extension, find_blocks)


def charset_of(raw: bytes) -> str:
    """The charset of a text: UTF-16 where a byte order mark says so, else UTF-8."""
    return next((charset for mark, charset in MARKS if raw.startswith(mark)), "utf-8")


def decode(raw: bytes, path: str) -> str:
    """What the bytes of a text say, a byte order mark included.

    Raises:
        UnreadableError: they are no text in UTF-8 or UTF-16, with the line.
    """
    try:
        text = raw.decode(charset_of(raw))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = "the bytes here are no text in UTF-8"
        remedy = "save the file as UTF-8"
        if _is_gbk(raw):
            message += ", but could be in GBK"
            remedy += ": iconv -f GB18030 -t UTF-8"
        raise UnreadableError(message, path=path, line=line, remedy=remedy) from None
    if found := UNWRITABLE.search(text):
        message = f"U+{ord(found[0]):04X} stands here, so this is no text"
        line = text.count("\n", 0, found.start()) + 1
        raise UnreadableError(message, path=path, line=line, remedy="save it as text in UTF-8")
    return text


def _is_gbk(raw: bytes) -> bool:
    """Whether the bytes are likely to be Chinese in GBK."""
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return sum("\u4e00" <= letter <= "\u9fa5" for letter in text) > HAN_SHARE * len(text)


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
    found = recognise(intake.text, KNOWN)
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
    return primary(found) == primary(usual) and (
        primary(usual) != "zh" or look_up(usual, HAN) in {found, ""}
    )


def named(tag: str) -> str:
    """A language by its name and tag."""
    name = find_language(tag).name
    return f"{name} ({tag})" if name != tag else tag
