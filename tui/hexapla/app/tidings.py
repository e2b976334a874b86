"""What workers tell the screen of beads; few starts ever load it."""

from dataclasses import dataclass

from textual.message import Message

from hexapla.corpus.bitext import Bitext
from hexapla.verbs.realign import Realigner


@dataclass
class Laid(Message):
    """A rendering has been read, beside its source."""

    realigner: Realigner


@dataclass
class Stored(Message):
    """All that was done is on the disk."""


@dataclass
class Refused(Message):
    """Something could not be put on the disk, or not be read, and why."""

    reason: str


@dataclass
class Aligning(Message):
    """How far an alignment is, in per cent."""

    share: int

    def can_replace(self, message: Message) -> bool:
        """Only the newest counts."""
        return isinstance(message, Aligning)


@dataclass
class Aligned(Message):
    """What the aligner makes of a bitext; None where it has none, and the ``reason``."""

    before: Bitext
    after: Bitext | None
    reason: str = ""
