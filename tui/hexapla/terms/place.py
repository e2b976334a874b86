"""Where a term stands, and what stands for it in one rendering."""

from typing import NamedTuple

COMPOUND = "compound"  # it is part of a longer word there
MISSING = "missing"  # the rendering has nothing for it
NO_TERM = "no-term"  # the term base has no word in that language
EMPTY = "unrendered"  # there is no rendering yet


class Place(NamedTuple):
    """An occurrence in a source, and its counterpart in one rendering.

    ``number`` counts the occurrences in a text, from 1; ``line`` counts from 1 in the rendering's
    file. ``state`` is the status of the counterpart (preferred, admitted, deprecated, superseded),
    or compound, missing, no-term, unrendered. ``reason`` tells why the counterpart counts.
    """

    document: str
    segment: str
    number: int
    source: str
    concept: str
    tag: str
    path: str
    line: int
    found: str
    state: str
    reason: str = ""
