"""Who has to do what; what waits for one person; and what was said lately."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hexapla.review.event import Event, identity, in_time
from hexapla.review.roles import EVERYBODY
from hexapla.verbs.review.entries import Entry, Task, entries
from hexapla.verbs.review.page import Page

EDITING = frozenset({Task.APPROVE, Task.SETTLE})


class Stand(NamedTuple):
    """How many units of a rendering need what, and whose turn it is; ``threads`` are open ones."""

    page: Page
    tasks: Counter[Task]
    threads: int

    @property
    def turns(self) -> dict[Task, tuple[str, ...]]:
        """Whose turn it is, for each task that there is."""
        role = self.page.role
        return {
            task: role.editors if task in EDITING else role.translators
            for task in Task
            if self.tasks[task] and task is not Task.NOTHING
        }


def status(page: Page) -> Stand:
    """What there is to do in a rendering."""
    found = list(entries(page))
    tasks = Counter(entry.task for entry in found)
    return Stand(page, tasks, sum(len(entry.open_threads) for entry in found))


def whose(people: Iterable[str], editors: bool) -> str:
    """The people as a line names them."""
    named = list(people)
    if EVERYBODY in named:
        return "any editor" if editors else "any translator"
    return ", ".join(named)


class Call(NamedTuple):
    """Something that waits for a person, and why."""

    entry: Entry
    why: str


def inbox(page: Page, by: str) -> Iterator[Call]:
    """What waits for a person in a rendering.

    That is what they may approve or settle; what of theirs was rejected; open threads that they
    have a part in, and others have the last word of. What is still to be translated is left to
    ``status``.
    """
    who = identity(by)
    for entry in entries(page):
        theirs = entry.task in EDITING or (entry.task is Task.MEND and _theirs(entry, who))
        if theirs and entry.waits_for(by):
            yield Call(entry, entry.task.value)
        for thread in entry.open_threads:
            people = {identity(event.by) for event in thread.comments}
            if who in people and identity(thread.comments[-1].by) != who:
                yield Call(entry, "to answer")
        yield from (
            Call(entry, f"your proposal was rejected: {event.reason}")
            for event in _refused(entry, who)
        )


def _theirs(entry: Entry, who: str) -> bool:
    """Whether a person has proposed the text; or nobody has, so it may be theirs."""
    texts = entry.unit.sources, entry.unit.targets
    mine = [e for e in entry.standing.history if e.act == "propose" and e.texts == texts]
    return not mine or any(identity(event.by) == who for event in mine)


def _refused(entry: Entry, who: str) -> Iterator[Event]:
    """The rejections of a person's proposals after which they have said nothing."""
    history = entry.standing.history
    texts = entry.unit.sources, entry.unit.targets
    mine = {
        event.texts for event in history if event.act == "propose" and identity(event.by) == who
    }
    last = max((event.at for event in history if identity(event.by) == who), default="")
    for event in history:
        fresh = event.act == "reject" and event.at > last
        if fresh and event.texts in mine and event.texts != texts:
            yield event


def log(pages: Iterable[Page], since: str = "", by: str = "") -> tuple[tuple[Page, Event], ...]:
    """All events, the last first; those ``by`` a person, those since a time in UTC."""
    found = [
        (page, event)
        for page in pages
        for events in page.ledger.units.values()
        for event in events
        if event.at >= since and (not by or identity(event.by) == identity(by))
    ]
    at = {event.id: page for page, event in found}
    ordered = reversed(in_time(event for _, event in found))
    return tuple((at[event.id], event) for event in ordered)
