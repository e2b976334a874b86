"""The commands of the palette: what the keys do, where a person may go, how it may look."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import NamedTuple, Protocol, cast

from textual.command import Command as Line
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Matcher, Provider
from textual.content import Content
from textual.screen import Screen
from textual.types import IgnoreReturnCallbackType

from hexapla.app.keys import Command
from hexapla.app.screens.once import OnceScreen
from hexapla.app.screens.reading import ReadingScreen
from hexapla.app.theme import THEMES
from hexapla.text.visible import visible

MOST = 50  # documents that are listed for some words


class Entry(NamedTuple):
    """A line of the palette: its name, what it does in words, and in deed."""

    name: str
    help: str
    act: IgnoreReturnCallbackType


class Offer(Protocol):
    """Whoever knows what can be done, and does the rest."""

    def choose_theme(self, name: str) -> None:
        """Show other colours."""

    def commands(self, screen: Screen[object]) -> Sequence[tuple[Command, str]]:
        """The commands of a screen, with their keys."""


class Palette(CommandPalette, OnceScreen[None]):
    """The toolkit's, which stumbles over a page without lines, and over finds when it is left."""

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError):
            super()._action_command_list(action)

    def _refresh_command_list(
        self,
        command_list: CommandList,
        commands: list[Line],
        clear_current: bool,
    ) -> None:
        if self.is_active:
            super()._refresh_command_list(command_list, commands, clear_current)


class Commands(Provider):
    """What can be done on the screen below the palette."""

    async def discover(self) -> Hits:
        """All commands with keys, before a word is typed."""
        for entry in self._commands():
            yield DiscoveryHit(Content(entry.name), entry.act, entry.name, entry.help)

    async def search(self, query: str) -> Hits:
        """What is like the words typed, places and themes too."""
        matcher = self.matcher(query)
        for entry in (*self._commands(), *self._places(query), *self._themes()):
            score = matcher.match(entry.name)
            if score > 0:
                yield Hit(score, _tinted(entry.name, matcher), entry.act, entry.name, entry.help)

    def _commands(self) -> Iterator[Entry]:
        for command, keys in cast("Offer", self.app).commands(self.screen):
            if command.id != "palette":
                act = partial(self.app.run_action, command.action, self.screen)
                yield Entry(command.title, f"{keys}  {command.help}", act)

    def _places(self, query: str) -> Iterator[Entry]:
        """Where a person may go: documents and renderings."""
        screen = self.screen
        if not isinstance(screen, ReadingScreen):
            return
        for tag in screen.tags:
            act = partial(screen.go_to_rendering, tag)
            yield Entry(f"go to rendering {tag}", "The column of that language.", act)
        for name in screen.likely(query, MOST):
            act = partial(screen.go_to_document, name)
            yield Entry(f"go to document {visible(name)}", "The first row of it.", act)

    def _themes(self) -> Iterator[Entry]:
        for name in THEMES:
            act = partial(cast("Offer", self.app).choose_theme, name)
            yield Entry(f"theme {name}", "Other colours, the next time too.", act)


def _tinted(name: str, matcher: Matcher) -> Content:
    """The name with the letters that were typed; no name is markup, whatever it holds."""
    content = Content(name)
    _, offsets = matcher.fuzzy_search.match(matcher.query, name)
    for at in offsets:
        content = content.stylize(matcher.match_style, at, at + 1)
    return content
