"""New PO files and MO files, made by polib.

polib never sees a file that is there already: it keeps few of them as they are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.errors import SaveError
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.literal import UNWRITABLE
from hexapla.formats.po.reader import PoFile

if TYPE_CHECKING:
    import polib

WIDTH = 78
CONTENT_TYPE = "text/plain; charset=UTF-8"


@dataclass(frozen=True, slots=True)
class Message:
    """A message of a new catalogue; the comments may have several lines."""

    msgid: str
    msgstrs: tuple[str, ...] = ("",)
    msgctxt: str | None = None
    msgid_plural: str | None = None
    flags: tuple[str, ...] = ()
    extracted: str = ""
    translator: str = ""


def new_catalogue(
    messages: Iterable[Message], metadata: Mapping[str, str], width: int = WIDTH
) -> bytes:
    r"""A PO file in UTF-8 with these messages, in order, below a header with ``metadata``.

    Texts are broken at ``width`` characters (0: never), comments stay as they are.

    Raises:
        SaveError: a text holds what PO cannot, such as NUL.

    >>> print(new_catalogue([Message("源", ("source",))], {"Language": "en"}).decode(), end="")
    msgid ""
    msgstr ""
    "Language: en\n"
    "MIME-Version: 1.0\n"
    "Content-Type: text/plain; charset=UTF-8\n"
    "Content-Transfer-Encoding: 8bit\n"
    <BLANKLINE>
    msgid "源"
    msgstr "source"
    """
    import polib  # noqa: PLC0415 -- who only reads never loads it

    header = polib.POFile(wrapwidth=width)
    header.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": CONTENT_TYPE,
        "Content-Transfer-Encoding": "8bit",
        **metadata,
    }
    head = str(header).removeprefix("#\n")  # where a title could stand
    text = "\n".join((head, *(_drawn(message, width) for message in messages)))
    if found := UNWRITABLE.search(text):
        message = f"U+{ord(found[0]):04X} stands in a text, and PO cannot hold it"
        raise SaveError(message, remedy="delete it")
    return text.encode()


def _drawn(message: Message, width: int) -> str:
    import polib  # noqa: PLC0415 -- as above

    comments = [("# ", message.translator), ("#. ", message.extracted)]
    above = [mark + line for mark, text in comments if text for line in text.split("\n")]
    entry = polib.POEntry(msgid=message.msgid, msgctxt=message.msgctxt, flags=list(message.flags))
    if message.msgid_plural is None:
        entry.msgstr = message.msgstrs[0]
    else:
        entry.msgid_plural = message.msgid_plural
        entry.msgstr_plural = dict(enumerate(message.msgstrs))
    return "\n".join((*above, entry.__unicode__(width)))


def compile_mo(file: PoFile) -> bytes:
    """The MO file, in UTF-8, of the entries that are neither obsolete nor fuzzy nor empty.

    Raises:
        SaveError: the PO file is damaged.
    """
    import polib  # noqa: PLC0415 -- as above

    for damage in file.damages:
        message = f"the file is damaged, so it is not compiled: {damage.message}"
        raise SaveError(message, path=file.path, line=damage.line, remedy=damage.remedy)
    catalogue = polib.POFile()
    catalogue.metadata = {**file.header, "Content-Type": CONTENT_TYPE}
    catalogue.extend(map(_compiled, (entry for entry in file.entries if entry.name)))
    return catalogue.to_binary()


def _compiled(entry: Entry) -> "polib.POEntry":
    """The entry for polib, which would lose an empty context if it were told of it."""
    import polib  # noqa: PLC0415 -- as above

    made = polib.POEntry(msgid=entry.name, obsolete=entry.obsolete, flags=list(entry.flags))
    if entry.msgid_plural is None:
        made.msgstr = entry.msgstrs[0]
    else:
        made.msgid_plural = entry.msgid_plural
        made.msgstr_plural = dict(enumerate(entry.msgstrs))
    return made
