"""One rendering under the pen: its source above, the text, and what the check says of it below."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import TextArea

from hexapla.app.paint import Tinted
from hexapla.app.widgets.pages import Pages, Paragraph
from hexapla.corpus.columns import Place
from hexapla.corpus.unit import State, Unit
from hexapla.errors import SaveError
from hexapla.terms.rendering import Rendering
from hexapla.text.visible import visible
from hexapla.verbs.mend import Held, fixed
from hexapla.workspace.index.record import Record

PAUSE = 0.15  # seconds of rest before a draft is checked
HINT = "ctrl+s saves   Esc leaves   ctrl+t takes the fix   ctrl+n saves and goes on"
UNSAVED = "not saved: Esc again throws the change away, ctrl+s saves it"
PLURAL = "form {form} of {forms} (ctrl+o: the next)   "
Records = Sequence[Record]
Rest = Timer | None


class Pen(TextArea):
    """Shows signs for what a terminal would obey; the text is as it is."""

    def get_line(self, line_index: int) -> Text:
        """A line as it may be shown; tabs are the toolkit's affair."""
        line = self.document.get_line(line_index)
        return Text("\t".join(map(visible, line.split("\t"))), end="", no_wrap=True)


class Editor(Vertical):
    """Docked at the foot, hidden until it is opened on a cell."""

    DEFAULT_CSS = """
    Editor {
        height: auto; max-height: 70%; background: $panel; border-top: solid $primary;
        #editor-source { height: auto; max-height: 15vh; padding: 0 1; background: $panel; }
        #editor-text {
            height: auto; min-height: 3; max-height: 25vh; background: $boost; padding: 0 1;
        }
        #editor-findings { height: auto; max-height: 20vh; padding: 0 1; background: $panel; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", priority=True),
        Binding("ctrl+n", "save(1)", "Save, next", priority=True),
        Binding("ctrl+t", "fix", "Take the fix", priority=True),
        Binding("ctrl+o", "form", "Next form", priority=True, show=False),
        Binding("ctrl+g", "outside", "$EDITOR", priority=True),
        Binding("escape", "leave", "Leave", priority=True),
    ]

    class Drafted(Message):
        """A text has come to rest, and may be checked."""

        def __init__(self, place: Place, text: str, form: int) -> None:
            super().__init__()
            self.place = place
            self.text = text
            self.form = form

    class Save(Message):
        """A person wants the text on the disk: the forms that changed, by number."""

        def __init__(
            self, place: Place, texts: dict[int, tuple[str, str]], *, onward: bool
        ) -> None:
            super().__init__()
            self.place = place
            self.texts = texts
            self.onward = onward

    class Outside(Message):
        """A person wants another editor for the text."""

    class Left(Message):
        """The editor was closed; nothing of it is kept."""

    def __init__(self) -> None:
        super().__init__(id="editor")
        self.display = False
        self.place = Place(0, "")
        self._unit: Unit | None = None
        self._before: tuple[str, ...] = ("",)
        self._texts: list[str] = [""]
        self._form = 0
        self._fuzzy = False
        self._records: Records = ()
        self._rest: Rest = None
        self._warned = False

    def compose(self) -> ComposeResult:
        """Source, text, findings."""
        yield Pages(id="editor-source")
        yield Pen(id="editor-text", soft_wrap=True, show_line_numbers=False, compact=True)
        yield Pages(id="editor-findings")

    @property
    def _area(self) -> TextArea:
        return self.query_one(TextArea)

    @property
    def text(self) -> str:
        """The text as it stands in the editor."""
        return self._area.text

    @property
    def changed(self) -> bool:
        """Whether there is something to save."""
        return tuple(self._texts) != self._before

    def open(self, place: Place, held: Held, terms: Sequence[Rendering]) -> None:
        """Show a unit: its source, the words for its terms, the text of its first form."""
        self.place = place
        self._unit = held.unit
        self._before = held.unit.targets
        self._texts = list(held.unit.targets)
        self._form, self._warned = 0, False
        self._fuzzy = held.unit.state is State.FUZZY
        marks = [Tinted(each.occurrence.span, "term") for each in terms]
        words = dict.fromkeys(f"{e.occurrence.term.form} {e.wanted[0].form}" for e in terms)
        told = [Paragraph(held.unit.source, marks=marks)]
        told += [Paragraph("  ·  ".join(words), "faint")] * bool(words)
        self.query_one("#editor-source", Pages).tell(told)
        self.display = True
        self._show_form()
        self._area.focus()

    def close(self) -> None:
        """Hide, and forget the text."""
        self.display = False

    def put(self, text: str) -> None:
        """Replace the text, as one change that can be taken back."""
        area = self._area
        area.replace(text, area.document.start, area.document.end)

    def tell(self, records: Records) -> None:
        """Show the findings of the draft, and mark nothing in the text: it is being written."""
        self._records = records
        self._say(UNSAVED if self._warned else "")

    def _say(self, warning: str = "") -> None:
        forms = len(self._before)
        hint = PLURAL.format(form=self._form + 1, forms=forms) if forms > 1 else ""
        head = Paragraph(warning or hint + HINT, "warning" if warning else "faint")
        told = [Paragraph(r.message, lead=f"{r.level} ", lead_style=r.level) for r in self._records]
        self.query_one("#editor-findings", Pages).tell([head, *told])

    def _show_form(self) -> None:
        with self.prevent(TextArea.Changed):
            self._area.load_text(self._texts[self._form])
        self._area.move_cursor(self._area.document.end)
        self._records = ()
        self._say()
        self._ask()

    @on(TextArea.Changed)
    def _on_changed(self) -> None:
        self._texts[self._form] = self.text
        self._warned = False
        if self._rest:
            self._rest.stop()
        self._rest = self.set_timer(PAUSE, self._ask)

    def _ask(self) -> None:
        if self.display:
            self.post_message(self.Drafted(self.place, self.text, self._form))

    def action_save(self, rows: int = 0) -> None:
        """Save the forms that differ from what was there, and go on by so many rows.

        A fuzzy text is saved as it is, too: someone has looked at it again. Letters that were typed
        before come first: they are on their way to the text.
        """
        self._area.call_later(self._save, rows)

    def _save(self, rows: int) -> None:
        self._texts[self._form] = self.text
        pairs = [*zip(self._before, self._texts, strict=True)]
        changed = {form: pair for form, pair in enumerate(pairs) if pair[0] != pair[1]}
        if self._fuzzy and not changed:
            changed = {0: pairs[0]}
        self.post_message(self.Save(self.place, changed, onward=bool(rows)))

    def action_fix(self) -> None:
        """Take the first fix that a finding of this text has."""
        text = next(filter(None, map(self._with_fix, self._records)), None)
        if text is None:
            self._say("no finding here has a fix to take")
        else:
            self.put(text)

    def _with_fix(self, record: Record) -> str | None:
        """The text with the fix of a finding made; None if it has none for this text."""
        if self._unit is None or not (record.fix and record.fix.takeable):
            return None
        judged = list(self._before)
        judged[self._form] = self.text
        try:
            form, text = fixed(self._unit._replace(targets=tuple(judged)), record.fix)
        except SaveError:
            return None
        return text if form == self._form else None

    def action_form(self) -> None:
        """Show the next plural form."""
        self._form = (self._form + 1) % len(self._before)
        self._show_form()

    def action_outside(self) -> None:
        """Write on in another editor."""
        self.post_message(self.Outside())

    def action_leave(self) -> None:
        """Close; a text that would be lost is asked about first."""
        self._area.call_later(self._leave)

    def _leave(self) -> None:
        self._texts[self._form] = self.text
        if self.changed and not self._warned:
            self._warned = True
            self._say(UNSAVED)
        else:
            self.post_message(self.Left())
