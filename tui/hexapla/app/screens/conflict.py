"""Two people wrote the same segment: a person chooses."""

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from hexapla.app.screens.once import OnceScreen
from hexapla.app.widgets.pages import Pages, Paragraph
from hexapla.verbs.edit import Conflict

Kept = Literal["mine", "theirs"]  # whose text
GONE = "the entry is no longer in the file, or no longer in use"


class ConflictScreen(ModalScreen[Kept | None], OnceScreen[Kept | None]):
    """What stood there, what stands there now, and what was to be saved."""

    CSS_PATH = "conflict.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "keep('mine')", "Keep mine"),
        Binding("t", "keep('theirs')", "Keep theirs"),
        Binding("escape", "keep('')", "Neither yet"),
    ]

    def __init__(self, conflict: Conflict) -> None:
        super().__init__()
        self._conflict = conflict

    def compose(self) -> ComposeResult:
        """One text below the other."""
        with Vertical(id="conflict"):
            yield Pages(id="conflict-texts")

    def on_mount(self) -> None:
        """Tell the three texts."""
        conflict = self._conflict
        theirs = GONE if conflict.theirs is None else conflict.theirs
        self.query_one(Pages).tell(
            [
                Paragraph("Someone else has changed this segment since it was read.", "warning"),
                Paragraph(conflict.base, lead="before  "),
                Paragraph(theirs, lead="theirs  ", lead_style="strong"),
                Paragraph(conflict.ours, lead="mine    ", lead_style="strong"),
                Paragraph(""),
                Paragraph("m  keep mine, in the place of theirs", "strong"),
                Paragraph("t  keep theirs, and let mine go", "strong"),
                Paragraph("Esc  neither yet: back, with nothing changed", "strong"),
            ]
        )

    def action_keep(self, which: str) -> None:
        """Close with the choice."""
        self.dismiss("mine" if which == "mine" else "theirs" if which == "theirs" else None)
