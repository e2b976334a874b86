"""The part of the editor's screen that reads, looks ahead and decides: workers, what they tell."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from textual import on, work
from textual.worker import get_current_worker

from hexapla.app.rulings import (
    Counted,
    Heard,
    Looked,
    Narrowed,
    Rested,
    Ruled,
    Seated,
    Tried,
    Unruled,
)
from hexapla.app.screens.asking import AskingScreen
from hexapla.app.widgets.change import ChangePage
from hexapla.app.widgets.changes import ChangeList
from hexapla.app.widgets.status import Status
from hexapla.errors import HexaplaError
from hexapla.review.change import Change
from hexapla.verbs.explain import all_rules
from hexapla.verbs.index import to_records
from hexapla.verbs.request import Request
from hexapla.verbs.review.batch import Judge, Lot
from hexapla.verbs.review.decide import Reviewer
from hexapla.verbs.review.docket import Case, Docket, select
from hexapla.verbs.review.narrow import Known, Wanted, is_wanted, narrow_changes
from hexapla.verbs.review.queue import Look, Queue, open_queue
from hexapla.verbs.review.session import Done, Mark, Session
from hexapla.workspace.person import person_here
from hexapla.workspace.sitting import now

READING, SAVING, ASKING = "reading", "saving", "looking who wrote what, and when"
AHEAD, BEHIND = 4, 1  # changes that are looked at before they are asked for
REMEMBERED = 512  # looks that are kept
NOTHING = "there is nothing to decide on"

Name = tuple[str, str, str]  # of a unit: document, tag, key
Job = Callable[[Session], tuple[Done, ...]]


class RulingScreen(AskingScreen[Name | None]):
    """The changes of a workspace; the result is the unit that was seen last.

    What is decided is shown at once, and written by a worker, one act after the other.
    """

    def __init__(self, request: Request, folder: Path, since: str = "") -> None:
        super().__init__()
        self._request, self._folder, self._since = request, folder, since
        self._queue: Queue | None = None
        self._session: Session | None = None
        self._docket = Docket()
        self._wanted, self._typed = Wanted(), ""
        self._place = 0
        self._looks: dict[int, Look] = {}
        self._jobs: deque[tuple[Job, tuple[Change, ...], str]] = deque()
        self._saving: set[int] = set()  # numbers of changes whose decision is not on the disk
        self._lot: Lot | None = None  # that a person is asked about
        self._busy = self._leaving = False
        self._unread = ""  # how much has been read, while not all has
        self._sought: tuple[str, str] | None = None  # file and key of the unit to begin with

    # What is before the person

    @property
    def number(self) -> int | None:
        """The number of the change under the cursor."""
        shown = self._docket.shown
        return shown[self._place] if self._place < len(shown) else None

    @property
    def case(self) -> Case | None:
        """The change under the cursor."""
        number = self.number
        return None if number is None else self._docket.case(number)

    @property
    def resting(self) -> bool:
        """Whether nothing is under way: all is read, written and looked at."""
        number = self.number
        seen = number is None or number in self._looks
        return seen and not (self._busy or self._jobs or self._unread or self._waiting)

    @property
    def _waiting(self) -> bool:
        return any(not worker.is_finished for worker in self.workers)

    def seek(self, unit: tuple[str, str] | None) -> None:
        """Begin with the change of a unit, by file and key, if there is one and nobody moves."""
        self._sought = unit

    def say(self, news: str, *, bad: bool = False) -> None:
        """Tell in the status line."""
        status = self.query_one(Status)
        status.news, status.bad = news, bad

    def go(self, place: int) -> None:
        """Put the cursor on a change, and have the next ones ready."""
        self._sought = None
        self._place = max(0, min(place, len(self._docket.shown) - 1))
        self.show()

    def show(self) -> None:
        """Show the change under the cursor as it is now."""
        number = self.number
        look = None if number is None else self._looks.get(number)
        self.query_one(ChangePage).look_at(self.case, look, saving=number in self._saving)
        self.query_one(ChangeList).look_at(self._place)
        self._tell()
        self.call_after_refresh(self._look_ahead)  # what is seen comes first

    def _tell(self) -> None:
        """Tell the place in the status line."""
        shown, left = len(self._docket.shown), self._docket.left()
        status = self.query_one(Status)
        filtered = f"  filter: {self._typed}" if self._typed else ""
        status.place = f"{self._place + 1} of {shown}{filtered}" if shown else f"none{filtered}"
        status.counts = "  ".join(filter(None, (self._unread, f"{left} left")))

    def _look_ahead(self) -> None:
        place, shown = self._place, self._docket.shown
        near = [place, *range(place + 1, place + 1 + AHEAD), *range(place - BEHIND, place)]
        numbers = [shown[at] for at in near if 0 <= at < len(shown)]
        unknown = [number for number in numbers if number not in self._looks]
        if self._queue and unknown:
            cases = [(number, self._docket.case(number).change) for number in unknown]
            self._look(self._queue, cases)

    # What workers do; they only post messages

    @work(thread=True, group="open")
    def open(self) -> None:
        """Read the workspace, file by file."""
        worker = get_current_worker()
        try:
            queue = open_queue(self._request, self._folder, self._since)
            session = Session(Reviewer(queue.workspace, person_here(self._folder)))
        except HexaplaError as error:
            self.post_message(Unruled((), str(error)))
            return
        self.post_message(Seated(queue, session))
        total = len(queue.paths)
        for done, batch in enumerate(queue.batches(), 1):
            if worker.is_cancelled:
                return
            self.post_message(Heard(batch, done, total))
        if not total:
            self.post_message(Unruled((), NOTHING))

    @work(thread=True, exclusive=True, group="look")
    def _look(self, queue: Queue, cases: Sequence[tuple[int, Change]]) -> None:
        worker = get_current_worker()
        for number, change in cases:
            if worker.is_cancelled:
                return
            self.post_message(Looked(number, change, queue.look(change)))

    @work(thread=True, exclusive=True, group="narrow")
    def _narrow(self, queue: Queue, cases: Sequence[Case], typed: str, wanted: Wanted) -> None:
        self.post_message(Narrowed(typed, select(cases, wanted, queue.hand)))

    @work(thread=True, exclusive=True, group="count")
    def _count(self, session: Session, changes: Sequence[Change]) -> None:
        try:
            judge = Judge(self._request, self._folder)
            self.post_message(Counted(session.choose(changes, judge)))
        except HexaplaError as error:
            self.post_message(Unruled((), str(error)))

    @work(thread=True, exclusive=True, group="draft")
    def _try_out(self, queue: Queue, change: Change, targets: tuple[str, ...], text: str) -> None:
        key, source = change.unit.key, change.unit.source
        found = queue.draft(change, targets)
        records = to_records(found, {key: (key,)}, {}, {key: source})
        self.post_message(Tried(text, tuple(record for _, record in records)))

    @work(thread=True, group="rule")
    def _rule(self, queue: Queue, session: Session) -> None:
        """Do what is to be done, one act after the other; then see the files as they are."""
        while self._jobs:
            job, changes, news = self._jobs.popleft()
            try:
                done = job(session)
                self.post_message(Ruled(done, news))
                paths = {each.change.page.path for each in done if _touches(each)}
            except HexaplaError as error:
                self.post_message(Unruled(changes, str(error)))
                paths = {change.page.path for change in changes}
            for path in sorted(paths):
                self.post_message(Heard(queue.batch(Path(path)), again=True))
        self.post_message(Rested())

    # How a person's acts are done

    def rule(self, job: Job, changes: Iterable[Change], news: str) -> None:
        """Have something decided, when what was decided before it is on the disk."""
        self._jobs.append((job, tuple(changes), news))
        if not self._busy:
            self._busy = True
            self.call_after_refresh(self._start)  # what is seen comes first

    def _start(self) -> None:
        if self._queue and self._session:
            self._busy = True
            self._rule(self._queue, self._session)

    def known(self) -> Known:
        """The words that narrow by something else than the texts."""
        pages = [case.change.page for case in self._docket.cases()]
        tags, documents = ({page.target_tag for page in pages}, {page.document for page in pages})
        return Known(sorted(tags), [rule.slug for rule in all_rules()], sorted(documents))

    def narrow(self, typed: str) -> None:
        """Show the changes that these words mean; all, if there are none."""
        if self._queue:
            self._typed, self._wanted = typed, narrow_changes(typed, self.known(), now())
            if self._wanted.asks_who:
                self.say(ASKING)
            self._narrow(self._queue, self._docket.cases(), typed, self._wanted)

    # What they tell

    @on(Seated)
    def _on_seated(self, message: Seated) -> None:
        self._queue, self._session = message.queue, message.session

    @on(Heard)
    def _on_heard(self, message: Heard) -> None:
        batch, number = message.batch, self.number
        numbers = (
            self._docket.renew(batch.path, batch.items)
            if message.again
            else self._docket.add(batch.items)
        )
        for each in numbers if message.again else ():
            self._looks.pop(each, None)
        self._unread = f"{READING} {message.done} of {message.total}"
        if message.again or message.done == message.total:
            self._unread = ""
        if self._wanted.asks_who:
            self.narrow(self._typed)
        else:
            self._take_in(numbers, number, again=message.again)
        if batch.problems:
            self.say(batch.problems[0], bad=True)
        elif not self._unread and self.query_one(Status).news == READING:
            self.say("" if len(self._docket) else NOTHING)

    def _find_sought(self, numbers: Iterable[int]) -> int:
        """Which of these is the change to begin with; a number that none has, if none is."""
        path, key = self._sought or ("", "")
        for number in numbers if path else ():
            change = self._docket.case(number).change
            if change.unit.key == key and str(Path(change.page.path).absolute()) == path:
                return number
        return -1

    def _take_in(self, numbers: Sequence[int], here: int | None, *, again: bool) -> None:
        """Show changes that came in; the cursor stays on the change that it was on."""
        shown, known, queue = [*self._docket.shown], {*self._docket.shown}, self._queue
        for number in numbers:
            item = self._docket.case(number).item
            if number not in known and queue and is_wanted(item, self._wanted, queue.hand):
                shown.append(number)
        self._docket.shown = shown
        found = self._find_sought(numbers)
        if found in shown:
            self.go(shown.index(found))
        elif here is None or again:
            self.show()
        else:
            self.query_one(ChangeList).refresh()
            self._tell()

    @on(Looked)
    def _on_looked(self, message: Looked) -> None:
        if self._docket.case(message.number).change is not message.change:
            return  # it has been read again meanwhile
        while len(self._looks) >= REMEMBERED:
            self._looks.pop(next(iter(self._looks)))
        self._looks[message.number] = message.look
        if message.number == self.number:
            saving = message.number in self._saving
            self.query_one(ChangePage).look_at(self.case, message.look, saving=saving)

    @on(Narrowed)
    def _on_narrowed(self, message: Narrowed) -> None:
        if message.typed != self._typed:
            return  # another filter was typed meanwhile
        here = self.number
        self._docket.shown = message.numbers
        self._place = 0
        self.go(message.numbers.index(here) if here in message.numbers else 0)
        self.say("" if message.numbers else "no change is like that: an empty filter shows all")

    @on(Ruled)
    def _on_ruled(self, message: Ruled) -> None:
        numbers = [self._docket.mark(each.change, each.mark) for each in message.done]
        self._saving.difference_update(number for number in numbers if number is not None)
        notes = [note for each in message.done for note in each.notes]
        undone = [n for n, d in zip(numbers, message.done, strict=True) if d.mark is Mark.OPEN]
        if message.news == "taken back" and undone and undone[0] in self._docket.shown:
            self._place = self._docket.shown.index(undone[0])
        here = self.case
        if len(message.done) > 1 and here and here.mark is Mark.APPROVED:
            self._place = self._docket.next_open(self._place) or self._place
        still = [f"saving {len(self._saving)} more"] if self._saving else []
        self.say("; ".join([message.news, *notes[:1], *still]))
        self.show()

    @on(Unruled)
    def _on_unruled(self, message: Unruled) -> None:
        for change in message.changes:
            number = self._docket.mark(change, Mark.OPEN)
            self._saving.discard(-1 if number is None else number)
        self.say(message.reason, bad=message.reason != NOTHING)
        self.show()

    @on(Rested)
    def _on_rested(self) -> None:
        self._busy = False
        if self._jobs:
            self._start()
        elif self._leaving:
            self.close()

    def close(self) -> None:
        """Leave, when all is on the disk."""
        self._leaving = True
        if not self._busy:
            self.dismiss(self.case.change.name if self.case else None)


def _touches(done: Done) -> bool:
    """Whether more has changed than that a text is approved."""
    return done.mark is not Mark.APPROVED or done.change.proposal is not None
