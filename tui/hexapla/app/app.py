"""The application: its theme, its first screen."""

import os
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType, Keymap
from textual.command import Provider
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from hexapla.app.glyphs import agree_on_widths
from hexapla.app.keymap import keys_now, shown_key, shown_keys
from hexapla.app.keys import COMMANDS as ALL
from hexapla.app.keys import Command
from hexapla.app.leaving import LeavingApp
from hexapla.app.screens.columns import ColumnsScreen
from hexapla.app.theme import THEMES, colours
from hexapla.app.widgets.ground import Ground
from hexapla.verbs.columns import Columns
from hexapla.verbs.request import Request
from hexapla.workspace.habit import recall, remember

THEME = "TEXTUAL_THEME"  # the toolkit's own variable
HABIT = "theme"
FEW = {None, "standard", "windows"}  # sixteen colours or fewer: papers cannot be told apart


def _commands() -> type[Provider]:
    from hexapla.app.palette import Commands  # noqa: PLC0415 -- few starts ever ask for it

    return Commands


class HexaplaApp(LeavingApp):
    """One workspace in the terminal."""

    TITLE = "hexapla"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+p", "command_palette", "Commands…", show=False, id="palette")
    ]
    CSS_PATH = "screens/columns.tcss"
    CSS = """
    Input > .input--placeholder, Input > .input--suggestion { color: $ink-faint; }
    .-plain OptionList > .option-list--option-highlighted {
        background: $ink !important; color: $paper !important;
    }
    """
    COMMANDS = {_commands}  # noqa: RUF012 -- as the toolkit has it

    def __init__(
        self,
        columns: Columns,
        request: Request,
        folder: Path,
        keymap: Keymap | None = None,
        *,
        since: str | None = None,
    ) -> None:
        agree_on_widths()
        super().__init__()
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = self._first_theme()
        self.set_class(self.no_color or self.console.color_system in FEW, "-plain", update=False)
        self.set_keymap(keymap or {})
        self.keys_now = keys_now(keymap or {})
        self._columns = columns
        self._request = request
        self._folder = folder
        self._since = since  # what is reviewed at the start, if anything is

    def get_default_screen(self) -> Screen[None]:
        """The first view: there is nothing below it."""
        fix_key = shown_keys(self.keys_now["fix"][:1])
        return ColumnsScreen(self._columns, self._request, self._folder, fix_key)

    def on_mount(self) -> None:
        """Whoever ends the process ends it in good order; begin with a review if that was asked."""
        if self._since is not None and isinstance(self.screen, ColumnsScreen):
            self.screen.action_review(self._since)
        self.heed_signals()

    async def on_event(self, event: events.Event) -> None:
        """Do keys one by one: a command that asks may have its answer typed ahead.

        What is typed after the key that leaves is for whatever comes next.
        """
        if self._exit and isinstance(event, events.InputEvent):
            return
        if isinstance(event, events.Key) and not event.is_forwarded:
            await self._take_key(event)
        else:
            await super().on_event(event)

    async def _take_key(self, event: events.Key) -> None:
        focused = self.focused
        if writes(focused, event):
            await super().on_event(event)
        elif not await self._check_bindings(event.key, priority=True):
            if focused and not isinstance(focused, Ground):  # letters before come first
                focused.call_later(self._take_late, event.key, focused)
            else:
                await self._check_bindings(event.key)

    async def _take_late(self, key: str, focused: Widget) -> None:
        """Do a key when what was typed before it is in the text, if the text is still there."""
        if focused is self.focused:
            await self._check_bindings(key)

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT002 -- the toolkit's
        """Give what is there the colours of the theme; before the first view, what will be."""
        if self.screen_stack:
            super().refresh_css(animate=animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our papers and inks, also for themes that do not know them."""
        return colours(dark=self.current_theme.dark)

    def _first_theme(self) -> str:
        asked = (os.environ.get(THEME, ""), *recall(HABIT))
        return next((name for name in asked if name in self.available_themes), next(iter(THEMES)))

    def choose_theme(self, name: str) -> None:
        """Show other colours, and keep to them the next time."""
        self.theme = name
        remember(HABIT, (name,))

    def get_key_display(self, binding: Binding) -> str:
        """The key as the help has it."""
        return shown_key(binding.key)

    def action_command_palette(self) -> None:
        """Find a command by its name."""
        from hexapla.app.palette import Palette  # noqa: PLC0415 -- few starts ever ask for it

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def action_help(self) -> None:
        """Show all that a person can do here, and do what is chosen of it."""
        from hexapla.app.screens.help import HelpScreen  # noqa: PLC0415 -- as above

        screen = self.screen

        async def carry_out(action: str | None) -> None:
            if action:
                await self.run_action(action, screen)

        self.push_screen(HelpScreen(self.commands(screen)), carry_out)

    def commands(self, screen: Screen[object]) -> list[tuple[Command, str]]:
        """What a person can do on a screen, each with the keys that it has now."""
        return [
            (command, shown_keys(self.keys_now[command.id]))
            for command in getattr(screen, "KEYS", ALL)
            if command.action.startswith("app.")
            or hasattr(screen, f"action_{command.action.partition('(')[0]}")
        ]


def writes(focused: Widget | None, key: events.Key) -> bool:
    """Whether a key is a letter for the text that has the focus."""
    if isinstance(focused, TextArea):
        return key.is_printable or key.key == "enter"
    return isinstance(focused, Input) and key.is_printable
