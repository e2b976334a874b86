"""Entries that are well-formed, but do not say one thing."""

import re
from collections.abc import Sequence

from hexapla.formats.po.damage import Damage, Fault
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.lexer import Tokens
from hexapla.formats.po.literal import NUMERIC

_NUMERIC = re.compile(NUMERIC)
_INDEX = re.compile(rb"\[\s*+([0-9]++)")


def distrust(tokens: Tokens, entries: Sequence[Entry]) -> dict[int, Damage]:
    """The damage of each entry that must not be trusted, by the number of its msgid.

    Such are texts with numeric escapes that gettext could not read as text, plural forms out of
    order, and all entries but the first with one msgctxt and msgid.
    """
    faults: dict[int, Fault] = {}
    numeric = _NUMERIC.search(tokens.data) is not None
    if numeric:
        faults |= {entry.at: fault for entry in entries if (fault := _escape_fault(entry))}
    if b"n" in tokens.kinds.lower():
        faults |= {entry.at: fault for entry in entries if (fault := _plural_fault(entry))}
    if numeric or _may_repeat(tokens, entries):
        faults |= _repetitions([entry for entry in entries if entry.at not in faults])
    return {entry.at: _damage(entry, faults[entry.at]) for entry in entries if entry.at in faults}


def _escape_fault(entry: Entry) -> Fault | None:
    try:
        texts = b"".join(map(entry.tokens.text, entry.fields))
    except UnicodeDecodeError:
        charset = entry.tokens.charset
        return Fault(f"an escape stands for no text in {charset}", "write the character itself")
    if b"\0" in texts or b"\4" in texts:
        return Fault(
            "an escape stands for NUL or EOT", "delete it: gettext gives it another meaning"
        )
    return None


def _plural_fault(entry: Entry) -> Fault | None:
    tokens = entry.tokens
    if tokens.kinds[entry.targets[0]] in b"sS":
        return None
    indexes = [found[1] for n in entry.targets if (found := _INDEX.search(tokens.field(n)))]
    if [int(index) for index in indexes] == list(range(len(entry.targets))):
        return None
    given = ", ".join(index.decode() for index in indexes)
    return Fault(f"the plural forms are numbered {given}", "number them 0, 1, 2... in order")


def _may_repeat(tokens: Tokens, entries: Sequence[Entry]) -> bool:
    """Whether two entries may have one msgctxt and msgid: false is certain, true is not.

    Two spellings of a text without numeric escapes and control characters differ only in how
    it is cut into literals.
    """
    data, starts, kinds = tokens.data, tokens.starts, tokens.kinds
    if any(control in data for control in b"\a\b\t\v\f\r"):
        return True
    contexts = b"x" in kinds.lower()
    firsts = (
        [entry.fields.start for entry in entries] if contexts else [entry.at for entry in entries]
    )
    keys = {
        data[starts[first] : starts[entry.at + 1]].translate(None, b'"\n #~')
        for first, entry in zip(firsts, entries, strict=True)
    }
    return len(keys) < len(entries)


def _repetitions(entries: Sequence[Entry]) -> dict[int, Fault]:
    firsts: dict[bytes, Entry] = {}
    remedy = "keep one of the two, or tell them apart by msgctxt"
    return {
        entry.at: Fault(f"the message is defined before, on line {first.line}", remedy)
        for entry in entries
        if (first := firsts.setdefault(entry.name, entry)) is not entry
    }


def _damage(entry: Entry, fault: Fault) -> Damage:
    start, end = entry.tokens.starts[entry.fields.start], entry.extent[1]
    return Damage(entry.line, *fault, entry.tokens.data[start:end].decode())
