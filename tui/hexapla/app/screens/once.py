"""Screens that are left once, however often a person asks for it."""

from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType


class OnceScreen(Screen[ScreenResultType]):
    """A screen that leaves while it is on top: the toolkit would take away what lies below it."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave, unless that has been done, or another screen is in front."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
