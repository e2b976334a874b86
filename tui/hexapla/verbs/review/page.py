"""A rendering under review: its units, its events, and who may decide on them."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.join import ARROW
from hexapla.corpus.unit import State, Unit
from hexapla.errors import UsageError
from hexapla.formats.po import PoFile, parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.review.event import Event
from hexapla.review.roles import Role, authors_of
from hexapla.review.standing import NOTHING, Standing, Texts, earlier, stand
from hexapla.text.visible import visible
from hexapla.verbs.desk import document_of, read_catalogue
from hexapla.workspace.authors import Hand, author_here, hands_of
from hexapla.workspace.config import Workspace, open_workspace
from hexapla.workspace.documents import Tags, tags_of
from hexapla.workspace.files import read_bytes
from hexapla.workspace.home import find_home
from hexapla.workspace.ledger import read_ledgers
from hexapla.workspace.place import Place, place_of, root_of
from hexapla.workspace.recollection import Ledger
from hexapla.workspace.sitting import now

SHOWN = 40  # characters of a key in a message


class Page(NamedTuple):
    """A catalogue, its ledger and its role, as they were read together."""

    file: PoFile
    path: Path
    catalogue: Catalogue
    place: Place
    ledger: Ledger
    role: Role

    def events(self, unit: Unit) -> Sequence[Event]:
        """All events about a unit."""
        return self.ledger.units.get(unit.key, ())

    def standing(self, unit: Unit, texts: Texts | None = None) -> Standing:
        """Where a unit stands, with its own texts or with others."""
        events = self.events(unit)
        return stand(events, texts or texts_of(unit), self.role.accepts) if events else NOTHING


def texts_of(unit: Unit) -> Texts:
    """What is judged of a unit."""
    return unit.sources, unit.targets


def workspace_at(path: Path) -> Workspace:
    """The workspace that a file lies in; the folder here, if it lies below and none says more."""
    here = Path.cwd()
    found = open_workspace(path.resolve().parent)
    return Workspace(here) if found.file is None and path.resolve().is_relative_to(here) else found


def read_page(path: Path, workspace: Workspace, given: Tags | None = None) -> Page:
    """A catalogue and its ledger, as they are now.

    Raises:
        UnreadableError: the file cannot be read.
        UsageError: it lies outside of the workspace, and is not in our layout.
    """
    return with_ledgers([read_file(path, workspace, given)], workspace)[0]


def read_file(path: Path, workspace: Workspace, given: Tags | None = None) -> Page:
    """A catalogue without its events."""
    file = parse(read_bytes(path), str(path))
    tags = tags_of(file, path, given or Tags(usual=workspace.config.source))
    ours = is_ours(file)
    catalogue = read_catalogue(file, path, document_of(path, ours=ours), tags)
    root = root_of(workspace.root, configured=workspace.file is not None, path=path)
    place = place_of(path, root, catalogue.target_tag, ours=ours)
    role = workspace.config.role(place.document, place.tag)
    return Page(file, path, catalogue, place, Ledger({}), role)


def with_ledgers(pages: Sequence[Page], workspace: Workspace) -> list[Page]:
    """The pages with their events, which are read together."""
    ledgers = read_ledgers(workspace.root, [page.place for page in pages], now())
    return [page._replace(ledger=ledger) for page, ledger in zip(pages, ledgers, strict=True)]


def find_catalogue(name: str) -> Path:
    """The PO file that a person names: by its path, or as ``DOCUMENT/TAG`` in our layout.

    Raises:
        UsageError: there is none.
    """
    path = Path(name)
    if path.is_file():
        return path
    document, slash, tag = name.rpartition("/")
    if not slash:
        remedy = "name a PO file, or a rendering as DOCUMENT/TAG"
        raise UsageError(f"there is no rendering {name}", remedy=remedy)
    folder = find_home(open_workspace(Path.cwd()), document)
    there = {one.stem.lower(): one for one in sorted(folder.glob("*.po"))}
    if found := there.get(tag.removesuffix(".po").lower()):
        return found
    remedy = f"there are {', '.join(one.stem for one in there.values())}"
    raise UsageError(f"there is no rendering in {tag}", path=str(folder), remedy=remedy)


def find_unit(page: Page, name: str) -> Unit:
    """The unit that a person names: by its key, its msgid, or ``:LINE`` of the file.

    A segment that is rendered in another one is found there.

    Raises:
        UsageError: there is none, or more than one.
    """
    units = [unit for unit in page.catalogue.units if unit.state is not State.DAMAGED]
    named = [unit for unit in units if unit.key == name]
    if not named and name.startswith(":") and name[1:].isdecimal():
        named = [unit for unit in units if unit.line <= int(name[1:])][-1:]
    named = named or [unit for unit in units if unit.sources[0] == name]
    if not named and (head := _head(page, name)):
        named = [unit for unit in units if unit.key == head]
    if len(named) == 1:
        return named[0]
    shown = visible(name[:SHOWN])
    if named:
        lines = ", ".join(f":{unit.line}" for unit in named)
        raise UsageError(f"{shown} stands more than once", remedy=f"say which: {lines}")
    close = get_close_matches(name, [unit.key for unit in units], n=1)
    remedy = f"did you mean {visible(close[0][:SHOWN])}?" if close else "name its key, or its :LINE"
    raise UsageError(f"there is no unit {shown}", path=str(page.path), remedy=remedy)


def _head(page: Page, key: str) -> str:
    """The key of the unit that a joined segment is rendered in; empty if it is none."""
    for entry in page.file.entries if page.catalogue.ours else ():
        if entry.msgctxt == key and not entry.obsolete and entry.msgstrs[0].startswith(ARROW):
            return entry.msgstrs[0].removeprefix(ARROW)
    return ""


def find_event(events: Sequence[Event], name: str) -> Event:
    """The event that a person names by the beginning of its id.

    Raises:
        UsageError: there is none, or more than one.
    """
    found = [event for event in events if name and event.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    remedy = "hexapla review show lists them" if not found else "write more of it"
    count = "more than one event" if found else "no event"
    raise UsageError(f"there is {count} {visible(name[:SHOWN])} here", remedy=remedy)


def authors(
    page: Page, unit: Unit, texts: Texts, hands: Sequence[Hand] | None = None
) -> frozenset[str]:
    """Whose a text is: who proposed it, else who wrote its lines since the last approval.

    What is not committed is the work of whoever would commit it. Nobody's, where git knows
    nothing. ``hands`` are those of the file, where they are known.
    """
    standing = page.standing(unit, texts)
    if proposers := authors_of(standing, texts, ()):
        return proposers
    first, last = target_lines(page.file, unit)
    lines = (hands_of(page.path) if hands is None else hands)[first - 1 : last]
    before = earlier(standing, texts)
    since = before.at if before else ""
    late = [hand for hand in lines if not hand.by or hand.at > since]
    newest = late or [max(lines, key=lambda hand: hand.at)] if lines else []
    me = author_here(page.path.resolve().parent) if any(not hand.by for hand in newest) else ""
    return authors_of(standing, texts, [name for hand in newest if (name := hand.by or me)])


def target_lines(file: PoFile, unit: Unit) -> tuple[int, int]:
    """The first and last line of a unit's targets; (1, 0) where there are none."""
    for entry in file.entries:
        if entry.line == unit.line:
            data, start = file.tokens.data, file.tokens.starts
            first = start[entry.targets[0]]
            line = entry.line + data.count(b"\n", start[entry.at], first)
            return line, line + data.count(b"\n", first, entry.extent[1])
    return 1, 0
