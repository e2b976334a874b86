"""FreeDict's dictionaries, entry by entry: as dictd serves them, and in TEI.

No more than one entry is held at a time.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from hexapla.errors import DictionaryError, GlossaryError
from hexapla.formats.xml_reader import fed, local

Pair = tuple[str, str]  # a word, and translations of it, a semicolon between each two

LONGEST = 1 << 16  # bytes of an entry, a line or a text, all of which are far shorter
FARTHEST = 1 << 30  # bytes of a whole dictionary; the largest have a tenth of it
AGAIN = "install the dictionary anew, or take it away"
LINE = re.compile(rb"[^\t\n]*\t([A-Za-z0-9+/]{1,6})\t([A-Za-z0-9+/]{1,6})(?:\t[^\n]*)?\r?\n?")
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
VALUES = {ord(digit): value for value, digit in enumerate(DIGITS)}
NUMBERED = re.compile(r"^ ?\d+\. ?(.*)$", re.MULTILINE)
REMARK = re.compile(r"<[^>]*>|\[[^\]]*\]|\{[^}]*\}|\([^)]*\)")
FORM, TRANSLATION = "orth", "quote"  # elements of TEI


def place_of(line: bytes) -> tuple[int, int]:
    r"""Where a line of dictd's index says that its entry begins, and how many bytes it has.

    >>> place_of(b"auto\tBA\tD\n")
    (64, 3)

    Raises:
        ValueError: it says nothing of the kind, or something that cannot be.
    """
    found = LINE.fullmatch(line)
    start, size = (_number(digits) for digits in found.groups()) if found else (0, LONGEST)
    if size >= LONGEST or start >= FARTHEST:
        raise ValueError
    return start, size


def _number(digits: bytes) -> int:
    """A number as dictd writes it: in base 64."""
    value = 0
    for digit in digits:
        value = 64 * value + VALUES[digit]
    return value


def read_entry(raw: bytes) -> Pair | None:
    r"""The word of an entry of dictd and its translations; None if it speaks of the dictionary.

    The first line is the word; the next has translations, or those with numbers do.

    >>> read_entry(b"Spur /spu:r/ <n>\n1. lane\n2. trace, track [tech.]\n")
    ('Spur', 'lane;trace; track  ')

    Raises:
        UnicodeDecodeError: it is not in UTF-8.
    """
    head, _, body = raw.decode("utf-8").partition("\n")
    word = REMARK.sub("", head.partition("/")[0]).strip()
    lines = NUMBERED.findall(body) or body.split("\n", 1)[:1]
    about = not word or word.startswith("00-database")
    return None if about else (word, ";".join(map(_plain, lines)))


def _plain(line: str) -> str:
    """Translations without remarks, a semicolon between each two."""
    return REMARK.sub(" ", line).replace(",", ";")


def read_tei(pieces: Iterable[bytes], path: str) -> Iterator[Pair]:
    """The words of a file in TEI and their translations, as they come.

    Raises:
        DictionaryError: it is no XML, declares entities or cannot be decoded; with the line.
    """
    builder = _Tei()
    try:
        for _ in fed(pieces, builder, path):
            yield from builder.found
            builder.found.clear()
    except GlossaryError as error:
        raise DictionaryError(error.message, path=path, line=error.line, remedy=AGAIN) from None
    yield from builder.found


class _Tei:
    """Entries with the forms of a word and quotes that translate it."""

    def __init__(self) -> None:
        self.found: list[Pair] = []
        self._forms: list[str] = []
        self._said: list[str] = []
        self._text: list[str] | None = None
        self._size = 0

    def read_by(self, expat: object) -> None:
        """It begins."""

    def start(self, tag: str, _: dict[str, str]) -> None:
        """An element begins."""
        name = local(tag)
        if name == "entry":
            self._forms, self._said, self._size = [], [], 0
        elif name in {FORM, TRANSLATION}:
            self._text = []

    def data(self, text: str) -> None:
        """Text, or a piece of it; of an entry that is longer than any, the rest is left."""
        if self._text is not None and self._size < LONGEST:
            self._text.append(text)
            self._size += len(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        name = local(tag)
        if name in {FORM, TRANSLATION} and self._text is not None:
            text = unescape("".join(self._text)).strip()
            (self._forms if name == FORM else self._said).append(text)
            self._text = None
        elif name == "entry":
            said = ";".join(map(_plain, self._said))
            self.found += [(form, said) for form in self._forms]

    def close(self) -> None:
        """All is read."""
