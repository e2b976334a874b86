"""One unit's target text changed on the disk, and nothing else."""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.join import ARROW
from hexapla.corpus.unit import State, Unit
from hexapla.errors import HexaplaError, SaveError
from hexapla.formats.po import Entry, PoFile, parse, to_catalogue
from hexapla.formats.po.catalogue import is_ours
from hexapla.formats.po.charset import decode, encode
from hexapla.formats.po.writer import Change, rewrite
from hexapla.text.visible import visible
from hexapla.verbs.journal import Amendment, Trace
from hexapla.workspace.files import RESCUE, digest, read_bytes, save
from hexapla.workspace.lock import hold_folder

SHOWN = 40  # characters of an id in a message
FUZZY = "fuzzy"
UTF8 = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


class Stamp(NamedTuple):
    """What tells a version of a file from another without reading it; the time in nanoseconds."""

    size: int
    mtime_ns: int
    inode: int


@dataclass(frozen=True, slots=True)
class Saved:
    """An amendment on the disk.

    ``made`` is what was really changed: a bare arrow is completed, and what stood there already
    is ``idle``. ``digest`` names the version written. ``stamp`` is None if someone else has
    written the file since. ``merged`` says that the file held other changes too. ``unit`` is the
    entry as it stands now: a join is a text like others. The entries behind it stand ``shift``
    lines further down than before.
    """

    made: Amendment
    digest: str
    stamp: Stamp | None
    unit: Unit
    shift: int
    merged: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """An amendment that was not made, since another text stands there than it was made for.

    ``theirs`` is that text; None if the entry is gone, obsolete, or has no such plural form.
    """

    wanted: Amendment
    theirs: str | None

    @property
    def ours(self) -> str:
        """The text that was to stand there."""
        return self.wanted.after

    @property
    def base(self) -> str:
        """The text that it was to take the place of."""
        return self.wanted.before

    def over_theirs(self) -> Amendment | None:
        """The amendment that puts ours in the place of theirs; None if there is no such place."""
        return None if self.theirs is None else replace(self.wanted, before=self.theirs, trace=None)


@dataclass(frozen=True, slots=True)
class _Draft:
    """An amendment ready to be saved: the file before and after it."""

    made: Amendment
    raw: bytes
    new: bytes
    unit: Unit
    shift: int


def edit(wanted: Amendment, known: str = "") -> Saved | Conflict:
    """Make an amendment to the file as it is now, if the text is still the one it was made for.

    So what others do to other entries stays, and what they did to this one is never lost: it is
    a conflict. ``known`` is the digest of the version that the caller knows; another one makes
    the result ``merged``. In our layout a bare arrow is completed with the id of the segment
    before that has a rendering of its own.

    Raises:
        UnreadableError: the file is gone, or not to be read.
        SaveError: the file is damaged or cannot be written, or the text cannot stand in it.
    """
    with hold_folder(wanted.path):
        draft = _prepare(wanted, read_bytes(wanted.path))
        try:
            return _finish(draft, known)
        except SaveError:
            raw = _present(wanted.path)
            if isinstance(draft, Conflict) or raw is None or raw == draft.raw:
                raise
        _discard_rescue(draft)  # someone was quicker, so all is done once more
        return _finish(_prepare(wanted, raw), known or digest(draft.raw))


def _finish(draft: _Draft | Conflict, known: str) -> Saved | Conflict:
    if isinstance(draft, Conflict):
        return draft
    made, read = draft.made, digest(draft.raw)
    if draft.new != draft.raw:
        save(made.path, draft.new, read)
    merged = bool(known) and known != read
    stamp = _stamp(made.path, draft.new)
    return Saved(made, digest(draft.new), stamp, draft.unit, draft.shift, merged)


def _prepare(wanted: Amendment, raw: bytes) -> _Draft | Conflict:
    """The amendment made in memory."""
    file = parse(raw, str(wanted.path))
    for damage in file.damages:
        message = f"the file is damaged, so it is not saved: {damage.message}"
        raise SaveError(message, path=file.path, line=damage.line, remedy=damage.remedy)
    entry = _find(file, wanted.key)
    if entry is None or entry.obsolete or not 0 <= wanted.form < len(entry.msgstrs):
        return Conflict(wanted, None)
    made = _joined(file, entry, wanted)
    theirs = entry.msgstrs[wanted.form]
    if theirs not in {made.before, made.after}:
        return Conflict(made, theirs)
    fuzzy = None if made.fuzzy == entry.fuzzy else made.fuzzy
    made = replace(made, before=theirs, fuzzy=fuzzy)
    return _draft(file, entry, made)


def _find(file: PoFile, key: str) -> Entry | None:
    """The entry with the key of a unit; the header is none."""
    name, nul, plural = key.partition("\0")
    msgid = name.partition("\4")[2] or name
    ours = is_ours(file)
    for entry in file.entries:
        if ours and key and entry.msgctxt == key:
            return entry
        if entry.msgid == msgid and entry.name == name:
            same = entry.msgid_plural == (plural if nul else None)
            return entry if same and name else None
    return None


