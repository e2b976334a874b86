"""Which renderings are shown: Space takes one in or out, Enter closes the list."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hexapla.app.paint import cells
from hexapla.app.screens.once import OnceScreen
from hexapla.languages import find_language
from hexapla.languages.tag import primary

HINT = "Space shows or hides   a all   Enter applies   Esc leaves all as it was"
MARKS = ("[ ]", "[x]")
NONE = "one rendering at least: Space takes one in"


class ChooseScreen(ModalScreen[tuple[int, ...]], OnceScreen[tuple[int, ...]]):
    """The renderings of a workspace; the result are the numbers of the columns, in order."""

    CSS_PATH = "choose.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close"),
        Binding("enter", "apply", "Apply", priority=True),
        Binding("space", "mark", "Show or hide", priority=True),
        Binding("a", "all", "All"),
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
    ]

    def __init__(
        self, tags: Sequence[str], wanted: Sequence[int], findings: Mapping[str, int]
    ) -> None:
        super().__init__()
        self._tags = tags
        self._wanted = set(wanted)
        self._findings = findings

    def compose(self) -> ComposeResult:
        """The list, and what its keys do."""
        with Vertical(id="choose"):
            lines = (Option(self._line(index)) for index in range(1, len(self._tags) + 1))
            yield OptionList(*lines, id="renderings", compact=True)
            yield Static(HINT, id="hint")

    def _line(self, index: int) -> Text:
        """A rendering: whether it is shown, its tag, how many findings it has."""
        tag = self._tags[index - 1]
        number = self._findings.get(tag, 0)
        said = f"{number} finding{'s'[: number != 1]}" if number else "no findings"
        parts = (aligned(tag, self._tags), aligned(name_of(tag), map(name_of, self._tags)), said)
        return Text(f"{MARKS[index in self._wanted]} {'  '.join(filter(None, parts))}")

    @property
    def renderings(self) -> OptionList:
        """The list."""
        return self.query_one(OptionList)

    def _show(self) -> None:
        for at in range(len(self._tags)):
            self.renderings.replace_option_prompt_at_index(at, self._line(at + 1))
        self.query_one("#hint", Static).update(HINT if self._wanted else NONE)

    def action_mark(self) -> None:
        """Take the rendering under the cursor in, or out."""
        self._wanted ^= {(self.renderings.highlighted or 0) + 1}
        self._show()

    @on(OptionList.OptionSelected)
    def _on_selected(self) -> None:
        self.action_mark()  # by a click: Enter applies

    def action_all(self) -> None:
        """Take all in; if all are in, only the one under the cursor stays."""
        every = set(range(1, len(self._tags) + 1))
        here = (self.renderings.highlighted or 0) + 1
        self._wanted = every if self._wanted != every else {here}
        self._show()

    def action_down(self) -> None:
        """To the next line."""
        self.renderings.action_cursor_down()

    def action_up(self) -> None:
        """To the line before."""
        self.renderings.action_cursor_up()

    def action_apply(self) -> None:
        """Show what is chosen, if anything is."""
        if self._wanted:
            self.dismiss(tuple(sorted(self._wanted)))


def name_of(tag: str) -> str:
    """What the language is called; empty where nothing but its tag is known.

    >>> name_of("en-x-draft"), name_of("tlh")
    ('English', '')
    """
    name = find_language(tag).name
    return "" if name == primary(tag) else name


def aligned(text: str, among: Iterable[str]) -> str:
    """The text, filled up to the longest of those it stands among."""
    return text + " " * (max(map(cells, among)) - cells(text))
