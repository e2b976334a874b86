"""Every unit under review, and what is to be done with it, by whom."""

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.unit import State as Condition
from hexapla.corpus.unit import Unit
from hexapla.errors import HexaplaError
from hexapla.review.event import Event, identity
from hexapla.review.fault import Fault
from hexapla.review.roles import Verdict, authors_of, judge
from hexapla.review.standing import Standing, State, Thread
from hexapla.verbs.check import paths_of, workspace_of
from hexapla.verbs.request import Request
from hexapla.verbs.review.page import Page, read_file, texts_of, with_ledgers
from hexapla.verbs.review.renamed import orphans
from hexapla.workspace.config import Workspace
from hexapla.workspace.discover import find_catalogues
from hexapla.workspace.documents import Tags
from hexapla.workspace.home import near

MAKING = frozenset(  # nothing stands there to be approved
    {Condition.EMPTY, Condition.FUZZY, Condition.DANGLING}
)


class Task(Enum):
    """What is to be done with a unit next; ``NOTHING`` where its text is accepted."""

    APPROVE = "to approve"  # an editor's: a text waits for a word, or for one more
    SETTLE = "to settle"  # the editors': they disagree
    MEND = "to mend"  # a translator's: the text was rejected
    TRANSLATE = "to translate"  # a translator's: there is no text, or a guess
    NOTHING = "accepted"

    __hash__ = object.__hash__  # each is one object


class Entry(NamedTuple):
    """A unit of a page, with what was said of it and what it comes to."""

    page: Page
    unit: Unit
    standing: Standing
    verdict: Verdict

    @property
    def offered(self) -> tuple[Event, ...]:
        """The proposals that wait, and whose text does not stand in the catalogue."""
        return tuple(
            one
            for one in self.standing.proposals
            if one.targets != self.unit.targets and one.sources == self.unit.sources
        )

    @property
    def task(self) -> Task:
        """What is to be done next."""
        if self.standing.state is State.DISPUTED and self.verdict.against:
            return Task.SETTLE
        if self.offered:
            return Task.APPROVE
        if self.unit.state in MAKING:
            return Task.TRANSLATE
        if self.verdict.accepted:
            return Task.NOTHING
        return Task.MEND if self.verdict.against else Task.APPROVE

    @property
    def open_threads(self) -> tuple[Thread, ...]:
        """The comments that nobody has settled."""
        return tuple(one for one in self.standing.threads if one.resolved is None)

    def waits_for(self, by: str) -> bool:
        """Whether this person is one who can do what is to be done.

        Nobody is asked to approve their own proposal, or what they have approved already.
        """
        role, who = self.page.role, identity(by)
        if self.task in {Task.MEND, Task.TRANSLATE}:
            return role.translates(by)
        if self.task is Task.NOTHING or not role.edits(by):
            return False
        if any(identity(event.by) == who for event in self.verdict.counted):
            return False
        if not role.four_eyes:
            return True
        if self.offered:
            return any(identity(event.by) != who for event in self.offered)
        return who not in authors_of(self.standing, texts_of(self.unit), ())


class Opened(NamedTuple):
    """A rendering under review; or the problem for which it cannot be; or ``strays``."""

    path: str
    page: Page | None = None
    problem: HexaplaError | None = None
    strays: tuple[Fault, ...] = ()

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with its events."""
        return self.page.ledger.faults if self.page else self.strays


def open_pages(request: Request, folder: Path) -> list[Opened]:
    """Every rendering that is reviewed, in the order of the files.

    Raises:
        ConfigError, UnreadableError: as their names say.
    """
    workspace = workspace_of(request, folder)
    if workspace.file is None:
        workspace = Workspace(folder.resolve(), workspace.config)
    given = Tags(request.source, request.target, workspace.config.source)
    opened: list[Opened] = []
    for path in map(near, find_catalogues(paths_of(request, workspace, folder))):
        try:
            page = read_file(path, workspace, given)
        except HexaplaError as error:
            opened.append(Opened(str(path), problem=error))
            continue
        languages = workspace.config.languages
        if page.role.reviewed and (not languages or page.catalogue.target_tag in languages):
            opened.append(Opened(str(path), page))
    if not request.paths and (strays := tuple(orphans(workspace.root))):
        opened.append(Opened(str(folder), strays=strays))
    pages = iter(with_ledgers([one.page for one in opened if one.page], workspace))
    return [one._replace(page=next(pages)) if one.page else one for one in opened]


def entries(page: Page) -> Iterator[Entry]:
    """Every unit of a page that can be reviewed; whose a text is, is asked of the ledger alone."""
    for unit in page.catalogue.units:
        if unit.state in {Condition.RENDERED, *MAKING}:
            standing = page.standing(unit)
            whose = authors_of(standing, texts_of(unit), ()) if standing.approvals else ()
            yield Entry(page, unit, standing, judge(page.role, standing, whose))
