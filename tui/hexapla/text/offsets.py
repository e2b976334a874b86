"""Code points against terminal cells and UTF-16: the only converter."""

import unicodedata

# Code points of which all letters are equally wide: first, last, cells.
PLAIN = (
    (0x0000, 0x02FF, 1),  # controls are as wide as their pictures, see ``visible``
    (0x4E00, 0x9FFF, 2),
    (0x3001, 0x3029, 2),
    (0xFF01, 0xFF60, 2),
    (0x2010, 0x2027, 1),
    (0x0370, 0x0377, 1),
    (0x037A, 0x037F, 1),
    (0x03A3, 0x0482, 1),
    (0x3041, 0x3096, 2),
    (0x30A0, 0x30FF, 2),
    (0xAC00, 0xD7A3, 2),
    (0x1E00, 0x1EFF, 1),
    (0x3400, 0x4DBF, 2),
)
REGIONAL = range(0x1F1E6, 0x1F200)  # indicators, of which two make a flag
JOINER = "\u200d"


class _Cells(dict[int, str]):
    """What ``str.translate`` asks: the width of a code point, as a character; learnt one by one."""

    def __missing__(self, code: int) -> str:
        self[code] = cells = chr(_measure(code))
        return cells


CELLS = _Cells()


def cell_widths(text: str) -> list[int]:
    r"""How many cells each code point takes: 0, 1 or 2.

    Controls should have been made ``visible`` before. Widths are those of Unicode as wcwidth
    has them, but where tmux 3.3, xterm and GNU screen were all measured to do otherwise:

    - spacing marks (category Mc: ा, ः) take a cell;
    - an emoji keeps its own width before a variation selector (❤️ 1) or a skin tone (4 in all);
    - regional indicators take a cell each, so a flag takes 2.

    Of an emoji family, whose members a ZERO WIDTH JOINER joins, only the first is counted, as
    tmux and all terminals that know clusters have it; xterm and screen count them all. Nothing
    else depends on what stands before, so widths add up over all parts that keep such a family
    together, as ``rows`` does.

    >>> cell_widths("a汽é"), cell_widths("e\u0301"), cell_widths("हिन्दी")
    ([1, 2, 1], [1, 0], [1, 1, 1, 0, 1, 1])
    >>> cell_widths("\U0001f469\u200d\U0001f467\u2764\ufe0f")
    [2, 0, 0, 1, 0]
    """
    if text.isascii():
        return [1] * len(text)
    widths = list(text.translate(CELLS).encode("latin-1"))
    at = text.find(JOINER) + 1
    while 0 < at < len(text):
        if unicodedata.category(text[at]) == "So":
            widths[at] = 0
        at = text.find(JOINER, at) + 1
    return widths


def utf16_units(text: str) -> int:
    r"""How many code units a text takes in UTF-16.

    >>> utf16_units("a汽"), utf16_units("\U0001f469")
    (2, 2)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _measure(code: int) -> int:
    for first, last, width in PLAIN:
        if first <= code <= last:
            return width
    letter = chr(code)
    if unicodedata.category(letter) == "Mc":
        return 2 if unicodedata.east_asian_width(letter) == "W" else 1
    if code in REGIONAL:
        return 1
    from wcwidth import wcwidth  # noqa: PLC0415 -- its tables take longer to load than a check

    return max(wcwidth(letter), 0)
