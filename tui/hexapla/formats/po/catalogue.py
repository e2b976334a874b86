"""A PO file as the units that are reviewed."""

from collections.abc import Iterable, Iterator
from heapq import merge
from operator import attrgetter

from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.join import join
from hexapla.corpus.unit import State, Unit
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.reader import PoFile

TARGET, CONTEXT = b"sx"  # the kinds of a live msgstr and msgctxt
FUZZY, RENDERED = State.FUZZY, State.RENDERED
LAYOUT = "X-Hexapla"  # the header that says: this file is in our layout


def is_ours(file: PoFile) -> bool:
    """Whether the file is in our layout: its header says so."""
    return file.header.get(LAYOUT) == "1"


def to_catalogue(
    file: PoFile, *, document: str, source_tag: str, target_tag: str, joiner: str
) -> Catalogue:
    """The units of a file in its order, damages among them; the header is none.

    In our layout a unit's key is its segment id, the msgctxt, and segments rendered together are
    one unit, whose sources ``joiner`` joins. Elsewhere the key is gettext's own, ``msgctxt EOT
    msgid NUL msgid_plural``, the first and last part only where the entry has them.
    """
    ours = is_ours(file)
    sound = _units(file, ours=ours)
    units: Iterable[Unit] = (unit for unit in sound if unit.key)  # the header's alone is empty
    if file.damages:
        units = merge(units, _damaged(file), key=attrgetter("line"))
    if ours:
        units = join(list(_named_once(units)), joiner)
    return Catalogue(document, file.path, source_tag, target_tag, tuple(units), ours)


def _units(file: PoFile, *, ours: bool) -> Iterator[Unit]:
    """A unit for each entry; the texts of those with one live msgstr are read at once."""
    tokens, kinds = file.tokens, file.tokens.kinds
    usual = [entry.at for entry in file.entries if kinds[entry.at + 1] == TARGET]
    targets = iter(tokens.texts([at + 1 for at in usual]))
    contexts = iter(tokens.texts([at - 1 for at in usual if at and kinds[at - 1] == CONTEXT]))
    before = 0
    for entry in file.entries:
        _, line, at, msgid = entry
        if kinds[at + 1] != TARGET:
            yield _unit(entry, ours=ours)
            continue
        key = msgid
        if at and kinds[at - 1] == CONTEXT:
            context = next(contexts)
            key = context if ours and context else f"{context}\4{msgid}"
        flags = entry.flags if kinds.find(b"f", before, at) >= 0 else ()
        before, target = at, next(targets)
        state = State.EMPTY if not target else FUZZY if "fuzzy" in flags else RENDERED
        yield Unit(key, (msgid,), (target,), state, line, flags)


def _unit(entry: Entry, *, ours: bool) -> Unit:
    context, msgid, plural = entry.msgctxt, entry.msgid, entry.msgid_plural
    key = msgid if plural is None else f"{msgid}\0{plural}"
    if context is not None:
        key = context if ours and context else f"{context}\4{key}"
    targets, flags = entry.msgstrs, entry.flags
    sources = (msgid,) if plural is None else (msgid, plural)
    return Unit(key, sources, targets, _state(entry, targets, flags), entry.line, flags)


def _state(entry: Entry, targets: tuple[str, ...], flags: tuple[str, ...]) -> State:
    if entry.obsolete:
        return State.OBSOLETE
    if not any(targets):
        return State.EMPTY
    return State.FUZZY if "fuzzy" in flags else State.RENDERED


def _damaged(file: PoFile) -> Iterator[Unit]:
    for number, damage in enumerate(file.damages, 1):
        note = f"{damage.message}; {damage.remedy}"
        yield Unit(f"damage {number}", (damage.text,), ("",), State.DAMAGED, damage.line, note=note)


def _named_once(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units, with a segment id that comes again as damage: nothing could tell the two apart."""
    lines: dict[str, int] = {}
    for unit in units:
        first = lines.setdefault(unit.key, unit.line)
        if first == unit.line:
            yield unit
        else:
            note = f"segment {unit.key} stands before, on line {first}; each needs an id of its own"
            key = f"{unit.key} on line {unit.line}"
            yield unit._replace(key=key, state=State.DAMAGED, note=note)
