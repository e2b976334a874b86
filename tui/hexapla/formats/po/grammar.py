"""Which tokens make an entry, and which make none."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, repeat

from hexapla.formats.po.lexer import Tokens

# A lead, then the fields of an entry, all live or all obsolete, or else one token that makes none.
# An entry is not trusted behind a stray msgctxt, nor before what may go on with its last text.
# The empty groups mark the msgid.
_ENTRY = re.compile(
    rb"(?<![xXy])[cfqd]*+(?:x?+()i(?:s|pn++)|X?+()I(?:S|PN++))(?![?w])|[cfqd]*+(?:[^cfqd]|\Z)"
)


def outline(tokens: Tokens) -> tuple[list[int], list[range]]:
    r"""The numbers of the tokens that are the msgid of an entry, and the runs that are in none.

    Comments at the end of the file belong to no entry and are no run.

    >>> from hexapla.formats.po.lexer import lex
    >>> outline(lex(b'msgid "a"\nmsgid "b"\nmsgstr "c"\n# end'))
    ([1], [range(0, 1)])
    """
    msgids: list[int] = []
    strays: list[range] = []
    for match in _ENTRY.finditer(tokens.kinds):
        if match.lastindex:
            msgids.append(match.start(match.lastindex))
        elif strays and strays[-1].stop == match.start():
            strays[-1] = range(strays[-1].start, match.end())
        else:
            strays.append(range(*match.span()))
    return msgids, [run for run in strays if tokens.kinds[run.start : run.stop].strip(b"cfd")]


def line_numbers(data: bytes, places: Sequence[int]) -> Iterator[int]:
    r"""The line, from 1, of each of the places, which ascend.

    >>> list(line_numbers(b"a\nb\nc", [0, 2, 4]))
    [1, 2, 3]
    """
    newlines = map(data.count, repeat(b"\n"), (0, *places), places)
    return islice(accumulate(newlines, initial=1), 1, None)
