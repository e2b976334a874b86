"""A text within quotes, in one line, with nothing in it that the eye would miss."""

import re
from json import dumps

QUOTED = r'"[^"\\]*+(?:\\.[^"\\]*+)*"'  # what json.loads reads, or refuses
HIDDEN = re.compile(r"[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def quoted(text: str) -> str:
    r"""The JSON string (RFC 8259) that means a text.

    >>> print(quoted('Say "hi"\n…\u200b'))
    "Say \"hi\"\n…\u200b"
    """
    drawn = dumps(text, ensure_ascii=False)
    return HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", drawn)
