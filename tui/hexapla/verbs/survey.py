"""What a workspace holds at this moment, and what of it the index does not know yet."""

import os
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from hexapla import __version__
from hexapla.verbs.check import glossaries_of, paths_of, workspace_of
from hexapla.verbs.request import Request
from hexapla.workspace.config import Workspace
from hexapla.workspace.discover import find_catalogues
from hexapla.workspace.documents import (
    BACKBONE,
    Document,
    Leaf,
    Tags,
    chosen,
    describe,
    group,
)
from hexapla.workspace.files import digest, read_bytes
from hexapla.workspace.forms import locks_of
from hexapla.workspace.index.database import Database, name_of
from hexapla.workspace.index.reading import Shelf, read_leaves, read_versions
from hexapla.workspace.index.store import Stamp, Version, put_leaves, put_version


class Survey(NamedTuple):
    """The documents of a workspace, as they are on the disk.

    ``root`` is the folder from which paths are seen, as in a check made there.
    ``key`` names all that findings depend on besides the file: configuration, glossaries, what
    was asked, and our version. ``stamps`` are those of the files that are there, by path.
    """

    workspace: Workspace
    root: str
    given: Tags
    documents: tuple[Document, ...]
    stamps: Mapping[str, Stamp]
    key: str


def index_name(request: Request, folder: Path) -> str:
    """What the index for a request made in ``folder`` is called: the same for the same files.

    Raises:
        ConfigError: the configuration cannot be used.
    """
    workspace = workspace_of(request, folder)
    paths = map(os.path.abspath, paths_of(request, workspace, folder))
    glossaries = map(os.path.abspath, (folder / name for name in request.glossaries))
    asked = (request.source, request.target, *glossaries)
    return name_of(str(workspace.root), str(folder.resolve()), repr((*paths, asked)))


def survey(database: Database, request: Request, folder: Path) -> Survey:
    """Find the documents; only the heads of files that the index does not know are read.

    Raises:
        ConfigError, UnreadableError: as their names say.
        IndexFailedError: the index is damaged.
    """
    workspace = workspace_of(request, folder)
    config = workspace.config
    given = Tags(request.source, request.target, config.source)
    root = str(folder.resolve())
    paths = find_catalogues(paths_of(request, workspace, folder), BACKBONE)
    stamps = {path: stamp for path in map(os.path.abspath, paths) if (stamp := stamp_of(path))}
    leaves = _leaves(database, stamps, root, given)
    documents = group(chosen(leaves, config.languages), root)
    glossaries = glossaries_of(request, workspace, folder)
    said = __version__, repr(config.without_keys()), repr(given)
    key = _key((*said, *_digests(database, [*glossaries, *locks_of(workspace)])))
    return Survey(workspace, root, given, documents, stamps, key)


def _leaves(database: Database, stamps: Mapping[str, Stamp], root: str, given: Tags) -> list[Leaf]:
    """What the files are: from the index if it knows them as they stand, else from their heads."""
    scope = repr((root, given))
    known, versions = read_leaves(database, scope), read_versions(database)
    leaves: list[Leaf] = []
    new: list[Leaf] = []
    for path, stamp in stamps.items():
        leaf = known.get(path)
        if leaf is None or path not in versions or versions[path][0] != stamp:
            leaf = describe(path, root, given)
            new += [leaf] if leaf and leaf != known.get(path) else []
        leaves += [leaf] if leaf else []
    if new:
        put_leaves(database, new, scope)
    return leaves


def _digests(database: Database, paths: Sequence[Path]) -> list[str]:
    """The digests of files; one that has the stamp that the index knows is not read."""
    versions = read_versions(database) if paths else {}
    found: list[str] = []
    for path in map(os.path.abspath, paths):
        stamp = stamp_of(path)
        known, name = versions.get(path, (None, ""))
        if stamp is not None and known != stamp:
            name = digest(read_bytes(Path(path)))
            put_version(database, Version(path, name, stamp))
        found.append(name if stamp else "missing")
    return found


def stamp_of(path: str) -> Stamp | None:
    """The stamp of a file; None if there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 -- a Path for each of thousands is dear
    except (OSError, ValueError):
        return None
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ino)


def _key(parts: Sequence[str]) -> str:
    return blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=8).hexdigest()


def made_of(file_digest: str, key: str) -> str:
    """What names a rendering that was made of this file, with these glossaries and settings."""
    return f"{file_digest} {key}"


def outdated(found: Survey, shelf: Shelf, database: Database) -> dict[str, tuple[str, ...]]:
    """By the document's place, the tags to be made anew; the tag ``""`` stands for its rows.

    A document is in it if it is new, or one of its files may have changed, or the key has.
    """
    versions = read_versions(database)
    numbers = {
        document.place: (number, document)
        for document, number in zip(shelf.documents, shelf.numbers, strict=True)
    }
    old: dict[str, tuple[str, ...]] = {}
    for document in found.documents:
        number, known = numbers.get(document.place, (0, document))
        columns = {"": document.backbone, **document.renderings}
        tags: list[str] = []
        for tag, path in columns.items():
            stamp, name = versions.get(path, (None, ""))
            made = made_of(name, found.key) if tag else made_of(name, path)
            same = stamp == found.stamps.get(path) and shelf.made.get((number, tag)) == made
            tags += [] if same and known == document else [tag]
        if tags:
            old[document.place] = tuple(tags)
    return old
