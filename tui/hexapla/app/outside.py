"""The terminal lent to another editor for a while."""

import os

from textual.app import App, SuspendNotSupported

from hexapla.errors import HexaplaError
from hexapla.verbs.compose import compose


def compose_outside(app: App[None], text: str) -> tuple[str | None, str, bool]:
    """What a person made of a text in $VISUAL or $EDITOR.

    None where nothing came of it; then what to say of that, and whether it is bad.
    """
    try:
        with app.suspend():
            try:
                return compose(text, os.environ), "unchanged", False
            except HexaplaError as error:  # here: the terminal comes back only in good order
                return None, str(error), True
    except SuspendNotSupported:
        return None, "this terminal cannot be lent to another editor", True
