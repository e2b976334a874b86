"""Renderings in one language compared: how much one would have to be edited to be another."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State
from hexapla.errors import UsageError
from hexapla.formats.po import parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.languages.tag import primary
from hexapla.scores.effort import Comparison, distance
from hexapla.verbs.desk import document_of, read_catalogue
from hexapla.verbs.measure import as_approved
from hexapla.verbs.review.page import find_catalogue, read_page, workspace_at
from hexapla.workspace.authors import ask_git
from hexapla.workspace.documents import Tags, tags_of

SCRIPT = 4  # letters of a subtag
LANGUAGES = "compare renderings in one language; hexapla check and hexapla score take two"
Texts = Mapping[tuple[str, tuple[str, ...]], str]  # targets by key and sources


class Named(NamedTuple):
    """A rendering, as a person calls it."""

    name: str
    catalogue: Catalogue


def compare(names: Sequence[str], target: str = "") -> Comparison:
    """The first rendering against the others; one alone as it was approved against as it is.

    A name is a PO file, DOCUMENT/TAG, or a file in a commit, as git writes it: ``HEAD~3:de.po``.
    ``target`` is the language, where the files do not say.

    Raises:
        UsageError: there is no such rendering, they are in several languages, nothing is approved,
            or they have no unit in common.
        UnreadableError: one cannot be read.
    """
    read = [_read(name, target) for name in names] if len(names) > 1 else _twice(names[0], target)
    tag = _language(read)
    texts = [_texts(each.catalogue) for each in read]
    shared = [key for key in texts[0] if all(key in each for each in texts)]
    if not shared:
        raise UsageError("these renderings have no unit in common", remedy=LANGUAGES)
    reference, *others = ([each[key] for key in shared] for each in texts)
    told = tuple(each.name for each in read)
    left_out = len(set().union(*texts)) - len(shared)
    found = distance(reference, others, tag)
    return Comparison(told[0], told[1:], tag, len(shared), left_out, found)


def _read(name: str, target: str) -> Named:
    commit, colon, inside = name.partition(":")
    if colon and not Path(name).exists():
        return Named(name, _read_from_git(commit, inside, target))
    path = find_catalogue(name)
    workspace = workspace_at(path)
    given = Tags(target=target, usual=workspace.config.source)
    return Named(str(path), read_page(path, workspace, given).catalogue)


def _read_from_git(commit: str, name: str, target: str) -> Catalogue:
    """A file as a commit has it."""
    here = Path.cwd()
    place = f"./{name}" if not name.startswith(("/", "./", "../")) else name
    raw = None if commit.startswith("-") else ask_git(here, "cat-file", "blob", f"{commit}:{place}")
    if raw is None:
        remedy = "name it as REF:FILE, from this folder"
        raise UsageError(f"git has no file {commit}:{name} here", remedy=remedy)
    path = here / name
    file = parse(raw, f"{commit}:{name}")
    tags = tags_of(file, path, Tags(target=target))
    return read_catalogue(file, path, document_of(path, ours=is_ours(file)), tags)


def _twice(name: str, target: str) -> list[Named]:
    """A rendering as it was approved last, and as it is."""
    path = find_catalogue(name)
    workspace = workspace_at(path)
    page = read_page(path, workspace, Tags(target=target, usual=workspace.config.source))
    then = as_approved(page)
    if then is None:
        remedy = "name another rendering to compare it with"
        raise UsageError("nothing of it was approved", path=str(path), remedy=remedy)
    return [Named(f"{path} as approved", then), Named(str(path), page.catalogue)]


def _texts(catalogue: Catalogue) -> Texts:
    return {
        (unit.key, unit.sources): unit.target
        for unit in catalogue.units
        if unit.state is State.RENDERED
    }


def _language(read: Sequence[Named]) -> str:
    """The one language of all.

    Raises:
        UsageError: they are several.
    """
    tags = [each.catalogue.target_tag for each in read]
    if len({(primary(tag), _script(tag)) for tag in tags}) > 1:
        pairs = ", ".join(f"{each.name} is in {each.catalogue.target_tag}" for each in read)
        raise UsageError(f"two languages cannot be compared: {pairs}", remedy=LANGUAGES)
    return tags[0]


def _script(tag: str) -> str:
    """The script that a tag names, empty if it names none."""
    rest = tag.split("-x-", maxsplit=1)[0].split("-")[1:]
    return next((part for part in rest if len(part) == SCRIPT and part.isalpha()), "")
