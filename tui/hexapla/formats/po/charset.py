"""From the bytes of a file to UTF-8, in which everything else is done, and back."""

import re
from dataclasses import dataclass

from hexapla.errors import UnreadableError

_HEADER = re.compile(rb'msgid\s*+""\s*+msgstr((?:\s*+"[^\r\n]*+)+)')
_SEAM = re.compile(rb'"\s*"')
_CHARSET = re.compile(rb"charset=([\w.:+-]{1,40})")
_PLACEHOLDER = "CHARSET"  # what xgettext writes into a template
_UTF8 = frozenset({"utf-8", "utf8"})
_PROBE = b'xn--e1a."Aa\\n\\u0041+-~~"\n'  # reads the same in every charset that can hold PO syntax


@dataclass(frozen=True, slots=True)
class Encoding:
    r"""How a file is encoded.

    ``charset`` is the name that its header gives, else ``utf-8``. ``newline`` is what ends most of
    its lines: ``\n``, ``\r\n``, or ``\r`` if there is nothing else. ``faithful`` is false if
    decoding and encoding again does not give the same bytes.
    """

    charset: str = "utf-8"
    newline: str = "\n"
    faithful: bool = True

    @property
    def line_end(self) -> bytes:
        r"""What ends a new line in the UTF-8 form of the file, where a lone ``\r`` is ``\n``."""
        return b"\r\n" if self.newline == "\r\n" else b"\n"


def decode(raw: bytes, path: str = "") -> tuple[bytes, Encoding]:
    r"""The file in UTF-8, and how to encode it again. A byte-order mark stays.

    Raises:
        UnreadableError: the charset that the header names is unknown, or the bytes are not in it.

    >>> data, encoding = decode('msgid ""\nmsgstr "charset=GBK"\n# 你好'.encode("gbk"))
    >>> data.decode()[-2:], encoding.charset
    ('你好', 'GBK')
    """
    encoding = Encoding(declared_charset(raw), _newline(raw))
    text = _text(raw, encoding.charset, path)
    data = raw if encoding.charset.lower() in _UTF8 else text.encode()
    if encoding.newline == "\r":
        data = data.replace(b"\r", b"\n")
    if data is raw or _round_trips(data, encoding, raw):
        return data, encoding
    return data, Encoding(encoding.charset, encoding.newline, faithful=False)


def encode(data: bytes, encoding: Encoding) -> bytes:
    """The file in its own charset and line ends.

    Raises:
        UnicodeEncodeError: the charset lacks a character.
    """
    if encoding.newline == "\r":
        data = data.replace(b"\n", b"\r")
    return data if encoding.charset.lower() in _UTF8 else data.decode().encode(encoding.charset)


def declared_charset(raw: bytes) -> str:
    r"""The charset that the header names; ``utf-8`` if it names none or holds the placeholder.

    >>> declared_charset(b'msgid ""\nmsgstr "Content-Type: text/plain; char"\n"set=KOI8-R\\n"')
    'KOI8-R'
    """
    header = _HEADER.search(raw)
    named = header and _CHARSET.search(_SEAM.sub(b"", header[1]))
    name = named[1].decode() if named else _PLACEHOLDER
    return "utf-8" if name == _PLACEHOLDER else name


def _newline(raw: bytes) -> str:
    if b"\r" not in raw:
        return "\n"
    lines = raw.count(b"\n")
    if not lines:
        return "\r"
    return "\r\n" if 2 * raw.count(b"\r\n") > lines else "\n"


def _text(raw: bytes, charset: str, path: str) -> str:
    """The file as text, if it is what it says it is."""
    convert = "convert it to UTF-8 and name that in its Content-Type header"
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in raw[:2]:
        raise UnreadableError(
            "this is UTF-16 or UTF-32, or no text at all", path=path, remedy=convert
        )
    if not _is_usable(charset):
        raise UnreadableError(f"the charset {charset} is unknown", path=path, remedy=convert)
    try:
        return raw.decode(charset)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        remedy = "name the true charset of the file in its Content-Type header"
        message = f"the bytes here are not text in {charset}, the charset of the file"
        raise UnreadableError(message, path=path, line=line, remedy=remedy) from error


def _is_usable(charset: str) -> bool:
    """Whether there is such a codec, and it leaves PO syntax as it is."""
    try:
        return _PROBE.decode(charset) == _PROBE.decode()
    except (LookupError, UnicodeError):
        return False


def _round_trips(data: bytes, encoding: Encoding, raw: bytes) -> bool:
    try:
        return encode(data, encoding) == raw
    except UnicodeEncodeError:
        return False
