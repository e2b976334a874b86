"""What a format finds in a text."""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import NamedTuple

from hexapla.languages.language import Language


class Kind(Enum):
    """What the signs of a format say of a block."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    NOTE = "note"


class Block(NamedTuple):
    """A stretch of a text, ``text[start:end]`` in code points, without the signs that make it.

    ``level`` is that of a heading, 1 for the highest; ``role`` what the format knows it to be.
    """

    start: int
    end: int
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    role: str = ""


FindBlocks = Callable[[str, Language], Iterable[Block]]
