"""How the application ends: when it is asked to, when its terminal goes away, and by a fault."""

import os
import signal
from asyncio import get_running_loop
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from rich.console import RenderableType
from textual.app import App, ScreenError
from textual.css.query import QueryError
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import MountError
from textual.worker import WorkerCancelled, WorkerFailed

from hexapla.app.alone import is_alone

if TYPE_CHECKING:
    from textual.actions import ActionParseResult

LOOK = 1.0  # seconds between looks at whether there is a terminal
SAVING = {"mend", "rule", "store"}  # groups of workers
GONE = MountError, QueryError, ScreenError  # a place where nothing can be any more


class LeavingApp(App[None]):
    """The part of the application that ends it."""

    def heed_signals(self) -> None:
        """End in good order, whoever ends the process."""
        ending, hung_up = signal.SIGTERM, getattr(signal, "SIGHUP", None)
        with suppress(NotImplementedError):  # where there are no signals
            loop = get_running_loop()
            loop.add_signal_handler(ending, self.exit, None, 128 + ending)
            if hung_up:
                loop.add_signal_handler(hung_up, self.call_later, self._hang_up)
        if not self.is_headless:
            self.set_interval(LOOK, self._hang_up_if_alone)

    async def _hang_up_if_alone(self) -> None:
        if is_alone():
            await self._hang_up()

    async def _hang_up(self) -> None:
        """Leave; at once where there is no terminal to give back, when all is saved.

        The toolkit would wait until it has taken what there is still to paint.
        """
        code = 128 + signal.SIGHUP
        if not is_alone():
            self.exit(None, code)
            return
        saving = [each for each in self.workers if each.group in SAVING and not each.is_finished]
        if saving:
            with suppress(WorkerFailed, WorkerCancelled):
                await self.workers.wait_for_complete(saving)
        os._exit(code)

    # What comes late

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what is asked, but not of a screen that has been left, or has nothing on it yet."""
        screen = default_namespace
        if isinstance(screen, Screen) and not (screen.is_attached and screen.is_mounted):
            return False
        return await super().run_action(action, screen, namespaces)

    # What should not happen

    @property
    def fault(self) -> Exception | None:
        """The exception that has ended the view, if one has."""
        error = self._exception
        inner = error.error if isinstance(error, WorkerFailed) else error
        return inner if isinstance(inner, Exception) else error

    def _handle_exception(self, error: Exception) -> None:
        """Take note of a fault; what opens while all is being closed finds its place gone."""
        if not (self._exit and isinstance(error, GONE)):
            super()._handle_exception(error)

    def panic(self, *renderables: RenderableType) -> None:
        """Leave, and give the terminal back; who has called ``run`` tells of the fault."""
        del renderables
        self._fatal_error()

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()
