"""The charset of a page, and what its bytes say in it.

What a page says of its charset is obeyed if the bytes agree, with the names as browsers
understand them (Encoding Standard, WHATWG): gb2312 is GB 18030, iso-8859-1 is windows-1252.
"""

import codecs
import re
from collections.abc import Iterator

MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
DECLARED = re.compile(
    rb"""<meta[^>]{1,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{1,200}?encoding=["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
HAN_SHARE = 0.6  # of what is no ASCII, in a text in GBK that is read as that
TO_UTF8 = "iconv -f GB18030 -t UTF-8"
HEAD = 4096  # bytes that a page has to say its charset within
WIDER = {  # what browsers take a name for, where that is more than the name says
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932",
    "euc_kr": "cp949", "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254",
    "iso8859-11": "cp874", "tis-620": "cp874", "utf-16": "utf-8", "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}  # fmt: skip


def decode_page(raw: bytes, declared: str = "") -> str | None:
    """What a page says, without its byte order mark; None if it is in no charset that it names.

    ``declared`` is what the server says of the charset, which counts more than the page's word. A
    page whose charset is nowhere named is in UTF-8.

    >>> decode_page('<meta charset="gb2312">你好'.encode("gbk"))
    '<meta charset="gb2312">你好'
    """
    for charset in dict.fromkeys(_charsets(raw, declared)):
        try:
            return raw.decode(charset).removeprefix("\ufeff")
        except (UnicodeDecodeError, ValueError):
            continue
    return None


def _charsets(raw: bytes, declared: str) -> Iterator[str]:
    """The charsets that a page may be in, the likeliest first."""
    yield from (charset for mark, charset in MARKS if raw.startswith(mark))
    found = DECLARED.search(raw, 0, HEAD)
    inside = next(filter(None, found.groups())).decode("ascii") if found else ""
    yield from filter(None, map(known_charset, (declared, inside)))
    yield "utf-8"


def known_charset(label: str) -> str:
    """Python's name of the charset that a browser takes a name for; empty if it is none.

    >>> known_charset("GB2312"), known_charset("x-nothing"), known_charset("hex")
    ('gb18030', '', '')
    """
    try:
        found = codecs.lookup(label)
    except (LookupError, ValueError):
        return ""
    if not getattr(found, "_is_text_encoding", True) or found.name in {"idna", "punycode"}:
        return ""
    return WIDER.get(found.name, found.name)


def is_gbk(raw: bytes) -> bool:
    """Whether bytes are likely to be Chinese in GBK, whatever they are said to be.

    >>> is_gbk("<p>今天下雨。".encode("gbk")), is_gbk("é à".encode("latin-1"))
    (True, False)
    """
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return False
    other = [letter for letter in text if not letter.isascii()]
    return sum("\u4e00" <= one <= "\u9fa5" for one in other) > HAN_SHARE * len(other)
