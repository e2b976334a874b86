"""Entries that are well-formed, but do not say one thing."""

import re
from collections.abc import Sequence

from hexapla.formats.po.damage import Damage, Fault
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.lexer import Tokens
from hexapla.formats.po.literal import NUMERIC

SHOWN = 40  # characters of a list in a message
_SEAMS = b'"\n #~'  # what stands between the literals of a text
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
    given = [index.lstrip(b"0").decode() or "0" for index in indexes]
    if given == [str(number) for number in range(len(given))]:
        return None
    return Fault(
        f"the plural forms are numbered {', '.join(given)[:SHOWN]}",
        "number them 0, 1, 2... in order",
    )


def _may_repeat(tokens: Tokens, entries: Sequence[Entry]) -> bool:
    """Whether two entries may have one msgctxt and msgid: false is certain, true is not.

    Two spellings of a text without numeric escapes and control characters differ only in how
    it is cut into literals.
    """
    data, starts, kinds = tokens.data, tokens.starts, tokens.kinds
    if any(control in data for control in b"\a\b\t\v\f\r"):
        return True
    spellings = {
        data[starts[at - (kinds[at - 1] in b"xX")] : starts[at + 1]].translate(None, _SEAMS)
        for _, _, at in entries
    }
    return len(spellings) < len(entries)


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
