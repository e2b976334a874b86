"""Our colours: paper is what texts stand on, ink what they are written in.

Every ink can be read on every paper that it stands on: the contrast is 4.5 at least (WCAG 2.2,
success criterion 1.4.3). Nothing is told by colour alone: marks are bold or underlined too.
"""

from collections.abc import Mapping

from textual.theme import Theme

DARK = {
    "paper": "#14171a",
    "paper-odd": "#1b1f23",
    "paper-row": "#1d2f42",
    "paper-cell": "#164a78",
    "paper-head": "#2a3138",
    "paper-heading": "#23402f",
    "paper-panel": "#22282e",
    "paper-error": "#b02a4c",
    "paper-warning": "#f2b632",
    "ink": "#e4e6e8",
    "ink-faint": "#b4bcc4",
    "ink-rule": "#4a545d",
    "ink-term": "#ffc97a",
    "ink-error": "#ff9db0",
    "ink-warning": "#ffd166",
    "ink-info": "#9ad0ff",
    "ink-good": "#8fd9a8",
    "ink-on-error": "#ffffff",
    "ink-on-warning": "#000000",
    "bar": "#6f9fcc",
}
LIGHT = {
    "paper": "#ffffff",
    "paper-odd": "#f3f4f5",
    "paper-row": "#e1eefb",
    "paper-cell": "#b5d7f7",
    "paper-head": "#e3e6e8",
    "paper-heading": "#d9ecdf",
    "paper-panel": "#eceef0",
    "paper-error": "#b02a4c",
    "paper-warning": "#f2b632",
    "ink": "#16191c",
    "ink-faint": "#454d55",
    "ink-rule": "#b4bcc3",
    "ink-term": "#7a3e00",
    "ink-error": "#9b1035",
    "ink-warning": "#6b4400",
    "ink-info": "#084a8c",
    "ink-good": "#0f5c2c",
    "ink-on-error": "#ffffff",
    "ink-on-warning": "#000000",
    "bar": "#2f6ca3",
}


def colours(*, dark: bool) -> dict[str, str]:
    """The papers and inks, by the names that the style sheets have for them."""
    return dict(DARK if dark else LIGHT)


def _theme(name: str, colours: Mapping[str, str], *, dark: bool) -> Theme:
    return Theme(
        name=name,
        primary=colours["bar"],
        secondary=colours["ink-info"],
        accent=colours["ink-term"],
        warning=colours["paper-warning"],
        error=colours["paper-error"],
        success=colours["ink-good"],
        foreground=colours["ink"],
        background=colours["paper"],
        surface=colours["paper-odd"],
        panel=colours["paper-panel"],
        dark=dark,
        variables={
            "border": colours["bar"],
            "block-cursor-background": colours["paper-cell"],
            "block-cursor-foreground": colours["ink"],
            "footer-key-foreground": colours["ink-term"],
            "input-selection-background": colours["paper-cell"],
            "scrollbar": colours["bar"],
            "scrollbar-background": colours["paper-head"],
            "scrollbar-background-hover": colours["paper-head"],
            "scrollbar-background-active": colours["paper-head"],
        },
    )


# The first is what a new user has.
THEMES = {
    "hexapla-dark": _theme("hexapla-dark", DARK, dark=True),
    "hexapla-light": _theme("hexapla-light", LIGHT, dark=False),
}
