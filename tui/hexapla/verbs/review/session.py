"""An editor at work on changes: what is decided, one after the other, and the way back."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from hexapla.checks.finding import Finding
from hexapla.corpus.unit import Unit
from hexapla.errors import UsageError
from hexapla.review.change import Change
from hexapla.review.event import Act, Event
from hexapla.verbs.edit import Conflict, edit
from hexapla.verbs.journal import Amendment
from hexapla.verbs.review.batch import Choice, Judge, Lot, Picked, carry_out, lot_of
from hexapla.verbs.review.decide import LOOK, MOVED, Reviewer, Word
from hexapla.verbs.review.page import find_unit, read_page

Targets = tuple[str, ...]


class Mark(Enum):
    """What has become of a change in this sitting."""

    OPEN = "open"
    SKIPPED = "skipped"
    APPROVED = "approved"
    REJECTED = "rejected"
    PROPOSED = "proposed"  # the editor's own text, which waits for someone else
    GONE = "gone"  # another text stands there now

    __hash__ = object.__hash__


class Done(NamedTuple):
    """What came of an act upon a change, and what a person should know of it."""

    change: Change
    mark: Mark
    notes: tuple[str, ...] = ()


class _Act(NamedTuple):
    """An act that can be taken back: what was said, and the targets before and after it."""

    change: Change
    events: tuple[Event, ...]
    before: Targets
    after: Targets


class Session:
    """Decisions of one person, in order. One thread at a time may decide.

    Where something is raised, nothing was decided.
    """

    def __init__(self, reviewer: Reviewer) -> None:
        self._reviewer = reviewer
        self._done: list[list[_Act]] = []  # what one undo takes back

    @property
    def person(self) -> str:
        """Who decides."""
        return self._reviewer.person.by

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._done)

    def approve(self, change: Change) -> Done:
        """Say that the text is good; that of a proposal is written. Raises as ``Reviewer.say``."""
        return self._decide(change, _word("approve", change), Mark.APPROVED)

    def reject(self, change: Change, reason: str) -> Done:
        """Say that it is not, and why. Raises as ``Reviewer.say``."""
        return self._decide(change, _word("reject", change, reason), Mark.REJECTED)

    def comment(self, change: Change, text: str) -> Done:
        """Say something about it. Raises as ``Reviewer.say``."""
        word = Word("comment", change.unit.key, text)
        return self._decide(change, word, Mark.OPEN)

    def waive(self, change: Change, finding: Finding, reason: str) -> Done:
        """Say that a finding is no fault here, and why. Raises as ``Reviewer.say``."""
        word = Word(
            "waive", change.unit.key, reason, rule=finding.rule, finding=finding.fingerprint
        )
        return self._decide(change, word, Mark.OPEN)

    def amend(self, change: Change, targets: Targets) -> Done:
        """Offer another text and approve it, or leave that to others where nobody may do both.

        Raises:
            HexaplaError: as ``Reviewer.say`` does, and when another text stands there now.
        """
        path = Path(change.page.path)
        there = self._unit(path, change)
        if not change.proposal and there.digest != change.unit.digest:
            raise UsageError(MOVED, path=str(path), line=there.line, remedy=LOOK)
        said = self._reviewer.say(path, Word("propose", change.unit.key, targets=targets))
        events, notes, mark = [said.event], list(said.notes), Mark.APPROVED
        try:
            word = Word("approve", change.unit.key, about=said.event.id)
            events.append(self._reviewer.say(path, word).event)
        except UsageError as error:
            notes, mark = [f"offered to the other editors: {error.message}"], Mark.PROPOSED
        after = self._unit(path, change).targets
        self._done.append([_Act(change, tuple(events), there.targets, after)])
        return Done(change, mark, tuple(notes))

    def choose(self, changes: Iterable[Change], judge: Judge) -> Lot:
        """What of these would be approved at once, and what would be left out, each with why.

        What stands there now and is none of what was seen is in neither.

        Raises:
            HexaplaError: a file cannot be read.
        """
        files: dict[str, dict[str, set[str]]] = {}
        for change in changes:
            seen = files.setdefault(change.page.path, {}).setdefault(change.unit.key, set())
            seen.add(change.unit.digest)
        found = Lot((), ())
        for path, seen_in in files.items():
            pages = [read_page(Path(path), self._reviewer.workspace)]
            lot = lot_of(pages, Choice(units=frozenset(seen_in)), self._reviewer, judge)
            picked = (one for one in lot.picked if one.event.digest in seen_in[one.event.key])
            found = Lot((*found.picked, *picked), (*found.left_out, *lot.left_out))
        return found

    def approve_all(self, lot: Lot) -> Iterator[Done]:
        """Approve what is picked, as it is written. One undo takes all back.

        Raises:
            SaveError: those that come after are not written.
        """
        picked = {_place(one.event): one for one in lot.picked}
        acts: list[_Act] = []
        self._done.append(acts)
        for said in carry_out(lot, self._reviewer):
            one = picked[_place(said.event)]
            change = _picked_change(one)
            acts.append(_Act(change, (said.event,), one.entry.unit.targets, one.event.targets))
            yield Done(change, Mark.APPROVED, said.notes)

    def undo(self) -> tuple[Done, ...]:
        """Take back the last act, in the catalogue too; nothing if there is none.

        Raises:
            HexaplaError: it could not be taken back, or not whole; it will not be tried again.
        """
        acts = self._done.pop() if self._done else []
        for path in dict.fromkeys(act.change.page.path for act in acts):
            page = read_page(Path(path), self._reviewer.workspace)
            for act in (each for each in acts if each.change.page.path == path):
                for event in reversed(act.events):
                    self._reviewer.say_of(page, Word("withdraw", event.key, about=event.id))
                _put_back(act)
        return tuple(Done(act.change, Mark.OPEN) for act in acts)

    def _decide(self, change: Change, word: Word, mark: Mark) -> Done:
        path = Path(change.page.path)
        page = read_page(path, self._reviewer.workspace)
        before = after = find_unit(page, word.unit).targets
        said = self._reviewer.say_of(page, word)
        if change.proposal or word.act == "reject":
            after = self._unit(path, change).targets
        self._done.append([_Act(change, (said.event,), before, after)])
        return Done(change, mark, said.notes)

    def _unit(self, path: Path, change: Change) -> Unit:
        return find_unit(read_page(path, self._reviewer.workspace), change.unit.key)


def _place(event: Event) -> tuple[str, str, str]:
    return event.document, event.tag, event.key


def _word(act: Act, change: Change, reason: str = "") -> Word:
    """A decision on just the texts that were seen."""
    about = change.proposal.id if change.proposal else ""
    return Word(act, change.unit.key, reason, about, change.unit.digest)


def _picked_change(one: Picked) -> Change:
    """The change that a batch approves."""
    unit = one.entry.unit._replace(sources=one.event.sources, targets=one.event.targets)
    page = replace(one.entry.page.catalogue, units=(unit,))
    offered = (each for each in one.entry.offered if each.id == one.word.about)
    return Change(page, None, one.entry.standing, next(offered, None))


def _put_back(act: _Act) -> None:
    """Write the targets that stood there before an act.

    Raises:
        UsageError: other texts stand there now.
    """
    path, key = Path(act.change.page.path), act.change.unit.key
    for form, (then, now) in enumerate(zip(act.before, act.after, strict=True)):
        if then != now and isinstance(edit(Amendment(path, key, now, then, form)), Conflict):
            message = "another text stands there now: it stays"
            raise UsageError(message, path=str(path), remedy=LOOK)
