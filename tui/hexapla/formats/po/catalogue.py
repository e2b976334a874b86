"""A PO file as the units that are reviewed."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from heapq import merge
from itertools import repeat
from operator import attrgetter

from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.join import join
from hexapla.corpus.unit import State, Unit
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.lead import read_flags
from hexapla.formats.po.lexer import Tokens
from hexapla.formats.po.memo import contested, remembered
from hexapla.formats.po.reader import PoFile

TARGET, CONTEXT = b"sx"  # the kinds of a live msgstr and msgctxt
FLAG_LINE = {b"f", b"fx"}  # the kinds from the only flag line of an entry to its msgid
EMPTY, FUZZY, RENDERED = State.EMPTY, State.FUZZY, State.RENDERED
LAYOUT = "X-Hexapla"  # the header that says: this file is in our layout

_DEFAULTS = tuple(Unit._field_defaults[name] for name in ("joiner", "note", "plural", "memo"))
_MAKE_UNIT = partial(tuple.__new__, Unit)  # Unit._make, sooner


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
    sound = contested(_units(file, ours=ours), file)
    sound = remembered(sound, file) if ours else sound
    units: Iterable[Unit] = filter(attrgetter("key"), sound)  # the header's alone is empty
    if file.damages:
        units = merge(units, _damaged(file), key=attrgetter("line"))
    if ours:
        units = join(list(_named_once(units)), joiner)
    return Catalogue(document, file.path, source_tag, target_tag, tuple(units), ours)


def _units(file: PoFile, *, ours: bool) -> Sequence[Unit]:
    """A unit for each entry."""
    kinds = file.tokens.kinds
    usual = [entry for entry in file.entries if kinds[entry.at + 1] == TARGET]
    units = _usual_units(usual, file.tokens, ours=ours)
    if len(usual) == len(file.entries):
        return units
    following = iter(units)
    return [
        next(following) if kinds[entry.at + 1] == TARGET else _unit(entry, ours=ours)
        for entry in file.entries
    ]


def _usual_units(entries: Sequence[Entry], tokens: Tokens, *, ours: bool) -> list[Unit]:
    """A unit for each of these entries, which have one live msgstr; sooner than one by one."""
    if not entries:
        return []
    _, lines, places, msgids = zip(*entries, strict=True)
    targets = tokens.texts([at + 1 for at in places])
    flags = _flags(entries, places, tokens)
    states = [
        EMPTY if not target else FUZZY if "fuzzy" in words else RENDERED
        for target, words in zip(targets, flags, strict=True)
    ]
    keys = _keys(msgids, places, tokens, ours=ours)
    texts = zip(msgids), zip(targets)
    columns = zip(keys, *texts, states, lines, flags, *map(repeat, _DEFAULTS), strict=False)
    return list(map(_MAKE_UNIT, columns))


def _flags(
    entries: Sequence[Entry], places: Sequence[int], tokens: Tokens
) -> list[tuple[str, ...]]:
    """The flags of each entry; most have none, or one line of them right above the fields."""
    kinds = tokens.kinds
    flags: list[tuple[str, ...]] = [()] * len(entries)
    line = kinds.find(b"f")
    while 0 <= line < places[-1]:
        number = bisect_left(places, line)
        at = places[number]
        alone = kinds[line:at] in FLAG_LINE
        flags[number] = read_flags(tokens.field(line)) if alone else entries[number].flags
        line = kinds.find(b"f", at)
    return flags


def _keys(
    msgids: Sequence[str], places: Sequence[int], tokens: Tokens, *, ours: bool
) -> Sequence[str]:
    """The key of each entry: msgids, and contexts where there are any."""
    kinds = tokens.kinds
    named = [number for number, at in enumerate(places) if at and kinds[at - 1] == CONTEXT]
    keys = list(msgids)
    contexts = tokens.texts([places[number] - 1 for number in named])
    for number, context in zip(named, contexts, strict=True):
        keys[number] = context if ours and context else f"{context}\4{msgids[number]}"
    return keys


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