def _draft(file: PoFile, entry: Entry, made: Amendment) -> _Draft:
    """The file with the amendment, its trace, and the unit that is then there."""
    texts = list(entry.msgstrs)
    texts[made.form] = made.after
    flags = [flag for flag in entry.flags if flag != FUZZY or made.fuzzy is None]
    change = Change(entry, tuple(texts), (FUZZY, *flags) if made.fuzzy else tuple(flags))
    new = _retraced(file, entry, made.trace) or _rewritten(file, change, made.after)
    data, (start, end) = file.tokens.data, entry.extent
    now = decode(new, file.path)[0][start : end - len(data) or None]
    trace = Trace(data[start:end], now)
    shift = trace.now.count(b"\n") - trace.was.count(b"\n")
    return _Draft(replace(made, trace=trace), file.raw, new, _unit(entry, made.key, trace), shift)


def _unit(entry: Entry, key: str, trace: Trace) -> Unit:
    """The unit that the bytes of an entry will be."""
    was, now = (_alone(data) for data in trace)
    return now._replace(key=key, line=entry.line + now.line - was.line)


def _alone(data: bytes) -> Unit:
    """The unit that the bytes of an entry are in a file of their own."""
    file = parse(UTF8 + data)
    return to_catalogue(file, document="", source_tag="", target_tag="", joiner="\n").units[-1]


def _retraced(file: PoFile, entry: Entry, trace: Trace | None) -> bytes:
    """The file with the very bytes that the entry had; empty if these are not what to replace."""
    data, (start, end) = file.tokens.data, entry.extent
    if trace is None or data[start:end] != trace.was or not file.encoding.faithful:
        return b""
    with suppress(UnicodeEncodeError):  # the file has changed its charset meanwhile
        return encode(data[:start] + trace.now + data[end:], file.encoding)
    return b""


def _rewritten(file: PoFile, change: Change, text: str) -> bytes:
    """The file with the change, if ``text`` comes back from it as it is."""
    new = rewrite(file, [change])
    if _survives(text, file.charset):
        return new
    lost = next(character for character in text if not _survives(character, file.charset))
    message = f"{lost} cannot be written in {file.charset}: another character would stand there"
    raise SaveError(message, path=file.path, remedy="convert the file to UTF-8")


def _survives(text: str, charset: str) -> bool:
    """Whether the charset gives the text back: some write ¥ as the byte of a backslash."""
    try:
        return text.encode(charset).decode(charset) == text
    except UnicodeError:
        return False


def _joined(file: PoFile, entry: Entry, wanted: Amendment) -> Amendment:
    """The amendment with its arrow completed; as it is if it has none, or was made before.

    Raises:
        SaveError: the arrow leads nowhere.
    """
    text = wanted.after.strip()
    if wanted.trace or not text.startswith(ARROW) or not is_ours(file):
        return wanted
    if entry.fuzzy and wanted.fuzzy is not False:
        remedy = "take the fuzzy mark away with the same change"
        raise SaveError("a fuzzy entry holds no join", path=file.path, remedy=remedy)
    heads = _heads(file, entry)
    head = text[len(ARROW) :].strip() or (heads[-1] if heads else "")
    if head in heads:
        return replace(wanted, after=ARROW + head)
    named = f" {visible(head[:SHOWN])}" if head else ""
    message = f"no segment{named} with a rendering of its own stands before this one"
    remedy = f"{ARROW} alone means {heads[-1]}, the nearest that does" if heads else "write a text"
    raise SaveError(message, path=file.path, line=entry.line, remedy=remedy)


def _heads(file: PoFile, entry: Entry) -> Sequence[str]:
    """The segments before the entry that have renderings of their own."""
    catalogue = to_catalogue(file, document="", source_tag="", target_tag="", joiner="")
    own = {State.RENDERED, State.FUZZY}
    return [unit.key for unit in catalogue.units if unit.state in own and unit.line < entry.line]


def _present(path: Path) -> bytes | None:
    """The bytes of a file; None if there are none to read."""
    with suppress(HexaplaError):
        return read_bytes(path)
    return None


def _stamp(path: Path, raw: bytes) -> Stamp | None:
    """The stamp of the file, if it holds ``raw``."""
    with suppress(OSError):
        status = path.stat()
        if _present(path) == raw:  # and it did when the stamp was taken
            return Stamp(status.st_size, status.st_mtime_ns, status.st_ino)
    return None


def _discard_rescue(draft: _Draft) -> None:
    """Take away the copy that a save in vain has left, since the save is tried again."""
    target = Path(os.path.realpath(draft.made.path))
    with suppress(OSError):
        for place in target.parent.iterdir():
            mine = place.name.startswith(target.name) and place.name.endswith(RESCUE)
            if mine and _present(place) == draft.new:
                place.unlink()
