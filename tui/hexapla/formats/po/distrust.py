"""Entries that are well-formed, but do not say one thing."""

import re
from collections import Counter
from collections.abc import Sequence

from hexapla.formats.po.damage import Damage, Fault
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.lexer import Tokens
from hexapla.formats.po.literal import NUMERIC, unescape

SHOWN = 40  # characters of a list in a message
_NUMERIC = re.compile(NUMERIC)
_INDEX = re.compile(rb"\[\s*+([0-9]++)")


def distrust(tokens: Tokens, entries: Sequence[Entry]) -> dict[int, Damage]:
    """The damage of each entry that must not be trusted, by the number of its msgid.

    Such are texts with numeric escapes that gettext could not read as text, plural forms out of
    order, and all entries but the first with one msgctxt and msgid.
    """
    faults: dict[int, Fault] = {}
    if _NUMERIC.search(tokens.data):
        faults |= {entry.at: fault for entry in entries if (fault := _escape_fault(entry))}
    if b"p" in tokens.kinds.lower():
        plural = [entry for entry in entries if tokens.kinds[entry.at + 1] in b"pP"]
        faults |= {entry.at: fault for entry in plural if (fault := _plural_fault(entry))}
    trusted = [entry for entry in entries if entry.at not in faults] if faults else entries
    faults |= _repetitions(trusted)
    if not faults:
        return {}
    return {entry.at: _damage(entry, faults[entry.at]) for entry in entries if entry.at in faults}


def _escape_fault(entry: Entry) -> Fault | None:
    tokens = entry.tokens
    try:
        texts = b"".join(unescape(tokens.field(n), tokens.charset, "strict") for n in entry.fields)
    except UnicodeDecodeError:
        message = f"an escape stands for no text in {tokens.charset}"
        return Fault(message, "write the character itself")
    if b"\0" in texts or b"\4" in texts:
        return Fault(
            "an escape stands for NUL or EOT", "delete it: gettext gives it another meaning"
        )
    return None


def _plural_fault(entry: Entry) -> Fault | None:
    fields = map(entry.tokens.field, entry.targets)
    indexes = [found[1] for field in fields if (found := _INDEX.search(field))]
    given = [index.lstrip(b"0").decode() or "0" for index in indexes]
    if given == [str(number) for number in range(len(given))]:
        return None
    return Fault(
        f"the plural forms are numbered {', '.join(given)[:SHOWN]}",
        "number them 0, 1, 2... in order",
    )


def _repetitions(entries: Sequence[Entry]) -> dict[int, Fault]:
    """Faults of entries none of which has an EOT in a text, so equal names have equal msgids."""
    msgids = [entry.msgid for entry in entries]
    if len(set(msgids)) == len(msgids):
        return {}
    repeated = {msgid for msgid, times in Counter(msgids).items() if times > 1}
    firsts: dict[str, Entry] = {}
    remedy = "keep one of the two, or tell them apart by msgctxt"
    return {
        entry.at: Fault(f"the message is defined before, on line {first.line}", remedy)
        for entry in entries
        if entry.msgid in repeated and (first := firsts.setdefault(entry.name, entry)) is not entry
    }


def _damage(entry: Entry, fault: Fault) -> Damage:
    start, end = entry.tokens.starts[entry.fields.start], entry.extent[1]
    return Damage(entry.line, *fault, entry.tokens.data[start:end].decode())
