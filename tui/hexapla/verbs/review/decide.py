"""What a person says of a unit, written into the ledger, and what follows in the catalogue."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.unit import State, Unit, digest
from hexapla.errors import UsageError
from hexapla.review.event import JUDGING, Act, Event, identity
from hexapla.review.roles import why_not
from hexapla.review.standing import Standing, Texts, earlier
from hexapla.verbs.edit import Conflict, edit
from hexapla.verbs.journal import Amendment
from hexapla.verbs.review.page import Page, authors, find_event, find_unit, read_page, texts_of
from hexapla.workspace.authors import Hand, hands_of
from hexapla.workspace.config import Workspace
from hexapla.workspace.person import Person
from hexapla.workspace.sitting import Sitting, now

MOVED = "the text has changed since you saw it"
LOOK = "look at it again, then decide"
EDITORS = "the editors stand in the configuration, under review"


class Word(NamedTuple):
    """What a person wants to say.

    ``unit`` names the unit (see ``find_unit``), ``about`` an event by the beginning of its id:
    the proposal that is decided on, the comment that is answered or settled, what is withdrawn.
    ``seen`` is the digest of the texts that the person has seen; with another one nothing is
    said. ``targets`` are the texts of a proposal; ``rule`` and ``finding`` name what is confirmed
    or waived.
    """

    act: Act
    unit: str
    reason: str = ""
    about: str = ""
    seen: str = ""
    targets: tuple[str, ...] = ()
    rule: str = ""
    finding: str = ""


class Said(NamedTuple):
    """An event on the disk, and what a person should know of what followed."""

    event: Event
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Reviewer:
    """A person at work on the renderings of a workspace: one sitting for each of them."""

    workspace: Workspace
    person: Person
    clock: Callable[[], str] = now
    _sittings: dict[str, Sitting] = field(default_factory=dict)
    _written: dict[Path, tuple[bytes, Sequence[Hand]]] = field(default_factory=dict)

    @property
    def files(self) -> tuple[Path, ...]:
        """Where the person's words of this run are."""
        return tuple(one.file for one in self._sittings.values() if one.file)

    def say(self, path: Path, word: Word) -> Said:
        """Write what the person says of a unit, and do in the catalogue what follows from it.

        Approving a proposal writes its text; rejecting puts the text back that was approved for
        the same source; a proposal in a rendering that is not protected is written at once.

        Raises:
            UsageError: it may not be said, or not now.
            SaveError: it is not written; what stands in the catalogue is as it was.
            UnreadableError: the file or its events cannot be read.
        """
        return self.say_of(read_page(path, self.workspace), word)

    def say_of(self, page: Page, word: Word) -> Said:
        """The same with a catalogue as it was read a moment ago."""
        unit, event = self.prepare(page, word)
        match word.act:
            case "approve":
                return self._approve(page, unit, event)
            case "reject":
                return self._reject(page, unit, event)
            case "propose":
                return self._propose(page, unit, event)
        return Said(self._write(page, event))

    def prepare(
        self, page: Page, word: Word, hands: Sequence[Hand] | None = None
    ) -> tuple[Unit, Event]:
        """The unit, and the event that would be written if it may be; nothing is.

        ``hands`` are those of the file, where they are known.
        """
        unit = find_unit(page, word.unit)
        about = find_event(page.events(unit), word.about) if word.about else None
        about = about or _awaited(page, unit, word)
        texts = _judged(unit, word, about)
        if word.seen and word.seen != digest(*texts):
            raise UsageError(MOVED, path=str(page.path), line=unit.line, remedy=LOOK)
        whose = frozenset[str]()
        if page.role.four_eyes and word.act in {"approve", "carry"}:
            whose = authors(page, unit, texts, self._hands(page) if hands is None else hands)
        refuse(page, unit, word.act, (self.person.by, whose))
        return unit, self._event(page, unit, texts, word, about)

    def _hands(self, page: Page) -> Sequence[Hand]:
        """Who wrote the lines of a file; git is asked anew only when they are others."""
        raw, hands = self._written.get(page.path, (None, ()))
        if raw != page.file.raw:
            hands = hands_of(page.path)
            self._written[page.path] = page.file.raw, hands
        return hands

    def _event(
        self, page: Page, unit: Unit, texts: Texts, word: Word, about: Event | None
    ) -> Event:
        answers, replaces = _links(page, unit, texts, word, self.person.by)
        named = (about.id,) if about else ()
        if about and word.act == "withdraw" and identity(about.by) != identity(self.person.by):
            raise UsageError(f"this was said by {about.by}", remedy="withdraw what you have said")
        if word.act == "resolve" and not named:
            raise UsageError("nothing is named to be settled", remedy="name a comment by its id")
        return Event(
            "", word.act, page.place.document, page.place.tag, unit.key, *texts,
            self.person.by, self.clock(), tuple(dict.fromkeys((*named, *answers))), replaces,
            word.reason.strip(), word.rule, word.finding,
        )  # fmt: skip

    def _write(self, page: Page, event: Event) -> Event:
        sitting = self._sittings.setdefault(page.place.folder, Sitting(page.place.folder))
        (made,) = sitting.write(event)
        return made

    def write_all(self, page: Page, events: list[Event]) -> tuple[Event, ...]:
        """Write many events about one catalogue at once."""
        sitting = self._sittings.setdefault(page.place.folder, Sitting(page.place.folder))
        return sitting.write(*events)

    def _approve(self, page: Page, unit: Unit, event: Event) -> Said:
        """First the text, then the word: so no word is said of a text that is not there."""
        if event.sources != unit.sources:
            raise UsageError("the source has changed since this was proposed", remedy=LOOK)
        if not any(event.targets):
            raise UsageError("there is no text to approve", remedy="propose one")
        if event.targets != unit.targets or unit.state is State.FUZZY:
            _put(page, unit, event.targets, fuzzy=False if unit.state is State.FUZZY else None)
        return Said(self._write(page, event))

    def _reject(self, page: Page, unit: Unit, event: Event) -> Said:
        """First the word, then the approved text: so no text goes without a word."""
        approved = earlier(page.standing(unit), texts_of(unit))
        made = self._write(page, event)
        if event.targets != unit.targets:
            return Said(made)
        if approved is None or approved.sources != unit.sources or approved.targets == unit.targets:
            return Said(made, ("no text was approved for this source: this one stays",))
        try:
            _put(page, unit, approved.targets)
        except UsageError as error:
            return Said(made, (f"the approved text was not put back: {error}",))
        return Said(made, ("the approved text stands there again",))

    def _propose(self, page: Page, unit: Unit, event: Event) -> Said:
        """First the word: so no text is lost."""
        made = self._write(page, event)
        if page.role.protected:
            return Said(made, ("the catalogue stays as it is until this is approved",))
        if event.targets != unit.targets or unit.state is State.FUZZY:
            try:
                _put(page, unit, event.targets)
            except UsageError as error:
                return Said(made, (f"it is kept, and not written: {error}",))
        return Said(made)


