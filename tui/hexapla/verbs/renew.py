"""A text brought in again: its segments keep their ids, and its renderings follow."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.document import Document
from hexapla.corpus.join import ARROW
from hexapla.corpus.renewal import Heir, Rendering, find_heirs, pass_on
from hexapla.corpus.segment import Segment
from hexapla.errors import SaveError, UsageError
from hexapla.formats.po import Entry, PoFile, parse
from hexapla.formats.po.backbone import place_of, places, read_backbone
from hexapla.formats.po.catalogue import is_ours
from hexapla.formats.po.recompose import Row, recompose
from hexapla.formats.po.writer import Change, rewrite
from hexapla.languages.tag import from_posix
from hexapla.workspace.documents import BACKBONE
from hexapla.workspace.files import read_bytes
from hexapla.workspace.home import Rewrite, find_source

FUZZY = "fuzzy"
HASH = "X-Source-Hash"
ROLE = re.compile(r"block=\d+ role=[\w-]+\Z")
LASTING = 0.3  # of the segments, before or after, that live on if it is the same text


class Renewal(NamedTuple):
    """What a new version of a text changes: the document, its files and its segments.

    ``others`` are the catalogues beside it that are not in our layout, and do not follow.
    """

    document: Document
    rewrites: tuple[Rewrite, ...]
    heirs: tuple[Heir, ...]
    gone: tuple[Segment, ...]
    others: tuple[str, ...]

    @property
    def edited(self) -> list[str]:
        """The ids of the segments that have another text than before."""
        pairs = zip(self.heirs, self.document.segments, strict=True)
        return [heir.id for heir, one in pairs if heir.before not in {None, one.text}]

    @property
    def fresh(self) -> list[str]:
        """The ids of the segments that were not there before."""
        return [heir.id for heir in self.heirs if heir.before is None]

    @property
    def moved(self) -> list[str]:
        """The ids of the segments that stand elsewhere."""
        return [heir.id for heir in self.heirs if heir.moved]


def renew(folder: Path, raw: bytes, parts: Document, provenance: Mapping[str, str]) -> Renewal:
    """What a text, ``raw``, changes in the folder of a document that it is a new version of.

    Raises:
        UnreadableError: a file of the document cannot be read, or is damaged.
        SaveError: a catalogue is damaged.
    """
    source = find_source(folder)
    pot = _read(folder / BACKBONE)
    old = read_backbone(pot)
    gone = [
        Segment(entry.msgctxt, entry.msgid)
        for entry in pot.entries
        if entry.obsolete and entry.msgctxt
    ]
    heirs = find_heirs(old.segments, gone, [one.text for one in parts.segments])
    named = (replace(one, id=heir.id) for one, heir in zip(parts.segments, heirs, strict=True))
    document = Document(tuple(named), parts.tail)
    files = [_read(path) for path in sorted(folder.glob("*.po"))]
    rewrites = [
        Rewrite(Path(file.path), file.raw, _follow(file, document, heirs))
        for file in files
        if is_ours(file)
    ]
    said = provenance if old.text != parts.text or _is_other(pot, provenance) else {}
    rewrites.append(Rewrite(folder / BACKBONE, pot.raw, _backbone(pot, document, said)))
    rewrites.append(Rewrite(source, read_bytes(source), raw))
    alive = {heir.id for heir in heirs}
    left = tuple(one for one in old.segments if one.id not in alive)
    others = tuple(file.path for file in files if not is_ours(file))
    return Renewal(document, tuple(rewrites), tuple(heirs), left, others)


def source_tag(folder: Path) -> str:
    """The language of a document's source.

    Raises:
        UnreadableError: its source.pot cannot be read.
    """
    return from_posix(_read(folder / BACKBONE).header.get("X-Source-Language", ""))


def document_in(folder: Path) -> Document:
    """The document that lives in a folder.

    Raises:
        UnreadableError: its source.pot cannot be read.
        SaveError: it is damaged.
    """
    return read_backbone(_read(folder / BACKBONE))


def refuse_another(renewal: Renewal, folder: Path) -> None:
    """Refuse a text of which hardly a segment was there before.

    Raises:
        UsageError: it is another text.
    """
    staying = len(renewal.heirs) - len(renewal.fresh)
    size = min(len(renewal.heirs), staying + len(renewal.gone))
    if staying < LASTING * size:
        message = f"this is another text: of {size} segments, {staying} are in the document"
        remedy = "give it a --name of its own, or say --force"
        raise UsageError(message, path=str(folder), remedy=remedy)


def _is_other(pot: PoFile, provenance: Mapping[str, str]) -> bool:
    """Whether source.pot says that it was made from other bytes."""
    made = pot.header.get(HASH)
    return made is not None and made != provenance[HASH]


def _read(path: Path) -> PoFile:
    file = parse(read_bytes(path), str(path))
    for damage in file.damages:
        message = f"the file is damaged, so nothing is changed: {damage.message}"
        raise SaveError(message, path=file.path, line=damage.line, remedy=damage.remedy)
    return file


def _backbone(pot: PoFile, document: Document, provenance: Mapping[str, str]) -> bytes:
    """source.pot with the new segments, and where they come from."""
    header = pot.entries[0]
    lines = [line for line in header.msgstrs[0].split("\n") if line]
    kept = [line for line in lines if line.partition(":")[0] not in provenance]
    said = (f"{key}: {text}" for key, text in provenance.items() if text)
    text = "".join(f"{line}\n" for line in (*kept, *said))
    file = parse(rewrite(pot, [Change(header, (text,))]), pot.path)
    entries = _by_key(file)
    pairs = zip(document.segments, places(document), strict=True)
    rows = [Row(one.id, one.text, place, entries.get(one.id)) for one, place in pairs]
    return recompose(file, rows)


def _follow(file: PoFile, document: Document, heirs: Sequence[Heir]) -> bytes:
    """A catalogue with the new segments, its renderings at those that they were made for."""
    entries = _by_key(file)
    changed = {
        heir.id
        for heir, one in zip(heirs, document.segments, strict=True)
        if heir.id in entries and entries[heir.id].msgid != one.text
    }
    passed = pass_on(heirs, changed, dict(_renderings(entries)))
    changes = [_change(entries[key], new) for key, new in passed.items() if key in entries]
    after = parse(rewrite(file, changes), file.path)
    entries = _by_key(after)
    rows = [_row(one, entries.get(one.id), remember=one.id in changed) for one in document.segments]
    return recompose(after, rows)


def _by_key(file: PoFile) -> dict[str, Entry]:
    """The entries by their segments; where one is alive and one obsolete, the one alive."""
    named = [entry for entry in file.entries if entry.msgctxt]
    found: dict[str, Entry] = {}
    for entry in sorted(named, key=lambda entry: entry.obsolete):
        found.setdefault(str(entry.msgctxt), entry)
    return found


def _renderings(entries: Mapping[str, Entry]) -> Iterator[tuple[str, Rendering]]:
    """The rendering of each segment; an arrow that has come back points to a text without it."""
    for key, entry in entries.items():
        target = entry.msgstrs[0]
        if not (entry.obsolete and target.startswith(ARROW)):
            yield key, Rendering(target, entry.fuzzy)


def _change(entry: Entry, new: Rendering) -> Change:
    """The change that gives an entry a rendering."""
    kept = tuple(flag for flag in entry.flags if flag != FUZZY)
    flags = (FUZZY, *kept) if new.fuzzy else kept
    return Change(entry, (new.target, *entry.msgstrs[1:]), flags)


def _row(one: Segment, entry: Entry | None, *, remember: bool) -> Row:
    """The row of a segment, with the source that its rendering was made for."""
    previous = entry.msgid if entry and remember and any(entry.msgstrs) else None
    return Row(one.id, one.text, _place(one, entry), entry, previous)


def _place(one: Segment, entry: Entry | None) -> str:
    """What a catalogue says of a segment.

    An old number of the block stays there: a new one would change lines beside those that
    translators change, in every entry behind a new paragraph. Order lives in source.pot alone.
    """
    known = entry.comments.extracted if entry else ()
    place = place_of(one)
    role = place.partition(" ")[2]
    return next((old for old in known if ROLE.match(old) and old.endswith(f" {role}")), place)
