"""One act of one person upon one unit: written once, and never changed."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

from hexapla.corpus.unit import digest

Act = Literal[
    "propose",  # offer a text
    "approve",  # say that the text is good
    "reject",  # say that it is not, and why
    "comment",  # say something about it
    "resolve",  # say that a thread of comments is settled
    "withdraw",  # take back what one has said
    "carry",  # say that an approved text is good for the changed source too
    "confirm",  # say that a finding is right
    "waive",  # say that a finding is no fault here, and why
]
ACTS: tuple[str, ...] = get_args(Act)
REASONED = frozenset({"reject", "waive", "comment"})  # acts that say nothing without words
ANSWERING = frozenset({"resolve", "withdraw", "carry"})  # acts that need something to answer
JUDGING = frozenset({"confirm", "waive"})  # acts about a finding


class Event(NamedTuple):
    """What a person did, about which texts of which unit, and when.

    ``id`` is made of all the rest (see ``formats/ledger.py``), so an event that was altered is
    no event any more. ``sources`` and ``targets`` are the texts as in ``Unit``, in full.
    ``answers`` names earlier events that this one is about; ``replaces`` those of the same
    person that it takes the place of. ``by`` is ``Name <address>``, a claim. ``at`` is UTC as
    ISO 8601 has it, for people: no state depends on it. ``rule`` and ``finding`` (a fingerprint)
    name what is confirmed or waived.
    """

    id: str
    act: Act
    document: str
    tag: str
    key: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    by: str
    at: str
    answers: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    reason: str = ""
    rule: str = ""
    finding: str = ""

    @property
    def texts(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What was judged: equal exactly where the digests are."""
        return self.sources, self.targets

    @property
    def digest(self) -> str:
        """The identity of what was judged, as ``Unit.digest`` has it."""
        return digest(self.sources, self.targets)


def identity(by: str) -> str:
    """What tells people apart: the address if there is one, else the name; in small letters.

    >>> identity("Ann Lee <Ann@example.org>") == identity("A. Lee <ann@example.org>")
    True
    >>> identity("Ann Lee")
    'ann lee'
    """
    _, less, rest = by.rpartition("<")
    address, greater, _ = rest.partition(">")
    return (address if less and greater and address.strip() else by).strip().casefold()


def in_time(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events in the order that people want to read them in: by time, then by id."""
    return tuple(sorted(events, key=lambda event: (event.at, event.id)))
