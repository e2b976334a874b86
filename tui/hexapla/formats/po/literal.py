r"""String literals: what stands between quotes in a PO file, and the text that it means.

The escapes are gettext's own (po-lex.c): ``\a \b \f \n \r \t \v \\ \"``, one to three octal
digits, and ``\x`` with hexadecimal digits. The last two mean bytes of the file's charset, modulo
256. Newline, NUL and EOT stand for themselves in no literal.
"""

import re

PLAIN = rb"[\x01-\x03\x05-\x09\x0b-\x21\x23-\x5b\x5d-\xff]"  # a fifth faster than its negation
NUMERIC = rb"\\(?:[0-7]{1,3}+|x[0-9A-Fa-f]++)"
ESCAPE = rb'\\(?:[abfnrtv"\\]|[0-7]{1,3}+|x[0-9A-Fa-f]++)'
LITERAL = rb'"' + PLAIN + rb'*+(?:"|(?:' + ESCAPE + PLAIN + rb'*+)+")'  # most have no escapes

UNWRITABLE = re.compile("[\0\4\ud800-\udfff]")
BACKSLASH = ord("\\")
_ESCAPES = re.compile(rb"((?:" + NUMERIC + rb")+)|\\([abfnrtv])")
_VALUES = re.compile(rb"\\(?:x([0-9A-Fa-f]++)|([0-7]{1,3}))")
_MEANINGS = dict(zip(b"abfnrtv", "\a\b\f\n\r\t\v", strict=True))
_SPELLINGS = {
    **{ord(text): f"\\{chr(letter)}" for letter, text in _MEANINGS.items()},
    ord("\\"): r"\\",
    ord('"'): r"\"",
}


def unescape(field: bytes, charset: str = "utf-8", errors: str = "replace") -> bytes:
    r"""The text, in UTF-8, that the literals of a field mean, one behind the other.

    ``field`` is well-formed and in UTF-8; what stands outside quotes does not count. Numeric
    escapes that are no text in ``charset`` become U+FFFD, or with ``errors="strict"`` raise
    UnicodeDecodeError.

    >>> print(unescape(b'msgid ""\n"Say \\"hi\\", "\n"caf\\xc3\\xa9!"').decode())
    Say "hi", café!
    """
    # 0xFF and 0xFE occur nowhere in UTF-8: they keep the places of two escapes meanwhile.
    marked = field.replace(rb"\\", b"\xff").replace(rb"\"", b"\xfe")
    inside = b"".join(marked.split(b'"')[1::2]).replace(rb"\n", b"\n")
    if BACKSLASH in inside:
        inside = _ESCAPES.sub(lambda escape: _meaning(escape, charset, errors), inside)
    return inside.replace(b"\xfe", b'"').replace(b"\xff", b"\\")


def read_text(field: bytes, charset: str = "utf-8") -> str:
    r"""What the literals of a field mean, as ``unescape`` says, and fast where nothing is escaped.

    >>> read_text(b'msgid ""\n"one "\n"text"\n')
    'one text'
    """
    if BACKSLASH in field:
        return unescape(field, charset).decode()
    pieces = field.split(b'"')
    return (pieces[1] if len(pieces) == 3 else b"".join(pieces[1::2])).decode()


def _meaning(escape: re.Match[bytes], charset: str, errors: str) -> bytes:
    """One escape of a letter, or a run of numeric ones, as text in UTF-8."""
    numeric, letter = escape.groups()
    if letter:
        return _MEANINGS[letter[0]].encode()
    values = (int(hexa, 16) if hexa else int(octal, 8) for hexa, octal in _VALUES.findall(numeric))
    return bytes(value % 256 for value in values).decode(charset, errors).encode()


def quote(text: str) -> str:
    r"""The literal that means ``text``, which holds nothing ``UNWRITABLE``.

    >>> print(quote('Say "hi".\n'))
    "Say \"hi\".\n"
    """
    return f'"{text.translate(_SPELLINGS)}"'
