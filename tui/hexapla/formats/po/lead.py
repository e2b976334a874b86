"""What stands above an entry: comments, flags, and the source as it was before."""

import re
from functools import lru_cache
from typing import NamedTuple

from hexapla.formats.po.literal import LITERAL, unescape

FLAG_MARK = re.compile(rb"(?:#~[ \t]*)?#[,=!]")
_MARGIN = re.compile(rb"^\s*#~?\|", re.MULTILINE)
_FIELD = re.compile(rb"msg(ctxt|id_plural|id)((?:\s*+" + LITERAL + rb")+)")
_COMMENT = re.compile(r"^[ \t]*(?:#~[ \t]*)?#([.:]?) ?([^\n]*?)\r?$", re.MULTILINE)
_REFERENCE = re.compile(r"\u2068[^\u2069]*\u2069\S*|\S+")


class Comments(NamedTuple):
    """The lines behind ``#`` and ``#.``, and the references behind ``#:`` one by one."""

    translator: tuple[str, ...]
    extracted: tuple[str, ...]
    references: tuple[str, ...]


class Previous(NamedTuple):
    """The source that the target was made for, field by field; None where it had none."""

    msgctxt: str | None
    msgid: str | None
    msgid_plural: str | None


def read_comments(lines: bytes) -> Comments:
    r"""Comment lines by kind, without their marks.

    >>> read_comments("# Hm?\n#. A title\n#: a.c:1 \u2068my file.c\u2069:2\n".encode()).references
    ('a.c:1', '\u2068my file.c\u2069:2')
    """
    found = _COMMENT.findall(lines.decode())
    translator, extracted, places = (
        tuple(text for mark, text in found if mark == kind) for kind in ("", ".", ":")
    )
    return Comments(translator, extracted, tuple(_REFERENCE.findall(" ".join(places))))


@lru_cache(maxsize=64)  # most files have the same few lines again and again
def read_flags(line: bytes) -> tuple[str, ...]:
    r"""The flags of one flag line, in order.

    >>> read_flags(b"#, fuzzy, range: 0..10\n")
    ('fuzzy', 'range: 0..10')
    """
    flags = FLAG_MARK.sub(b"", line, count=1).decode().split(",")
    return tuple(word for flag in flags if (word := flag.strip()))


def read_previous(lines: bytes, charset: str = "utf-8") -> Previous | None:
    r"""The fields of lines that begin with ``#|`` or ``#~|``; None if there is none.

    >>> read_previous(b'#| msgid "a "\n#| "b"\n')
    Previous(msgctxt=None, msgid='a b', msgid_plural=None)
    """
    fields = _FIELD.findall(_MARGIN.sub(b"", lines))
    texts = {key: unescape(text, charset).decode() for key, text in fields}
    return Previous(*map(texts.get, (b"ctxt", b"id", b"id_plural"))) if texts else None
