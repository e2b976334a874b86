"""What workers tell the screens; they never touch a widget themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.message import Message

from hexapla.corpus.columns import Place
from hexapla.verbs.edit import Conflict
from hexapla.verbs.index import Progress
from hexapla.verbs.mend import Held, Mended
from hexapla.verbs.reference import Reference, Settings
from hexapla.workspace.index.record import Record


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
class Watched(Message):
    """What a look has found, and how many seconds it has taken.

    ``stale``: files are others than the index knows; ``changed``: another view has changed it.
    ``settings``: what the glossary and the rules would be made of; None, and the ``problem``,
    where that cannot be told.
    """

    stale: bool
    changed: bool
    took: float
    settings: Settings | None = None
    problem: str = ""


@dataclass
class Loaded(Message):
    """The glossary and the rules are there; None, and the ``problem``, where they cannot be read.

    ``settings`` are what they were made of, None where that cannot be told either.
    """

    reference: Reference | None
    settings: Settings | None
    problem: str = ""


@dataclass
class Recalled(Message):
    """The sources that the guesses of a file were made for, by key; ``version`` is the file's."""

    path: str
    version: str
    sources: Mapping[str, str]


@dataclass
class Counted(Message):
    """How many findings there are of each level."""

    levels: Mapping[str, int]


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


@dataclass
class Opened(Message):
    """A unit has been read, to be edited here or ``outside``; None where there is no entry."""

    held: Held | None
    outside: bool


@dataclass
class Drafted(Message):
    """What the check finds in a text that is being written."""

    place: Place
    text: str
    records: Sequence[Record]


@dataclass
class Settled(Message):
    """What came of a change, and the ``news`` of it; ``onward``: go on to the next row."""

    result: Mended | Conflict | None
    news: str
    onward: bool = False
