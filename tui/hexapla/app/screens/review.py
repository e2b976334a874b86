"""The editor's desk: one change after the other, approved, rejected, mended or passed by."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from hexapla.app.keys import IN_REVIEWING, Command, bindings
from hexapla.app.outside import compose_outside
from hexapla.app.rulings import Counted, Tried
from hexapla.app.screens.ruling import READING, SAVING, Job, RulingScreen
from hexapla.app.widgets.change import ChangePage
from hexapla.app.widgets.changes import ChangeList
from hexapla.app.widgets.editor import Editor, Pen
from hexapla.app.widgets.hints import Hints
from hexapla.app.widgets.prompt import Prompt
from hexapla.app.widgets.status import Status
from hexapla.checks.finding import Finding
from hexapla.corpus.columns import Place
from hexapla.review.change import Change
from hexapla.verbs.explain import all_rules
from hexapla.verbs.mend import Held
from hexapla.verbs.review.session import Mark

LISTED, EDITING = "-listed", "-editing"
YES = {"y", "yes"}
NEEDING_WORDS = {"reject": "rejection", "comment": "comment", "waive": "waiver"}
DECIDED = "this is decided: u takes it back"


class ReviewScreen(RulingScreen):
    """What a person does at the desk."""

    CSS_PATH = "review.tcss"
    KEYS: ClassVar[Sequence[Command]] = IN_REVIEWING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(IN_REVIEWING)]

    def compose(self) -> ComposeResult:
        """The change, or the list; the status line; the keys."""
        yield ChangePage(id="change")
        yield ChangeList(self._docket)
        yield Status(id="status")
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Read the workspace."""
        self.say(READING)
        self.open()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a text is written, keys are for the text."""
        if self.has_class(EDITING) and hasattr(self, f"action_{action}"):
            return False
        return super().check_action(action, parameters)

    # Moving

    def action_move(self, steps: int) -> None:
        """So many changes further."""
        self.say("")
        self.go(self._place + steps)

    def action_turn(self, pages: int) -> None:
        """A page further: of the list, or of a long text, and then the next change."""
        if self.has_class(LISTED):
            self.action_move(pages * max(self.query_one(ChangeList).size.height - 1, 1))
            return
        page = self.query_one(ChangePage)
        before = page.scroll_offset.y
        page.scroll_relative(y=pages * max(page.size.height - 1, 1), animate=False)
        if page.scroll_offset.y == before:
            self.action_move(pages)

    def action_first(self) -> None:
        """To the first change."""
        self.action_move(-self._place)

    def action_last(self) -> None:
        """To the last one."""
        self.action_move(len(self._docket.shown))

    def action_scroll(self, lines: int) -> None:
        """Scroll a long text."""
        self.query_one(ChangePage).scroll_relative(y=lines, animate=False)

    def action_finding(self, back: bool) -> None:
        """To the next change with a finding, or the one before."""
        places = range(self._place + 1, len(self._docket.shown))
        around = reversed(range(self._place)) if back else places
        for place in around:
            if self._docket.case(self._docket.shown[place]).item.findings:
                self.action_move(place - self._place)
                return
        self.say("no more findings " + ("above" if back else "below"))

    def action_listing(self) -> None:
        """All changes in a list, or one in the whole width."""
        self.toggle_class(LISTED)
        self.call_after_refresh(self.show)

    def action_skip(self) -> None:
        """Pass the change by; it comes again when all others are decided."""
        case = self.case
        if case and case.mark is Mark.OPEN:
            self._docket.mark(case.change, Mark.SKIPPED)
        self._onward()

    def _onward(self) -> None:
        """To the next change that is not decided."""
        place = self._docket.next_open(self._place + 1)
        if place is None:
            self.show()
            self.say("all of these are decided")
        else:
            self.go(place)

    # Deciding

    def _undecided(self) -> Change | None:
        """The change under the cursor, if it waits for a decision."""
        case = self.case
        if case is None or case.mark not in {Mark.OPEN, Mark.SKIPPED}:
            self.say("there is no change here" if case is None else DECIDED)
            return None
        return case.change

    def _decide(self, change: Change, mark: Mark, job: Job, news: str) -> None:
        """Show a decision at once, have it written, and go on."""
        number = self._docket.mark(change, mark)
        if number is not None:
            self._saving.add(number)
        self.say(SAVING)
        self.rule(job, (change,), news)
        self._onward()

    def action_approve(self) -> None:
        """The text is good."""
        if change := self._undecided():
            self._decide(change, Mark.APPROVED, lambda s: (s.approve(change),), "approved")

    async def action_reject(self) -> None:
        """It is not, and why."""
        if self._undecided():
            await self.ask("reject")

    async def action_comment(self) -> None:
        """Say something about it."""
        if self.case:
            await self.ask("comment")

    async def action_waive(self) -> None:
        """Say why its worst finding is no fault."""
        finding = self._worst()
        if finding is None:
            self.say("there is no finding here to waive")
            return
        self.say(f"{finding.rule}: {finding.remark.message}")
        await self.ask("waive")

    def _worst(self) -> Finding | None:
        found = self.case.item.findings if self.case else ()
        return max(found, key=lambda finding: finding.severity, default=None)

    async def action_ask(self, _: str) -> None:
        """Ask for words to narrow by."""
        await self.ask("changes", self._typed, self.known().words())

    def action_approve_all(self) -> None:
        """Count what would be approved of what is seen, then ask."""
        lot = self._docket.lot()
        changes = [self._docket.case(number) for number in self._docket.shown]
        if not lot.changes or self._session is None:
            why = f": {lot.faulty} with errors" if lot.faulty else ""
            self.say(f"of {len(changes)} changes none can be approved at once{why}")
            return
        self.say("counting")
        waiting = [case.change for case in changes if case.mark in {Mark.OPEN, Mark.SKIPPED}]
        self._count(self._session, waiting)

    @on(Counted)
    async def _on_counted(self, message: Counted) -> None:
        self._lot = message.lot
        number, left = len(message.lot.picked), message.lot.left_out
        why = f"; {len(left)} left out ({left[0][1].partition(':')[0]}…)" if left else ""
        if not number:
            self.say(f"none can be approved at once{why}", bad=True)
            return
        self.say(f"{number} change{'s'[: number != 1]} would be approved{why}")
        await self.ask("batch")

    def action_undo(self) -> None:
        """Take back the last decision, in the file too."""
        session = self._session
        if session is None or not (session.can_undo or self._busy):
            self.say("there is nothing to take back")
            return
        self.say(SAVING)
        self.rule(lambda each: each.undo(), (), "taken back")

    def action_copy(self) -> None:
        """Copy the text that is to be decided on."""
        if self.case:
            text = self.case.change.unit.target
            self.app.copy_to_clipboard(text)
            self.say(f"copied: {len(text)} character{'s'[: len(text) != 1]}")

    def action_manual(self) -> None:
        """Open the manual on the rules of the findings."""
        from hexapla.app.screens.manual import ManualScreen  # noqa: PLC0415 -- few ever ask for it

        found = {finding.rule for finding in self.case.item.findings} if self.case else set()
        rules = [rule for rule in all_rules() if rule.slug in found]
        if rules:
            self.app.push_screen(ManualScreen(rules))
        else:
            self.say("there is no finding here, so no rule to look up")

    def action_back(self) -> None:
        """From the list to its change, else to the columns, when all is on the disk."""
        if self.has_class(LISTED):
            self.action_listing()
            return
        if self._busy:
            self.say(SAVING)
        self.close()

    # Questions

    @on(Prompt.GivenUp)
    def _on_given_up(self) -> None:
        self._lot = None
        self._rest()
        self.say("")

    def _rest(self) -> None:
        """Nothing is asked or written any more: keys are the desk's again."""
        self.remove_class(EDITING)
        self.set_focus(None)
        self.refresh_bindings()

    @on(Prompt.Answered)
    def _on_answered(self, message: Prompt.Answered) -> None:
        self._rest()
        answer = message.answer.strip()
        if message.question == "changes":
            self.narrow(answer)
        elif message.question == "batch":
            self._approve_lot(answer)
        elif not answer:
            self.say(f"a {NEEDING_WORDS[message.question]} needs words")
        elif message.question == "reject":
            if change := self._undecided():
                self._decide(
                    change, Mark.REJECTED, lambda s: (s.reject(change, answer),), "rejected"
                )
        elif self.case:
            self._add(self.case.change, message.question, answer)

    def _add(self, change: Change, question: str, answer: str) -> None:
        """Say something that decides nothing."""
        finding = self._worst() if question == "waive" else None
        if finding:
            self.rule(lambda s: (s.waive(change, finding, answer),), (), "waived")
        elif question == "comment":
            self.rule(lambda s: (s.comment(change, answer),), (), "said")

    def _approve_lot(self, answer: str) -> None:
        lot, self._lot = self._lot, None
        if lot is None or answer.lower() not in YES:
            self.say("nothing was approved")
            return
        news = f"{len(lot.picked)} approved"
        self.say(SAVING)
        self.rule(lambda session: tuple(session.approve_all(lot)), (), news)

    # Writing

    async def action_amend(self) -> None:
        """Mend the text, and approve it."""
        change = self._undecided()
        if change is None:
            return
        if not self.query(Editor):
            await self.mount(Editor(), before="#status")
        self.add_class(EDITING)
        held = Held(Place(self._place, change.page.target_tag), change.page, {})
        self.query_one(Editor).open(held.place, held, ())
        self.set_focus(self.query_one(Pen))  # at once: the text may be on its way
        self.refresh_bindings()

    @on(Editor.Drafted)
    def _on_drafted(self, message: Editor.Drafted) -> None:
        if self._queue and self.case:
            change = self.case.change
            targets = list(change.unit.targets)
            targets[message.form] = message.text
            self._try_out(self._queue, change, tuple(targets), message.text)

    @on(Tried)
    def _on_tried(self, message: Tried) -> None:
        for editor in self.query(Editor):
            if editor.display and editor.text == message.text:
                editor.tell(message.records)

    @on(Editor.Save)
    def _on_save(self, message: Editor.Save) -> None:
        self._close_editor()
        change = self._undecided()
        if change is None:
            return
        targets = list(change.unit.targets)
        for form, (_, text) in message.texts.items():
            targets[form] = text
        if tuple(targets) == change.unit.targets:
            self.action_approve()
            return
        self._decide(change, Mark.APPROVED, lambda s: (s.amend(change, tuple(targets)),), "edited")

    @on(Editor.Left)
    def _on_left(self) -> None:
        self._close_editor()

    @on(Editor.Outside)
    def _on_outside(self) -> None:
        editor = self.query_one(Editor)
        text, news, bad = compose_outside(self.app, editor.text)
        if text is None:
            self.say(news, bad=bad)
        else:
            editor.put(text)

    def _close_editor(self) -> None:
        self._rest()
        for editor in self.query(Editor):
            editor.close()
