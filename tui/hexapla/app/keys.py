"""All that a person can do in the view, once: bindings, help and palette are made of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from textual.binding import Binding


class Command(NamedTuple):
    """``id`` is its name in the configuration; ``keys`` have commas between them."""

    id: str
    keys: str
    action: str
    title: str
    help: str
    shown: bool = False


MOVING = (
    Command("next-row", "down,j", "move(1)", "Next row", "One row down."),
    Command("previous-row", "up,k", "move(-1)", "Previous row", "One row up."),
    Command("next-page", "pagedown,ctrl+d,space", "turn(1)", "Next page", "One page down."),
    Command("previous-page", "pageup,ctrl+u", "turn(-1)", "Previous page", "One page up."),
    Command("first-row", "home,g", "first", "First row", "To the very first row."),
    Command("last-row", "end,G", "last", "Last row", "To the very last row."),
    Command("next-column", "right,l", "step(1)", "Next rendering", "One column to the right."),
    Command(
        "previous-column", "left,h", "step(-1)", "Previous rendering", "One column to the left."
    ),
    Command("go-to", "colon", "ask('go')", "Go to…", "To a row by its number, or to a document."),
)
FINDING = (
    Command(
        "next-finding", "right_square_bracket,f8", "finding(False)", "Next finding",
        "To the next cell with a finding (among those that the filter asks for).", shown=True,
    ),
    Command(
        "previous-finding", "left_square_bracket,shift+f8", "finding(True)", "Previous finding",
        "To the cell with a finding before this one.",
    ),
    Command(
        "search", "slash", "ask('search')", "Search…",
        "Show where words stand, in sources and renderings; n and N go from one to the next.",
        shown=True,
    ),
    Command("next-place", "n", "found(1)", "Next place", "To the next row with the words."),
    Command(
        "previous-place", "N", "found(-1)", "Previous place", "To the row before with the words."
    ),
    Command(
        "filter", "f", "ask('filter')", "Filter…",
        "Show some rows only: by language, rule, level (error, warning, info; waived), state "
        "(fuzzy, empty...), document or words. An empty filter shows all rows.", shown=True,
    ),
)  # fmt: skip
SHOWING = (
    Command(
        "drawer", "tab,d", "drawer", "Drawer",
        "Open or close the drawer: the terms and findings of the cell under the cursor.",
    ),
    Command(
        "scroll-down", "J", "scroll(1)", "Scroll down", "The drawer, or one segment, further down."
    ),
    Command("scroll-up", "K", "scroll(-1)", "Scroll up", "The drawer, or one segment, further up."),
    Command(
        "focus", "z", "single", "One segment",
        "One segment with all its renderings, in the whole width.", shown=True,
    ),
    Command("columns", "c", "columns", "Columns…", "Choose which renderings are shown."),
    Command(
        "scores", "S", "scores", "Scores…",
        "How good each rendering is, in numbers, and the places that each is made of.",
    ),
    Command("manual", "m", "manual", "Manual", "What the rule of the finding says, and why."),
    Command(
        "help", "question_mark,f1", "app.help", "Help", "All keys; type to filter them.", shown=True
    ),
    Command(
        "palette", "ctrl+p", "app.command_palette", "Commands…",
        "Find a command, a document, a rendering or a theme by its name.",
    ),
)  # fmt: skip
MENDING = (
    Command("edit", "enter,e", "edit", "Edit", "Mend the rendering under the cursor.", shown=True),
    Command(
        "edit-outside", "E", "outside", "Edit in $EDITOR",
        "Mend it in the editor that $VISUAL or $EDITOR names.",
    ),
    Command(
        "fix", "t", "fix", "Take the fix", "Take the fix of the first finding here that has one."
    ),
    Command(
        "realign", "a", "realign", "Realign…",
        "Change which sentences of the rendering under the cursor render which segments.",
    ),
    Command(
        "review", "r", "review", "Review…",
        "Decide on what translators have changed, one change after the other.",
    ),
    Command("undo", "u", "undo", "Undo", "Take back the last change, on the disk too."),
    Command("redo", "U,ctrl+r", "redo", "Redo", "Make it again."),
    Command("copy", "y", "copy", "Copy", "Copy the text of the cell (OSC 52: over ssh too)."),
)  # fmt: skip
BACK = Command(
    "back", "escape,q", "back", "Back", "Back to the columns; every change is saved.", shown=True
)
LEAVING = (
    Command("quit", "q,ctrl+q", "app.quit", "Quit", "Leave; every change is saved.", shown=True),
    BACK,
)
REALIGNING = (
    Command(
        "next-doubtful", "right_square_bracket,f8,n", "doubtful(1)", "Next doubt",
        "To the next bead that the aligner was not sure of.", shown=True,
    ),
    Command(
        "previous-doubtful", "left_square_bracket,shift+f8,N", "doubtful(-1)",
        "Previous doubt", "To the one before.",
    ),
    Command(
        "merge-down", "m", "merge(1)", "Merge down", "This bead and the one below become one.",
        shown=True,
    ),
    Command("merge-up", "M", "merge(-1)", "Merge up", "This bead and the one above become one."),
    Command(
        "split", "s", "split", "Split",
        "The bead becomes two; the second begins with what is under the cursor.", shown=True,
    ),
    Command(
        "shift-down", "J", "shift(1)", "Shift down",
        "What is under the cursor, and what is below it in the bead, goes to the bead below.",
    ),
    Command(
        "shift-up", "K", "shift(-1)", "Shift up",
        "What is under the cursor, and what is above it in the bead, goes to the bead above.",
    ),
    Command(
        "omission", "o", "omit", "Omission", "Nothing renders this source segment.", shown=True
    ),
    Command(
        "addition", "p", "set_apart", "Addition",
        "This sentence renders nothing; once more, and it does again.",
    ),
    Command(
        "cut", "x", "cut", "Cut…",
        "Cut the segment or sentence in two: arrows choose the place, Enter cuts, Esc does not. "
        "All renderings follow a source; none moves.",
    ),
    Command("cut-here", "enter", "cut_here", "Cut here", "Cut where the mark stands."),
    Command(
        "join", "X", "fuse", "Join",
        "This segment and the next one of its paragraph become one, in all renderings; or two "
        "sentences of a bead.",
    ),
    Command(
        "lock", "L", "lock", "Lock", "The aligner leaves the bead alone; or no longer.", shown=True
    ),
    Command(
        "align-again", "r", "align_again", "Align",
        "Align anew what is not locked; Esc stops it.", shown=True,
    ),
)  # fmt: skip
REVIEWING = (
    Command(
        "approve", "a", "approve", "Approve", "The text is good; that of a proposal is written.",
        shown=True,
    ),
    Command(
        "reject", "x", "reject", "Reject…",
        "It is not, and why; the text approved last stands there again.", shown=True,
    ),
    Command(
        "amend", "enter,e", "amend", "Edit",
        "Mend the text and approve it; where nobody may do both, it is offered to the others.",
        shown=True,
    ),
    Command("comment", "c", "comment", "Comment…", "Say something about it."),
    Command(
        "waive", "w", "waive", "Waive…",
        "Say why the worst finding is no fault here: it counts no more.",
    ),
    Command(
        "skip", "s,n", "skip", "Skip", "Pass it by: it comes again when the others are decided.",
        shown=True,
    ),
    Command(
        "approve-all", "A", "approve_all", "Approve all…",
        "Count what of the changes that are seen can be approved, then ask. Those with errors are "
        "left out.",
    ),
    Command("list", "z", "listing", "List", "All changes in a list, or one in full.", shown=True),
)  # fmt: skip
SCORING = (
    Command(
        "open", "enter", "open", "Open",
        "From a number to its places; from a place to the text.", shown=True,
    ),
    Command("places", "tab", "places", "Places", "To the places, or back to the numbers."),
    Command(
        "score-terms", "t", "terms", "Terms",
        "How each term of this rendering was rendered, the worst first.", shown=True,
    ),
    Command(
        "trend", "T", "trend", "Trend",
        "The numbers of this rendering at its last commits; Esc stops the counting.", shown=True,
    ),
)  # fmt: skip
GROUPS = {
    "Moving": MOVING,
    "Finding": FINDING,
    "Showing": SHOWING,
    "Mending": MENDING,
    "Leaving": LEAVING,
    "Realigning": REALIGNING,
    "Reviewing": REVIEWING,
    "Scoring": SCORING,
}
COMMANDS = tuple(command for group in GROUPS.values() for command in group)
ELSEWHERE = (BACK, *REALIGNING, *REVIEWING, *SCORING)
IN_COLUMNS = tuple(command for command in COMMANDS if command not in ELSEWHERE)
SHARED = "undo redo copy help palette".split()  # with the columns
IN_REALIGNING = (*MOVING, *(c for c in IN_COLUMNS if c.id in SHARED), *REALIGNING, BACK)
ASIDE = "next-column previous-column go-to search next-place previous-place".split()
LOOKING = "scroll-down scroll-up manual undo copy help palette".split()
IN_REVIEWING = (
    *REVIEWING,
    BACK,
    *(c for c in (*MOVING, *FINDING) if c.id not in ASIDE),
    *(c for c in IN_COLUMNS if c.id in LOOKING),
)
IN_SCORES = (
    *SCORING,
    BACK,
    *(c for c in MOVING if c.id != "go-to"),
    *(c for c in IN_COLUMNS if c.id in {"help", "palette"}),
)


def bindings(commands: Sequence[Command]) -> Iterator[Binding]:
    """The bindings of commands; a configuration may give them other keys, by their id."""
    for command in commands:
        yield Binding(
            command.keys, command.action, command.title, show=command.shown, id=command.id
        )
