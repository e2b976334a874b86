"""Texts and JSON as every reader takes them."""

import re
from json import dumps

# In JSON in ASCII: what is whole, or half a pair of surrogates, which is no character (RFC 7493).
_ESCAPE = re.compile(r"(\\\\|\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2})|\\ud[89a-f][0-9a-f]{2}")

_HALVES = re.compile("[\ud800-\udfff]")


def whole(text: str) -> str:
    r"""The text as UTF-8 can have it: half pairs of surrogates become U+FFFD.

    >>> whole("caf\udce9.po")
    'caf�.po'
    """
    return _HALVES.sub("\ufffd", text)


def dump(value: object) -> str:
    r"""JSON in ASCII: line separators are safe in any channel.

    Half pairs of surrogates, which stand for bytes in names of files that are no UTF-8, are made
    whole: no encoding has them, and many readers refuse them.

    >>> dump("é\u2028 \ud83d\ude00 \udcff \\udcff")
    '"\\u00e9\\u2028 \\ud83d\\ude00 \\ufffd \\\\udcff"'
    """
    written = dumps(value, ensure_ascii=True)
    return _ESCAPE.sub(lambda m: m[1] or r"\ufffd", written) if r"\ud" in written else written
