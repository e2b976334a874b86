"""The other text of an entry that two branches have put otherwise: a note until one is settled on.

It is a translator's comment above the entry, which is fuzzy: JSON strings that make one text, and
a number where the entry has plural forms. Longer lines other programs break.

    # theirs: "What the other branch has, "
    # theirs+ "and the rest of it."
    # theirs[1]: "Its second form."
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from json import loads

from hexapla.text.quoted import QUOTED, quoted

PIECE = 48  # code points of a text in a line; with escapes, few lines come out too long
MARK = b"theirs"  # what a file without such notes does not hold
LINE = re.compile(rb"^#[ \t]*theirs(?:\[\d+\])?[:+] \"[^\r\n]*(?:\r?\n|\Z)", re.MULTILINE)
NOTE = re.compile(rf"\s*theirs(?:\[\d+\])?([:+]) ({QUOTED})\s*")


def note_theirs(targets: Sequence[str]) -> tuple[bytes, ...]:
    r"""The lines that keep the targets of the other side.

    >>> note_theirs(["Ja."]), note_theirs(["", "Nein."])
    ((b'# theirs: "Ja."',), (b'# theirs[0]: ""', b'# theirs[1]: "Nein."'))
    """
    forms = (f"[{number}]" if targets[1:] else "" for number in range(len(targets)))
    lines = (line for form, text in zip(forms, targets, strict=True) for line in _lines(form, text))
    return tuple(line.encode("utf-8", "replace") for line in lines)


def _lines(form: str, text: str) -> Iterator[str]:
    for start in range(0, len(text) or 1, PIECE):
        sign = "+" if start else ":"
        yield f"# theirs{form}{sign} {quoted(text[start : start + PIECE])}"


def read_theirs(comments: Sequence[str]) -> tuple[str, ...]:
    r"""The texts of the other side that a translator's comments hold, one by one.

    >>> read_theirs([' theirs: "Ja', 'Hm', 'theirs: "Ja, "', 'theirs+ "wohl."', 'theirs[1]: "Ach"'])
    ('Ja, wohl.', 'Ach')
    """
    texts: list[str] = []
    for match in filter(None, map(NOTE.fullmatch, comments)):
        with suppress(ValueError):  # some hand has been at it
            text = str(loads(match[2]))
            if match[1] == "+" and texts:
                texts[-1] += text
            else:
                texts.append(text)
    return tuple(texts)
