"""Events as lines of JSON; ``events.schema.json`` beside this file is their schema.

A line begins with the event's id: BLAKE2b-128, as 32 hexadecimal digits, of all the bytes of the
line that follow ``{"id":"...",``. So an event that anyone has altered is none any more, and
the events that an event answers are those very ones.
"""

import re
from functools import partial
from hashlib import blake2b
from json import dumps
from typing import Any, NamedTuple

import msgspec

from hexapla.errors import UsageError
from hexapla.review.event import ACTS, ANSWERING, JUDGING, REASONED, Act, Event
from hexapla.review.fault import Fault

VERSION = 1
HEAD = b'{"id":"%s",'
START = len(HEAD % (b"0" * 32))
_DAY = (
    r"\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)"
    r"|02-(?:0[1-9]|1\d|2[0-8]))"
    r"|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29"
)
PLAIN = frozenset(ACTS) - REASONED - ANSWERING - JUDGING  # acts that need nothing else
TIME = re.compile(
    rf"(?!0000)(?:{_DAY})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{{3}}Z", re.ASCII
)  # of the calendar: others reckon with it
RESTORE = "take the file back from git, or from whoever wrote it: events are never changed"
TORN = "leave it: what is not written in full was never said to be saved"


class Record(msgspec.Struct, kw_only=True):
    """An event as its line has it, field by field as in ``Event``; then its version."""

    id: str
    act: Act
    document: str
    tag: str
    key: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    by: str
    at: str
    answers: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    reason: str = ""
    rule: str = ""
    finding: str = ""
    v: int


class _Versioned(msgspec.Struct):
    v: int


_FIELDS = Record.__struct_fields__[:-1]
_FIRST = {"v": VERSION}
_DECODER = msgspec.json.Decoder(Record)
_VERSION_DECODER = msgspec.json.Decoder(_Versioned)
_MAKE_EVENT = partial(tuple.__new__, Event)  # Event._make, sooner


class Sitting(NamedTuple):
    """What one file holds: its events, and what is wrong with the rest of it."""

    events: tuple[Event, ...] = ()
    faults: tuple[Fault, ...] = ()


def write_line(event: Event) -> tuple[Event, bytes]:
    """The event with the id that it has to have, and its line; its own id is not looked at.

    Raises:
        UsageError: it says nothing, so it is no event: no reason, nobody's, or no time.

    >>> said = "Ann", "2026-01-01T00:00:00.000Z"
    >>> event = Event("", "approve", "a", "en", "k", ("一",), ("one",), *said)
    >>> made, line = write_line(event)
    >>> parse_sitting(line).events == (made,)
    True
    """
    values: dict[str, Any] = dict(zip(_FIELDS, event, strict=True))
    kept = {name: value for name, value in values.items() if value or name in _FIELDS[1:9]}
    kept.pop("id", None)
    body = dumps(_FIRST | kept, ensure_ascii=False, separators=(",", ":"))[1:].encode(
        "utf-8", "replace"
    )
    line = HEAD % _hash(body).encode() + body
    made = _read(line)
    if isinstance(made, Event):
        return made, line + b"\n"
    raise UsageError(made[0])


def parse_sitting(raw: bytes, path: str = "") -> Sitting:
    """Read a file of events; what is damaged is a fault, and the rest counts."""
    events: list[Event] = []
    faults: list[Fault] = []
    lines = raw.split(b"\n")
    for number, line in enumerate(lines, 1):
        if line := line.rstrip(b"\r"):
            read = _read(line)
            if isinstance(read, Event):
                events.append(read)
                continue
            torn = number == len(lines) and read[1] == RESTORE
            what = ("the last line is cut off", TORN) if torn else read
            faults.append(Fault(path, number, *what))
    return Sitting(tuple(events), tuple(faults))


def _read(line: bytes) -> Event | tuple[str, str]:
    """The event that a line is, or what is wrong with it and the remedy."""
    try:
        record = _DECODER.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        return _newer(line) or (f"this line is no event: {_first(error)}", RESTORE)
    if record.v != VERSION:
        return _newer(line) or (f"there is no version {record.v} of events", RESTORE)
    name = _hash(line[START:])
    if record.id != name or line[:START] != HEAD % name.encode():
        return "this event was altered after it was written, so it does not count", RESTORE
    event = _MAKE_EVENT(msgspec.structs.astuple(record)[:-1])
    lacking = _lacking(event)
    return (f"this event {lacking}, so it does not count", RESTORE) if lacking else event


def _hash(body: bytes) -> str:
    return blake2b(body, digest_size=16).hexdigest()


def _first(error: Exception) -> str:
    return str(error).partition("\n")[0]


def _newer(line: bytes) -> tuple[str, str] | None:
    """What to say of an event in a later version than ours; None if it is not."""
    try:
        version = _VERSION_DECODER.decode(line).v
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    if version <= VERSION:
        return None
    return f"version {version} of events is not known here", "use a newer hexapla"


def _lacking(event: Event) -> str:
    """What an event would need to say something; empty if it has all of it."""
    if event.act in PLAIN and TIME.fullmatch(event.at) and event.by.strip():
        return ""
    if event.act in REASONED and not event.reason.strip():
        return f"is to {event.act}, and gives no words for it"
    if event.act in ANSWERING and not event.answers:
        return f"is to {event.act}, and names nothing"
    if event.act in JUDGING and not event.finding:
        return f"is to {event.act}, and names no finding"
    if not event.by.strip():
        return "is nobody's"
    return "" if TIME.fullmatch(event.at) else "has no time in UTC"
