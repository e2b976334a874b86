"""Who may do what to a rendering, and what a text needs to be accepted."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from hexapla.review.event import Event, identity
from hexapla.review.standing import Standing, Texts

EVERYBODY = "*"


class Role(NamedTuple):
    """What a workspace says of the review of a rendering.

    People are named as ``identity`` has it, or by ``*``: everybody. ``quorum`` editors must have
    approved a text. With ``four_eyes`` nobody approves their own. In a ``protected`` rendering a
    proposal leaves the catalogue as it is until it is accepted. Where words have to be
    ``attested``, others do not count at the gate. Without editors there is no review.
    """

    translators: tuple[str, ...] = (EVERYBODY,)
    editors: tuple[str, ...] = (EVERYBODY,)
    quorum: int = 1
    four_eyes: bool = True
    protected: bool = False
    attested: bool = False

    @property
    def reviewed(self) -> bool:
        """Whether there is anyone to review the rendering."""
        return bool(self.editors)

    def edits(self, by: str) -> bool:
        """Whether a person is an editor."""
        return _among(by, self.editors)

    def accepts(self, approvals: Collection[Event]) -> bool:
        """Whether enough editors are among those who gave these approvals of one text."""
        people = {identity(event.by) for event in approvals if self.edits(event.by)}
        return len(people) >= self.quorum

    def translates(self, by: str) -> bool:
        """Whether a person may propose texts; editors may too."""
        return _among(by, self.translators) or self.edits(by)


def _among(by: str, people: Iterable[str]) -> bool:
    who = identity(by)
    return any(one == EVERYBODY or identity(one) == who for one in people)


class Verdict(NamedTuple):
    """Whether a text is accepted: the approvals that count, and how many more it needs.

    ``against`` are the rejections that count; ``void`` the approvals that do not, each with why.
    """

    counted: tuple[Event, ...]
    missing: int
    against: tuple[Event, ...] = ()
    void: tuple[tuple[Event, str], ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether nothing is missing, and no editor is against it."""
        return not (self.missing or self.against)


def authors_of(standing: Standing, texts: Texts, otherwise: Iterable[str]) -> frozenset[str]:
    """Whose the present text is: who proposed it; else those that others (git) name."""
    proposed = {
        identity(event.by)
        for event in standing.history
        if event.act == "propose" and event.texts == texts
    }
    return frozenset(proposed or map(identity, otherwise))


def why_not(role: Role, by: str, authors: Collection[str]) -> str:
    """Why a person's decision on a text by these authors does not count; empty if it does.

    >>> why_not(Role(), "Ann <ann@x.org>", {"ann@x.org"})
    'nobody approves their own text'
    """
    if not role.reviewed:
        return "nobody reviews this rendering: it has no editors"
    if not role.edits(by):
        return f"{by} is no editor of it"
    if role.four_eyes and identity(by) in authors:
        return "nobody approves their own text"
    return ""


def waivers(role: Role, standing: Standing) -> dict[str, Event]:
    """The waivers that count, by the fingerprints of their findings: an editor's, the last.

    What another editor has confirmed is not waived.
    """
    confirmed = {event.finding for event in standing.confirmations if role.edits(event.by)}
    return {
        event.finding: event
        for event in standing.waivers
        if role.edits(event.by) and event.finding not in confirmed
    }


def judge(role: Role, standing: Standing, authors: Collection[str]) -> Verdict:
    """Whether the present text is accepted: each editor counts once."""
    counted: dict[str, Event] = {}
    void: list[tuple[Event, str]] = []
    for event in standing.approvals:
        if reason := why_not(role, event.by, authors):
            void.append((event, reason))
        else:
            counted.setdefault(identity(event.by), event)
    against = tuple(event for event in standing.rejections if role.edits(event.by))
    missing = max(role.quorum - len(counted), 0) if role.reviewed else 0
    return Verdict(tuple(counted.values()), missing, against, tuple(void))


def last_accepted(role: Role, standing: Standing) -> Event | None:
    """The last approval in force of a text that had all the approvals it needs; None without one.

    Unlike ``Standing.approved`` an approval that waits for others is not enough here.
    """
    for event in reversed(standing.current):
        same = tuple(one for one in standing.current if one.texts == event.texts)
        said = standing._replace(approvals=same, rejections=())
        if judge(role, said, authors_of(standing, event.texts, ())).accepted:
            return event
    return None
