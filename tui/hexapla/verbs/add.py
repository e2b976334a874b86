"""A text brought in: a folder with its source, its segments and where it came from."""

import re
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.document import Document
from hexapla.corpus.segment import name_segments
from hexapla.errors import UnreadableError, UsageError
from hexapla.formats.document.read import NO_CUTS, Cuts, cuts_of, read
from hexapla.formats.po.backbone import new_backbone
from hexapla.languages import find_language
from hexapla.verbs.intake import Intake, language_of, named, take_in
from hexapla.verbs.renew import HASH, Renewal, document_in, refuse_another, renew, source_tag
from hexapla.workspace.config import Workspace, open_workspace
from hexapla.workspace.documents import BACKBONE, inside
from hexapla.workspace.home import find_source, is_home, make_home, near, save_together, shelves
from hexapla.workspace.lock import hold_folder

NAME = re.compile(r"[^\s./\\:*?\"<>|\x00-\x1f\x7f][^/\\:*?\"<>|\x00-\x1f\x7f]{0,79}")
LONG = 2000  # code points of a segment that nobody will want to review


class Request(NamedTuple):
    """What is to be brought in, as a person says it; ``date`` is today's, as ISO 8601 has it."""

    source: str
    date: str
    name: str = ""
    tag: str = ""
    dry: bool = False
    force: bool = False


class Added(NamedTuple):
    """A document that was brought in, or would be: where, in which language, and how it is cut.

    ``renewal`` is what changes in a document that was there, None if it is new; ``notes`` say what
    a person should look at.
    """

    folder: Path
    tag: str
    document: Document
    renewal: Renewal | None
    notes: tuple[str, ...]


def add(request: Request) -> Added:
    """Bring a text in, as a new document or as a new version of one that is there.

    Raises:
        UsageError: the format, name or language is none, or another than the workspace's or the
            document's; or the text is another one than the document's.
        ConfigError: the configuration of the workspace cannot be read.
        UnreadableError: the text cannot be read, or a file of the document.
        SaveError: a file cannot be written; then all are as they were.
    """
    workspace = open_workspace(Path.cwd())
    intake = take_in(request.source)
    folder = _folder(request, workspace)
    provenance = _provenance(intake, request, workspace)
    if folder.exists():
        return _renewed(request, intake, folder, provenance)
    tag = language_of(intake, request.tag, workspace.config.source)
    parts = _parts(intake, tag)
    ids = name_segments(one.text for one in parts.segments)
    numbered = (replace(one, id=name) for one, name in zip(parts.segments, ids, strict=True))
    document = Document(tuple(numbered), parts.tail)
    pot = new_backbone(document, _metadata(folder.name, tag, provenance))
    if not request.dry:
        make_home(folder, {f"source.{intake.extension}": intake.raw, BACKBONE: pot})
    return Added(folder, tag, document, None, tuple(_notes(document)))


def _renewed(
    request: Request, intake: Intake, folder: Path, provenance: Mapping[str, str]
) -> Added:
    """A new version of the document that lives in a folder."""
    if not is_home(folder):
        remedy = "give the document another --name"
        raise UsageError("this is there, and no document of ours", path=str(folder), remedy=remedy)
    known = source_tag(folder)
    if request.tag and known and request.tag.lower() != known.lower():
        remedy = "give a text in another language a --name of its own"
        raise UsageError(f"this document is in {named(known)}", path=str(folder), remedy=remedy)
    tag = language_of(intake, request.tag, known)
    delivered = find_source(folder)
    if delivered.suffix != f".{intake.extension}":
        remedy = f"add a {delivered.suffix} again, or give this one a --name of its own"
        raise UsageError(f"the document is {delivered.name}", path=str(folder), remedy=remedy)
    parts = _parts(intake, tag, cuts_of(document_in(folder)))
    if delivered.samefile(intake.path):
        provenance = {key: what for key, what in provenance.items() if key != "X-Source-File"}
    with hold_folder(folder / BACKBONE):
        renewal = renew(folder, intake.raw, parts, provenance)
        if not request.force:
            refuse_another(renewal, folder)
        if not request.dry:
            save_together(renewal.rewrites)
    beside = (f"{path} is not in our layout, and stays as it is" for path in renewal.others)
    return Added(folder, tag, renewal.document, renewal, (*_notes(renewal.document), *beside))


def _parts(intake: Intake, tag: str, cuts: Cuts = NO_CUTS) -> Document:
    """The segments of a text, which have no ids yet."""
    parts = read(intake.text, intake.find_blocks, find_language(tag), cuts)
    if not parts.segments:
        message = "there is nothing to translate in this file"
        raise UnreadableError(message, path=intake.path)
    return parts


def _folder(request: Request, workspace: Workspace) -> Path:
    """The folder of a document by its name, which is the file's unless another is given.

    The source of a document, handed in from its own folder, belongs to that document.
    """
    path = Path(request.source)
    if not request.name and path.stem == "source" and is_home(path.parent):
        return path.parent
    name = request.name or path.stem
    if not NAME.fullmatch(name) or name != name.rstrip(" ."):
        remedy = "give it another with --name: letters, digits, hyphens"
        raise UsageError(f"{name} is no name for a folder", remedy=remedy)
    return near(shelves(workspace)[0] / name)


def _provenance(intake: Intake, request: Request, workspace: Workspace) -> dict[str, str]:
    """Where a text came from, when, and what it is known by."""
    path = inside(str(Path(intake.path).resolve()), str(workspace.root.resolve()))
    return {
        "X-Source-File": Path(path).name if Path(path).is_absolute() else path,
        "X-Source-Date": request.date,
        HASH: f"sha256:{sha256(intake.raw).hexdigest()}",
    }


def _metadata(name: str, tag: str, provenance: Mapping[str, str]) -> dict[str, str]:
    """The header of a new source.pot."""
    return {
        "Project-Id-Version": name,
        "PO-Revision-Date": f"{provenance['X-Source-Date']} 00:00+0000",
        "Last-Translator": "Nobody",
        "Language-Team": "None",
        "Language": "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Hexapla": "1",
        "X-Source-Language": tag,
        **provenance,
    }


def _notes(document: Document) -> list[str]:
    """What a person should look at."""
    return [
        f"segment {one.id} has {len(one.text)} characters and no end of a sentence in them"
        for one in document.segments
        if len(one.text) > LONG
    ]
