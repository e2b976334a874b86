"""What a person does to the texts: edit, take a fix, undo; and what becomes of it."""

from collections.abc import Callable
from typing import Literal

from textual import on, work

from hexapla.app.messages import Drafted, Failed, Opened, Settled
from hexapla.app.outside import compose_outside
from hexapla.app.screens.asking import AskingScreen
from hexapla.app.screens.conflict import ConflictScreen
from hexapla.app.widgets.editor import Editor
from hexapla.app.widgets.sheet import Sheet
from hexapla.corpus.columns import Place
from hexapla.errors import HexaplaError
from hexapla.terms.rendering import Rendering
from hexapla.verbs.edit import Conflict
from hexapla.verbs.mend import Held, Mended, Mender
from hexapla.workspace.index.record import Record

Result = Mended | Conflict | None
Texts = dict[int, tuple[str, str]]  # by the number of the plural form: before, after
EDITING = "-editing"
OPENING = "-opening"
SAVED = "saved"
LOADING = "the glossary is still being read: a moment"
NOWHERE = "there is no rendering under the cursor: go to a column at the right"


class MendingScreen(AskingScreen[None]):
    """The part of the columns that changes files: one worker does what takes its time."""

    mender: Mender | None = None
    unready = LOADING  # why there is none

    # What the columns know

    def here(self) -> Place | None:
        """The cell under the cursor; None on a source."""
        raise NotImplementedError

    def records_here(self) -> tuple[Record, ...]:
        """The findings of the cell under the cursor."""
        raise NotImplementedError

    def terms_of(self, held: Held) -> tuple[Rendering, ...]:
        """The terms of a unit's source, and what its rendering made of them."""
        raise NotImplementedError

    def say(self, news: str, *, bad: bool = False) -> None:
        """Tell in the status line."""
        raise NotImplementedError

    def follow(self, mended: Mended, *, onward: bool) -> None:
        """Show what has changed, and go on to the next row if asked."""
        raise NotImplementedError

    def _at_work(self) -> tuple[Mender, Place] | None:
        """The one who mends, and where; None, and why, if nothing can be mended now."""
        place = self.here()
        if self.mender is None or place is None:
            self.say(NOWHERE if place is None else self.unready)
            return None
        return self.mender, place

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a text is written, keys are for the text; so are those typed ahead of it."""
        busy = self.is_mounted and not self.classes.isdisjoint({EDITING, OPENING})
        if busy and hasattr(self, f"action_{action}"):
            return False
        return super().check_action(action, parameters)

    async def _begin_editing(self, held: Held) -> None:
        if not self.is_attached:  # the view was left meanwhile
            return
        if not self.query(Editor):
            await self.mount(Editor(), before="#status")
        self.remove_class(OPENING)
        self.add_class(EDITING)
        self.query_one(Editor).open(held.place, held, self.terms_of(held))
        self.refresh_bindings()

    def _end_editing(self) -> None:
        self.remove_class(EDITING)
        for editor in self.query(Editor):
            editor.close()
        self.query_one(Sheet).focus()
        self.refresh_bindings()

    # What a person does

    @on(Sheet.Chosen)
    def action_edit(self) -> None:
        """Open the editor on the cell under the cursor."""
        if found := self._at_work():
            self.add_class(OPENING)
            self._open(*found, outside=False)

    def action_outside(self) -> None:
        """Edit the cell under the cursor in the editor that the environment names."""
        if found := self._at_work():
            self.add_class(OPENING)
            self._open(*found, outside=True)

    def action_fix(self) -> None:
        """Take the fix of the first finding here that has one."""
        records = self.records_here()
        record = next((each for each in records if each.fix and each.fix.takeable), None)
        if record is None:
            self.say("no finding here has a fix to take")
        elif found := self._at_work():
            mender, place = found
            self._do(lambda: mender.take(place, record))

    def action_undo(self) -> None:
        """Take back the last change, on the disk."""
        if self.mender and self.mender.can_undo:
            self._do(self.mender.undo, "taken back")
        else:
            self.say("there is nothing to take back")

    def action_redo(self) -> None:
        """Make again what was taken back."""
        if self.mender and self.mender.can_redo:
            self._do(self.mender.redo, "made again")
        else:
            self.say("there is nothing to make again")

    # What the editor wants

    @on(Editor.Save)
    def _on_save(self, message: Editor.Save) -> None:
        if not message.texts:
            self._end_editing()
            self.follow(Mended(message.place, None), onward=message.onward)
        elif self.mender:
            self._do(self._saving(self.mender, message.place, message.texts), onward=message.onward)

    @on(Editor.Drafted)
    def _on_drafted(self, message: Editor.Drafted) -> None:
        if self.mender:
            self._try_out(self.mender, message.place, message.text, message.form)

    @on(Editor.Left)
    def _on_left(self) -> None:
        self._end_editing()

    @on(Editor.Outside)
    def _on_outside(self) -> None:
        editor = self.query_one(Editor)
        text = self._composed(editor.text)
        if text is not None:
            editor.put(text)

    def _composed(self, text: str) -> str | None:
        """What a person made of the text elsewhere; None where nothing came of it."""
        composed, news, bad = compose_outside(self.app, text)
        if composed is None:
            self.say(news, bad=bad)
        return composed

    def _saving(self, mender: Mender, place: Place, texts: Texts) -> Callable[[], Result]:
        def save() -> Result:
            result: Result = None
            for form, (before, after) in texts.items():
                result = mender.mend(place, after, form=form, before=before)
                if isinstance(result, Conflict):
                    break
            return result

        return save

    # What workers do; they only post messages

    @work(thread=True, exclusive=True, group="open")
    def _open(self, mender: Mender, place: Place, *, outside: bool) -> None:
        self.post_message(Opened(mender.unit(place), outside))

    @work(thread=True, exclusive=True, group="draft")
    def _try_out(self, mender: Mender, place: Place, text: str, form: int) -> None:
        self.post_message(Drafted(place, text, mender.draft(place, text, form)))

    @work(thread=True, group="mend")
    def _do(self, act: Callable[[], Result], news: str = SAVED, *, onward: bool = False) -> None:
        try:
            self.post_message(Settled(act(), news, onward))
        except HexaplaError as error:
            self.post_message(Failed(str(error)))

    # What they tell

    @on(Opened)
    async def _on_opened(self, message: Opened) -> None:
        held = message.held
        if held and not message.outside:
            await self._begin_editing(held)
            return
        self.remove_class(OPENING)
        if held is None:
            self.say("there is no entry here to edit", bad=True)
            return
        before = held.unit.targets[0]
        text = self._composed(before)
        if text is not None and self.mender:
            self._do(self._saving(self.mender, held.place, {0: (before, text)}))

    @on(Drafted)
    def _on_tried_out(self, message: Drafted) -> None:
        editor = self.query_one(Editor)
        if editor.display and (editor.place, editor.text) == (message.place, message.text):
            editor.tell(message.records)

    @on(Settled)
    def _on_settled(self, message: Settled) -> None:
        result = message.result
        if isinstance(result, Conflict):
            self.app.push_screen(ConflictScreen(result), self._settle(result))
        elif result is not None:
            self._end_editing()
            self.follow(result, onward=message.onward)
            self.say(message.news if result.made else "")

    def _settle(self, conflict: Conflict) -> Callable[[Literal["mine", "theirs"] | None], None]:
        def settle(keep: Literal["mine", "theirs"] | None) -> None:
            if self.mender and keep:
                mender = self.mender
                self._do(lambda: mender.settle(conflict, keep))

        return settle
