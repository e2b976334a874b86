"""Screens that ask at their foot."""

from collections.abc import Sequence
from typing import ClassVar

from textual.screen import ScreenResultType

from hexapla.app.screens.once import OnceScreen
from hexapla.app.widgets.prompt import Prompt


class AskingScreen(OnceScreen[ScreenResultType]):
    """A screen whose keys are for the answer while something is asked.

    It says itself what has the focus: the toolkit would give it to what is hidden.
    """

    AUTO_FOCUS: ClassVar[str | None] = ""
    _prompt: Prompt | None = None

    async def ask(self, question: str, value: str = "", known: Sequence[str] = ()) -> None:
        """Ask one of the prompt's questions; ``known`` are words that are suggested."""
        if self._prompt is None:
            self._prompt = Prompt()
            await self.mount(self._prompt, before="#status")
        self._prompt.ask(question, value, known)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While something is asked, keys are for the answer."""
        del parameters
        asking = self._prompt is not None and self._prompt.has_focus_within
        return not (asking and hasattr(self, f"action_{action}"))
