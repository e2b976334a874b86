"""Where something is in a text."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in one text: ``text[start:end]``.

    >>> span = Span(2, 5)
    >>> span.of("三万里 li"), len(span), span & Span(4, 9)
    ('里 l', 3, Span(start=4, end=5))
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """An empty span is still a place: the point of an insertion."""
        return True

    def __and__(self, other: "Span") -> "Span | None":
        """The overlap with another span, or None where they only touch."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None

    def __contains__(self, other: "Span") -> bool:
        """Whether ``other`` lies within this span (its equal does).

        >>> Span(2, 4) in Span(2, 5), Span(2, 6) in Span(2, 5)
        (True, False)
        """
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """The same stretch, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """The stretch of ``text`` that this span covers."""
        return text[self.start : self.end]


class Side(Enum):
    """Which of a unit's two texts a span lies in."""

    SOURCE = "source"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of one side, and a word on what is to be seen there.

    ``guessed``: what stands there is likely, and not certain, to be what is spoken of.
    """

    side: Side
    span: Span
    label: str = ""
    guessed: bool = False
