"""What workers tell the screen of changes; few starts ever load it."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from hexapla.review.change import Change
from hexapla.verbs.review.batch import Lot
from hexapla.verbs.review.queue import Batch, Look, Queue
from hexapla.verbs.review.session import Done, Session
from hexapla.workspace.index.record import Record


@dataclass
class Seated(Message):
    """The workspace has been opened: its changes can be read, and decided on."""

    queue: Queue
    session: Session


@dataclass
class Heard(Message):
    """A file has been read; ``again`` if it was before. So many files of all are done."""

    batch: Batch
    done: int = 0
    total: int = 0
    again: bool = False


@dataclass
class Looked(Message):
    """What there is to see of a change, by its number."""

    number: int
    change: Change
    look: Look


@dataclass
class Narrowed(Message):
    """The numbers of the changes that a filter wants, as it was typed."""

    typed: str
    numbers: Sequence[int]


@dataclass
class Counted(Message):
    """What would be approved at once."""

    lot: Lot


@dataclass
class Ruled(Message):
    """Acts are on the disk; ``news`` says of what sort they were."""

    done: tuple[Done, ...]
    news: str


@dataclass
class Unruled(Message):
    """An act is not done, upon these changes, and why."""

    changes: tuple[Change, ...]
    reason: str


@dataclass
class Rested(Message):
    """There was nothing more to do."""


@dataclass
class Tried(Message):
    """What the check finds in a text that is being written."""

    text: str
    records: Sequence[Record]
