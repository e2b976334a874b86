"""Which sentences render which segments: beads drawn across two columns, and mended."""

from collections.abc import Callable, Sequence
from functools import partial
from threading import Event
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from hexapla.app.caret import first_place, moved
from hexapla.app.keys import IN_REALIGNING, Command, bindings
from hexapla.app.screens.storing import BUSY, Job, StoringScreen
from hexapla.app.widgets.beads import Beads
from hexapla.app.widgets.hints import Hints
from hexapla.app.widgets.prompt import Prompt
from hexapla.app.widgets.status import Status
from hexapla.corpus import realign, recut
from hexapla.text.span import Side
from hexapla.verbs.bench import Bench
from hexapla.verbs.realign import Realigner

CUTTING = "← → ↑ ↓ choose the place, Enter cuts, Esc leaves it whole"


class RealignScreen(StoringScreen):
    """The beads of one catalogue, and all that a person does to them."""

    CSS_PATH = "realign.tcss"
    KEYS: ClassVar[Sequence[Command]] = IN_REALIGNING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(IN_REALIGNING)]

    def compose(self) -> ComposeResult:
        """The beads, the status line, the keys."""
        yield Beads()
        yield Status(id="status")
        yield Hints(id="hints")

    # What a person does: moves

    def action_move(self, rows: int) -> None:
        """So many segments down, or up; while a place to cut is chosen, so many clauses."""
        if self._caret is not None:
            self._move_caret(0, rows)
        elif self._bench:
            self._go(self._bench.moved(rows))

    def action_step(self, columns: int) -> None:
        """To the other side; while a place to cut is chosen, so many letters."""
        if self._caret is not None:
            self._move_caret(columns, 0)
        elif self._bench:
            self._go(self._bench.across(Side.TARGET if columns > 0 else Side.SOURCE))

    def action_turn(self, pages: int) -> None:
        """So many pages down, or up."""
        if self._bench:
            self._go(self._bench.put(self.beads.turned(pages), self._bench.cursor.side))

    def action_first(self) -> None:
        """To the first bead."""
        if self._bench:
            self._go(self._bench.put(0, self._bench.cursor.side))

    def action_last(self) -> None:
        """To the last segment."""
        if self._bench:
            side = self._bench.cursor.side
            self._go(self._bench.put(len(self._bench.bitext), side, len(self._bench.bitext)))

    def action_doubtful(self, step: int) -> None:
        """To the next doubtful bead, or the one before."""
        if self._bench:
            found = self._bench.doubtful(step)
            self._go(found)
            if found is None:
                self.say("no doubtful bead " + ("below" if step > 0 else "above"))

    async def action_ask(self, _: str) -> None:
        """Ask for a segment to go to."""
        await self.ask("segment")

    @on(Prompt.GivenUp)
    def _on_given_up(self) -> None:
        self.beads.focus()

    @on(Prompt.Answered)
    def _on_answered(self, message: Prompt.Answered) -> None:
        self.beads.focus()
        answer, bench = message.answer.strip(), self._bench
        if bench is None or not answer:
            return
        ids = [one.id for bead in bench.bitext for one in bead.sources]
        if answer.isdecimal() or answer in ids:
            self._go(bench.go_to(ids.index(answer) if answer in ids else int(answer) - 1))
        else:
            self.say(f"there is no segment {answer}", bad=True)

    @on(Beads.Picked)
    def _on_picked(self, message: Beads.Picked) -> None:
        if self._bench:
            self._go(self._bench.put(*message.cursor))

    # What a person does: beads

    def action_merge(self, step: int) -> None:
        """The bead and its neighbour become one."""
        self._do(lambda bitext, cursor: realign.merge(bitext, cursor, step))

    def action_split(self) -> None:
        """The bead becomes two."""
        self._do(realign.split)

    def action_shift(self, step: int) -> None:
        """What is under the cursor goes to the neighbour."""
        self._do(lambda bitext, cursor: realign.shift(bitext, cursor, step))

    def action_omit(self) -> None:
        """Nothing renders the segment."""
        self._do(realign.omit)

    def action_set_apart(self) -> None:
        """The sentence renders nothing."""
        self._do(realign.set_apart)

    def action_lock(self) -> None:
        """The aligner leaves the bead alone."""
        self._do(realign.lock)

    def action_cut(self) -> None:
        """Choose where to cut what is under the cursor; the second time, cut."""
        if self._caret is not None:
            self.action_cut_here()
        elif self._bench and not self._stop:
            part = self._bench.part
            self._caret = first_place(part.text) if part else None
            self._put(self._bench)
            self.say("there is nothing here to cut" if self._caret is None else CUTTING)

    def _move_caret(self, letters: int, clauses: int) -> None:
        bench = self._bench
        if bench and bench.part and self._caret is not None:
            self._caret = moved(bench.part.text, self._caret, letters, clauses)
            self._put(bench)

    def action_cut_here(self) -> None:
        """Cut where the mark stands."""
        bench, at, realigner = self._bench, self._caret, self._realigner
        if bench is None or bench.part is None or at is None or realigner is None:
            return
        if bench.cursor.side is Side.TARGET:
            self._do(lambda bitext, cursor: recut.cut_sentence(bitext, cursor, at))
            return
        name = realigner.name(bench.part.text[at:])
        follow = partial(recut.cut_source, number=bench.number, at=at, name=name)
        self._do(lambda bitext, _: follow(bitext), follow)

    def action_fuse(self) -> None:
        """What is under the cursor and what follows become one."""
        bench, realigner = self._bench, self._realigner
        if bench is None or realigner is None:
            return
        if bench.cursor.side is Side.TARGET:
            joiner = realigner.joiner
            self._do(lambda bitext, cursor: recut.fuse_sentences(bitext, cursor, joiner))
            return
        follow = partial(recut.fuse_sources, number=bench.number)
        self._do(lambda bitext, _: follow(bitext), follow)

    def action_align_again(self) -> None:
        """Align what is not locked once more."""
        if self._bench and self._realigner and not self._stop:
            self._go(self._bench)
            self._stop = Event()
            self.say("aligning, Esc stops it")
            self._align(self._realigner, self._bench.bitext, self._stop)

    # What a person does: back and forth

    def action_undo(self) -> None:
        """Take the last step back, on the disk too."""
        self._retrace(Bench.undone, Realigner.undo, "take back")

    def action_redo(self) -> None:
        """Make it again."""
        self._retrace(Bench.redone, Realigner.redo, "make again")

    def _retrace(self, show: Callable[[Bench], Bench], job: Job, what: str) -> None:
        bench = self._bench
        if bench is None or self._stop:
            self.say(BUSY)
            return
        after = show(bench)
        self._go(after)
        if after is bench:
            self.say(f"there is nothing to {what}")
        else:
            self._save(job)

    def action_copy(self) -> None:
        """Copy what is under the cursor."""
        part = self._bench.part if self._bench else None
        if part:
            self.app.copy_to_clipboard(part.text)
            self.say(f"copied: {len(part.text)} character{'s'[: len(part.text) != 1]}")
        else:
            self.say("there is no text here to copy")

    def action_back(self) -> None:
        """Leave the place to cut, stop the aligner, or go back to the columns."""
        if self._caret is not None:
            self._go(self._bench)
        elif self._stop:
            self._stop.set()
            self.say("stopping")
        elif self._saving:
            self._leaving = True
        else:
            self._close()
