"""Catalogues that are not what they seem: behind links, under names or headers that mislead."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from hexapla.formats.po import parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.languages.guess import guess_target
from hexapla.review.fault import Fault
from hexapla.review.gate import Refusal
from hexapla.review.guise import disguise, skeleton
from hexapla.verbs.review.page import Page
from hexapla.workspace.commits import LINK, Base, link_in
from hexapla.workspace.config import Workspace
from hexapla.workspace.documents import Tags, tags_of
from hexapla.workspace.home import is_home, near

STRAIGHT = "put the file itself there"
WITHIN = "put it into this repository, or judge it in its own"
RENAME = "give it a name of its own"
CATALOGUES = (".po", ".pot")
WATCHED = (*CATALOGUES, ".jsonl", ".sig")


def links(base: Base) -> Iterator[Fault]:
    """Links on the way to the catalogues of the base branch: they could lead to other texts."""
    found: dict[Path, None] = {}
    for name, blob in base.fork_tree.items():
        if name.endswith(CATALOGUES) and blob.mode != LINK:
            link = link_in(base.top / name, base.top)
            found |= {link: None} if link else {}
    for link in found:
        message = "a link stands where the base branch has a file or a folder"
        yield Fault(str(near(link)), 0, message, STRAIGHT)


def collisions(base: Base) -> Iterator[Fault]:
    """New files whose names some systems take for those of others: one would hide the other."""
    known: dict[str, str] = {}
    new = [name for name in base.head_tree if name not in base.fork_tree]
    for name in (*base.fork_tree, *base.tip_tree, *new):
        if name.lower().endswith(WATCHED):
            first = known.setdefault(normalize("NFC", name).casefold(), name)
            if first != name and name in base.head_tree:
                message = f"some systems take its name for {first}, and one hides the other"
                yield Fault(str(near(base.top / name)), 0, message, RENAME)


def misled(page: Page, base: Base, workspace: Workspace) -> Iterator[Refusal]:
    """How a catalogue pretends to be something else than it is."""
    name = base.name_of(page.path)
    if base.disguises(name, page.file.raw):
        message = "git's attributes make another text of what is committed"
        yield Refusal("disguised-text", message, "take them out of .gitattributes")
    if link_in(page.path, base.top):
        yield Refusal("link", "this catalogue is reached through a link", STRAIGHT)
    if base.module_over(page.path):
        yield Refusal(
            "link", "this catalogue lies in a submodule, so nobody knows its past", WITHIN
        )
    if name in base.fork_tree:
        yield from _changed(page, base, name, workspace)
    elif name not in base.tip_tree:
        yield from _newcomer(page, base, name, workspace)


def _changed(page: Page, base: Base, name: str, workspace: Workspace) -> Iterator[Refusal]:
    """A header that makes a known file something that other people review."""
    path = page.path
    before = parse(base.read(base.fork, name), name)
    _, tag = tags_of(before, path, Tags(usual=workspace.config.source))
    if is_ours(before) != page.catalogue.ours:
        message = "its header X-Hexapla is not as in the base branch, so its records lie elsewhere"
        yield Refusal("misleading-header", message, "put the header back")
    elif tag != page.catalogue.target_tag:
        message = f"it says it is {page.catalogue.target_tag}; in the base branch it is {tag}"
        yield Refusal("misleading-header", message, "put the header back")


def _newcomer(page: Page, base: Base, name: str, workspace: Workspace) -> Iterator[Refusal]:
    """A new file whose name looks like that of another, or like another language."""
    if hidden := disguise(name):
        message = f"its name holds {hidden}, which nobody sees, or takes for something else"
        yield Refusal("misleading-name", message, RENAME)
    place = PurePosixPath(name)
    if not page.catalogue.ours and is_home(page.path.parent):
        message = "it lies with a document, and its header does not say X-Hexapla: 1"
        yield Refusal("misleading-header", message, "say so, or put it elsewhere")
    if page.catalogue.ours and not place.stem.isascii():
        message = f"it is called like a language, and is none: {ascii(place.stem)[1:-1]}"
        yield Refusal("misleading-name", message, "tags of languages have Latin letters only")
    seen = place.parent if page.catalogue.ours else place
    for known in _places(base, ours=page.catalogue.ours):
        alike = skeleton(known.name if page.catalogue.ours else str(known))
        mine = skeleton(seen.name if page.catalogue.ours else str(seen))
        if alike == mine and known != seen:
            message = f"its document has the name of another one, or one like it: {known}"
            yield Refusal("misleading-name", message, RENAME)
            break
    spelt = "" if page.catalogue.ours else guess_target("", place.parts)
    if spelt and spelt != page.catalogue.target_tag:
        named = workspace.config.role(page.place.document, spelt)
        if named != page.role:
            message = f"it says it is {page.catalogue.target_tag}, and its name says {spelt}"
            yield Refusal("misleading-header", message, "let the two agree")


def _places(base: Base, *, ours: bool) -> dict[PurePosixPath, None]:
    """The documents of the base branch: folders in our layout, else files."""
    trees = (*base.fork_tree, *base.tip_tree)
    files = (PurePosixPath(name) for name in trees if name.endswith(".po"))
    return dict.fromkeys(file.parent if ours else file for file in files)
