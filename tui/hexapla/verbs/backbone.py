"""What a rendering stands on: a source.pot that is its source, an entry for each segment."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from hexapla.formats.po import parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.review.fault import Fault
from hexapla.review.gate import Refusal
from hexapla.verbs.export import TEXTS, export
from hexapla.verbs.review.page import Page
from hexapla.workspace.commits import Base
from hexapla.workspace.config import Workspace
from hexapla.workspace.documents import BACKBONE
from hexapla.workspace.files import read_bytes
from hexapla.workspace.home import find_source, near

PUT_BACK = "put it back: git checkout {} -- {}"
ANEW = "let hexapla add make it of the source, or put it back"


def misfounded(page: Page, base: Base) -> Iterator[Refusal]:
    """How a source.pot that this branch has changed would put other words into a release.

    It says what stands between segments, and in which order they go out.

    Raises:
        UnreadableError: the document's source is not there, or cannot be read.
    """
    folder = page.path.absolute().parent
    pot = folder / BACKBONE
    name = base.name_of(pot)
    if not page.catalogue.ours:
        return
    if not pot.is_file():
        if name in base.fork_tree:
            message = f"its {BACKBONE} was taken away, so nobody knows what it is made of"
            yield Refusal("misleading-source", message, PUT_BACK.format(base.ref, name))
        return
    if _passed(base, pot) and all(_passed(base, one) for one in _sources(folder)):
        return
    had = any(one.startswith(f"{base.name_of(folder)}/source.") for one in base.fork_tree)
    if not _sources(folder) and not had:
        return  # nothing goes out without it
    source = find_source(folder)
    if source.suffix in TEXTS and _told(read_bytes(source)) != _told(export(str(folder)).raw):
        message = f"what {BACKBONE} makes up is not what stands in {source.name}"
        yield Refusal("misleading-source", message, ANEW)


def removed(base: Base, workspace: Workspace) -> Iterator[Fault]:
    """Reviewed renderings of the base branch that are gone while their document is still there."""
    for name in base.fork_tree:
        path, place = base.top / name, PurePosixPath(name)
        pot = path.with_name(BACKBONE)
        if not name.endswith(".po") or name not in base.tip_tree or path.exists():
            continue
        role = workspace.config.role(place.parent.name, place.stem)
        within = path.is_relative_to(workspace.root) and pot.is_file()
        if within and role.reviewed and is_ours(parse(base.read(base.fork, name), name)):
            message = "this rendering was taken away, and its document is still there"
            yield Fault(str(near(path)), 0, message, PUT_BACK.format(base.ref, name))


def segments(page: Page) -> frozenset[str]:
    """The segments of a document, as it stands; none outside our layout."""
    pot = page.path.with_name(BACKBONE)
    if not page.catalogue.ours or not pot.is_file():
        return frozenset()
    entries = parse(read_bytes(pot), str(pot)).entries
    return frozenset(str(one.msgctxt) for one in entries if one.msgctxt and not one.obsolete)


def _sources(folder: Path) -> list[Path]:
    return [one for one in folder.glob("source.*") if one.suffix not in {".pot", ".po"}]


def _passed(base: Base, path: Path) -> bool:
    """Whether the base branch has a file as it is."""
    name, raw = base.name_of(path), read_bytes(path)
    trees = base.fork_tree, base.tip_tree
    return any(name in tree and tree[name].is_of(raw) for tree in trees)


def _told(raw: bytes) -> bytes:
    """Bytes whatever line ends git gave them."""
    return raw.replace(b"\r\n", b"\n")
