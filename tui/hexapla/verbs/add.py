"""A text brought in: a folder with its source, its segments and where it came from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.document import Document
from hexapla.corpus.segment import name_segments
from hexapla.errors import UsageError
from hexapla.formats.document.read import cuts_of
from hexapla.formats.po.backbone import new_backbone
from hexapla.languages.recognise import SIMPLIFIED, TRADITIONAL
from hexapla.verbs.along import catalogues
from hexapla.verbs.handed import name_of
from hexapla.verbs.intake import Intake, cut, language_of, named, take_in
from hexapla.verbs.renew import HASH, Renewal, document_in, refuse_another, renew, source_tag
from hexapla.workspace.config import Workspace, open_workspace
from hexapla.workspace.documents import BACKBONE, inside
from hexapla.workspace.home import find_source, is_home, make_home, near, save_together, shelves
from hexapla.workspace.lock import hold_folder

NAME = re.compile(r"[^\s./\\:*?\"<>|\x00-\x1f\x7f][^/\\:*?\"<>|\x00-\x1f\x7f]{0,79}")
LONG = 2000  # code points of a segment that nobody will want to review
MIXED = 0.1  # of the characters that tell two scripts of Chinese apart
ORIGIN = ("X-Source-File", "X-Source-Address")


class Request(NamedTuple):
    """What is to be brought in, as a person says it; ``date`` is today's, as ISO 8601 has it.

    ``private`` allows addresses of this machine and its network; ``alone`` leaves renderings out
    that come along.
    """

    source: str
    date: str
    name: str = ""
    tag: str = ""
    dry: bool = False
    force: bool = False
    private: bool = False
    alone: bool = False


class Added(NamedTuple):
    """A document that was brought in, or would be: where, in which language, and how it is cut.

    ``renewal`` is what changes in a document that was there, None if it is new; ``notes`` say what
    a person should look at; ``along`` are the tags of renderings that came with it.
    """

    folder: Path
    tag: str
    document: Document
    renewal: Renewal | None
    notes: tuple[str, ...]
    along: tuple[str, ...] = ()


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
    wanted = request.tag or workspace.config.source
    intake = take_in(request.source, wanted, private=request.private)
    folder = _folder(request, workspace)
    provenance = _provenance(intake, request, workspace)
    if folder.exists():
        return _renewed(request, intake, folder, provenance)
    tag = language_of(intake, request.tag, workspace.config.source)
    parts = cut(intake, tag)
    ids = name_segments(one.text for one in parts.segments)
    numbered = (replace(one, id=name) for one, name in zip(parts.segments, ids, strict=True))
    document = Document(tuple(numbered), parts.tail)
    metadata = _metadata(folder.name, tag, provenance)
    files = {f"source.{intake.extension}": intake.raw, BACKBONE: new_backbone(document, metadata)}
    made = {} if request.alone else dict(catalogues(document, intake, metadata))
    if not request.dry:
        make_home(folder, files | made)
    along = tuple(name.removesuffix(".po") for name in made)
    return Added(folder, tag, document, None, tuple(_notes(document, intake)), along)


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
    parts = cut(intake, tag, cuts_of(document_in(folder)))
    if not intake.address and delivered.samefile(intake.path):
        provenance = {key: what for key, what in provenance.items() if key not in ORIGIN}
    with hold_folder(folder / BACKBONE):
        renewal = renew(folder, intake.raw, parts, provenance)
        if not request.force:
            refuse_another(renewal, folder)
        if not request.dry:
            save_together(renewal.rewrites)
    notes = [f"{path} is not in our layout, and stays as it is" for path in renewal.others]
    if intake.delivered.renderings and not request.alone:
        notes.append("renderings come along with a new document only; those here stay as they are")
    notes = [*_notes(renewal.document, intake), *notes]
    return Added(folder, tag, renewal.document, renewal, tuple(notes))


def _folder(request: Request, workspace: Workspace) -> Path:
    """The folder of a document by its name, which is the file's unless another is given.

    The source of a document, handed in from its own folder, belongs to that document.
    """
    path = Path(request.source)
    if not request.name and path.stem == "source" and is_home(path.parent):
        return path.parent
    name = request.name or name_of(request.source)
    if not NAME.fullmatch(name) or name != name.rstrip(" ."):
        remedy = "give it another with --name: letters, digits, hyphens"
        raise UsageError(f"{name} is no name for a folder", remedy=remedy)
    return near(shelves(workspace)[0] / name)


def _provenance(intake: Intake, request: Request, workspace: Workspace) -> dict[str, str]:
    """Where a text came from, when, and what it is known by; empty where nothing is to say."""
    path = inside(str(Path(intake.path).resolve()), str(workspace.root.resolve()))
    name = Path(path).name if Path(path).is_absolute() else path
    return {
        "X-Source-File": "" if intake.address else name,
        "X-Source-Address": intake.address,
        "X-Source-Published": intake.delivered.published,
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
        **{key: text for key, text in provenance.items() if text},
    }


def _notes(document: Document, intake: Intake) -> Iterator[str]:
    """What a person should look at."""
    yield from intake.delivered.notes
    simplified = len(SIMPLIFIED.findall(intake.text))
    traditional = len(TRADITIONAL.findall(intake.text))
    if min(simplified, traditional) > MIXED * max(simplified, traditional):
        counts = f"{simplified} simplified and {traditional} traditional characters"
        yield f"two scripts are mixed in this text: {counts}"
    for one in document.segments:
        if len(one.text) > LONG:
            size = f"{len(one.text)} characters and no end of a sentence in them"
            yield f"segment {one.id} has {size}"
