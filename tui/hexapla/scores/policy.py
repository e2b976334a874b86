"""What a workspace asks of a text before it passes."""

from typing import NamedTuple


class Policy(NamedTuple):
    """Where the line is drawn; a matter of agreement, and no truth.

    A text passes at ``threshold``, which it has with just ``acceptable`` penalty points in 1,000
    words. ``words`` is the least that has to be judged, ``coverage`` the share of the source that
    has to be approved. ``once``: a fault that comes again counts the first time only.
    """

    threshold: float = 95
    acceptable: float = 10
    words: int = 300
    coverage: float = 100
    once: bool = False
