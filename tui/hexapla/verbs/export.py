"""A document as a text again: its source, or one of its renderings."""

from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.compose import compose
from hexapla.corpus.document import Document
from hexapla.corpus.unit import State
from hexapla.errors import UsageError
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


def export(name: str, tag: str = "") -> Exported:
    """The rendering of a document in a language; without a tag, or with its own, the source.

    That is what source.pot says, byte for byte the text that was delivered.

    Raises:
        UsageError: there is no such document or rendering.
        UnreadableError: a file of it cannot be read, or is damaged.
        ConfigError: the configuration of the workspace cannot be read.
    """
    folder = find_home(open_workspace(Path.cwd()), name)
    pot = _read(folder / BACKBONE)
    document = read_backbone(pot)
    source = find_source(folder)
    if not tag or tag.lower() in {"source", pot.header.get("X-Source-Language", "").lower()}:
        raw = document.text.encode(charset_of(read_bytes(source)))
        return Exported(raw, f"{folder.name}{source.suffix}", {})
    path = _rendering(folder, tag)
    file = _read(path)
    texts = {str(e.msgctxt): e.msgstrs[0] for e in file.entries if e.msgctxt and not e.obsolete}
    text = compose(document, texts, find_language(path.stem).joiner).removeprefix(BOM)
    catalogue = to_catalogue(file, document="", source_tag="", target_tag="", joiner="")
    name = f"{folder.name}.{path.stem}{source.suffix}"
    return Exported(text.encode(), name, _open(catalogue, document))


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
