"""Names that programs read, in which no term stands: %(page_title)s speaks of no page."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from hexapla.terms.finder import Found

SIGNS = ("%(", "{", "<", "://")  # every name but those with underscores holds one
# What stands in braces behind these words is prose: {n, plural, one {page} other {pages}}.
NAME = re.compile(
    r"%\(\w+\)"
    r"|(?<!one )(?<!two )(?<!few )(?<!many )(?<!other )(?<!\{)\{+ ?[\w.]+(?:[!:][^{}\s\0]*)? ?\}+"
    r"|</?[A-Za-z][^<>\0]*>"
    r"|://[^\s\0]+"
)
JOINT = re.compile(r"(?<=[^\W_])_(?=[^\W_])")


def outside_names(found: list[Found], text: str) -> list[Found]:
    """Those of the places that lie in no name of a field, tag, address or variable of the text.

    >>> places = [Found(0, 4, 0), Found(7, 11, 0), Found(20, 24, 0)]
    >>> outside_names(places, "page %(page_title)s page_slug")
    [Found(start=0, end=4, term=0)]
    """
    if "_" in text:
        joint = JOINT.match
        found = [one for one in found if not (joint(text, one[1]) or joint(text, one[0] - 1))]
    if not any(sign in text for sign in SIGNS):
        return found
    spans = [name.span() for name in NAME.finditer(text)]
    starts = [start for start, _ in spans]
    return [one for one in found if not _lies_in(spans, bisect_right(starts, one[0]), one)]


def _lies_in(spans: Sequence[tuple[int, int]], behind: int, one: Found) -> bool:
    """Whether the place is a part of the last span that begins before it, and not all of it."""
    if not behind:
        return False
    start, end = spans[behind - 1]
    return one.start > start and one.end <= end
