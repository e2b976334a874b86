"""What workers tell the screens; they never touch a widget themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from hexapla.verbs.index import Progress
from hexapla.verbs.reference import Reference


@dataclass
class Indexing(Message):
    """How far the index is."""

    progress: Progress

    def can_replace(self, message: Message) -> bool:
        """Only the newest counts."""
        return isinstance(message, Indexing)


@dataclass
class Indexed(Message):
    """The index is up to date; ``changed`` if anything differs from what was shown."""

    changed: bool


@dataclass
class Loaded(Message):
    """The glossary and the rules are there."""

    reference: Reference


@dataclass
class Selected(Message):
    """The rows that a filter or a search wants, for the words that were typed."""

    question: str
    words: str
    rows: Sequence[int]


@dataclass
class Failed(Message):
    """Something could not be done, and why."""

    reason: str
