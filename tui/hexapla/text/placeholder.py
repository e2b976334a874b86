"""A piece of a text that a program reads: it will be replaced, obeyed or looked up."""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from hexapla.text.span import Span


class Family(Enum):
    """What sort of thing reads the piece; the value is the word for it."""

    PRINTF = "directive"  # %s, %1$d, %(name)s
    NUMBERED = "argument"  # Qt's %1 and %n
    BRACE = "field"  # {0}, {name!r:>10}
    ICU = "ICU argument"  # {n, plural, one {# file} other {# files}}
    VARIABLE = "variable"  # $name, ${name}, {{ name }}, %{name}
    TAG = "tag"  # <b>, </b>, <br/>
    ENTITY = "entity"  # &lt;
    LITERAL = "literal"  # ``code``
    CODE = "code"  # `code`
    ROLE = "role"  # :ref:`title <target>`
    SUBSTITUTION = "substitution"  # |name|
    FOOTNOTE = "footnote"  # [1]_
    LINK = "link"  # `text <address>`_ and [text](address)
    EMPHASIS = "emphasis"  # **text**


class Placeholder(NamedTuple):
    """A placeholder at ``text[start:end]``. Two answer each other if family and name are equal.

    ``certain`` is false where the characters may well be prose (the %d in "10%d"): such a piece may
    answer another, but nothing needs to answer it. ``free``: it says by name which value it
    means, so how often it stands is the translator's business. ``position`` counts the values
    of printf directives from 1, 0 for one that takes its turn, None where turns do not matter.
    ``broken``: a program would stumble over it.
    """

    start: int
    end: int
    family: Family
    name: str
    certain: bool = True
    free: bool = False
    position: int | None = None
    broken: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Found(NamedTuple):
    """What a reader made of a place: placeholders, where to read on, what to read besides."""

    placeholders: tuple[Placeholder, ...]
    resume: int
    bodies: tuple[tuple[int, int], ...] = ()


Reader = Callable[[str, int], Found | None]  # of a text and a place in it; None: not mine
