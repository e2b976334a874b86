"""A PO file as a stream of tokens that covers it without a gap.

Each token is a whole field (keyword and literals), or comment lines of one kind, with the white
space behind it. Its kind is a letter, upper case in an obsolete entry, so that the grammar can
be a regular expression over letters:

    c  comments (# #. #:)         x  msgctxt          s  msgstr
    f  flags (#, #= #!)           i  msgid            n  msgstr[n]
    q  previous texts (#|)        p  msgid_plural     d  domain

What is damaged has a kind too:

    y  a bad line that begins with msgctxt
    !  a bad line that begins another entry or a comment
    ?  a bad line that may go on with the text before it
    m  a merge conflict, not resolved, between entries
    w  the same within an entry, perhaps
"""

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from hexapla.formats.po.literal import LITERAL, read_text

BOM = b"\xef\xbb\xbf"

_KEYWORDS = rb"msgctxt()|msgid_plural()|msgstr\s*+\[\s*+[0-9]++\s*+\]()"
_LIVE = rb"\s*+" + LITERAL + rb"\s*+(?:(?!\")|(?:" + LITERAL + rb"\s*+)*)"  # most have one
_DEAD = rb"(?:[ \t\r]*+(?:\n\s*+#~[ \t]*+)?" + LITERAL + rb")+\s*+"
_PREVIOUS = rb"#~?+\|[ \t]*+(?:msg(?:ctxt|id(?:_plural)?)[ \t]*+)?(?:" + LITERAL + rb"[ \t\r]*+)+"
_CONFLICT = rb"<{7}(?= |\r?\n)(?:(?!>{7})[^\n]*+\n(?!<{7}))*>{7}[^\n]*+\s*+()"
_BEGINNING = rb"(?:#(?!~[ \t]*+\")|msgctxt|msgid)"

# For each kind there is an empty group, in this order: lastindex is the number of the kind. Most
# entries are one match, for speed, and groups mark the fields behind the first (see _BEHIND).
_PATTERNS = {
    "xx": rb"msgctxt" + _LIVE + rb"()msgid" + _LIVE + rb"()msgstr" + _LIVE,
    "ii": rb"msgid" + _LIVE + rb"(?:()msgstr" + _LIVE + rb"|())",
    "s": rb"msgstr" + _LIVE + rb"()",
    "xpn": rb"(?:" + _KEYWORDS + rb")" + _LIVE,
    "c": rb"(?:#(?:~[ \t]*+(?:#|(?=\r?\n|\Z)))?(?![~|,=!])[^\n]*+\s*+)+()",
    "f": rb"(?:#~[ \t]*+)?#[,=!][^\n]*+\s*+()",
    "q": rb"(?:" + _PREVIOUS + rb"(?:\n\s*+|\Z))+()",
    "ISXPN": rb"#~[ \t]*+(?:msgid()|msgstr()|" + _KEYWORDS + rb")" + _DEAD,
    "d": rb"domain\s*+" + LITERAL + rb"\s*+()",
    "m": rb"(?=<{7}[^\n]*+\s++(?:={7}|" + _BEGINNING + rb"))" + _CONFLICT,
    "w": _CONFLICT,
    "y": rb"(?:#~[ \t]*+)?msgctxt[^\n]*+\s*+()",
    "!": _BEGINNING + rb"[^\n]*+\s*+()",
    "?": rb"[^\n]++\s*+()",
}
_KINDS = "".join(_PATTERNS).encode()
_CONTEXT, _MSGID = 2, 3  # of these two, matches hold the fields behind them
_FIELDS = ((b"\2", b"\1\4\5"), (b"\3", b"\4\5"))  # an entry in one match, field by field
_TOKEN = re.compile(b"|".join(_PATTERNS.values()))
_LETTERS = bytes.maketrans(bytes(range(1, len(_KINDS) + 1)), _KINDS)


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """Token n is ``data[starts[n]:starts[n + 1]]``; ``kinds[n]`` is the code of its letter.

    ``data`` is the file in UTF-8. A byte-order mark and the white space at the head of the file
    stand before the first token. ``charset`` is the one that numeric escapes refer to.
    """

    data: bytes
    kinds: bytes
    starts: "array[int]"
    charset: str = "utf-8"

    def field(self, number: int) -> bytes:
        """The bytes of one token, with the white space behind it."""
        return self.data[self.starts[number] : self.starts[number + 1]]

    def text(self, number: int) -> str:
        """What the literals of one field mean."""
        return read_text(self.data[self.starts[number] : self.starts[number + 1]], self.charset)

    def texts(self, numbers: Iterable[int]) -> list[str]:
        """What the literals of each field mean, faster than one by one."""
        data, starts, charset = self.data, self.starts, self.charset
        return [read_text(data[starts[n] : starts[n + 1]], charset) for n in numbers]

    def extent(self, number: int) -> tuple[int, int]:
        """Where one token begins and ends in ``data``, without the white space behind it."""
        start = self.starts[number]
        return start, start + len(self.field(number).rstrip())


def lex(data: bytes, charset: str = "utf-8") -> Tokens:
    r"""The tokens of a file in UTF-8, in time linear in its length.

    >>> lex(b'#, fuzzy\nmsgid "a"\nmsgstr "b"\n#~ msgid "c"\noops').kinds
    b'fisI?'
    """
    numbers, starts = bytearray(), array("I")
    head = len(data) - len(data.removeprefix(BOM).lstrip())
    add_number, add_start = numbers.append, starts.append
    for token in _TOKEN.finditer(data, head):
        number = token.lastindex or 0
        add_number(number)
        add_start(token.start())
        if number == _CONTEXT:
            add_start(token.start(1))
            add_start(token.start(2))
        elif number == _MSGID:
            add_start(token.start(3))
    add_start(len(data))
    for number_of_entry, numbers_of_fields in _FIELDS:
        numbers = numbers.replace(number_of_entry, numbers_of_fields)
    return Tokens(data, bytes(numbers.translate(_LETTERS)), starts, charset)
