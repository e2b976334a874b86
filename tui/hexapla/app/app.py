"""The application: its theme, its first screen."""

from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType

from hexapla.app.glyphs import agree_on_widths
from hexapla.app.screens.columns import ColumnsScreen
from hexapla.verbs.check import Request
from hexapla.verbs.columns import Columns


class HexaplaApp(App[None]):
    """One workspace in the terminal."""

    TITLE = "hexapla"
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, columns: Columns, request: Request, folder: Path) -> None:
        agree_on_widths()
        super().__init__()
        self._columns = columns
        self._request = request
        self._folder = folder

    def on_mount(self) -> None:
        """Open the first view."""
        self.push_screen(ColumnsScreen(self._columns, self._request, self._folder))
