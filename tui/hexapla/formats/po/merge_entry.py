"""One entry that two branches have changed: merged part by part."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple, TypeVar

from hexapla.formats.po.clash import note_theirs
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.writer import FUZZY

OTHERWISE = "both sides have put it otherwise"
SOURCE = "both sides have changed its source, and not alike"
PLACE = "both sides have changed what stands above it (#.), and not alike"
GONE = "one side has changed it, the other made it obsolete: it stays"
EXTRACTED, REFERENCE = re.compile(rb"#\."), re.compile(rb"#:")

Value = TypeVar("Value")


class Parts(NamedTuple):
    """What an entry is made of: the bytes of all of it, and its parts.

    ``notes`` are the lines of its comments, ``place`` those that begin with ``#.``. ``source`` is
    context, msgid and plural, as bytes beside; a target for each plural form.
    """

    raw: bytes
    notes: tuple[bytes, ...]
    place: tuple[bytes, ...]
    flags: tuple[str, ...]
    previous: bytes
    source: tuple[str | None, ...]
    source_raw: bytes
    targets: tuple[str, ...]
    target_raw: bytes
    obsolete: bool
    line_end: bytes

    @property
    def fuzzy(self) -> bool:
        """Whether the target is a guess."""
        return FUZZY in self.flags


NONE = Parts(b"", (), (), (), b"", (), b"", (), b"", obsolete=False, line_end=b"\n")


def parts_of(entry: Entry, line_end: bytes) -> Parts:
    """The parts of an entry."""
    tokens = entry.tokens
    data, starts = tokens.data, tokens.starts
    start, end = entry.extent
    first = starts[entry.targets[0]]
    lines = b"".join(map(tokens.field, entry.lead(b"c"))).splitlines()
    lines = [line.lstrip() for line in lines if line.strip()]
    return Parts(
        data[start:end],
        tuple(line for line in lines if not EXTRACTED.match(line)),
        tuple(line for line in lines if EXTRACTED.match(line)),
        entry.flags,
        b"".join(map(tokens.field, entry.lead(b"q"))),
        (entry.msgctxt, entry.msgid, entry.msgid_plural),
        data[starts[entry.fields[0]] : first],
        entry.msgstrs,
        data[first:end],
        entry.obsolete,
        line_end,
    )


def merge_parts(was: Parts, here: Parts, there: Parts) -> tuple[bytes, str]:
    """The bytes of an entry with the changes of both sides, and what there is to settle in it.

    ``was`` is ``NONE`` where both sides have added it.
    """
    if there.raw in {here.raw, was.raw}:
        return here.raw, ""
    if here.raw == was.raw:
        return there.raw, ""
    if here.obsolete != there.obsolete:
        return _kept_alive(was, here, there)
    return combine(was, here, there)


def _kept_alive(was: Parts, here: Parts, there: Parts) -> tuple[bytes, str]:
    """The one that is obsolete, unless the other has got a text meanwhile."""
    gone, alive = (here, there) if here.obsolete else (there, here)
    if (alive.targets, alive.fuzzy) in {(was.targets, was.fuzzy), (gone.targets, alive.fuzzy)}:
        return gone.raw, ""
    return alive.raw, GONE


def combine(was: Parts, here: Parts, there: Parts) -> tuple[bytes, str]:
    """The same part by part, whatever the bytes are."""
    source = here if _holds(was.source, here.source, there.source) else there
    place = here if _holds(was.place, here.place, there.place) else there
    before = here if _holds(was.previous, here.previous, there.previous) else there
    kept, other = _in_doubt(was, here, there)
    message = _clash(was, here, there)
    fuzzy = (
        message in {OTHERWISE, SOURCE}
        or _is_fuzzy(was, kept, there if kept is here else here)
        or (source.source != kept.source and kept.targets != was.targets)
    )
    notes = _united(was.notes, here.notes, there.notes)
    flags = [flag for flag in _united(was.flags, here.flags, there.flags) if flag != FUZZY]
    end = here.line_end
    own = [line for line in notes if not REFERENCE.match(line)]
    references = [line for line in notes if REFERENCE.match(line)]
    above = [line + end for line in (*own, *other, *place.place, *references)]
    if fuzzy or flags:
        above.append(f"#, {', '.join([FUZZY] * fuzzy + flags)}".encode() + end)
    if fuzzy:
        above.append(before.previous)
    return b"".join((*above, source.source_raw, kept.target_raw)), message


def _holds(was: Value, here: Value, there: Value) -> bool:
    """Whether ours holds: it was changed, or theirs was not."""
    return here != was or there == was


def _clash(was: Parts, here: Parts, there: Parts) -> str:
    """What both sides have changed, each its own way."""
    if _differ(was.source, here.source, there.source) and was.raw:
        return SOURCE
    if _differ(was.targets, here.targets, there.targets) and (
        was.raw or (any(here.targets) and any(there.targets))
    ):
        return OTHERWISE
    return PLACE if _differ(was.place, here.place, there.place) else ""


def _differ(was: Value, here: Value, there: Value) -> bool:
    return here != there and was not in {here, there}


def _in_doubt(was: Parts, here: Parts, there: Parts) -> tuple[Parts, Sequence[bytes]]:
    """The side whose targets hold, ours if both were changed; lines to keep the other's."""
    if there.targets in {here.targets, was.targets}:
        return here, ()
    if here.targets == was.targets or not any(here.targets):
        return there, ()
    return here, note_theirs(there.targets) if any(there.targets) else ()


def _is_fuzzy(was: Parts, kept: Parts, other: Parts) -> bool:
    """Whether the target is a guess: either side's word on a text that both have."""
    if kept.targets != other.targets:
        return kept.fuzzy or (other.fuzzy and not was.fuzzy)
    return kept.fuzzy if kept.fuzzy == other.fuzzy else not was.fuzzy


def _united(was: Collection[Value], here: Sequence[Value], there: Sequence[Value]) -> list[Value]:
    """What ours has, less what theirs took away, and what theirs added."""
    kept = [one for one in here if one in there or one not in was]
    return [*kept, *(one for one in there if one not in was and one not in here)]
