"""A text in rows of terminal cells: words whole, Chinese by its letters, marks where they belong.

The rules are those of UAX #14, by whose numbers they are called here, but for these: no table of
languages, no dictionary (Thai, Lao, Khmer and Burmese break at spaces), Korean breaks at spaces,
strict kinsoku (small kana and ー never begin a row), a number keeps its 万, 亿 and 元, a dash and a
closing mark between spaces stay in the row of the word before.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from hexapla.text.breaking import kinds_of
from hexapla.text.offsets import cell_widths
from hexapla.text.span import Span

# Over the kinds of a text: where it may be parted into clusters (UAX #29, less the rarest).
CLUSTER = re.compile(
    r"""(?: (?<=N)                      # LB4
          | (?![NSMVJ]) (?<![JT])       # LB6, LB7, LB9; LB8a; Thai เ stays with its consonant
            (?<!V(?=A))                 # conjuncts
        )""",
    re.VERBOSE,
)
# The same, and no row begins with a closing mark or ends with an opening one.
TEAR = re.compile(rf"(?![CEQHF]) (?<![OoQ]) (?<!B(?=B)) {CLUSTER.pattern}", re.VERBOSE)
# Where a row may end.
BREAK = re.compile(
    r"""(?![NSMVJ]) (?<!J)              # LB6, LB7, LB9; LB8a
        (?: (?<=S)                      # LB18: behind spaces
            (?! C | [CEBH]+(?:[NS]|\Z)) # LB13, LB15: not before a lone closing mark or a dash
            (?<![NSOo][Oo]S) (?<!\A[Oo]S)  # LB14: nor behind a lone opening mark
          | (?<![OoQ]) (?![CEHQ])       # from here on without spaces: LB14, LB19; LB13, LB19, LB21
            (?! (?:(?<=D)|(?<=DU)|(?<=DUU)) U)  # LB25: 3万亿元
            (?: (?<=[WUC]) | (?=[WUO])  # LB31: on both sides of an ideograph
              | (?<= [^NS]B) (?!B)      # LB17: behind a dash
              | (?<=F) (?=A)            # LB21: behind a tsheg
              | (?<= [AMV][AMV]H) (?=A[AMV])  # LB21, LB21b: behind a hyphen or slash
            )
        )""",
    re.VERBOSE,
)
HANG = re.compile(r"S*N?")


def rows(text: str, width: int) -> Iterator[Span]:
    r"""The text in rows of at most ``width`` cells, every code point in one row.

    A line end ends its row; spaces behind the last word hang over the edge. A word longer than
    the row is cut between clusters; a single cluster wider than the row has one to itself.

    >>> [span.of("一二，三 four five") for span in rows("一二，三 four five", 8)]
    ['一二，三 ', 'four ', 'five']
    >>> [span.of("约2300亿元（见表）") for span in rows("约2300亿元（见表）", 8)]
    ['约', '2300亿元', '（见表）']
    """
    edges = [0, *accumulate(cell_widths(text))]
    if edges[-1] <= width and text and "\n" not in text:
        yield Span(0, len(text))
        return
    kinds = kinds_of(text)
    start = 0
    while start < len(text):
        end = _end(kinds, edges, start, width)
        yield Span(start, end)
        start = end


def _end(kinds: str, edges: list[int], start: int, width: int) -> int:
    """Where the row that begins at ``start`` ends; ``edges``: the cells before each code point."""
    reach = bisect_right(edges, edges[start] + width, start) - 1
    line_end = kinds.find("N", start, reach)
    if line_end >= 0:
        return line_end + 1
    hanging = HANG.match(kinds, reach)
    behind = hanging.end() if hanging else reach
    if behind == len(kinds) or "N" in kinds[reach:behind]:
        return behind
    for rule in (BREAK, TEAR, CLUSTER):
        for at in range(behind, start, -1):
            if rule.match(kinds, at):
                return at
    cluster = CLUSTER.search(kinds, start + 1)
    return cluster.start() if cluster else len(kinds)
