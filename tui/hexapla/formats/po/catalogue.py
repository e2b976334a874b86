"""A PO file as a catalogue: entries become units."""

from collections.abc import Mapping

from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.join import join
from hexapla.corpus.unit import State, Unit
from hexapla.formats.po.damage import Damage
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.reader import PoFile

LAYOUT = "X-Hexapla"


def is_ours(header: Mapping[str, str]) -> bool:
    """Whether the header says that the file is in our layout."""
    return header.get(LAYOUT) == "1"


def to_catalogue(file: PoFile, document: str, tags: tuple[str, str], joiner: str) -> Catalogue:
    """The units of a file, in order; the header is none of them.

    ``tags`` are those of source and target. ``joiner`` stands between sources that are rendered
    together. Damage is a unit too, in its place.
    """
    ours = is_ours(file.header)
    units = [_unit(entry, ours=ours) for entry in file.entries if entry.msgid or entry.msgctxt]
    if ours:
        units = list(join(units, joiner))
    if file.damages:
        units = sorted((*units, *map(_damaged, file.damages)), key=lambda unit: unit.line)
    return Catalogue(document, file.path, *tags, tuple(units), ours)


def _unit(entry: Entry, *, ours: bool) -> Unit:
    msgid, plural, targets = entry.msgid, entry.msgid_plural, entry.msgstrs
    flags = entry.flags
    return Unit(
        key=(entry.msgctxt or "") if ours else _key(entry.msgctxt, msgid, plural),
        sources=(msgid,) if plural is None else (msgid, plural),
        targets=targets,
        state=_state(entry, targets, flags),
        line=entry.line,
        flags=flags,
    )


def _key(msgctxt: str | None, msgid: str, plural: str | None) -> str:
    """The key that gettext itself gives a message, with its plural where it has one."""
    key = msgid if msgctxt is None else f"{msgctxt}\x04{msgid}"
    return key if plural is None else f"{key}\0{plural}"


def _state(entry: Entry, targets: tuple[str, ...], flags: tuple[str, ...]) -> State:
    if entry.obsolete:
        return State.OBSOLETE
    if not any(targets):
        return State.EMPTY
    return State.FUZZY if "fuzzy" in flags else State.RENDERED


def _damaged(damage: Damage) -> Unit:
    note = f"{damage.message}; {damage.remedy}" if damage.remedy else damage.message
    return Unit(
        key=f"line {damage.line}",
        sources=(damage.text,),
        targets=(),
        state=State.DAMAGED,
        line=damage.line,
        note=note,
    )
