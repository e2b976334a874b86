"""What a rule says: its page of the manual, with the words marked that it would find."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from hexapla.app.paint import Tinted
from hexapla.app.screens.once import OnceScreen
from hexapla.app.widgets.pages import Pages, Paragraph
from hexapla.checks.rule import Rule
from hexapla.text.span import Span

OPEN, CLOSE = "⟦", "⟧"
KEYS = (
    ("down,j", "down"),
    ("up,k", "up"),
    ("pagedown,space,ctrl+d", "page_down"),
    ("pageup,ctrl+u", "page_up"),
    ("home,g", "home"),
    ("end,G", "end"),
)


class ManualScreen(ModalScreen[None], OnceScreen[None]):
    """The pages of some rules, one below the other."""

    CSS_PATH = "manual.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,m,enter", "dismiss", "Close"),
        *(Binding(key, f"turn('{way}')", show=False) for key, way in KEYS),
    ]

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__()
        self._rules = rules

    def compose(self) -> ComposeResult:
        """The page, and what its keys do."""
        with Vertical(id="manual"):
            yield Pages(id="page")
            yield Static("Esc closes   ↑ ↓ PgUp PgDn turn", id="hint")

    def on_mount(self) -> None:
        """Open the page."""
        self.query_one(Pages).tell([line for rule in self._rules for line in told(rule)])

    def action_turn(self, way: str) -> None:
        """Turn the page."""
        getattr(self.query_one(Pages), f"scroll_{way}")(animate=False)


def told(rule: Rule) -> Iterator[Paragraph]:
    """The page of a rule as paragraphs: what is declared of it, then its lines with their marks."""
    level = rule.severity.level.name.lower()
    facts = f"{rule.severity.name.lower()} ({level}), {rule.dimension.value}"
    yield Paragraph(facts, "faint", lead=f"{rule.slug}: ", lead_style="strong")
    yield Paragraph("")
    for block in unwrapped(rule.manual):
        yield marked(block, level)
    yield Paragraph("")


def unwrapped(manual: str) -> Iterator[str]:
    r"""The lines of a page; those of one paragraph of prose become one line.

    >>> list(unwrapped("Title.\n\nA text that\ngoes on.\n\nFlagged:\n    zh: 一\n"))
    ['Title.', '', 'A text that goes on.', '', 'Flagged:', '    zh: 一']
    """
    prose: list[str] = []
    for line in manual.splitlines():
        if line and not line.startswith(" "):
            prose.append(line)
            continue
        if prose:
            yield " ".join(prose)
            prose.clear()
        yield line
    if prose:
        yield " ".join(prose)


def marked(line: str, level: str) -> Paragraph:
    """A line with its marks: the brackets go, what stood in them is tinted.

    >>> marked("    fr: ⟦s'en s'en⟧", "warning").text
    "fr: s'en s'en"
    """
    text, marks = "", []
    for number, part in enumerate(line.strip().replace(CLOSE, OPEN).split(OPEN)):
        if number % 2:
            marks.append(Tinted(Span(len(text), len(text) + len(part)), level))
        text += part
    indent = " " * (len(line) - len(line.lstrip()))
    return Paragraph(text, "strong" if text.endswith(":") else "", marks, indent)
