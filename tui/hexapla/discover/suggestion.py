"""What a person is shown."""

from typing import NamedTuple


class Spot(NamedTuple):
    """A line of the texts, by its number, and where words stand in it, in code points."""

    line: int
    start: int
    end: int


class Variant(NamedTuple):
    """One rendering of a term, by the keys of its words, and where it stands."""

    text: str
    spots: tuple[Spot, ...]


class Suggestion(NamedTuple):
    """A term whose renderings waver: ``spots`` in the sources, the variants, most frequent first.

    ``score`` orders suggestions of one text; it is no measure of quality.
    """

    term: str
    spots: tuple[Spot, ...]
    variants: tuple[Variant, ...]
    score: float


class Site(NamedTuple):
    """A place in a file: its line, its segment, the words there and what stands around them."""

    path: str
    line: int
    segment: str
    before: str
    words: str
    after: str


class Choice(NamedTuple):
    """A rendering as most places write it, and the places."""

    text: str
    sites: tuple[Site, ...]


class Candidate(NamedTuple):
    """A term that wavers, as a person sees it; ``sites`` are those in the sources."""

    term: str
    source_tag: str
    tag: str
    sites: tuple[Site, ...]
    variants: tuple[Choice, ...]
    score: float
