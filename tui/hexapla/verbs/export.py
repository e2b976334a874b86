"""A document as a text again: its source, or one of its renderings."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.compose import compose
from hexapla.corpus.document import Document
from hexapla.corpus.unit import State
from hexapla.errors import UsageError
from hexapla.formats.document.part import parts_of
from hexapla.formats.document.write import as_html, as_markdown, as_text, page
from hexapla.formats.po import PoFile, parse, to_catalogue
from hexapla.formats.po.backbone import read_backbone
from hexapla.languages import find_language
from hexapla.verbs.intake import charset_of
from hexapla.workspace.config import open_workspace
from hexapla.workspace.documents import BACKBONE
from hexapla.workspace.files import read_bytes
from hexapla.workspace.fresh import write_anew
from hexapla.workspace.home import find_home, find_source

BOM = "\ufeff"
TEXTS = {".md": "md", ".markdown": "md", ".txt": "txt", ".text": "txt"}
FORMS = {**TEXTS, ".html": "html", ".htm": "html"}  # by the end of a file's name
LINES = {".gettext", ".tsv"}  # sources of which each segment is a line of its own
OPEN = {
    State.EMPTY: "without a rendering, so in the source's words",
    State.FUZZY: "to be looked at again",
    State.DANGLING: "left out, for an arrow leads nowhere",
}


class Exported(NamedTuple):
    """A text, the name of the file that it belongs in, and what is not done in it yet.

    ``open`` are the ids of segments, by what there is to say of them.
    """

    raw: bytes
    name: str
    open: dict[str, list[str]]


class Source(NamedTuple):
    """A document on the disk: its folder, the end of its source's name, what source.pot says."""

    folder: Path
    end: str
    document: Document


def export(name: str, tag: str = "", form: str = "") -> Exported:
    """The rendering of a document in a language; without a tag, or with its own, the source.

    ``form`` is txt, md or html; without it, it is the document's own. A source in its own form is
    what source.pot says: of plain text and Markdown, byte for byte what was delivered.

    Raises:
        UsageError: there is no such document or rendering.
        UnreadableError: a file of it cannot be read, or is damaged.
        ConfigError: the configuration of the workspace cannot be read.
    """
    folder = find_home(open_workspace(Path.cwd()), name)
    source, own = _source(folder)
    form = form or _form(source)
    if not tag or tag.lower() in {"source", own.lower()}:
        text = _written(source, None, own, form)
        same = TEXTS.get(source.end) == form
        raw = text.encode(charset_of(read_bytes(find_source(folder))) if same else "utf-8")
        return Exported(raw, f"{folder.name}{_end(source, form)}", {})
    return export_file(_read(_rendering(folder, tag)), form)


def export_file(file: PoFile, form: str = "") -> Exported:
    """The rendering that a catalogue of our layout holds, whatever stands on the disk by now.

    Raises:
        UnreadableError: the document that it belongs to cannot be read, or is damaged.
    """
    path = Path(file.path)
    source, _ = _source(path.parent)
    form = form or _form(source)
    texts = {str(e.msgctxt): e.msgstrs[0] for e in file.entries if e.msgctxt and not e.obsolete}
    text = _written(source, texts, path.stem, form).removeprefix(BOM)
    catalogue = to_catalogue(file, document="", source_tag="", target_tag="", joiner="")
    name = f"{source.folder.name}.{path.stem}{_end(source, form)}"
    return Exported(text.encode(), name, _open(catalogue, source.document))


def _source(folder: Path) -> tuple[Source, str]:
    """A document on the disk, and the tag of its source."""
    pot = _read(folder / BACKBONE)
    own = pot.header.get("X-Source-Language", "")
    return Source(folder, find_source(folder).suffix, read_backbone(pot)), own


def _form(source: Source) -> str:
    """The form that a document is in itself."""
    return "txt" if source.end in LINES else FORMS.get(source.end, "md")


def form_of(path: str) -> str:
    """The form that the name of a file means; empty if it means none."""
    return FORMS.get(Path(path).suffix.lower(), "")


def _end(source: Source, form: str) -> str:
    """How the name of a file in this form ends: as its source's, if that is in it too."""
    return source.end if FORMS.get(source.end) == form else f".{form}"


def _written(source: Source, targets: Mapping[str, str] | None, tag: str, form: str) -> str:
    """A document in a form and a language, with targets for its segments; None for the source."""
    joiner = find_language(tag).joiner
    document = source.document
    kept = TEXTS.get(source.end) == form or (source.end in LINES and form == "txt")
    if not kept and TEXTS.get(source.end) != "md":
        parts = list(parts_of(document, targets or {}, joiner))
        if form == "html":
            return as_html(parts, tag, source.folder.name)
        return as_markdown(parts) if form == "md" else as_text(parts)
    text = document.text if targets is None else compose(document, targets, joiner)
    return text if kept else _from_markdown(text, source, tag, form)


def _from_markdown(text: str, source: Source, tag: str, form: str) -> str:
    """A text in Markdown as HTML or plain text."""
    from hexapla.formats.document.markdown import to_html, to_text  # noqa: PLC0415 -- takes a while

    if form == "txt":
        return to_text(text)
    title = next((one.text for one in source.document.segments if one.role == "title"), "")
    return page(to_html(text), tag, title or source.folder.name)


def save_export(exported: Exported, path: str) -> Path:
    """Write a text into a file, over an older one if need be; where the file is.

    Raises:
        SaveError: it cannot be written.
    """
    place = Path(path)
    place = place / exported.name if place.is_dir() else place
    write_anew(place, exported.raw)
    return place


def _read(path: Path) -> PoFile:
    return parse(read_bytes(path), str(path))


def _rendering(folder: Path, tag: str) -> Path:
    """The catalogue of a language."""
    there = {path.stem: path for path in sorted(folder.glob("*.po"))}
    for name, path in there.items():
        if name.lower() == tag.lower():
            return path
    remedy = f"there are {', '.join(there)}" if there else "there are no renderings yet"
    raise UsageError(f"there is no rendering in {tag}", path=str(folder), remedy=remedy)


def _open(catalogue: Catalogue, document: Document) -> dict[str, list[str]]:
    """The segments that are not done, by what there is to say of them."""
    states = {unit.key: unit.state for unit in catalogue.units if unit.state in OPEN}
    found: dict[str, list[str]] = {}
    for one in document.segments:
        if one.id in states:
            found.setdefault(OPEN[states[one.id]], []).append(one.id)
    return found
