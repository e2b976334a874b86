"""Values to pages: outcomes in, lines of text out, one module per format.

Each member of the shelf has ``render(outcomes, summary, page) -> Iterator[str]``: pieces of text in
the order in which they are to be written, made as the outcomes come in. ``summary`` is complete
when the outcomes are spent, and is read only then. ``page``, ``drawing``, ``encoded`` and
``manual`` serve them.

Values of other kinds have pages of their own:

glossary    a term base and its flaws
places      where a term stands, and what became of it
beads       an alignment
review      units under review, and what was said of them
html        all of it on one page of HTML
scores      scorecards, in several formats
comparison  how far renderings in one language are apart
wavering    terms whose renderings waver
diff        what a text has lost and gained

The shelf, by the name that ``--format`` takes:
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # so that a command which reports nothing does not load what is reported
    from collections.abc import Callable, Iterable, Iterator

    from hexapla.checks.outcome import Outcome, Summary
    from hexapla.report.page import Page

    Render = Callable[[Iterable[Outcome], Summary, Page], Iterator[str]]

SHELF = ("text", "json", "github", "sarif")


def find_report(name: str) -> "Render":
    """The renderer of that name.

    >>> find_report("json").__module__
    'hexapla.report.json'
    """
    found: Render = import_module(f"hexapla.report.{name}").render
    return found
