"""All that a person can do, with its keys: type to filter, Enter does it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.style import Style
from rich.table import Table
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from hexapla.app.keys import GROUPS, Command
from hexapla.app.screens.once import OnceScreen

Listed = tuple[Command, str]  # with its keys, as they are shown
KEYS, TITLE = 15, 19  # cells of the columns


class HelpScreen(ModalScreen[str], OnceScreen[str]):
    """Commands by group; the action of the one that is chosen is the result."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close"),
        *(
            Binding(key, f"list('{action}')", show=False)
            for key, action in (
                ("up", "cursor_up"),
                ("down", "cursor_down"),
                ("pageup", "page_up"),
                ("pagedown", "page_down"),
            )
        ),
    ]

    def __init__(self, commands: Sequence[Listed]) -> None:
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        """The words to filter by, above the list."""
        with Vertical(id="help"):
            yield Input(placeholder="type to filter: a word, or a key", compact=True)
            yield OptionList(id="commands", compact=True)
            yield Static("Esc closes   Enter does it   ↑ ↓ PgUp PgDn choose", id="hint")

    def on_mount(self) -> None:
        """Show all, and leave the typing to the words."""
        self.query_one(OptionList).can_focus = False
        self.query_one(Input).focus()
        self._list("")

    @on(Input.Changed)
    def _on_changed(self, message: Input.Changed) -> None:
        self._list(message.value)

    def _list(self, words: str) -> None:
        found = [listed for listed in self._commands if fits(listed, words)]
        commands = self.query_one(OptionList)
        commands.clear_options()
        commands.add_options(_options(found) if found else [Option("nothing is like that")])
        commands.highlighted = _best(commands, found, words)

    def action_list(self, action: str) -> None:
        """Move in the list."""
        getattr(self.query_one(OptionList), f"action_{action}")()

    @on(Input.Submitted)
    def _on_submitted(self) -> None:
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def _on_selected(self, message: OptionList.OptionSelected) -> None:
        chosen = (each for each, _ in self._commands if each.id == message.option_id)
        self.dismiss(next((command.action for command in chosen), None))


def fits(listed: Listed, words: str) -> bool:
    """Whether each word stands in the title, help, id or keys of a command, in any case."""
    command, keys = listed
    text = f"{command.title} {command.help} {command.id} {keys}".casefold()
    return all(word in text for word in words.casefold().split())


def _options(found: Sequence[Listed]) -> Iterator[Option]:
    """The commands, below the names of their groups."""
    for name, group in GROUPS.items():
        members = [listed for listed in found if listed[0] in group]
        if members:
            yield Option(Text(name, Style(bold=True, underline=True)), disabled=True)
        for command, keys in members:
            yield Option(_line(command, keys), command.id)


def _line(command: Command, keys: str) -> Table:
    line = Table.grid(padding=(0, 1), expand=True)
    line.add_column(width=KEYS)
    line.add_column(width=TITLE)
    line.add_column(ratio=1)
    line.add_row(Text(keys, Style(bold=True)), Text(command.title), Text(command.help))
    return line


def _best(commands: OptionList, found: Sequence[Listed], words: str) -> int | None:
    """The place of the command with just this key, else of the first."""
    if not found:
        return None
    best = next((command for command, keys in found if words and words in keys.split()), None)
    first = next(each for each in commands.options if not each.disabled)
    return commands.get_option_index(best.id if best else first.id or "")
