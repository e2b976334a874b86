"""The part of the beads' screen that reads, saves and aligns: workers, and what they tell."""

from collections import deque
from collections.abc import Callable
from pathlib import Path
from threading import Event

from textual import on, work
from textual.events import ScreenResume

from hexapla.app.screens.asking import AskingScreen
from hexapla.app.tidings import Aligned, Aligning, Laid, Refused, Stored
from hexapla.app.widgets.beads import Beads
from hexapla.app.widgets.status import Status
from hexapla.corpus.bitext import Bitext
from hexapla.corpus.realign import Cursor
from hexapla.errors import HexaplaError, UsageError
from hexapla.text.span import Side
from hexapla.verbs.bench import Bench
from hexapla.verbs.realign import Act, Realigner
from hexapla.verbs.rerun import Pair, align_again
from hexapla.workspace.config import open_workspace

READING, SAVING, SAVED = "reading", "saving", "saved"
BUSY = "the aligner is at work: Esc stops it"
Job = Callable[[Realigner], None]
Left = tuple[str, str]  # the id of the segment that the cursor was on, and what went wrong


class StoppedError(Exception):
    """A person has stopped the aligner."""


class StoringScreen(AskingScreen[Left]):
    """The beads of one catalogue; the result is the id of the segment that the cursor was on.

    What is done is shown at once, and saved by a worker step by step, in order.
    """

    def __init__(self, path: Path, key: str = "") -> None:
        super().__init__()
        self._path = path
        self._key = key
        self._realigner: Realigner | None = None
        self._bench: Bench | None = None
        self._jobs: deque[Job] = deque()
        self._saving = self._leaving = False
        self._caret: int | None = None
        self._stop: Event | None = None  # while the aligner is at work
        self._left: Left | None = None  # once it is to be closed

    def on_mount(self) -> None:
        """Read the files."""
        self.beads.focus()
        self.say(READING)
        self._read()

    @property
    def beads(self) -> Beads:
        """The beads."""
        return self.query_one(Beads)

    # What workers do; they only post messages

    @work(thread=True, exclusive=True, group="read")
    def _read(self) -> None:
        try:
            self.post_message(Laid(Realigner(self._path.parent, self._path.stem)))
        except HexaplaError as error:
            self.post_message(Refused(str(error)))

    @work(thread=True, group="store")
    def _store(self, realigner: Realigner) -> None:
        try:
            while self._jobs:
                self._jobs.popleft()(realigner)
        except HexaplaError as error:
            self.post_message(Refused(str(error)))
        else:
            self.post_message(Stored())

    @work(thread=True, group="align")
    def _align(self, realigner: Realigner, bitext: Bitext, stop: Event) -> None:
        def watch(done: int, total: int) -> None:
            if stop.is_set():
                raise StoppedError
            self.post_message(Aligning(100 * done // max(total, 1)))

        tags = Pair(realigner.source_tag, realigner.tag)
        try:
            workspace = open_workspace(realigner.folder)
            self.post_message(Aligned(bitext, align_again(bitext, tags, workspace, watch)))
        except StoppedError:
            self.post_message(Aligned(bitext, None, "stopped: nothing has changed"))
        except HexaplaError as error:
            self.post_message(Aligned(bitext, None, str(error)))

    # What they tell

    @on(Laid)
    def _on_laid(self, message: Laid) -> None:
        realigner = self._realigner = message.realigner
        bench = Bench(realigner.bitext)
        ids = [one.id for bead in bench.bitext for one in bead.sources]
        if not ids:
            self._close("there are no segments in this document")
            return
        self.beads.tags = (realigner.source_tag, realigner.tag)
        self._put(bench.go_to(ids.index(self._key) if self._key in ids else 0))
        if self.query_one(Status).news == READING:
            self.say("")

    @on(Stored)
    def _on_stored(self) -> None:
        self._saving = False
        if self._jobs:
            self._start()
        elif self._leaving:
            self._close()
        elif self.query_one(Status).news == SAVING:
            self.say(SAVED)

    @on(Refused)
    def _on_refused(self, message: Refused) -> None:
        """Show what the files hold now, since what was shown does not."""
        self._jobs.clear()
        self._saving = self._leaving = False
        if self._realigner is None:
            self._close(message.reason)
            return
        self._key = self._here()
        self._realigner = self._bench = self._caret = None
        self.say(message.reason, bad=True)
        self._read()

    @on(Aligning)
    def _on_aligning(self, message: Aligning) -> None:
        if self._stop:
            self.say(f"aligning ({message.share}%), Esc stops it")

    @on(Aligned)
    def _on_aligned(self, message: Aligned) -> None:
        self._stop = None
        bench, after = self._bench, message.after
        if after is None or bench is None or bench.bitext is not message.before:
            self.say(message.reason, bad=not message.reason.startswith("stopped"))
            return
        moved = sum(bead not in message.before for bead in after)
        self._do(lambda *_: after)
        anew = f"{moved} bead{'s are' if moved > 1 else ' is'} new: u takes that back"
        self.say(anew if moved else "the aligner would have it just so")

    # What is shown

    def say(self, news: str, *, bad: bool = False) -> None:
        """Tell in the status line."""
        status = self.query_one(Status)
        status.news, status.bad = news, bad

    def _put(self, bench: Bench) -> None:
        """Show beads and cursor."""
        self._bench = bench
        if bench.bitext is not self.beads.bitext:
            self.query_one(Status).counts = _counted(bench.bitext)
        self.beads.show(bench.bitext, bench.cursor, self._caret)
        status, bead = self.query_one(Status), bench.bead
        m, n = bead.kind
        doubt = f" margin {bead.margin:.2f}" if bead.doubtful and bead.margin is not None else ""
        lock = " locked" if bead.locked else ""
        where = f"{self._path.parent.name}/{self._path.stem}  {bench.number + 1}"
        status.place = f"{where} of {self.beads.segments}  {m}:{n}{doubt}{lock}"

    def _here(self) -> str:
        """The id of the segment under the cursor, or of the first of its bead."""
        bench = self._bench
        if bench is None:
            return self._key
        at = bench.cursor.place if bench.cursor.side is Side.SOURCE else 0
        return bench.bead.sources[at].id

    def _close(self, problem: str = "") -> None:
        """Leave, once; if another screen is on top of this, when that is gone."""
        if self._left is None:
            self._left = self._here(), problem
            self._go_if_free()

    @on(ScreenResume)
    def _go_if_free(self) -> None:
        if self._left:
            self.dismiss(self._left)

    # How it is done

    def _do(self, act: Callable[[Bitext, Cursor], Bitext], follow: Act | None = None) -> None:
        """Do something to the beads, show it and save it."""
        self._caret = None
        bench = self._bench
        if bench is None or self._stop:
            self.say(BUSY if self._stop else "still reading")
            return
        try:
            after = bench.done(act)
        except UsageError as error:
            self._put(bench)
            self.say(str(error))
            return
        self._put(after)
        if after is not bench:
            self._save(lambda realigner: realigner.save(after.bitext, follow))

    def _save(self, job: Job) -> None:
        """Have something put on the disk, when what was before it is there."""
        self._jobs.append(job)
        self.say(SAVING)
        if not self._saving:
            self._start()

    def _start(self) -> None:
        if self._realigner:
            self._saving = True
            self._store(self._realigner)

    def _go(self, bench: Bench | None) -> None:
        """Put the cursor elsewhere."""
        self._caret = None
        if bench:
            self._put(bench)
            if self.query_one(Status).news not in {SAVING, BUSY} and not self._stop:
                self.say("")


def _counted(bitext: Bitext) -> str:
    """How many beads are to be looked at, and how many have been settled."""
    doubtful = sum(bead.doubtful for bead in bitext)
    locked = sum(bead.locked for bead in bitext)
    counts = ((doubtful, "doubtful"), (locked, "locked"))
    return "  ".join(f"{count} {name}" for count, name in counts if count)