def refuse(page: Page, unit: Unit, act: Act, who: tuple[str, Collection[str]]) -> None:
    """Say why a person may not do this with a text by these authors.

    Raises:
        UsageError: they may not.
    """
    (by, whose), role, reason = who, page.role, ""
    if act in {"approve", "carry"}:
        reason = why_not(role, by, whose)
    elif act in {"reject", "waive", "confirm"}:
        reason = why_not(role, by, ())
    elif act == "propose" and not role.translates(by):
        reason = f"{by} is no translator of it"
    if reason:
        name = f"{page.place.document} in {page.place.tag}"
        raise UsageError(f"{name}: {reason}", path=str(page.path), line=unit.line, remedy=EDITORS)


def _awaited(page: Page, unit: Unit, word: Word) -> Event | None:
    """The one proposal that a decision can only be about: in a protected rendering.

    Raises:
        UsageError: there are more.
    """
    if word.act not in {"approve", "reject"} or not page.role.protected:
        return None
    waiting = [one for one in page.standing(unit).proposals if one.targets != unit.targets]
    if len(waiting) > 1:
        ids = ", ".join(one.id[:8] for one in waiting)
        raise UsageError(f"{len(waiting)} texts are proposed", remedy=f"say which: {ids}")
    return waiting[0] if waiting else None


def _judged(unit: Unit, word: Word, about: Event | None) -> Texts:
    """The texts that the word is about."""
    if word.act in {"approve", "reject"} and about and about.act == "propose":
        return about.texts
    if word.act == "propose":
        targets = word.targets or unit.targets
        if len(targets) != len(unit.targets):
            count = f"this unit has {len(unit.targets)} texts, and {len(targets)} are proposed"
            raise UsageError(count, remedy="propose one for each plural form")
        return unit.sources, targets
    return texts_of(unit)


def _links(
    page: Page, unit: Unit, texts: Texts, word: Word, by: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What an event answers besides what it names, and what it replaces.

    An approval answers those of other texts, which are superseded by it, and proposals of its own.
    """
    act, there = word.act, page.standing(unit, texts)
    decisions = (*there.approvals, *there.rejections)
    mine = tuple(event.id for event in decisions if identity(event.by) == identity(by))
    if act in {"approve", "carry", "reject"}:
        answers = [one.id for one in there.proposals if one.texts == texts]
        if act != "reject":
            answers += [one.id for one in there.current if one.texts != texts]
        if act == "carry":
            _refuse_carry(there, texts)
        return tuple(answers), mine
    if word.act in JUDGING:
        judged = (*there.waivers, *there.confirmations)
        same = (event for event in judged if event.finding == word.finding)
        return (), tuple(event.id for event in same if identity(event.by) == identity(by))
    if act == "propose":
        waiting = (one for one in there.proposals if identity(one.by) == identity(by))
        return tuple(event.id for event in decisions), tuple(one.id for one in waiting)
    return (), ()


def _refuse_carry(standing: Standing, texts: Texts) -> None:
    same = [one for one in standing.current if one.targets == texts[1]]
    if not any(one.sources != texts[0] for one in same):
        raise UsageError("this very text was approved for no other source", remedy="approve it")


def _put(page: Page, unit: Unit, targets: tuple[str, ...], *, fuzzy: bool | None = None) -> None:
    """Write the targets of a unit.

    Raises:
        UsageError: another text stands there now.
        SaveError: they cannot be written.
    """
    for made in _amendments(page.path, unit, targets, fuzzy=fuzzy):
        if isinstance(edit(made), Conflict):
            raise UsageError(MOVED, path=str(page.path), line=unit.line, remedy=LOOK)


def _amendments(
    path: Path, unit: Unit, targets: tuple[str, ...], *, fuzzy: bool | None
) -> Iterator[Amendment]:
    for form, (before, after) in enumerate(zip(unit.targets, targets, strict=True)):
        mark = fuzzy if form == 0 else None
        if before != after or mark is not None:
            yield Amendment(path, unit.key, before, after, form=form, fuzzy=mark)
